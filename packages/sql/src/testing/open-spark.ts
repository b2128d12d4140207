import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.js';

/** A Spark session in a process of its own, of the Python that has PySpark. */
export async function openSpark(python: string): Promise<Database> {
  const script = fileURLToPath(new URL('./spark-session.py', import.meta.url));
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said = `${said}${data.toString()}`.slice(-4000);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (request: object): Promise<{ rows?: Record<string, unknown>[] }> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`Spark ended: ${said}`);
      if (!value.startsWith('answer ')) continue;
      const answer = JSON.parse(value.slice('answer '.length)) as {
        error?: string;
        rows?: Record<string, unknown>[];
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    }
  };
  return {
    dialect: 'spark',
    fill: async (table, columns, rows) => {
      await ask({
        fill: {
          table,
          columns: columns.map(({ name }) => name),
          types: columns.map(({ type }) => type.toUpperCase()),
          rows: rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
        },
      });
    },
    query: async (sql) => (await ask({ query: sql })).rows ?? [],
    close: async () => {
      child.stdin.end();
      await new Promise((resolve) => child.once('close', resolve));
    },
  };
}
