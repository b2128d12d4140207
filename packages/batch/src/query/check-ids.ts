import type { Database } from '../duckdb.js';
import { sqlName, sqlText } from '../sql-text.js';

/**
 * Whether every id of a Parquet file stands once only; rows without an id are not asked. Ids that ascend, as most files have
 * them, are told in one cheap pass; others are gathered, on disk where they are many.
 */
export async function hasUniqueIds({ connection }: Database, path: string, name: string): Promise<boolean> {
  const id = sqlName(name);
  const from = `read_parquet(${sqlText(path)})`;
  const first = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()[0]?.[0] === true;
  // Each above the one before: then none is twice, whatever the order in which they were read.
  const ascend = await first(
    `SELECT NOT EXISTS (SELECT 1 FROM (SELECT ${id} AS id, lag(${id}) OVER () AS before, row_number() OVER () AS place FROM ${from}) ` +
      'WHERE id IS NULL OR (place > 1 AND COALESCE(before >= id, true)))',
  );
  if (ascend) return true;
  return first(`SELECT count(${id}) = count(DISTINCT ${id}) FROM ${from} WHERE CAST(${id} AS VARCHAR) <> ''`);
}
