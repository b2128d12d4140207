import type { ColumnNames } from '../table/columns.js';
import type { Member } from '../table/members.js';
import { jsonCells } from '../table/ndjson-table.js';
import { type LeftOut, readRow } from '../table/read-row.js';
import { JsonNode } from '../table/scan-json.js';
import type { Messages } from '../text/messages.js';
import { quoteValue } from '../text/quote-value.js';

/** The members that stand in a JSON row under `members`. What is wrong with the list itself goes to `faults`. */
export function readInlineMembers(
  value: unknown,
  names: ColumnNames,
  faults: string[],
  leftOut: LeftOut,
  messages: Messages,
): readonly Member[] | undefined {
  const list = value instanceof JsonNode ? value.items : undefined;
  if (list === undefined || list.some(({ entries }) => entries === undefined)) {
    faults.push(messages.row.notMembers(quoteValue(value)));
    return undefined;
  }
  return list.map((one, i): Member => {
    const raw = { number: i + 1, line: 0, ...jsonCells(one), fault: undefined };
    const read = readRow(raw, names, leftOut, messages);
    // Within a row a member needs no id: it is told by its place.
    const own = read.faults.filter((fault) => read.id !== '' || fault !== messages.row.noId('id'));
    return { id: read.id || String(i + 1), household: '', row: i + 1, facts: read.facts, faults: own };
  });
}
