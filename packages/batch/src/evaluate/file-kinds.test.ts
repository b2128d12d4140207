import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import { production } from '@giamngheo/eligibility';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openDatabase } from '../duckdb.js';
import { batchWords, compareResults, evaluateFile } from '../index.js';
import { sqlText } from '../sql-text.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });
const on = '2018-12-31';

const run = (
  input: string,
  output: string,
  more: { memory?: number; way?: 'fast' | 'rows'; members?: string } = {},
) =>
  evaluateFile({
    ...more,
    members: more.members === undefined ? undefined : at(more.members),
    editions: [poverty.on(on)],
    on,
    input: at(input),
    output: at(output),
    words: batchWords('en'),
    force: true,
  });
const text = (name: string) => readFileSync(at(name).path, 'utf8');

async function sql(statement: string) {
  const database = await openDatabase();
  try {
    return (await database.connection.runAndReadAll(statement)).getRowsJson();
  } finally {
    await database.close();
  }
}

const table = [
  'id,area,monthlyIncomePerCapita,deprivedWater,note',
  '001,rural,700000,true,=1+1',
  '=2+2,urban,900001,,',
  'c,rural,-5,false,',
  'd,rural,,,',
  '',
].join('\n');

describe('workbooks', () => {
  it('are read with the types of their cells, blank rows left out, and answered as the same table of text', async () => {
    const cell = (value: string | number | boolean | Date | null) => value;
    await writeExcelFile([
      [null, null, null, null],
      ['Mã hộ', 'Khu vực cư trú', 'Thu nhập bình quân đầu người', 'Thiếu hụt nguồn nước sinh hoạt'],
      ['001', 'Nông thôn', 700_000, true],
      [null, null, null, null],
      [17, 'urban', 900_001, null].map(cell),
      ['c', 'rural', '700.000', 'x'],
      ['d', 'rural', 1.5, null],
      ['e', 'rural', 700_000, true, 'beside the header'],
    ] as never).toFile(at('in.xlsx').path);
    const report = await run('in.xlsx', 'out.csv');
    expect(report.counts).toEqual({ rows: 5, decided: 1, undetermined: 1, invalid: 3 });
    const lines = text('out.csv').split('\n');
    expect(lines[1]).toMatch(/^001,poor,decided,poorByIncome,,,classification\/poverty@2016-01-01/);
    expect(lines[2]?.startsWith('17,')).toBe(true);
    expect(report.invalid.map(({ row, line }) => [row, line])).toEqual([
      [3, 6],
      [4, 7],
      [5, 8],
    ]);
    const fast = text('out.csv');
    await run('in.xlsx', 'out.csv', { way: 'rows' });
    expect(text('out.csv')).toBe(fast);
  });

  it('are written with every cell as text: what looks like a formula is none', async () => {
    writeFileSync(at('in.csv').path, table);
    await run('in.csv', 'out.xlsx');
    const sheet = await readSheet(at('out.xlsx').path);
    expect(sheet[0]?.slice(0, 3)).toEqual(['id', 'class', 'status']);
    expect(sheet.slice(1).map((row) => row[0])).toEqual(['001', '=2+2', 'c', 'd']);
    expect(sheet.slice(1).map((row) => row[2])).toEqual([
      'decided',
      'undetermined',
      'invalid',
      'undetermined',
    ]);
    const bytes = readFileSync(at('out.xlsx').path);
    expect(bytes.includes('<f>')).toBe(false);
  });
});

describe('Parquet', () => {
  it('is read with the types of its columns, and written in the order of the rows', async () => {
    writeFileSync(at('in.csv').path, table);
    await sql(
      `COPY (SELECT id, area, CAST(monthlyIncomePerCapita AS BIGINT) AS monthlyIncomePerCapita, CAST(deprivedWater AS BOOLEAN) AS deprivedWater, DATE '2018-06-30' AS note FROM read_csv(${sqlText(at('in.csv').path)}, all_varchar = true)) TO ${sqlText(at('in.parquet').path)} (FORMAT parquet)`,
    );
    const csv = await run('in.csv', 'out.csv');
    const parquet = await run('in.parquet', 'out2.csv', { memory: 100_000_000 });
    expect(parquet.counts).toEqual(csv.counts);
    // A number of the file is shown as a number, not as text.
    expect(text('out2.csv').replaceAll('found -5', 'found ""-5""')).toBe(text('out.csv'));
    await run('in.parquet', 'out.parquet');
    const rows = await sql(`SELECT id, class, status FROM ${sqlText(at('out.parquet').path)}`);
    expect(rows).toEqual([
      ['001', 'poor', 'decided'],
      ['=2+2', null, 'undetermined'],
      ['c', null, 'invalid'],
      ['d', null, 'undetermined'],
    ]);
  });
});

it('leaves no temporary file behind, and nothing under the name of an output that failed', async () => {
  writeFileSync(at('twice.csv').path, 'id\n1\n1\n');
  await expect(run('twice.csv', 'none.parquet')).rejects.toMatchObject({ code: 'file/duplicate-id' });
  expect(existsSync(at('none.parquet').path)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
});

it('hands a class on to the components in one pass, and sums up each rulebook', async () => {
  writeFileSync(at('in.csv').path, table);
  await evaluateFile({
    editions: [poverty.on(on), production.on(on)],
    on,
    input: at('in.csv'),
    output: at('both.ndjson'),
    summary: at('both.json'),
    words: batchWords('en'),
  });
  const [first] = text('both.ndjson').split('\n');
  const row = JSON.parse(first as string) as Record<string, string>;
  expect(row.class).toBe('poor');
  expect(row.missing).not.toContain('povertyClass');
  const summary = JSON.parse(text('both.json')) as { rows: number; rulebooks: { byOutcome: object }[] };
  expect([summary.rows, summary.rulebooks.length]).toEqual([4, 2]);
  expect(summary.rulebooks[0]?.byOutcome).toMatchObject({ poor: 1 });
});

it('counts the rows of each commune, whatever is in them', async () => {
  writeFileSync(
    at('communes.csv').path,
    'id,Xã,area,monthlyIncomePerCapita\n1,B,rural,700000\n2,A,rural,x\n3, B ,rural,\n4,,urban,1\n',
  );
  const options = {
    editions: [poverty.on(on)],
    on,
    input: at('communes.csv'),
    output: at('out.csv'),
    summary: at('groups.json'),
    words: batchWords('en'),
    force: true,
  };
  await evaluateFile({ ...options, groupBy: ['xa'] });
  const { groups } = JSON.parse(text('groups.json')) as { groups: { xa: object[] } };
  expect(groups.xa).toMatchObject([
    { group: '', rows: 1, decided: 1, byOutcome: { poor: 1 } },
    { group: 'A', rows: 1, invalid: 1 },
    { group: 'B', rows: 2, decided: 1, undetermined: 1, byOutcome: { poor: 1 } },
  ]);
  await expect(evaluateFile({ ...options, groupBy: ['thôn'] })).rejects.toMatchObject({
    code: 'file/no-such-column',
  });
});

it('tells who moved between two surveys, matched by id', async () => {
  const survey = async (name: string, rows: string) => {
    writeFileSync(at('in.csv').path, `id,area,monthlyIncomePerCapita\n${rows}`);
    await run('in.csv', name);
  };
  await survey('before.csv', '1,rural,700000\n2,rural,700000\n3,rural,\n"4;x",rural,700000\n');
  await survey('after.parquet', '1,rural,700000\n2,rural,9000000\n3,rural,x\n5,rural,700000\n');
  const moves = await compareResults({
    before: at('before.csv'),
    after: at('after.parquet'),
    words: batchWords('en'),
  });
  expect(moves).toEqual([
    { from: 'new', to: 'poor', count: 1 },
    { from: 'poor', to: 'aboveAverage', count: 1 },
    { from: 'poor', to: 'gone', count: 1 },
    { from: 'poor', to: 'poor', count: 1 },
    { from: 'undetermined', to: 'invalid', count: 1 },
  ]);
});
