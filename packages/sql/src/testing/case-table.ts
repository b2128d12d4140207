import type { Edition, Facts, FactValue } from '@giamngheo/core';
import { evaluate, FactError } from '@giamngheo/core';
import { type Program, programOf, type Variable } from '@giamngheo/core/program';

/** A case as a row, with its members. */
export interface TestCase {
  readonly facts: Facts;
  readonly on?: string | undefined;
}

/** The tables that cases make, as rows of constants. */
export interface CaseTables {
  readonly subject: readonly Readonly<Record<string, FactValue | null>>[];
  readonly members: readonly Readonly<Record<string, FactValue | null>>[];
}

/** The names of the tables and of the columns that say who is whose. */
export const SUBJECTS = 'cases';
export const MEMBERS = 'case members';

/** Cases as two tables; `membersKnown` says that a case without members has none. */
export function tablesOf(edition: Edition, cases: readonly TestCase[]): CaseTables {
  const program = programOf(edition);
  const date = program.dateVariable;
  const subject = cases.map(({ facts, on }, i) => ({
    id: `c${i}`,
    membersKnown: facts.members !== undefined,
    ...cells(program.facts.values(), facts as Readonly<Record<string, FactValue | undefined>>),
    ...(date === undefined ? {} : { [date.id]: on ?? edition.date ?? null }),
  }));
  const members = cases.flatMap(({ facts }, i) =>
    ((facts.members ?? []) as readonly Readonly<Record<string, FactValue | undefined>>[]).map((member) => ({
      householdId: `c${i}`,
      ...cells(program.memberFacts.values(), member),
    })),
  );
  return { subject, members };
}

function cells(
  variables: Iterable<Variable>,
  facts: Readonly<Record<string, FactValue | undefined>>,
): Record<string, FactValue | null> {
  return Object.fromEntries([...variables].map(({ id }) => [id, facts[id] ?? null]));
}

/** An answer as the SQL gives it, column by column. Outputs that are not known are null. */
export type Answer = Readonly<Record<string, unknown>>;

/** What `evaluate` says of a case, in the columns of the SQL. */
export function expectedOf(edition: Edition, { facts, on }: TestCase): Answer {
  const program = programOf(edition);
  try {
    const decision = evaluate(edition, facts, on === undefined ? {} : { on });
    const outcomes = decision.decisions.flatMap((one) =>
      one.hit === 'unique' ? [[one.id, one.outcome] as const] : Object.entries(one.benefits ?? {}),
    );
    const rule = decision.decisions.flatMap((one) =>
      one.hit === 'unique' && one.status !== 'decided' ? [] : one.ruleIds,
    );
    const outputs = Object.entries(decision.outputs).map(([id, reading]) => [
      id,
      reading.known && !Array.isArray(reading.value) ? reading.value : null,
    ]);
    return {
      ...Object.fromEntries(outcomes),
      status: decision.status,
      rule: rule.join(';'),
      ...Object.fromEntries(outputs),
    };
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    return { ...blanks(program), status: 'invalid', rule: '' };
  }
}

function blanks(program: Program): Record<string, null> {
  return Object.fromEntries(
    program.decisions.flatMap(({ id, hit, outcomes }) =>
      hit === 'unique' ? [[id, null]] : outcomes.map((one) => [one, null]),
    ),
  );
}

/** A row of the SQL's answers in the form of `expectedOf`; of an invalid row, outputs are not compared. */
export function plainAnswer(row: Answer): Answer {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      name === 'id' || name === 'edition' || name === 'errors' ? [] : [[name, plain(value)]],
    ),
  );
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return value;
}
