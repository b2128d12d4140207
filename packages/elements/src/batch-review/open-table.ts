import { endOfHeader, findDelimiter, guessLook, type RawRow, type RowFault } from '@giamngheo/core/cell';
import { sha256 } from '@giamngheo/core/receipt';
import { FileFault, limits } from './limits.js';
import { CsvParser, type CsvRecord } from './parse-csv.js';

/** A table that was opened: its header is known, its rows come block by block, as often as they are asked for. */
export interface OpenTable {
  readonly kind: 'csv' | 'xlsx';
  readonly header: readonly string[];
  /** SHA-256 of the file's bytes, as 64 hexadecimal digits. */
  readonly hash: string;
  /** Bytes of the file, for progress. */
  readonly size: number;
  /** Blocks of rows, with how many bytes of the file were read by then. */
  rows(): AsyncGenerator<{ readonly rows: readonly RawRow[]; readonly read: number }>;
}

/** Says that a row has the wrong number of cells. */
export type CellCount = (found: number, expected: number) => string;

/**
 * Opens a CSV file or a workbook. What it is, is told by its bytes.
 * @throws {FileFault} `file/…` when it cannot be read as a whole
 */
export async function openTable(file: Blob, cellCount: CellCount): Promise<OpenTable> {
  if (file.size > limits.bytes) throw new FileFault('file/too-large', file.size);
  if (file.size === 0) throw new FileFault('file/empty');
  const look = guessLook(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
  if (look === 'xlsx') {
    const { openWorkbook } = await import('./open-workbook.js');
    return openWorkbook(file, cellCount);
  }
  if (look !== undefined) throw new FileFault('file/not-text', look);
  return openCsv(file, cellCount);
}

async function openCsv(file: Blob, cellCount: CellCount): Promise<OpenTable> {
  const start = (await file.slice(0, limits.row).text()).replace(/^\uFEFF/, '');
  const end = endOfHeader(start);
  const delimiter = findDelimiter(end < 0 ? start : start.slice(0, end));
  let header: readonly string[] | undefined;
  for await (const { records } of recordsOf(file, delimiter)) {
    const [first] = records;
    if (first === undefined) continue;
    header = first.cells.map((name) => name.trim());
    break;
  }
  if (header === undefined || header.every((name) => name === '')) throw new FileFault('file/empty');
  if (header.length > limits.columns) throw new FileFault('file/too-many-columns', header.length);
  const columns = header;
  return {
    kind: 'csv',
    header,
    hash: await hashOf(await file.arrayBuffer()),
    size: file.size,
    rows: async function* () {
      let number = 0;
      let first = true;
      for await (const { records, read } of recordsOf(file, delimiter)) {
        const rows: RawRow[] = [];
        for (const record of records) {
          if (first) first = false;
          else rows.push(rawRow(record.cells, columns, ++number, record.line, cellCount));
        }
        yield { rows, read };
      }
    },
  };
}

/** The records of a file, a piece of it at a time. */
async function* recordsOf(
  file: Blob,
  delimiter: string,
): AsyncGenerator<{ readonly records: readonly CsvRecord[]; readonly read: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new CsvParser(delimiter);
  const PIECE = 256 * 1024;
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const last = at + PIECE >= file.size;
    const records = parser.push(decode(decoder, bytes, last));
    yield { records: last ? [...records, ...parser.end()] : records, read: Math.min(at + PIECE, file.size) };
  }
}

function decode(decoder: TextDecoder, bytes: ArrayBuffer, last: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    throw new FileFault('file/not-text', 'oneByte');
  }
}

/** A row of cells as the readers of core take it. */
export function rawRow(
  values: readonly unknown[],
  columns: readonly string[],
  number: number,
  line: number,
  cellCount: CellCount,
): RawRow {
  if (number > limits.rows) throw new FileFault('file/too-many-rows', limits.rows);
  const fault: RowFault | undefined =
    values.length === columns.length
      ? undefined
      : { code: 'row/cell-count', message: cellCount(values.length, columns.length) };
  return { number, line, columns, values, fault };
}

/** The SHA-256 of bytes; the browser's own where it has one, which is faster. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return sha256(new Uint8Array(bytes));
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
