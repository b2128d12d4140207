import type { RawRow } from '@giamngheo/core/cell';
import { readSheet } from 'read-excel-file/node';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import { readError, type Source } from './read-text.js';
import type { Table } from './table.js';
import { NotPlain } from './xlsx/not-plain.js';
import { type SheetRow, streamSheet } from './xlsx/stream-sheet.js';

const BLOCK = 1000;

/**
 * The first sheet of an Excel workbook as a table: the first row that is not blank is the header. Numbers, booleans and
 * days keep their type; a formula counts as the value that stands in its cell. A blank row is no row.
 *
 * A workbook written as programs usually write one is read piece by piece; of any other the library reads all at once.
 * @throws {BatchError} when the file cannot be read, is no workbook, or has an empty sheet
 */
export async function openXlsx(source: Source, words: BatchWords, signal: AbortSignal): Promise<Table> {
  const sheet = readRows(source, words, signal);
  let rest: readonly SheetRow[] = [];
  let header: SheetRow | undefined;
  while (header === undefined) {
    const more = await sheet.next();
    if (more.done === true) throw new BatchError('file/empty', words.file.empty(source.shown));
    const at = more.value.findIndex(({ cells }) => !isBlank(cells));
    if (at < 0) continue;
    header = more.value[at] as SheetRow;
    rest = more.value.slice(at + 1);
  }
  const columns = trimEnd(header.cells).map((name) => (isEmpty(name) ? '' : String(name).trim()));

  const close = async () => {
    await sheet.return(undefined);
  };

  async function* blocks(): AsyncGenerator<readonly RawRow[]> {
    let number = 0;
    const read = (found: readonly SheetRow[]) => {
      const rows: RawRow[] = [];
      for (const { line, cells } of found) {
        if (isBlank(cells)) continue;
        number++;
        const own = trimEnd(cells);
        // A sheet has no end of a row: cells that are not there are blank, but none may stand beside the header.
        const fault =
          own.length <= columns.length
            ? undefined
            : { code: 'row/cell-count', message: words.row.cellCount(own.length, columns.length) };
        const values = fault === undefined ? columns.map((_, place) => cells[place] ?? null) : own;
        rows.push({ number, line, columns, values, fault });
      }
      return rows;
    };
    try {
      for (let found = rest; ; ) {
        const rows = read(found);
        if (rows.length > 0) yield rows;
        const more = await sheet.next();
        if (more.done === true) return;
        found = more.value;
      }
    } finally {
      await close();
    }
  }
  return { path: source.shown, header: columns, blocks: blocks(), close };
}

/** The rows of the first sheet, in blocks. */
async function* readRows(
  source: Source,
  words: BatchWords,
  signal: AbortSignal,
): AsyncGenerator<readonly SheetRow[], undefined> {
  let last = 0;
  try {
    for await (const rows of streamSheet(source.path)) {
      signal.throwIfAborted();
      yield rows;
      last = rows.at(-1)?.line ?? last;
    }
    return;
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
  }
  const sheet = await readSheet(source.path, { trim: false }).catch((error: unknown) => {
    const known = readError(error, source.shown, words);
    if (known instanceof BatchError) throw known;
    throw new BatchError('file/not-workbook', words.file.notWorkbook(source.shown));
  });
  signal.throwIfAborted();
  // What came before the first thing that is not usual was read already.
  for (let i = last; i < sheet.length; i += BLOCK)
    yield sheet.slice(i, i + BLOCK).map((cells, k) => ({ line: i + k + 1, cells }));
}

const isEmpty = (cell: unknown) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const isBlank = (row: readonly unknown[]) => row.every(isEmpty);

function trimEnd(row: readonly unknown[]): readonly unknown[] {
  const end = row.findLastIndex((cell) => !isEmpty(cell));
  return row.slice(0, end + 1);
}
