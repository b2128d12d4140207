import type { RawRow } from '@giamngheo/core/cell';
import { readSheet } from 'read-excel-file/node';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import { readError, type Source } from './read-text.js';
import type { Table } from './table.js';

/**
 * The first sheet of an Excel workbook as a table: the first row that is not blank is the header. Numbers, booleans and
 * days keep their type; a formula counts as the value that stands in its cell. A blank row is no row.
 * @throws {BatchError} when the file cannot be read, is no workbook, or has an empty sheet
 */
export async function openXlsx(source: Source, words: BatchWords, signal: AbortSignal): Promise<Table> {
  const sheet = await readSheet(source.path, { trim: false }).catch((error: unknown) => {
    const known = readError(error, source.shown, words);
    if (known instanceof BatchError) throw known;
    throw new BatchError('file/not-workbook', words.file.notWorkbook(source.shown));
  });
  signal.throwIfAborted();
  const at = sheet.findIndex((row) => !isBlank(row));
  if (at < 0) throw new BatchError('file/empty', words.file.empty(source.shown));
  const columns = trimEnd(sheet[at] as readonly unknown[]).map((name) =>
    isEmpty(name) ? '' : String(name).trim(),
  );

  async function* blocks(): AsyncGenerator<readonly RawRow[]> {
    let number = 0;
    const rows: RawRow[] = [];
    for (let i = at + 1; i < sheet.length; i++) {
      const cells = sheet[i] as readonly unknown[];
      if (isBlank(cells)) continue;
      number++;
      const found = trimEnd(cells);
      // A sheet has no end of a row: cells that are not there are blank, but none may stand beside the header.
      const fault =
        found.length <= columns.length
          ? undefined
          : { code: 'row/cell-count', message: words.row.cellCount(found.length, columns.length) };
      const values = fault === undefined ? columns.map((_, place) => cells[place] ?? null) : found;
      rows.push({ number, line: i + 1, columns, values, fault });
    }
    if (rows.length > 0) yield rows;
  }
  return { path: source.shown, header: columns, blocks: blocks() };
}

const isEmpty = (cell: unknown) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const isBlank = (row: readonly unknown[]) => row.every(isEmpty);

function trimEnd(row: readonly unknown[]): readonly unknown[] {
  const end = row.findLastIndex((cell) => !isEmpty(cell));
  return row.slice(0, end + 1);
}
