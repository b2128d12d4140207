import type { RawRow } from '@giamngheo/core/cell';
import { cellsUnder, headerOf, type SheetRow, WorkbookFault } from '@giamngheo/core/workbook';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import { readError, type Source } from './read-text.js';
import type { Table } from './table.js';
import { streamSheet } from './xlsx/stream-sheet.js';

/**
 * The first sheet of an Excel workbook as a table: the first row that is not blank is the header. Numbers, booleans and
 * days keep their type; a formula counts as the value that stands in its cell. A blank row is no row.
 * @throws {BatchError} when the file cannot be read, is no workbook, or has an empty sheet
 */
export async function openXlsx(source: Source, words: BatchWords, signal: AbortSignal): Promise<Table> {
  const sheet = readRows(source, words, signal);
  let rest: readonly SheetRow[] = [];
  let columns: readonly string[] = [];
  while (columns.length === 0) {
    const more = await sheet.next();
    if (more.done === true) throw new BatchError('file/empty', words.file.empty(source.shown));
    const at = more.value.findIndex(({ cells }) => headerOf(cells).length > 0);
    if (at < 0) continue;
    columns = headerOf((more.value[at] as SheetRow).cells);
    rest = more.value.slice(at + 1);
  }

  const close = async () => {
    await sheet.return(undefined);
  };

  async function* blocks(): AsyncGenerator<readonly RawRow[]> {
    let number = 0;
    const read = (found: readonly SheetRow[]) => {
      const rows: RawRow[] = [];
      for (const { line, cells } of found) {
        const values = cellsUnder(columns.length, cells);
        if (values.length === 0) continue;
        number++;
        // A sheet has no end of a row: cells that are not there are blank, but none may stand beside the header.
        const fault =
          values.length === columns.length
            ? undefined
            : { code: 'row/cell-count', message: words.row.cellCount(values.length, columns.length) };
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
  try {
    for await (const rows of streamSheet(source.path)) {
      signal.throwIfAborted();
      yield rows;
    }
  } catch (error) {
    if (error instanceof WorkbookFault)
      throw new BatchError('file/not-workbook', words.file.notWorkbook(source.shown));
    throw readError(error, source.shown, words);
  }
}
