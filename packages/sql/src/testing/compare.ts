import type { Edition } from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import { type CompiledSql, compileSql, type SqlOptions } from '../compile-sql.js';
import {
  type Answer,
  expectedOf,
  MEMBERS,
  plainAnswer,
  SUBJECTS,
  type TestCase,
  tablesOf,
} from './case-table.js';
import type { Database, TestColumn } from './database.js';

/** An edition as SQL over the tables of cases. */
export function compileForCases(
  edition: Edition,
  dialect: SqlOptions['dialect'],
  more: Partial<SqlOptions> = {},
): CompiledSql {
  const program = programOf(edition);
  const date = program.dateVariable?.id;
  const ids = [...program.facts.keys(), ...(date === undefined ? [] : [date])];
  return compileSql(edition, {
    dialect,
    source: { table: SUBJECTS, columns: Object.fromEntries(ids.map((id) => [id, id])) },
    ...(program.memberFacts.size === 0 ? {} : { members: { table: MEMBERS, known: 'membersKnown' } }),
    outputs: true,
    ...more,
  });
}

/** Where a database's answers to some cases differ from `evaluate`'s: empty when they are equal row by row. */
export async function findDifferences(
  database: Database,
  edition: Edition,
  cases: readonly TestCase[],
  more: Partial<SqlOptions> = {},
): Promise<readonly { readonly row: number; readonly expected: Answer; readonly found: Answer }[]> {
  const compiled = compileForCases(edition, database.dialect, more);
  const tables = tablesOf(edition, cases);
  const text = TEXT[database.dialect];
  const named = (columns: CompiledSql['reads']['subject']): TestColumn[] =>
    columns.map((one) => ({ name: one.column, type: one.type }));
  await database.fill(
    SUBJECTS,
    [{ name: 'id', type: text }, { name: 'membersKnown', type: 'boolean' }, ...named(compiled.reads.subject)],
    tables.subject,
  );
  if (compiled.reads.members.length > 0)
    await database.fill(
      MEMBERS,
      [{ name: 'householdId', type: text }, ...named(compiled.reads.members)],
      tables.members,
    );
  const rows = await database.query(compiled.sql);
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (rows.length !== cases.length || byId.size !== cases.length)
    throw new RangeError(`${cases.length} rows in, ${rows.length} rows out`);
  return cases.flatMap((one, row) => {
    const expected = expectedOf(edition, one);
    const answer = byId.get(`c${row}`) as Answer;
    const found = plainAnswer(answer);
    const problem = (expected.status === 'invalid') !== (answer.errors !== null);
    const same = Object.entries(expected).every(([name, value]) => isEqual(value, found[name]));
    return same && !problem ? [] : [{ row, expected, found: answer }];
  });
}

/**
 * Where the counted answers of the tables that `findDifferences` filled last differ from its answers grouped: each answer with
 * both counts, empty when they are equal.
 */
export async function findMiscounts(
  database: Database,
  edition: Edition,
  facts: 'three-valued' | 'complete' = 'three-valued',
): Promise<readonly (readonly [answer: string, counted: number, listed: number])[]> {
  const options = { outputs: false, facts } as const;
  const counting = compileForCases(edition, database.dialect, { ...options, counts: true });
  const named = counting.columns.filter(({ role }) => role !== 'count').map(({ name }) => name);
  const answerOf = (row: Answer) => JSON.stringify(named.map((name) => row[name] ?? null));
  const listed = new Map<string, number>();
  for (const row of await database.query(compileForCases(edition, database.dialect, options).sql))
    listed.set(answerOf(row), (listed.get(answerOf(row)) ?? 0) + 1);
  const rows = await database.query(counting.sql);
  const counted = new Map(rows.map((row) => [answerOf(row), Number(row.count)]));
  if (counted.size !== rows.length) throw new RangeError('an answer was counted in two rows');
  return [...new Set([...listed.keys(), ...counted.keys()])]
    .map((answer) => [answer, counted.get(answer) ?? 0, listed.get(answer) ?? 0] as const)
    .filter(([, one, other]) => one !== other);
}

const TEXT = { duckdb: 'VARCHAR', postgres: 'text', spark: 'STRING' } as const;

/** Fractions are shown as the nearest double, which databases divide out each in their own way. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
}
