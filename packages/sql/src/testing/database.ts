import type { FactValue } from '@giamngheo/core';
import type { DialectName } from '../dialect/index.js';

/** A column of a test table, with its type in the dialect's words. */
export interface TestColumn {
  readonly name: string;
  readonly type: string;
}

/** A row of a test table. */
export type TestRow = Readonly<Record<string, FactValue | null>>;

/** A database as tests use it. */
export interface Database {
  readonly dialect: DialectName;
  /** Makes a table new, with its rows. */
  fill(table: string, columns: readonly TestColumn[], rows: readonly TestRow[]): Promise<void>;
  /** The rows of a query, each by column. */
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Statements that make a table with its rows, for databases that write names and text the standard way. */
export function fillStatements(
  table: string,
  columns: readonly TestColumn[],
  rows: readonly TestRow[],
): string[] {
  const name = quoteName(table);
  const declared = columns.map((one) => `${quoteName(one.name)} ${one.type}`).join(', ');
  const value = (one: FactValue | null) =>
    one === null ? 'NULL' : typeof one === 'string' ? `'${one.replaceAll("'", "''")}'` : String(one);
  const lines = rows.map((row) => `(${columns.map((one) => value(row[one.name] ?? null)).join(', ')})`);
  const statements = [`DROP TABLE IF EXISTS ${name}`, `CREATE TABLE ${name} (${declared})`];
  for (let i = 0; i < lines.length; i += 500)
    statements.push(`INSERT INTO ${name} VALUES ${lines.slice(i, i + 500).join(',\n')}`);
  return statements;
}
