import { FactError, quote } from '../error/index.js';
import { checkValue, type Facts, unknownFact } from '../evaluate/facts.js';
import { dayNumber } from '../program/calendar.js';
import type { Program, Variable } from '../program/program.js';
import type { CompleteCase, Known } from './derive-complete.js';
import type { PlainValue } from './run-conditions.js';

/**
 * Checks facts against their types and ranges, and keeps them as they were given: dates as text.
 * @throws {FactError} `fact/unknown-id`, `fact/wrong-type`, `fact/out-of-range`
 */
export function readCompleteCase(program: Program, facts: Facts, on: string | undefined): CompleteCase {
  if (on !== undefined && Number.isNaN(dayNumber(on))) {
    throw new FactError(
      'fact/wrong-type',
      'on',
      `Cannot take the date of evaluation: expected a real date as YYYY-MM-DD; found ${quote(on)}. Give one like 2018-12-31.`,
    );
  }
  const { members, ...rest } = facts;
  const hasMembers = program.memberSubject !== undefined;
  return {
    edition: program.edition,
    facts: readKnown(program, hasMembers ? rest : facts, program.facts, ''),
    members: hasMembers ? readMembers(program, members) : undefined,
    on,
    assumed: new Map(),
  };
}

function readMembers(program: Program, members: unknown): readonly Known[] | undefined {
  if (members === undefined) return undefined;
  if (!Array.isArray(members) || members.some((one) => typeof one !== 'object' || one === null)) {
    throw new FactError(
      'fact/wrong-type',
      'members',
      `Cannot take members: expected a list with one entry a ${program.memberSubject}; found ${quote(members)}. ` +
        'Give [] for no member, and leave it out if they are unknown.',
    );
  }
  return members.map((member, i) => readKnown(program, member, program.memberFacts, `members[${i}].`));
}

function readKnown(
  program: Program,
  facts: Readonly<Record<string, unknown>>,
  variables: ReadonlyMap<string, Variable>,
  prefix: string,
): Known {
  const known = new Map<string, PlainValue>();
  for (const [id, value] of Object.entries(facts)) {
    const variable = variables.get(id);
    if (variable === undefined) throw unknownFact(program.name, id, variables.keys(), `${prefix}${id}`);
    if (value === undefined) continue;
    checkValue(variable, value, `${prefix}${id}`);
    known.set(id, value as PlainValue);
  }
  return known;
}
