import { poverty as classification } from '@giamngheo/classification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionOf, fact, parameter, yesOrNo } from '../../core/src/testing/edition-of.js';
import { compileSql, SqlError, type SqlOptions } from './index.js';
import { findDifferences } from './testing/compare.js';
import { type Database, fillStatements } from './testing/database.js';
import { openDuckdb } from './testing/open-duckdb.js';

const poverty = classification.edition('2016-01-01');
const source = { table: 'households' };

/** The error that a compilation gives. */
function refusal(run: () => unknown): SqlError | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof SqlError) return error;
    throw error;
  }
  return undefined;
}

describe('compileSql', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDuckdb();
  });
  afterAll(() => database.close());

  it('says at the top which edition it is, and at each rule its clause and the words it begins with', () => {
    const { sql } = compileSql(poverty, { dialect: 'postgres', source });
    expect(sql).toContain('-- classification/poverty@2016-01-01.r1: ');
    for (const rule of poverty.rulebook.decisions[0]?.rules ?? []) {
      expect(sql).toMatch(new RegExp(`-- \\d+: rule ${rule.id} gives `));
      expect(sql).toContain(`[${rule.sources[0]}]`);
    }
    expect(sql).toContain('59/2015/QĐ-TTg, Điều 2, khoản 1: “');
  });

  it('writes limits as the law does', () => {
    const { sql } = compileSql(poverty, { dialect: 'duckdb', source });
    expect(sql).toContain('"monthlyIncomePerCapita" <= 700000');
    expect(sql).not.toContain('700001');
  });

  it('counts what is unknown only for the rows that need it: in PostgreSQL in a sub-select, elsewhere in a step', () => {
    const written = (dialect: SqlOptions['dialect']) => compileSql(poverty, { dialect, source }).sql;
    expect(written('postgres')).toMatch(/\(SELECT\n\s+-- Where a fact asked for is unknown/);
    expect(written('postgres')).not.toContain('"class_if_known"');
    for (const dialect of ['duckdb', 'spark'] as const) {
      expect(written(dialect)).toContain('class_if_known');
      expect(written(dialect)).not.toContain('(SELECT');
    }
  });

  it('asks a long count once, and leaves null where several answers are possible, in PostgreSQL', () => {
    const { sql } = compileSql(poverty, { dialect: 'postgres', source, checked: true });
    expect(sql).toMatch(/< 3\n\s+WHEN TRUE THEN 4\n\s+WHEN FALSE THEN 2\n/);
    expect(sql).toContain('WHEN "class_open" IN (1, 2, 3, 4, 8, 16) THEN "class_open"');
    expect(sql).toContain(`WHEN "class_possible" IS NOT NULL THEN 'decided'`);
  });

  it.each(['duckdb', 'postgres', 'spark'] as const)(
    'counts by the number of an answer in %s, and makes words of what is left',
    (dialect) => {
      const { sql, columns } = compileSql(poverty, {
        dialect,
        source: { ...source, keep: ['commune'] },
        counts: true,
        outputs: true,
      });
      expect(columns).toEqual([
        { name: 'commune', role: 'kept' },
        { name: 'class', role: 'outcome' },
        { name: 'status', role: 'status' },
        { name: 'rule', role: 'rule' },
        { name: 'edition', role: 'edition' },
        { name: 'count', role: 'count' },
      ]);
      const counted = sql.slice(sql.indexOf('counted'), sql.indexOf('answers'));
      expect(counted).toMatch(/GROUP BY .commune., .class_possible., .is_invalid.\n/);
      expect(counted).not.toContain("'poor'");
    },
  );

  it('gives the same text for the same edition and options', () => {
    const options: SqlOptions = { dialect: 'spark', source, outputs: true };
    expect(compileSql(poverty, options)).toEqual(compileSql(poverty, options));
  });

  it('names the columns of its answers in the order of the contract', () => {
    const { columns } = compileSql(poverty, { dialect: 'duckdb', source: { ...source, keep: ['commune'] } });
    expect(columns.map(({ name }) => name)).toEqual([
      'id',
      'commune',
      'class',
      'status',
      'rule',
      'errors',
      'edition',
    ]);
  });

  it('lists the columns it reads, with the types to give them', () => {
    const { reads } = compileSql(poverty, { dialect: 'postgres', source, members: { table: 'people' } });
    expect(reads.subject).toContainEqual({
      fact: 'monthlyIncomePerCapita',
      column: 'monthlyIncomePerCapita',
      type: 'bigint',
    });
    expect(reads.members.map(({ column }) => column)).toContain('birthYear');
  });

  it('quotes every name, whatever is in it', () => {
    const { sql } = compileSql(poverty, {
      dialect: 'duckdb',
      source: { table: ['my "odd" schema', 'hộ; DROP TABLE x'], id: 'mã "hộ"', columns: { area: 'khu vực' } },
    });
    expect(sql).toContain('FROM "my ""odd"" schema"."hộ; DROP TABLE x" AS "source"');
    expect(sql).toContain('"source"."mã ""hộ""" AS "id"');
    const spark = compileSql(poverty, { dialect: 'spark', source: { table: 'a`b', columns: { area: 'c' } } });
    expect(spark.sql).toContain('FROM `a``b` AS `source`');
  });

  it.each([
    ['duckdb', "'it''s \\'"],
    ['postgres', "E'it''s \\\\'"],
    ['spark', "'it\\'s \\\\'"],
  ] as const)('quotes codes of a table in %s as text', (dialect, written) => {
    const columns = { area: { column: 'kv', values: { rural: "it's \\", urban: 'TT' } } };
    expect(compileSql(poverty, { dialect, source: { ...source, columns } }).sql).toContain(written);
  });

  it('reads choices and booleans under codes of the table, and takes no other code', async () => {
    const columns = {
      area: { column: 'kv', values: { rural: 'NT', urban: 'TT' } },
      monthlyIncomePerCapita: 'tn',
      deprivedWater: { column: 'nuoc', values: { true: 'C', false: 'K' } },
    };
    const { sql } = compileSql(poverty, { dialect: 'duckdb', source: { table: 'ho', id: 'ma', columns } });
    const rows = [
      { ma: 'a', kv: 'NT', tn: 700_000, nuoc: 'C' },
      { ma: 'b', kv: 'TT', tn: 2_000_000, nuoc: 'K' },
      { ma: 'c', kv: 'rural', tn: 700_000, nuoc: null },
      { ma: 'd', kv: 'NT', tn: 700_000, nuoc: 'có' },
      { ma: 'e', kv: null, tn: null, nuoc: null },
    ];
    const types = { ma: 'VARCHAR', kv: 'VARCHAR', tn: 'BIGINT', nuoc: 'VARCHAR' };
    await database.fill(
      'ho',
      Object.entries(types).map(([name, type]) => ({ name, type })),
      rows,
    );
    const answers = await database.query(
      `SELECT "id", "class", "status", "errors" FROM (${sql}) ORDER BY "id"`,
    );
    expect(answers.map((row) => Object.values(row))).toEqual([
      ['a', 'poor', 'decided', null],
      ['b', 'aboveAverage', 'decided', null],
      ['c', null, 'invalid', 'fact/wrong-type area'],
      ['d', null, 'invalid', 'fact/wrong-type deprivedWater'],
      ['e', null, 'undetermined', null],
    ]);
  });

  it('names every fact that is out of range or contradicts another', async () => {
    const facts = {
      area: 'rural',
      monthlyIncomePerCapita: -1,
      deprivedHousingArea: false,
      floorArea: 20,
      memberCount: 5,
    };
    const [difference] = await findDifferences(database, poverty, [{ facts }]);
    expect(difference).toBeUndefined();
    const row = await database.query(
      compileSql(poverty, {
        dialect: 'duckdb',
        source: { table: 'cases', columns: Object.fromEntries(Object.keys(facts).map((id) => [id, id])) },
      }).sql,
    );
    expect(row[0]?.errors).toBe(
      'fact/out-of-range monthlyIncomePerCapita;fact/disagrees deprivedHousingArea',
    );
  });

  it('takes a household without member rows for one whose members are unknown, unless a column says they are known', async () => {
    const edition = editionOf({
      facts: { area: fact.boolean('area') },
      memberFacts: { ill: fact.boolean('ill') },
      derived: { anyIll: { anyMember: { fact: 'ill', operator: 'equal', value: true } } },
      decisions: yesOrNo({ all: [{ fact: 'anyIll', operator: 'equal', value: true }] }),
    });
    await database.fill(
      'h',
      [
        { name: 'id', type: 'VARCHAR' },
        { name: 'known', type: 'BOOLEAN' },
      ],
      [
        { id: 'a', known: true },
        { id: 'b', known: false },
      ],
    );
    await database.fill(
      'm',
      [
        { name: 'householdId', type: 'VARCHAR' },
        { name: 'ill', type: 'BOOLEAN' },
      ],
      [],
    );
    const ask = async (known?: string) => {
      const members = { table: 'm', ...(known === undefined ? {} : { known }) };
      const { sql } = compileSql(edition, {
        dialect: 'duckdb',
        source: { table: 'h', columns: {} },
        members,
      });
      return (await database.query(`SELECT "status" FROM (${sql}) ORDER BY "id"`)).map(
        ({ status }) => status,
      );
    };
    expect(await ask()).toEqual(['undetermined', 'undetermined']);
    expect(await ask('known')).toEqual(['decided', 'undetermined']);
  });

  it('with complete facts leaves a row undetermined rather than take null for no', async () => {
    const columns = Object.fromEntries(poverty.rulebook.facts.map((id) => [id, id]));
    const { sql } = compileSql(poverty, {
      dialect: 'duckdb',
      source: { table: 'cases', columns },
      facts: 'complete',
    });
    const known = Object.fromEntries(poverty.rulebook.facts.map((id) => [id, false]));
    const rows = [
      { ...known, area: 'rural', monthlyIncomePerCapita: 800_000 },
      { ...known, area: 'rural', monthlyIncomePerCapita: 800_000, deprivedWater: null },
    ].map((row, i) => ({ id: `c${i}`, ...row }));
    const { reads } = compileSql(poverty, { dialect: 'duckdb', source: { table: 'cases', columns } });
    await database.fill(
      'cases',
      [{ name: 'id', type: 'VARCHAR' }, ...reads.subject.map(({ column, type }) => ({ name: column, type }))],
      rows,
    );
    const answers = await database.query(`SELECT "class", "status", "rule" FROM (${sql}) ORDER BY "id"`);
    expect(answers.map((row) => Object.values(row))).toEqual([
      ['nearPoor', 'decided', 'nearPoor'],
      [null, 'undetermined', ''],
    ]);
  });

  it('puts several rulebooks into one query, one reading the answers of another', async () => {
    const first = editionOf({
      facts: { income: fact.integer('income', 'VND', 0) },
      parameters: { line: parameter(700_000, 'VND') },
      decisions: yesOrNo({
        all: [{ fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } }],
      }),
    });
    const second = editionOf({
      facts: { before: fact.choice('before', ['yes', 'no']) },
      decisions: yesOrNo({ all: [{ fact: 'before', operator: 'equal', value: 'no' }] }),
    });
    const one = compileSql(first, { dialect: 'duckdb', source: { table: 'h' }, prefix: 'first_' });
    const two = compileSql(second, {
      dialect: 'duckdb',
      source: {
        table: 'first_answers',
        keep: [{ column: 'rule', as: 'first_rule' }],
        columns: { before: 'answer' },
      },
      prefix: 'second_',
    });
    await database.fill(
      'h',
      [
        { name: 'id', type: 'VARCHAR' },
        { name: 'income', type: 'BIGINT' },
      ],
      [
        { id: 'a', income: 700_000 },
        { id: 'b', income: 700_001 },
      ],
    );
    const steps = [...one.steps, ...two.steps].map(({ name, sql }) => `${name} AS (${sql})`);
    const query = `WITH ${steps.join(',\n')} SELECT "id", "answer", "first_rule" FROM ${two.answers} ORDER BY "id"`;
    expect((await database.query(query)).map((row) => Object.values(row))).toEqual([
      ['a', 'no', 'yes'],
      ['b', 'yes', 'no'],
    ]);
  });

  const refusals: [string, Partial<SqlOptions>][] = [
    ['sql/unknown-dialect', { dialect: 'oracle' as 'duckdb' }],
    ['sql/unknown-fact', { source: { table: 'h', columns: { areas: 'a' } } }],
    [
      'sql/unknown-option',
      { source: { table: 'h', columns: { area: { column: 'a', values: { city: 'x' } } } } },
    ],
    ['sql/bad-name', { source: { table: '' } }],
    ['sql/bad-name', { source: { table: 'a\nb' } }],
    ['sql/name-taken', { source: { table: 'h', keep: ['Area'] } }],
    ['sql/name-taken', { source: { table: 'h', keep: ['class'] } }],
    [
      'sql/unsafe-literal',
      {
        dialect: 'spark',
        source: { table: 'h', columns: { area: { column: 'a', values: { rural: ['$', '{x}'].join('') } } } },
      },
    ],
    [
      'sql/unsafe-literal',
      { source: { table: 'h', columns: { area: { column: 'a', values: { rural: 'a\nb' } } } } },
    ],
  ];
  it.each(refusals)('refuses with %s while compiling', (code, options) => {
    const error = refusal(() => compileSql(poverty, { dialect: 'duckdb', source, ...options }));
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(/expected .*; found |Cannot name two columns|Cannot write/);
  });

  it('refuses numbers that a dialect cannot multiply exactly, and writes them for one that can', () => {
    const ids = ['a', 'b', 'c'];
    const edition = editionOf({
      facts: Object.fromEntries(ids.map((id) => [id, fact.integer(id, 'VND', 0)])),
      parameters: { line: parameter(10, 'VND3') },
      derived: { volume: { product: ids, unit: 'VND3' } },
      decisions: yesOrNo({ all: [{ fact: 'volume', operator: 'lessThan', value: { fact: 'line' } }] }),
    });
    for (const dialect of ['duckdb', 'spark'] as const)
      expect(refusal(() => compileSql(edition, { dialect, source }))?.code).toBe('sql/number-too-large');
    expect(refusal(() => compileSql(edition, { dialect: 'postgres', source }))).toBeUndefined();
  });

  it('refuses to ask members about a fact that is derived for their household', () => {
    const edition = editionOf({
      facts: { remote: fact.boolean('remote'), far: fact.boolean('far') },
      rawFacts: ['far'],
      memberFacts: { ill: fact.boolean('ill') },
      parameters: {},
      derived: {
        remote: { when: { fact: 'far', operator: 'equal', value: true } },
        illAndRemote: {
          anyMember: {
            all: [
              { fact: 'ill', operator: 'equal', value: true },
              { fact: 'remote', operator: 'equal', value: true },
            ],
          },
        },
      },
      decisions: yesOrNo({ all: [{ fact: 'illAndRemote', operator: 'equal', value: true }] }),
    });
    const error = refusal(() => compileSql(edition, { dialect: 'duckdb', source, members: { table: 'm' } }));
    expect(error?.code).toBe('sql/member-needs-derived');
  });

  it('puts nothing of a name or code outside its quotes, in tables filled by any text', () => {
    expect(fillStatements('a"b', [{ name: 'c', type: 'text' }], [{ c: "d'e" }]).at(-1)).toContain("'d''e'");
  });
});
