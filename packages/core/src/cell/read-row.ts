import type { FactValue } from '../evaluate/index.js';
import { CellFault } from './cell-fault.js';
import type { ColumnNames } from './columns.js';
import { quoteColumn, quoteValue } from './quote-value.js';
import type { RawRow } from './row.js';
import type { RowFault } from './row-fault.js';
import { JsonNode } from './scan-json.js';
import type { CellWords } from './words.js';

/** A row whose cells were read. */
export interface ReadRow {
  /** Empty when the row has none. */
  readonly id: string;
  /** For a member: the id of its household; else empty. */
  readonly owner: string;
  readonly facts: Record<string, FactValue>;
  /** The row as it stands in the file. */
  readonly raw: RawRow;
  /** What stands under `members` in a JSON row; undefined when nothing does. */
  readonly members: unknown;
  /** All that is wrong with it. */
  readonly faults: RowFault[];
}

/** Which columns of a file were left out, for the one warning about them. */
export interface LeftOut {
  readonly unknown: Set<string>;
  readonly unused: Set<string>;
}

const MOST_NAMED = 100;

/** Reads the cells of a row by the columns they stand in. All faults of the row are found, not only the first. */
export function readRow(raw: RawRow, names: ColumnNames, leftOut: LeftOut, words: CellWords): ReadRow {
  const faults: RowFault[] = raw.fault === undefined ? [] : [raw.fault];
  const facts: Record<string, FactValue> = {};
  let idColumn: string | undefined;
  let id = '';
  let owner = '';
  let members: unknown;
  const { columns, values } = raw;
  for (let i = 0; i < columns.length; i++) {
    const name = columns[i] as string;
    const value = values[i];
    // A list can stand in JSON only; in other tables `members` may be the header of a count.
    if (name === 'members' && raw.json === true) {
      members = value ?? undefined;
      continue;
    }
    const column = names.find(name);
    switch (column.kind) {
      case 'id':
        if (idColumn !== undefined) {
          const message = words.row.sameId(quoteColumn(idColumn), quoteColumn(name));
          faults.push({ code: 'row/same-id', column: name, message });
        }
        idColumn = name;
        id = readId(value);
        break;
      case 'owner':
        owner = readId(value);
        break;
      case 'unknown':
      case 'unused':
        leaveOut(leftOut[column.kind], name, i, value, words);
        break;
      case 'ambiguous':
        faults.push({
          code: 'row/ambiguous-column',
          column: name,
          message: words.row.cell(
            quoteColumn(name),
            quoteValue(value),
            words.cell.ambiguousOption(column.facts),
          ),
        });
        break;
      default: {
        // In a row with the wrong number of cells nobody knows which cell is whose.
        if (raw.fault !== undefined) break;
        if (facts[column.fact] !== undefined) {
          const before = findCell(raw, names, column.fact)?.column ?? column.fact;
          const message = words.row.sameFact(quoteColumn(before), quoteColumn(name));
          faults.push({ code: 'row/same-fact', column: name, message });
        }
        const answer = column.read(value);
        if (answer instanceof CellFault) {
          const message = words.row.cell(quoteColumn(name), quoteValue(value), answer.reason);
          faults.push({ code: answer.code, column: name, message });
        } else if (answer !== undefined) {
          facts[column.fact] = answer;
        }
      }
    }
  }
  if (id === '' && raw.fault === undefined) {
    const message = words.row.noId(quoteColumn(idColumn ?? 'id'));
    faults.push({ code: 'row/no-id', column: idColumn, message });
  }
  return { id, owner, facts, raw, members, faults };
}

/** The id of a row, as `readRow` reads it; empty when the row has none. */
export function readRowId({ columns, values, json }: RawRow, names: ColumnNames): string {
  let id = '';
  for (let i = 0; i < columns.length; i++) {
    const name = columns[i] as string;
    if (name === 'members' && json === true) continue;
    if (names.find(name).kind === 'id') id = readId(values[i]);
  }
  return id;
}

/** Notes a column that is left out. One without a name is told by its place, if anything stands in it. */
function leaveOut(names: Set<string>, name: string, at: number, value: unknown, words: CellWords): void {
  if (names.size >= MOST_NAMED) return;
  if (name.trim() !== '') names.add(name);
  else if (typeof value !== 'string' ? value !== null : value.trim() !== '')
    names.add(words.row.unnamedColumn(at + 1));
}

/** The first column of a row that is a fact, and its cell as it stands in the file; undefined where there is none. */
export function findCell(
  raw: RawRow,
  names: ColumnNames,
  fact: string,
): { column: string; cell: unknown } | undefined {
  const at = raw.columns.findIndex((name) => {
    if (name === 'members' && raw.json === true) return false;
    const column = names.find(name);
    return column.kind === 'fact' && column.fact === fact;
  });
  return at < 0 ? undefined : { column: raw.columns[at] as string, cell: raw.values[at] };
}

function readId(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  // A number of JSON as an id is text as it is written: no digit of it may be lost.
  return value instanceof JsonNode && value.entries === undefined && value.items === undefined
    ? value.source
    : '';
}
