import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';
import { quoteColumn, quoteSource, quoteValue } from '../text/quote-value.js';
import type { RawRow, Table } from './row.js';
import { findDuplicateKey, findForeignWord, type JsonNode, scanJson } from './scan-json.js';

const LONGEST_LINE = 10_000_000;

/**
 * A file with one JSON object a line as a table. A blank line is no row; a line that is no JSON object is a row with a
 * fault.
 * @throws {CommandError} when the file has no row at all
 */
export async function openNdjson(
  path: string,
  text: AsyncIterable<string>,
  messages: Messages,
): Promise<Table> {
  const blocks = readBlocks(text, path, messages);
  const first = await blocks.next();
  if (first.done === true) throw new CommandError(messages.file.empty(path));

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
  messages: Messages,
): AsyncGenerator<readonly RawRow[]> {
  let rest = '';
  let line = 0;
  let number = 0;
  const read = (lines: readonly string[]) => {
    const rows: RawRow[] = [];
    for (const one of lines) {
      line++;
      if (one.trim() !== '') rows.push(readLine(one, ++number, line, messages));
    }
    return rows;
  };
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() as string;
    if (rest.length > LONGEST_LINE)
      throw new CommandError(messages.file.rowTooLong(path, line + lines.length + 1));
    const rows = read(lines);
    if (rows.length > 0) yield rows;
  }
  const last = read([rest]);
  if (last.length > 0) yield last;
}

function readLine(text: string, number: number, line: number, messages: Messages): RawRow {
  const faulty = (fault: string): RawRow => ({ number, line, columns: [], values: [], fault, json: true });
  try {
    JSON.parse(text);
  } catch {
    const word = findForeignWord(text);
    return faulty(
      messages.row.notJson(quoteValue(text.trim()), word === undefined ? undefined : quoteSource(word)),
    );
  }
  const node = scanJson(text);
  if (node.entries === undefined) return faulty(messages.row.notObject(quoteSource(node.source)));
  const twice = findDuplicateKey(node);
  const fault = twice === undefined ? undefined : messages.row.duplicateKey(quoteColumn(twice));
  return { number, line, ...jsonCells(node), fault };
}

/** An object of JSON as the cells of a row. */
export function jsonCells(node: JsonNode): Pick<RawRow, 'columns' | 'values' | 'json'> {
  const entries = node.entries ?? [];
  return {
    columns: entries.map(([key]) => key),
    values: entries.map(([, value]) => (/^["tfn]/.test(value.source) ? JSON.parse(value.source) : value)),
    json: true,
  };
}
