import type { Edition } from '../edition/edition.js';
import type { Facts, MemberFacts } from '../evaluate/facts.js';
import { dayNumber } from '../program/calendar.js';
import { programOf } from '../program/link.js';
import type { Variable } from '../program/program.js';
import type { Columns, FactColumn } from './columns.js';

/**
 * Columns of cases given one by one, for trying things out and for tests. Values are taken as they are, not checked: a value
 * of the wrong type becomes one that evaluation refuses.
 *
 * A fact that no case gives has no column; `members` only where some case has them.
 *
 * @throws {DocumentError} when the edition itself is faulty
 *
 * @example
 * columnsOfFacts(poverty.on('2018-12-31'), [{ area: 'rural' }, {}]).facts.area?.known // Uint8Array [1, 0]
 */
export function columnsOfFacts(edition: Edition, cases: readonly Facts[]): Columns {
  const program = programOf(edition);
  const facts = columnsOf(program.facts, cases as readonly Record<string, unknown>[]);
  if (program.memberSubject === undefined || cases.every((one) => one.members === undefined))
    return { rows: cases.length, facts };
  const lists = cases.map((one) => (one.members ?? []) as readonly MemberFacts[]);
  const offsets = new Uint32Array(cases.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] as number) + list.length;
  });
  const known = Uint8Array.from(cases, (one) => (one.members === undefined ? 0 : 1));
  const members = { offsets, known, facts: columnsOf(program.memberFacts, lists.flat()) };
  return { rows: cases.length, facts, members };
}

function columnsOf(
  variables: ReadonlyMap<string, Variable>,
  cases: readonly Readonly<Record<string, unknown>>[],
): Record<string, FactColumn> {
  const columns: Record<string, FactColumn> = {};
  for (const [id, variable] of variables) {
    if (cases.every((one) => one[id] === undefined)) continue;
    const coded = variable.type === 'boolean' || variable.type === 'choice';
    const values = coded ? new Uint8Array(cases.length) : new Float64Array(cases.length);
    const known = new Uint8Array(cases.length);
    cases.forEach((one, i) => {
      if (one[id] === undefined) return;
      known[i] = 1;
      values[i] = codeOf(variable, one[id]);
    });
    columns[id] = { values, known };
  }
  return columns;
}

/** No option and no boolean has this code. */
const NO_CODE = 255;

function codeOf(variable: Variable, value: unknown): number {
  switch (variable.type) {
    case 'boolean':
      return value === true ? 1 : value === false ? 0 : NO_CODE;
    case 'choice': {
      const place = (variable.options ?? []).indexOf(value as string);
      return place < 0 ? NO_CODE : place;
    }
    case 'date':
      return typeof value === 'string' ? dayNumber(value) : Number.NaN;
    default:
      return typeof value === 'number' ? value : Number.NaN;
  }
}
