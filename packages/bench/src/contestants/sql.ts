import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { compileSql, type SqlOptions } from '@giamngheo/sql';
import type { LightHouseholds } from '../households/light.js';
import { INDICATORS } from '../households/light.js';
import type { AllAtOnce, Contestant } from './contestant.js';
import { edition } from './light-ours.js';
import { CLASS_BY_HAND, csvOf, placeOfClass, TABLE_COLUMNS } from './table-text.js';

type Rows = readonly Record<string, unknown>[];

/** A database with the table `households`. */
interface Database {
  readonly dialect: 'duckdb' | 'postgres';
  query(sql: string): Promise<Rows>;
  close(): Promise<void>;
}

/** A query of the class, and how its answers are counted: from a table to counts, so that nothing is written. */
interface Query {
  readonly select: string;
  readonly count: string;
}

const byHand: Query = {
  select: `SELECT id, ${CLASS_BY_HAND} AS "class" FROM households`,
  count: `SELECT "class", count(*) FROM (SELECT ${CLASS_BY_HAND} AS "class" FROM households) AS x GROUP BY "class"`,
};

const generated =
  (facts: SqlOptions['facts'], counted: string) =>
  (dialect: Database['dialect']): Query => {
    // Only the columns that the table has: what an indicator may be derived from is not there.
    const columns = Object.fromEntries(TABLE_COLUMNS.slice(1).map((id) => [id, id]));
    const { sql } = compileSql(edition, {
      dialect,
      source: { table: 'households', columns },
      facts,
      checked: true,
    });
    return { select: sql, count: `SELECT ${counted}, count(*) FROM (${sql}) AS x GROUP BY ${counted}` };
  };

/** The same answers, counted by the query itself. */
const counting = (dialect: Database['dialect']): Query => {
  const columns = Object.fromEntries(TABLE_COLUMNS.slice(1).map((id) => [id, id]));
  const { sql } = compileSql(edition, {
    dialect,
    source: { table: 'households', columns },
    counts: true,
    checked: true,
  });
  return { select: generated('three-valued', '"class"')(dialect).select, count: sql };
};

const DDL = `CREATE TABLE households (id INTEGER, area VARCHAR, "monthlyIncomePerCapita" BIGINT, ${INDICATORS.map((id) => `"${id}" BOOLEAN`).join(', ')})`;

async function openDuckdb(households: LightHouseholds): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'giamngheo-bench-'));
  const file = join(folder, 'households.csv');
  await writeFile(file, csvOf(households));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(DDL);
  await connection.run(`INSERT INTO households SELECT * FROM read_csv('${file}', header = true)`);
  await rm(folder, { recursive: true });
  return {
    dialect: 'duckdb',
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function openPglite(households: LightHouseholds): Promise<Database> {
  const server = await PGlite.create();
  await server.exec(DDL);
  const blob = new Blob([csvOf(households)]);
  await server.query(`COPY households FROM '/dev/blob' WITH (FORMAT csv, HEADER true)`, [], { blob });
  await server.exec('ANALYZE households');
  return {
    dialect: 'postgres',
    query: async (sql) => (await server.query<Record<string, unknown>>(sql)).rows,
    close: () => server.close(),
  };
}

async function openPostgres(households: LightHouseholds, url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('DROP TABLE IF EXISTS households');
  await client.query(DDL);
  const lines = csvOf(households).trimEnd().split('\n').slice(1);
  for (let start = 0; start < lines.length; start += 5000) {
    const values = lines
      .slice(start, start + 5000)
      .map((line) => `(${line.replace(/(rural|urban)/, "'$1'")})`);
    await client.query(`INSERT INTO households VALUES ${values.join()}`);
  }
  await client.query('ANALYZE households');
  return {
    dialect: 'postgres',
    query: async (sql) => (await client.query(sql)).rows,
    close: () => client.end(),
  };
}

async function ready(database: Database, query: Query): Promise<AllAtOnce> {
  return {
    run: async () => {
      await database.query(query.count);
    },
    read: async (answers) => {
      for (const { id, class: found } of await database.query(query.select))
        answers[Number(id)] = placeOfClass(found);
    },
    close: () => database.close(),
  };
}

/** The address of a running PostgreSQL, if there is one to measure. */
const url = process.env.BENCH_POSTGRES_URL;
const open = (dialect: Database['dialect']) => (households: LightHouseholds) => {
  if (dialect === 'duckdb') return openDuckdb(households);
  return url === undefined ? openPglite(households) : openPostgres(households, url);
};

function contestantsOn(dialect: Database['dialect']): readonly Contestant<LightHouseholds>[] {
  const contestant = (name: string, query: () => Query, note?: string): Contestant<LightHouseholds> => ({
    name,
    note,
    prepare: async (households) => ready(await open(dialect)(households), query()),
  });
  return [
    contestant('generated SQL, three-valued, with status and rule', () =>
      generated('three-valued', '"class", "status", "rule"')(dialect),
    ),
    contestant('generated SQL, everything known, class', () => generated('complete', '"class"')(dialect)),
    contestant('hand-written nested CASE', () => byHand, 'class only; no blanks'),
    contestant('generated SQL, three-valued, that counts class, status and rule', () => counting(dialect)),
  ];
}

/** On DuckDB in the process, two threads, from a table in memory to counts. */
export const onDuckdb = contestantsOn('duckdb');

/** On PostgreSQL: the server of `BENCH_POSTGRES_URL`, or else PGlite in the process. */
export const onPostgres = contestantsOn('postgres');

/** Which PostgreSQL it is. */
export const postgresName = url === undefined ? 'PGlite (PostgreSQL in the process)' : 'PostgreSQL';
