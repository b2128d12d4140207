import type { RawRow } from '@giamngheo/core/cell';
import type { Database } from '../duckdb.js';
import { sqlName, sqlText } from '../sql-text.js';
import { type ParquetColumns, plainValue, readAs } from '../table/parquet-table.js';

/** The rows of a Parquet file that a condition on `file_row_number` names, as cells. In the order of the file. */
export async function readRows(
  { connection }: Database,
  path: string,
  { names, types }: ParquetColumns,
  condition: string,
): Promise<readonly RawRow[]> {
  const list = names.map((name, i) => readAs(sqlName(name), types[i] as string));
  const from = `read_parquet(${sqlText(path)}, file_row_number = true)`;
  const reader = await connection.runAndReadAll(
    `SELECT file_row_number, ${list.join(', ')} FROM ${from} WHERE ${condition} ORDER BY file_row_number`,
  );
  return reader.getRows().map(([place, ...values]): RawRow => {
    const number = Number(place) + 1;
    return { number, line: number, columns: names, values: values.map(plainValue), fault: undefined };
  });
}
