import { PGlite } from '@electric-sql/pglite';
import { type Database, fillStatements } from './database.js';

/** PostgreSQL in the process, in memory. */
export async function openPglite(): Promise<Database> {
  const server = await PGlite.create();
  return {
    dialect: 'postgres',
    fill: async (table, columns, rows) => {
      await server.exec(fillStatements(table, columns, rows).join(';\n'));
    },
    // Dates stay text, as the other databases give them.
    query: async (sql) =>
      (await server.query<Record<string, unknown>>(sql, [], { parsers: { 1082: (text) => text } })).rows,
    close: () => server.close(),
  };
}
