import type { Facts, FactValue, MemberFacts } from '../evaluate/facts.js';
import { dateOf } from '../program/calendar.js';
import type { Program, Variable } from '../program/program.js';
import type { Columns, FactColumn } from './columns.js';

/** One row's facts, as `evaluate` takes them. A code that stands for nothing is handed on as it is, to be refused there. */
export function factsOfRow(program: Program, columns: Columns, row: number): Facts {
  const facts: Record<string, FactValue | readonly MemberFacts[]> = {};
  readInto(facts, program.facts, columns.facts, row);
  const { members } = columns;
  if (members === undefined || members.known?.[row] === 0) return facts;
  const from = members.offsets[row] as number;
  const until = members.offsets[row + 1] as number;
  facts.members = Array.from({ length: until - from }, (_, i) => {
    const member: Record<string, FactValue> = {};
    readInto(member, program.memberFacts, members.facts, from + i);
    return member;
  });
  return facts;
}

function readInto(
  to: Record<string, unknown>,
  variables: ReadonlyMap<string, Variable>,
  columns: Readonly<Record<string, FactColumn>>,
  row: number,
): void {
  for (const [id, { values, known }] of Object.entries(columns)) {
    const variable = variables.get(id);
    if (variable === undefined || known?.[row] === 0) continue;
    to[id] = factValueOf(variable, values[row] as number);
  }
}

function factValueOf(variable: Variable, value: number): FactValue {
  switch (variable.type) {
    case 'boolean':
      return value === 0 ? false : value === 1 ? true : value;
    case 'choice':
      return variable.options?.[value] ?? value;
    case 'date':
      return Number.isInteger(value) && Math.abs(value) < 1e8 ? dateOf(value) : value;
    default:
      return value;
  }
}
