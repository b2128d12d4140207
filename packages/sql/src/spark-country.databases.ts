import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { poverty } from '@giamngheo/classification';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileSql } from './index.js';

const program = fileURLToPath(new URL('../../../examples/spark-country/run.py', import.meta.url));
const facts = poverty.edition('2016-01-01').rulebook.facts;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'country-'));
  for (const dialect of ['spark', 'duckdb'] as const) {
    const columns = Object.fromEntries(facts.map((id) => [id, id]));
    const source = { table: 'household', keep: ['province'], columns };
    const { sql } = compileSql(poverty.on('2018-12-31'), { dialect, source });
    await writeFile(join(folder, `class.${dialect}.sql`), sql);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("classifies a country's households on several executors as DuckDB does, though one executor dies on the way", async () => {
  const python = process.env.PYSPARK_PYTHON ?? 'python3';
  const args = [program, '--households', '60000', '--kill-executor'];
  const { stdout } = await promisify(execFile)(python, args, { cwd: folder, maxBuffer: 1e8 });
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    same: boolean;
    killed: { process?: number };
    totals: [string | null, string, number][];
  };
  expect(report.same).toBe(true);
  expect(report.killed.process).toBeGreaterThan(0);
  expect(report.totals.map(([name, status]) => name ?? status)).toEqual(
    expect.arrayContaining(['aboveAverage', 'average', 'nearPoor', 'poor', 'undetermined']),
  );
});
