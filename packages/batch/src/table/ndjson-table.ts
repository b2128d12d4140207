import {
  findDuplicateKey,
  findForeignWord,
  jsonCells,
  quoteColumn,
  quoteSource,
  quoteValue,
  type RawRow,
  type RowFault,
  scanJson,
} from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import type { Table } from './table.js';

const LONGEST_LINE = 10_000_000;

/**
 * A file with one JSON object a line as a table. A blank line is no row; a line that is no JSON object is a row with a
 * fault.
 * @throws {BatchError} when the file has no row at all
 */
export async function openNdjson(
  path: string,
  text: AsyncIterable<string>,
  words: BatchWords,
): Promise<Table> {
  const blocks = readBlocks(text, path, words);
  const first = await blocks.next();
  if (first.done === true) throw new BatchError('file/empty', words.file.empty(path));

  async function* all(): AsyncGenerator<readonly RawRow[]> {
    yield first.value as readonly RawRow[];
    yield* blocks;
  }
  return { path, header: undefined, blocks: all() };
}

/** The rows of each piece of text; no block is empty. */
async function* readBlocks(
  text: AsyncIterable<string>,
  path: string,
  words: BatchWords,
): AsyncGenerator<readonly RawRow[]> {
  let rest = '';
  let line = 0;
  let number = 0;
  const read = (lines: readonly string[]) => {
    const rows: RawRow[] = [];
    for (const one of lines) {
      line++;
      if (one.trim() !== '') rows.push(readLine(one, ++number, line, words));
    }
    return rows;
  };
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() as string;
    if (rest.length > LONGEST_LINE)
      throw new BatchError('file/row-too-long', words.file.rowTooLong(path, line + lines.length + 1));
    const rows = read(lines);
    if (rows.length > 0) yield rows;
  }
  const last = read([rest]);
  if (last.length > 0) yield last;
}

function readLine(text: string, number: number, line: number, words: BatchWords): RawRow {
  const faulty = (code: string, message: string): RawRow => {
    return { number, line, columns: [], values: [], fault: { code, message }, json: true };
  };
  try {
    JSON.parse(text);
  } catch {
    const word = findForeignWord(text);
    return faulty(
      'row/not-json',
      words.row.notJson(quoteValue(text.trim()), word === undefined ? undefined : quoteSource(word)),
    );
  }
  const node = scanJson(text);
  if (node.entries === undefined)
    return faulty('row/not-object', words.row.notObject(quoteSource(node.source)));
  const twice = findDuplicateKey(node);
  const fault: RowFault | undefined =
    twice === undefined
      ? undefined
      : { code: 'row/duplicate-key', message: words.row.duplicateKey(quoteColumn(twice)) };
  return { number, line, ...jsonCells(node), fault };
}
