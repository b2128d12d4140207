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
  // Each above the one before: then none is twice, whatever the order in which they were read. The first has none before it.
  const ascend = await first(
    `SELECT count(*) = 0 FROM (SELECT ${id} AS id, lag(${id}) OVER () AS before FROM ${from}) WHERE id IS NULL OR before >= id`,
  );
  if (ascend) return true;
  return first(`SELECT count(${id}) = count(DISTINCT ${id}) FROM ${from} WHERE CAST(${id} AS VARCHAR) <> ''`);
}
