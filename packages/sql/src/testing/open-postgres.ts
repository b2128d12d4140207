import pg from 'pg';
import { type Database, fillStatements } from './database.js';

/** A real PostgreSQL server, by the folder of its socket. */
export async function openPostgres(host: string): Promise<Database> {
  const client = new pg.Client({
    host,
    user: 'tester',
    database: 'postgres',
    // Dates stay text, as the other databases give them.
    types: {
      getTypeParser: (oid, format) =>
        oid === 1082 ? (text: string) => text : pg.types.getTypeParser(oid, format),
    },
  });
  await client.connect();
  return {
    dialect: 'postgres',
    fill: async (table, columns, rows) => {
      await client.query(fillStatements(table, columns, rows).join(';\n'));
    },
    query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    close: () => client.end(),
  };
}
