import { DuckDBInstance } from '@duckdb/node-api';
import { type Database, fillStatements } from './database.js';

/** DuckDB in memory. */
export async function openDuckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    dialect: 'duckdb',
    fill: async (table, columns, rows) => {
      for (const statement of fillStatements(table, columns, rows)) await connection.run(statement);
    },
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
