import { pipeline, Readable } from 'node:stream';
import type { RawRow, RowFault } from '@giamngheo/core/cell';
import { endOfHeader, findDelimiter } from '@giamngheo/core/cell';
import { CsvError, type Parser, parse } from 'csv-parse';
import { BatchError } from '../batch-error.js';
import { LONGEST_ROW } from '../csv/longest-row.js';
import type { BatchWords } from '../words.js';
import { checkQuotes } from './check-quotes.js';
import type { Table } from './table.js';

/**
 * A CSV file (RFC 4180; `,`, `;` or tab, found from the header line) as a table, read as it is asked for. A blank line is
 * no row; a row with more or fewer cells than the header is a row with a fault.
 * @throws {BatchError} on an empty file, and while reading on quotation marks that do not stand around whole cells or a
 * row beyond all measure.
 */
export async function openCsv(path: string, text: AsyncIterable<string>, words: BatchWords): Promise<Table> {
  const pieces = text[Symbol.asyncIterator]();
  let start = '';
  let ended = false;
  while (!ended && endOfHeader(start) < 0 && start.length <= LONGEST_ROW) {
    const next = await pieces.next();
    if (next.done === true) ended = true;
    else start += next.value;
  }
  if (start.trim() === '') throw new BatchError('file/empty', words.file.empty(path));
  const end = endOfHeader(start);
  const delimiter = findDelimiter(end < 0 ? start : start.slice(0, end));

  async function* whole(): AsyncGenerator<string> {
    yield start;
    start = '';
    if (!ended) yield* { [Symbol.asyncIterator]: () => pieces };
  }
  // The check goes before: the parser would name the line where it noticed, not where the fault is.
  const checked = checkQuotes(whole(), delimiter, LONGEST_ROW, path, words);
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  pipeline(Readable.from(checked), parser, () => {});
  const records = readRecords(parser);
  // The line on which the next record starts.
  let next = 1;
  const nextBlock = async (): Promise<readonly string[][] | undefined> => {
    try {
      const more = await records.next();
      return more.done === true ? undefined : more.value;
    } catch (error) {
      if (error instanceof CsvError)
        throw new BatchError('file/unreadable', words.file.unreadable(path, error.message));
      throw error;
    }
  };
  const isBlank = (record: readonly string[]) => record.length === 1 && record[0] === '';

  let header: readonly string[] | undefined;
  let rest: readonly string[][] = [];
  while (header === undefined) {
    const block = await nextBlock();
    if (block === undefined) throw new BatchError('file/empty', words.file.empty(path));
    const at = block.findIndex((record) => !isBlank(record));
    for (const record of at < 0 ? block : block.slice(0, at + 1)) next += countLines(record);
    if (at < 0) continue;
    header = (block[at] as string[]).map((name) => name.trim());
    rest = block.slice(at + 1);
  }
  const columns = header;

  async function* blocks(): AsyncGenerator<readonly RawRow[]> {
    let number = 0;
    try {
      for (
        let block: readonly string[][] | undefined = rest;
        block !== undefined;
        block = await nextBlock()
      ) {
        const rows: RawRow[] = [];
        for (const values of block) {
          const line = next;
          next += countLines(values);
          if (isBlank(values)) continue;
          number++;
          const fits = values.length === columns.length;
          const fault: RowFault | undefined = fits
            ? undefined
            : { code: 'row/cell-count', message: words.row.cellCount(values.length, columns.length) };
          rows.push({ number, line, columns, values, fault });
        }
        yield rows;
      }
    } finally {
      parser.destroy();
    }
  }
  return { path, header, blocks: blocks() };
}

/** The records of a parser, as many at once as it holds. */
async function* readRecords(parser: Parser): AsyncGenerator<readonly string[][]> {
  let ended = false;
  let failure: Error | undefined;
  let wake = () => {};
  parser.on('readable', () => wake());
  parser.on('end', () => {
    ended = true;
    wake();
  });
  parser.on('error', (error: Error) => {
    failure = error;
    wake();
  });
  for (;;) {
    const block: string[][] = [];
    for (let one = parser.read(); one !== null; one = parser.read()) block.push(one as string[]);
    if (block.length > 0) yield block;
    if (failure !== undefined) throw failure;
    if (ended) return;
    if (block.length > 0) continue;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

/** How many lines of the file a record takes: more than one where a cell holds a newline. */
function countLines(record: readonly string[]): number {
  let lines = 1;
  for (const cell of record) if (/[\r\n]/.test(cell)) lines += cell.split(/\r\n|\r|\n/).length - 1;
  return lines;
}
