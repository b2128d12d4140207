import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { batchWords, evaluateFile } from '@giamngheo/batch';
import type { LightHouseholds } from '../households/light.js';
import type { Contestant } from './contestant.js';
import { edition } from './light-ours.js';
import { CLASS_BY_HAND, csvOf, placeOfClass } from './table-text.js';

/** What works from `households.parquet` to `classes.parquet`, both in a folder of its own. */
type Run = (
  input: string,
  output: string,
  query: (sql: string) => Promise<readonly Record<string, unknown>[]>,
) => Promise<void>;

function contestant(name: string, note: string, run: Run, classed = true): Contestant<LightHouseholds> {
  return {
    name,
    note,
    async prepare(households) {
      const folder = await mkdtemp(join(tmpdir(), 'giamngheo-bench-'));
      const [text, input, output] = ['households.csv', 'households.parquet', 'classes.parquet'].map((file) =>
        join(folder, file),
      ) as [string, string, string];
      const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
      const connection = await instance.connect();
      const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
      await writeFile(text, csvOf(households));
      await query(`COPY (SELECT * FROM read_csv('${text}', header = true)) TO '${input}' (FORMAT parquet)`);
      await rm(text);
      return {
        run: () => run(input, output, query),
        read: async (answers) => {
          // The plain copy has no class of its own: it is worked out here, where nothing is timed.
          const given = classed ? '"class"' : `${CLASS_BY_HAND} AS "class"`;
          for (const { id, class: found } of await query(`SELECT id, ${given} FROM '${output}'`))
            answers[Number(id)] = placeOfClass(found);
        },
        close: async () => {
          connection.closeSync();
          instance.closeSync();
          await rm(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

const copy =
  (select: string): Run =>
  async (input, output, query) => {
    await query(`COPY (SELECT ${select} FROM '${input}') TO '${output}' (FORMAT parquet)`);
  };

export const oursParquet = contestant(
  'giamngheo evaluate, Parquet to Parquet',
  'every cell and id checked; class, status, rule, missing facts and errors written; in the process, without start-up',
  async (input, output) => {
    await evaluateFile({
      editions: [edition],
      input: { shown: 'households.parquet', path: input },
      output: { shown: 'classes.parquet', path: output },
      words: batchWords('en'),
      force: true,
    });
  },
);

export const parquetByHand = contestant(
  'DuckDB, COPY of id and the class by hand',
  'no checks, no rule, no blanks; two threads',
  copy(`id, ${CLASS_BY_HAND} AS "class"`),
);

export const plainParquet = contestant(
  'DuckDB, plain COPY of the columns that are read',
  'two threads',
  copy('*'),
  false,
);
