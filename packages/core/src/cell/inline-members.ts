import type { ColumnNames } from './columns.js';
import { quoteValue } from './quote-value.js';
import { type LeftOut, readRow } from './read-row.js';
import type { Member } from './row.js';
import type { RowFault } from './row-fault.js';
import { JsonNode, jsonCells } from './scan-json.js';
import type { CellWords } from './words.js';

/** The members that stand in a JSON row under `members`. What is wrong with the list itself goes to `faults`. */
export function readInlineMembers(
  value: unknown,
  names: ColumnNames,
  faults: RowFault[],
  leftOut: LeftOut,
  words: CellWords,
): readonly Member[] | undefined {
  const list = value instanceof JsonNode ? value.items : undefined;
  if (list === undefined || list.some(({ entries }) => entries === undefined)) {
    faults.push({
      code: 'row/not-members',
      column: 'members',
      message: words.row.notMembers(quoteValue(value)),
    });
    return undefined;
  }
  return list.map((one, i): Member => {
    const raw = { number: i + 1, line: 0, ...jsonCells(one), fault: undefined };
    const read = readRow(raw, names, leftOut, words);
    // Within a row a member needs no id: it is told by its place.
    const own = read.faults.filter(({ code, column }) => code !== 'row/no-id' || (column ?? 'id') !== 'id');
    return { id: read.id || String(i + 1), household: '', row: i + 1, facts: read.facts, faults: own };
  });
}
