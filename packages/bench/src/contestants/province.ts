import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { AllAtOnce, Answers, Contestant } from './contestant.js';

const execute = promisify(execFile);

/** How many households of a made-up province, and from which seed. */
export interface ProvinceSize {
  readonly rows: number;
  readonly seed: number;
}

// This file is run from its source and, put together with others, from the folder of the build.
const packages = ['../../../', '../../'].map((up) => new URL(up, import.meta.url));
const inPackages = (path: string): string | undefined =>
  packages.map((folder) => fileURLToPath(new URL(path, folder))).find((file) => existsSync(file));

/** The command as it was built; undefined where it was not. */
export const command = inPackages('cli/dist/bin.js');

const COMPONENTS = ['electricity', 'production', 'credit-newly-escaped', 'communication', 'social-security'];
const WITH = COMPONENTS.flatMap((id) => ['--with', `eligibility/${id}`]);
/** Prints the processor time, in microseconds, that a process used. */
const TELL_TIME =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.log(user+system)})';

/** What turns one file into another, and gives the seconds of processor time that other processes used for it. */
type Turn = (input: string, output: string) => Promise<number>;

async function contestantOf({ rows, seed }: ProvinceSize, turn: Turn): Promise<AllAtOnce> {
  const folder = await mkdtemp(join(tmpdir(), 'giamngheo-bench-'));
  const output = join(folder, 'out.csv');
  const generator = inPackages('devkit/scripts/generate-survey.mjs') as string;
  const size = ['--seed', String(seed), '--households', String(rows), '--blank', '0.05'];
  await execute(process.execPath, [generator, ...size, '--out', folder]);
  let elsewhere = 0;
  return {
    run: async () => {
      elsewhere = await turn(join(folder, 'households.csv'), output);
    },
    cpuElsewhere: () => elsewhere,
    read: (answers) => readIds(output, answers),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The plain copy has no answers: what must agree is that every household is there, in its place. */
async function readIds(path: string, answers: Answers): Promise<void> {
  const lines = (await readFile(path, 'utf8')).trimEnd().split(/\r?\n/).slice(1);
  lines.forEach((line, row) => {
    const [id = ''] = line.split(',');
    answers[row] = Number(id.replaceAll(/\D/g, ''));
  });
}

export const oursProvince: Contestant<ProvinceSize> = {
  name: 'giamngheo evaluate, class and five components',
  note: 'the whole command with start-up and linking; status, rules, missing facts and errors written',
  prepare: (size) =>
    contestantOf(size, async (input, output) => {
      const asked = ['evaluate', 'classification/poverty', input, '--on', '2018-12-31', ...WITH];
      const call = ['--import', TELL_TIME, command as string, ...asked, '-o', output, '--force'];
      const { stdout } = await execute(process.execPath, call);
      return Number(stdout) / 1e6;
    }),
};

export const plainProvinceCopy: Contestant<ProvinceSize> = {
  name: 'DuckDB, plain COPY of the same file',
  note: 'the floor of reading and writing; in the process, without start-up; two threads; answers nothing',
  prepare: async (size) => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    const copy = await contestantOf(size, async (input, output) => {
      await connection.run(`COPY (FROM read_csv('${input}', header = true)) TO '${output}' (HEADER)`);
      return 0;
    });
    return {
      ...copy,
      close: async () => {
        connection.closeSync();
        instance.closeSync();
        await copy.close?.();
      },
    };
  },
};
