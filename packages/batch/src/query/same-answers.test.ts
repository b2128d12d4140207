import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import { production } from '@giamngheo/eligibility';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../duckdb.js';
import { batchWords, type EvaluateFileOptions, evaluateFile, type FileReport } from '../index.js';
import { sqlText } from '../sql-text.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });
const on = '2018-12-31';

async function sql(statement: string) {
  const database = await openDatabase();
  try {
    return (await database.connection.runAndReadAll(statement)).getRowsJson();
  } finally {
    await database.close();
  }
}

const write = (name: string, select: string) =>
  sql(`COPY (${select}) TO ${sqlText(at(name).path)} (FORMAT parquet, ROW_GROUP_SIZE 2048)`);

/** The rows of the output, the summary and the report, of one way. */
async function outcomeOf(way: 'fast' | 'rows', input: string, more: Partial<EvaluateFileOptions>) {
  let report = (await evaluateFile({
    editions: [poverty.on(on)],
    on,
    input: at(input),
    output: at('out.parquet'),
    summary: at('out.json'),
    words: batchWords('en'),
    force: true,
    way,
    ...more,
  }).catch((error: { code?: string; message: string }) => ({
    code: error.code,
    message: error.message,
  }))) as FileReport;
  if (!('counts' in report)) return { report };
  // Which way it was is another test's.
  report = { ...report, outOfEngine: undefined };
  const rows = await sql(`SELECT * FROM ${sqlText(at('out.parquet').path)}`);
  const types = await sql(`DESCRIBE SELECT * FROM ${sqlText(at('out.parquet').path)}`);
  return { report, rows, types, summary: JSON.parse(readFileSync(at('out.json').path, 'utf8')) as object };
}

async function expectSame(input: string, more: Partial<EvaluateFileOptions> = {}) {
  const expected = await outcomeOf('rows', input, more);
  expect(await outcomeOf('fast', input, more)).toEqual(expected);
  return expected;
}

const INDICATORS = [
  'deprivedHealthCare',
  'deprivedHealthInsurance',
  'deprivedAdultEducation',
  'deprivedChildSchooling',
  'deprivedHousingQuality',
  'deprivedHousingArea',
  'deprivedWater',
  'deprivedSanitation',
  'deprivedTelecom',
  'deprivedInformationAssets',
];

/** One of some SQL values, drawn by the row's number and the column's place, the same in every run. */
const among = (values: readonly string[], place: number) =>
  `CASE CAST(hash(n * 31 + ${place}) % ${values.length} AS INTEGER) ${values.map((one, i) => `WHEN ${i} THEN ${one}`).join(' ')} END`;

const AREAS = [
  "'rural'",
  "'urban'",
  "'Nông thôn'",
  "'thanh thi'",
  "' rural '",
  "''",
  'NULL',
  "'x'",
  "'RURAL'",
];
const plain = (place: number) => among(['true', 'false', 'false', 'NULL'], place);

describe('a Parquet file through the engine', () => {
  it('gives what row by row gives: typed columns, blanks, aliases, words that are none, ids that are none', async () => {
    await write(
      'mixed.parquet',
      `SELECT ${among(["'h' || n", "'H-ộ ' || n", "'=' || n", "'h' || n", "''", 'NULL'], 1)} AS "Mã hộ",
       ${among(AREAS, 2)} AS "Khu vực cư trú",
       ${among(['700000', '700001', '1000000', '1300001', '1950000', '-5', '2000000000', 'NULL', '0', '900000'], 3)}::BIGINT AS "monthlyIncomePerCapita",
       ${INDICATORS.slice(0, 7)
         .map((id, i) => `${plain(i + 10)} AS "${id}"`)
         .join(', ')},
       ${among(['1', '0', '2', 'NULL'], 20)}::INTEGER AS "deprivedSanitation",
       ${among(["'yes'", "'Không'", "'x'", "' '", 'NULL', "'TRUE'"], 21)} AS "deprivedTelecom",
       ${among(['1::DOUBLE', '0::DOUBLE', '0.5::DOUBLE', "'NaN'::DOUBLE", 'NULL'], 22)} AS "deprivedInformationAssets",
       n AS "note"
       FROM (SELECT range AS n FROM range(6000))`,
    );
    const { report } = await expectSame('mixed.parquet');
    expect(report.counts.invalid).toBeGreaterThan(100);
    expect(report.counts.undetermined).toBeGreaterThan(100);
    expect(report.counts.decided).toBeGreaterThan(100);
  });

  it('gives what row by row gives where every row is odd, or open, each in another way', async () => {
    await write(
      'odd-rows.parquet',
      `SELECT n AS id, ${among(["'rural'", "'ở đâu'", "'?' || n"], 1)} AS area, -1 - n AS "monthlyIncomePerCapita",
       ${INDICATORS.map((id, i) => `${plain(i + 10)} AS "${id}"`).join(', ')} FROM (SELECT range AS n FROM range(5000))`,
    );
    const { report } = await expectSame('odd-rows.parquet');
    expect(report.invalid.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
    await write(
      'open-rows.parquet',
      `SELECT n AS id, ${among(["'rural'", 'NULL'], 1)} AS area,
       ${INDICATORS.map((id, i) => `${plain(i + 10)} AS "${id}"`).join(', ')},
       ${among(['12.5', '30', 'NULL'], 2)}::DOUBLE + n / 1000 AS "floorArea", ${among(['4', 'NULL'], 3)}::INTEGER AS "memberCount"
       FROM (SELECT range AS n FROM range(5000))`,
    );
    expect((await expectSame('open-rows.parquet')).report.counts.undetermined).toBeGreaterThan(1000);
  });

  it.each([
    [
      'DOUBLE',
      ['700000', '700000.5', "'NaN'", "'inf'", '1e300', '-0.0', '1e-7', 'NULL', '9007199254740993', '1e21'],
    ],
    ['DECIMAL(18, 2)', ['700000', '700000.5', '-1', 'NULL', '999999999', '1000000001']],
    ['UBIGINT', ['700000', '18446744073709551615', 'NULL', '1000000000', '0']],
    ['SMALLINT', ['-1', '0', '32767', 'NULL']],
    ['FLOAT', ['700000', '0.5', 'NULL']],
    ['HUGEINT', ['700000', 'NULL']],
    ['VARCHAR', ["'700000'", "'700.000'", "' 12 '", "'x'", 'NULL']],
  ])('reads income of type %s as row by row does', async (type, values) => {
    await write(
      'income.parquet',
      `SELECT n AS id, ${among(["'rural'", "'urban'"], 1)} AS area, CAST(${among(values, 2)} AS ${type}) AS "monthlyIncomePerCapita",
       ${INDICATORS.map((id, i) => `${plain(i + 10)} AS "${id}"`).join(', ')} FROM (SELECT range AS n FROM range(500))`,
    );
    await expectSame('income.parquet');
  });

  it('reads what indicators are derived from: decimals, choices, and what disagrees with them', async () => {
    await write(
      'dwelling.parquet',
      `SELECT n AS id, 'rural' AS area, 900000 AS "monthlyIncomePerCapita",
       ${among(['12.5', '69.25', '80', '1e9', 'NULL', '-1', '7.9'], 2)}::DOUBLE AS "floorArea",
       ${among(['1', '4', '0', 'NULL', '12'], 3)}::INTEGER AS "memberCount",
       ${among(["'tap'", "'dugWell'", "'lake'", 'NULL', "'piped'"], 4)} AS "waterSource",
       ${INDICATORS.map((id, i) => `${plain(i + 10)} AS "${id}"`).join(', ')} FROM (SELECT range AS n FROM range(800))`,
    );
    await expectSame('dwelling.parquet');
  });

  it.each([
    ['an id that stands twice', "SELECT CAST(n % 700 AS VARCHAR) AS id, 'rural' AS area"],
    [
      'an id that stands twice but for a space',
      "SELECT CASE n WHEN 9 THEN ' 8 ' ELSE n::VARCHAR END AS id, 'rural' AS area",
    ],
    [
      'ids of nothing but space',
      "SELECT CASE n WHEN 5 THEN '  ' WHEN 9 THEN '' WHEN 11 THEN NULL ELSE n::VARCHAR END AS id, 'rural' AS area",
    ],
    ['ids in no order', "SELECT 'h' || (n * 7919 % 800) AS id, 'rural' AS area"],
    ['ids of another space', "SELECT chr(12288) || n AS id, 'rural' AS area"],
    ['numbers as ids', 'SELECT n + 0.5 AS id, 700000 AS "monthlyIncomePerCapita"'],
    ['no id', "SELECT 'rural' AS area"],
    ['two columns for one fact', "SELECT n AS id, 'rural' AS area, 'rural' AS \"Khu vực cư trú\""],
    ['no fact at all', 'SELECT n AS id, n AS other'],
    ['a column without a name', 'SELECT n AS id, \'rural\' AS area, n AS " "'],
    ['no rows', "SELECT n AS id, 'rural' AS area"],
    [
      'a word first met late',
      "SELECT n AS id, CASE WHEN n > 790 THEN 'Nông thôn' WHEN n = 789 THEN 'nowhere' ELSE 'urban' END AS area, 100 AS \"monthlyIncomePerCapita\"",
    ],
  ])('says the same of a file with %s', async (what, select) => {
    const rows = what === 'no rows' ? 0 : 800;
    await write('odd.parquet', `${select} FROM (SELECT range AS n FROM range(${rows}))`);
    await expectSame('odd.parquet');
  });

  it('gives the benefits of a rulebook that collects them, and several rulebooks in one pass', async () => {
    await write(
      'benefits.parquet',
      `SELECT n AS id, ${among(["'poor'", "'nearPoor'", "'average'", 'NULL'], 1)} AS "povertyClass",
       ${among(AREAS, 2)} AS area, 700000 AS "monthlyIncomePerCapita" FROM (SELECT range AS n FROM range(800))`,
    );
    await expectSame('benefits.parquet', { editions: [production.on(on)] });
    await expectSame('benefits.parquet', { editions: [poverty.on(on), production.on(on)] });
  });
});
