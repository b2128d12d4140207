import { SqlError } from '../sql-error.js';
import type { Dialect, DialectName } from './dialect.js';
import { duckdb } from './duckdb.js';
import { postgres } from './postgres.js';
import { spark } from './spark.js';

export type { Dialect, DialectName } from './dialect.js';

const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, spark };

/** The names of the dialects there are. */
export const dialectNames = Object.keys(dialects) as readonly DialectName[];

/**
 * The dialect of a name.
 * @throws {SqlError} `sql/unknown-dialect`
 */
export function dialectOf(name: string): Dialect {
  if (Object.hasOwn(dialects, name)) return dialects[name as DialectName];
  throw new SqlError(
    'sql/unknown-dialect',
    'dialect',
    `Cannot write SQL: expected a dialect, one of ${dialectNames.join(', ')}; found ${JSON.stringify(name)}. Name one of them.`,
  );
}
