import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import { production } from '@giamngheo/eligibility';
import { afterAll, describe, expect, it } from 'vitest';
import { editionOf, fact, parameter, yesOrNo } from '../../../core/src/testing/edition-of.js';
import { openDatabase } from '../duckdb.js';
import { batchWords, type EvaluateFileOptions, evaluateFile, type OutOfEngine } from '../index.js';
import { sqlText } from '../sql-text.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });
const on = '2018-12-31';

async function write(name: string, select: string, rows = 100) {
  const database = await openDatabase();
  await database.connection.run(
    `COPY (${select} FROM (SELECT range AS n FROM range(${rows}))) TO ${sqlText(at(name).path)}`,
  );
  await database.close();
}

const run = (input: string, more: Partial<EvaluateFileOptions> = {}) =>
  evaluateFile({
    editions: [poverty.on(on)],
    on,
    input: at(input),
    output: at('out.parquet'),
    words: batchWords('en'),
    force: true,
    ...more,
  });

const PLAIN = 'SELECT n AS id, \'rural\' AS area, 700000 + n AS "monthlyIncomePerCapita"';

describe('a file is answered by SQL inside DuckDB', () => {
  it.each([
    ['typed columns', PLAIN],
    ['text ids in no order', "SELECT md5(n::VARCHAR) AS id, 'urban' AS area"],
    ['rows without an id', "SELECT CASE WHEN n > 3 THEN n::VARCHAR END AS id, 'urban' AS area"],
    ['cells that are invalid', 'SELECT n AS id, \'nowhere\' AS area, -n AS "monthlyIncomePerCapita"'],
    ['columns that are no fact', `${PLAIN}, DATE '2018-01-01' AS surveyed, [n] AS list`],
    [
      'decimals',
      'SELECT n AS id, (n * 1000.5)::DECIMAL(18, 2) AS "monthlyIncomePerCapita", \'rural\' AS area',
    ],
    ['yes and no in words', 'SELECT n AS id, \'có\' AS "deprivedWater", 1 AS "deprivedTelecom"'],
  ])('with %s', async (_, select) => {
    await write('in.parquet', select);
    expect((await run('in.parquet')).outOfEngine).toBeUndefined();
  });

  it('on its way into a pipe', async () => {
    await write('in.parquet', PLAIN);
    execFileSync('mkfifo', [at('pipe.parquet').path]);
    const reading = import('node:fs/promises').then(({ readFile }) => readFile(at('pipe.parquet').path));
    expect((await run('in.parquet', { output: at('pipe.parquet') })).outOfEngine).toBeUndefined();
    const bytes = await reading;
    writeFileSync(at('copied.parquet').path, bytes);
    const database = await openDatabase();
    const read = `SELECT count(*), count(class) FROM ${sqlText(at('copied.parquet').path)}`;
    expect((await database.connection.runAndReadAll(read)).getRows()).toEqual([[100n, 1n]]);
    await database.close();
  });
});

/** Three numbers multiplied, which DuckDB holds in no type of its own. */
const tooLarge = () => {
  const ids = ['a', 'b', 'c'];
  return editionOf({
    facts: Object.fromEntries(ids.map((id) => [id, fact.integer(id, 'VND', 0)])),
    parameters: { line: parameter(10, 'VND3') },
    derived: { volume: { product: ids, unit: 'VND3' } },
    decisions: yesOrNo({ all: [{ fact: 'volume', operator: 'lessThan', value: { fact: 'line' } }] }),
  });
};

describe('a file is answered row by row', () => {
  const asked: readonly [OutOfEngine, () => Partial<EvaluateFileOptions>][] = [
    ['asked', () => ({ way: 'rows' })],
    ['not-parquet', () => ({ output: at('out.csv') })],
    ['groups', () => ({ groupBy: ['area'] })],
    ['several-rulebooks', () => ({ editions: [poverty.on(on), production.on(on)] })],
    ['members', () => ({ members: at('members.csv') })],
  ];
  it.each(asked)('for being %s', async (reason, more) => {
    await write('in.parquet', PLAIN);
    writeFileSync(at('members.csv').path, 'householdId,personId\n1,a\n');
    expect((await run('in.parquet', more())).outOfEngine).toBe(reason);
  });

  it('for being not-parquet where it comes as another kind', async () => {
    writeFileSync(at('in.csv').path, 'id,area\n1,rural\n');
    expect((await run('in.csv')).outOfEngine).toBe('not-parquet');
  });

  const found: readonly [OutOfEngine, string, string][] = [
    ['header', 'a column without a name', `${PLAIN}, n AS " "`],
    ['id-type', 'ids that are fractions', "SELECT n + 0.5 AS id, 'rural' AS area"],
    ['fact-type', 'numbers as text', 'SELECT n AS id, \'700000\' AS "monthlyIncomePerCapita"'],
    ['id-with-space', 'space around an id', "SELECT ' ' || n AS id, 'rural' AS area"],
  ];
  it.each(found)('for its %s: %s', async (reason, _, select) => {
    await write('in.parquet', select);
    expect((await run('in.parquet')).outOfEngine).toBe(reason);
  });

  it('for having no-rows', async () => {
    await write('in.parquet', PLAIN, 0);
    expect((await run('in.parquet')).outOfEngine).toBe('no-rows');
  });

  it('for what SQL leaves unsaid', async () => {
    await write('in.parquet', 'SELECT n AS id, n AS a, n AS b, n AS c');
    expect((await run('in.parquet', { editions: [tooLarge()] })).outOfEngine).toBe('unsaid');
  });

  it('to say which id stands twice, and that two columns have one fact', async () => {
    await write('in.parquet', "SELECT n // 2 AS id, 'rural' AS area");
    await expect(run('in.parquet')).rejects.toMatchObject({ code: 'file/duplicate-id' });
    await write('in.parquet', `${PLAIN}, 'rural' AS "Khu vực cư trú"`);
    await expect(run('in.parquet')).rejects.toMatchObject({ code: 'file/unusable' });
  });
});
