import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { batchWords, evaluateFile } from '@giamngheo/batch';
import type { LightHouseholds } from '../households/light.js';
import type { Answers, Contestant } from './contestant.js';
import { edition } from './light-ours.js';
import { CLASS_BY_HAND, csvOf, placeOfClass } from './table-text.js';

interface Files {
  readonly input: string;
  readonly output: string;
  close(): Promise<void>;
}

async function filesOf(households: LightHouseholds): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'giamngheo-bench-'));
  const input = join(folder, 'households.csv');
  await writeFile(input, csvOf(households));
  return {
    input,
    output: join(folder, 'classes.csv'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The column `class` of a CSV without quoted cells. */
async function readClasses(path: string, answers: Answers): Promise<void> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).trimEnd().split(/\r?\n/);
  const names = header.split(',');
  const id = names.indexOf('id');
  const place = names.indexOf('class');
  for (const line of lines) {
    const cells = line.split(',');
    answers[Number(cells[id])] = placeOfClass(cells[place]);
  }
}

const copy = (name: string, select: string, note: string, classed: boolean): Contestant<LightHouseholds> => ({
  name,
  note,
  async prepare(households) {
    const files = await filesOf(households);
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    const sql = (what: string) =>
      `COPY (SELECT ${what} FROM read_csv('${files.input}', header = true)) TO '${files.output}' (HEADER)`;
    return {
      run: async () => {
        await connection.run(sql(select));
      },
      read: async (answers) => {
        // The plain copy has no class of its own: it is worked out here, where nothing is timed.
        if (!classed) await connection.run(sql(`*, ${CLASS_BY_HAND} AS "class"`));
        await readClasses(files.output, answers);
      },
      close: async () => {
        connection.closeSync();
        instance.closeSync();
        await files.close();
      },
    };
  },
});

export const oursFileToFile: Contestant<LightHouseholds> = {
  name: 'giamngheo evaluate, CSV to CSV',
  note: 'every cell checked; class, status, rule, missing facts and errors written; in the process, without start-up',
  async prepare(households) {
    const files = await filesOf(households);
    return {
      run: async () => {
        await evaluateFile({
          editions: [edition],
          input: { shown: 'households.csv', path: files.input },
          output: { shown: 'classes.csv', path: files.output },
          words: batchWords('en'),
          force: true,
        });
      },
      read: (answers) => readClasses(files.output, answers),
      close: files.close,
    };
  },
};

export const plainCopy = copy(
  'DuckDB, plain COPY of all columns',
  '*',
  'the floor of such a job; two threads',
  false,
);

export const copyWithClass = copy(
  'DuckDB, COPY with the class by hand',
  `*, ${CLASS_BY_HAND} AS "class"`,
  'no checks, no rule, no blanks; two threads',
  true,
);
