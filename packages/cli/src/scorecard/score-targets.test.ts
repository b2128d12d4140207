import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/run-command.js';
import type { Scorecard } from './scorecard.js';

const samples = fileURLToPath(new URL('../../../../examples/scorecard', import.meta.url));

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
  mkdirSync(join(space.folder, 'data'));
});
afterEach(() => space.remove());

const score = (...more: readonly string[]) => space.run(['scorecard', '--data', 'data', ...more]);

async function scoreJson(...more: readonly string[]): Promise<Scorecard> {
  const { code, stdout, stderr } = await score('--format', 'json', ...more);
  expect(code, stderr).toBeLessThan(2);
  return JSON.parse(stdout) as Scorecard;
}

const select = (scorecard: Scorecard, rulebook: string, target: string) =>
  scorecard.findings.filter((one) => one.rulebook === rulebook && one.target === target);

const PROVINCE =
  'id,year,rateReading,yearsBetween,poorRateBefore,poorRate,nearPoorRateBefore,nearPoorRate,sentAbroad,sentAbroadHardship';

describe('the published figures of Ninh Bình', () => {
  const figures = '0.0452,0.0187,0.0610,0.0315';

  it('met the target of 2018-2020 as the sum, and missed it by the poor rate alone', async () => {
    space.write(
      'data/province.csv',
      `${PROVINCE}\nnb,2020,sum,3,${figures},,\nnb,2020,poorAlone,3,${figures},,\n`,
    );
    const found = select(await scoreJson('--on', '2020-12-31'), 'targets/poverty-reduction', 'reduction');
    expect(found.map(({ about, verdict }) => [about.rateReading, verdict])).toEqual([
      ['sum', 'met'],
      ['poorAlone', 'notMet'],
    ]);
    const of = (id: string) => found[0]?.figures.find((figure) => figure.id === id)?.value;
    expect(of('sumReduction')).toBeCloseTo(0.056 / 3, 12);
    expect(of('poorReduction')).toBeCloseTo(0.0265 / 3, 12);
    expect(of('minimumReduction')).toBe(0.015);
    expect(found[0]?.clauses).toEqual([
      expect.objectContaining({
        ref: 'kh-ninh-binh-2017-2020#II.2.rate.province',
        quote: expect.stringContaining('1,5%'),
      }),
    ]);
  });

  it('stand in the examples, with what they give', async () => {
    const { code, stdout, stderr } = await space.run([
      'scorecard',
      '--data',
      samples,
      '--on',
      '2020-12-31',
      '--format',
      'json',
    ]);
    expect([code, stderr.split('\n').length]).toEqual([0, 2]);
    const scorecard = JSON.parse(stdout) as Scorecard;
    const found = select(scorecard, 'targets/poverty-reduction', 'reduction').filter(
      ({ unit }) => unit.id === 'ninh-binh',
    );
    expect(found.map((one) => [one.year, one.about.rateReading, one.verdict ?? one.status])).toEqual([
      [2016, 'poorAlone', 'notInForce'],
      [2017, 'sum', 'undetermined'],
      [2017, 'poorAlone', 'notMet'],
      [2018, undefined, 'undetermined'],
      [2019, undefined, 'undetermined'],
      [2020, 'sum', 'met'],
      [2020, 'poorAlone', 'notMet'],
      [2021, 'sum', 'notInForce'],
      [2023, undefined, 'notInForce'],
    ]);
    // Every row says where its figures are from: a publication, or that they are made up.
    for (const { from } of scorecard.findings) if (from !== null) expect(from.source).not.toBeNull();
    const district = scorecard.totals.find(
      ({ rulebook }) => rulebook === 'funding/entrusted-capital-district',
    );
    expect([district?.units.length, district?.years]).toEqual([8, [2017, 2018, 2019, 2020]]);
    expect(district?.totals.at(-1)).toMatchObject({
      required: 16_000_000_000,
      shortfall: { least: 650_000_001, most: 1_150_000_001 },
      met: 28,
      notMet: 3,
      unknown: 1,
    });
  });
});

it('gives every target of a unit and year, undetermined where figures are missing, never not met', async () => {
  space.write('data/province.csv', 'id,year\nnb,2018\n');
  space.write('data/districts.csv', 'id,year\nnq,2018\n');
  space.write('data/communes.csv', 'id,year\nx1,2018\n');
  const { findings, counts } = await scoreJson('--on', '2018-12-31');
  expect(new Set(findings.map(({ rulebook }) => rulebook)).size).toBe(12);
  expect(counts).toMatchObject({ decided: 0, invalid: 0, undetermined: findings.length });
  for (const { status, verdict, missing, clauses } of findings) {
    expect([status, verdict]).toEqual(['undetermined', null]);
    expect(missing.length).toBeGreaterThan(0);
    expect(clauses.length).toBeGreaterThan(0);
  }
});

it('takes any cell away and never turns a verdict into its opposite', async () => {
  const head = PROVINCE.split(',');
  const cells = ['nb', '2020', 'sum', '3', '0.0452', '0.0187', '0.0610', '0.0315', '1000', '199'];
  const verdicts = async (row: readonly string[]) => {
    space.write('data/province.csv', `${head.join(',')}\n${row.join(',')}\n`);
    const { findings } = await scoreJson('--on', '2020-12-31');
    return new Map(findings.map((one) => [`${one.rulebook} ${one.target}`, one.verdict]));
  };
  const whole = await verdicts(cells);
  expect(whole.get('targets/work-abroad total')).toBe('met');
  expect(whole.get('targets/work-abroad hardship')).toBe('notMet');
  for (let i = 2; i < cells.length; i++) {
    const less = await verdicts(cells.map((cell, at) => (at === i ? '' : cell)));
    for (const [target, verdict] of less) expect([null, whole.get(target)]).toContain(verdict);
  }
}, 120_000);

it('names every bad cell, scores what does not need it, and ends with 1', async () => {
  space.write(
    'data/province.csv',
    `${PROVINCE}\nnb,2018,sum,1,5.2,0.0187,x,0.0315,1000,200\nnb,20x9,sum,1,,,,,1.000,\n,2020,,,,,,,,\n`,
  );
  const { code, stdout, stderr } = await score('--on', '2018-12-31', '--format', 'json');
  expect(code).toBe(1);
  for (const cell of ['poorRateBefore: found "5.2"', 'nearPoorRateBefore: found "x"', 'year: found "20x9"'])
    expect(stderr).toContain(cell);
  expect(stderr).toContain('sentAbroad: found "1.000"');
  const scorecard = JSON.parse(stdout) as Scorecard;
  expect(scorecard.invalidRows.map(({ row, errors }) => [row, errors.length])).toEqual([
    [1, 2],
    [2, 2],
    [3, 1],
  ]);
  expect(select(scorecard, 'targets/poverty-reduction', 'reduction')).toMatchObject([
    { status: 'invalid', verdict: null },
  ]);
  expect(select(scorecard, 'targets/work-abroad', 'total')).toMatchObject([{ verdict: 'met' }]);
});

it('names stated and derived figures that disagree', async () => {
  space.write('data/province.csv', 'id,year,poorRate,households,poorHouseholds\nnb,2017,0.05,1000,45\n');
  const { code, stderr } = await score('--on', '2017-12-31');
  expect([code, stderr]).toEqual([1, expect.stringContaining('poorRate: stated as "0.05"')]);
});

describe('dates', () => {
  const reports = 'id,reportLevel,reportKind,reportYear,reportSent,reportDate\n';

  it('are never guessed: without --on a report not sent stays undetermined', async () => {
    space.write(
      'data/province.csv',
      `${reports}nb,province,sixMonth,2018,no,\nnb,province,yearly,2018,,2019-03-15\n`,
    );
    const { stdout, stderr, code } = await score('--format', 'json');
    const found = select(JSON.parse(stdout) as Scorecard, 'targets/reports', 'timeliness');
    expect(found.map((one) => [one.verdict, one.missing, one.figures[0]?.value])).toEqual([
      [null, ['evaluationDate'], '2018-07-15'],
      ['late', [], '2019-03-15'],
    ]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('a legal date is never guessed')]);
  });

  it('decide whether a report is due: the day itself is too late', async () => {
    space.write('data/province.csv', `${reports}nb,province,sixMonth,2018,no,\n`);
    const on = async (day: string) =>
      select(await scoreJson('--on', day), 'targets/reports', 'timeliness')[0]?.verdict;
    expect([await on('2018-07-14'), await on('2018-07-15')]).toEqual(['notYetDue', 'overdue']);
  });

  it('of districts are their own: the table says whose reports they are', async () => {
    space.write('data/districts.csv', 'id,reportKind,reportYear,reportDate\nnq,sixMonth,2018,2018-07-10\n');
    const found = select(await scoreJson(), 'targets/reports', 'timeliness');
    expect(found.map((one) => [one.about.reportKind, one.verdict, one.figures[0]?.value])).toEqual([
      ['sixMonth', 'late', '2018-07-10'],
      ['yearly', null, '2019-01-15'],
    ]);
  });

  it('may be after the plan, and not before it', async () => {
    space.write('data/province.csv', `${reports}nb,province,yearly,2020,no,\n`);
    expect(
      select(await scoreJson('--on', '2021-03-15'), 'targets/reports', 'timeliness').map(
        (one) => one.verdict,
      ),
    ).toEqual(['overdue', null]);
    expect(await score('--on', '2015-12-31')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('in force'),
    });
    expect((await score('--on', '2018-02-30')).code).toBe(2);
  });

  it('mark figures of a year that has not ended', async () => {
    space.write('data/province.csv', 'id,year,sentAbroad\nnb,2018,400\n');
    const on = async (day: string) => select(await scoreJson('--on', day), 'targets/work-abroad', 'total')[0];
    expect(await on('2018-06-30')).toMatchObject({ verdict: 'notMet', provisional: true });
    expect(await on('2018-12-31')).toMatchObject({ verdict: 'notMet', provisional: false });
    expect((await score('--on', '2018-06-30')).stdout).toContain('Not met (*)');
  });
});

it('adds up what is entrusted, with bounds for what is unknown', async () => {
  space.write(
    'data/districts.csv',
    'Mã huyện;Tên;Năm;Vốn ngân sách uỷ thác trong năm\na;Huyện A;2017;400000000\nb;Huyện B;2017;\na;Huyện A;2018;900000000\n',
  );
  const { totals, findings } = await scoreJson('--on', '2018-12-31');
  expect(select({ findings } as Scorecard, 'funding/entrusted-capital-district', 'verdict')).toMatchObject([
    { unit: { id: 'a', name: 'Huyện A' }, year: 2017, verdict: 'notMet' },
    { unit: { id: 'a' }, year: 2018, verdict: 'met' },
    { unit: { id: 'b' }, year: 2017, verdict: null, missing: ['entrustedAmount'] },
  ]);
  expect(totals).toHaveLength(1);
  expect(totals[0]?.totals.at(-1)).toEqual({
    unit: null,
    year: null,
    entrusted: { least: 1_300_000_000, most: null },
    required: 2_000_000_000,
    shortfall: { least: 100_000_000, most: 1_100_000_000 },
    met: 1,
    notMet: 1,
    unknown: 2,
  });
});

it('refuses two rows that say the same of one unit and year', async () => {
  space.write('data/districts.csv', 'id,year,entrustedAmount\na,2017,1\na,2017,1\n');
  expect(await score('--on', '2018-12-31')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('funding/entrusted-capital-district a 2017'),
  });
});

it('prints a part for each target in the language asked for', async () => {
  space.write('data/province.csv', `${PROVINCE}\nnb,2020,sum,3,0.0452,0.0187,0.0610,0.0315,1000,199\n`);
  const vi = (await score('--on', '2020-12-31', '--locale', 'vi')).stdout;
  expect(vi).toContain('Bảng điểm chỉ tiêu, đánh giá vào ngày 31/12/2020');
  expect(vi).toMatch(
    /^nb +2020 +Tổng tỷ lệ hộ nghèo và hộ cận nghèo, 3 năm +Đạt +1,5 % +2 % +0,88 % +1,87 %/m,
  );
  expect(vi).toContain('“Giảm tỷ lệ hộ nghèo và hộ cận nghèo hằng năm của tỉnh từ 1,5% đến 2,0%”');
  const en = (await score('--on', '2020-12-31', '--locale', 'en')).stdout;
  expect(en).toMatch(/^nb +2020 +Poor and near-poor rates together, 3 years +Met /m);
});

it('writes a file only when it is whole, and replaces one only with --force', async () => {
  space.write('data/province.csv', 'id,year\nnb,2018\n');
  expect((await score('-o', 'card.json')).code).toBe(0);
  expect(JSON.parse(space.read('card.json')).counts.rows).toBe(1);
  const before = space.read('card.json');
  expect((await score('-o', 'card.json')).code).toBe(2);
  expect((await score('-o', 'card.json', '--force')).code).toBe(0);
  expect(space.read('card.json')).toBe(before);
  expect((await score('-o', 'data/province.csv', '--force')).code).toBe(2);
  space.write('data/province.csv', 'id,year\nnb,2018\nnb,2018\nx,"open\n');
  expect((await score('-o', 'other.json')).code).toBe(2);
  expect(existsSync(join(space.folder, 'other.json'))).toBe(false);
  expect(space.files()).toEqual(['card.json', 'data']);
});

it('says what it needs when the folder or the options are wrong', async () => {
  expect((await space.run(['scorecard'])).stderr).toContain('--data');
  expect((await score()).stderr).toContain('province.csv');
  expect((await space.run(['scorecard', '--data', 'nowhere'])).stderr).toContain('no such folder');
  space.write('file.csv', 'id\n1\n');
  expect((await space.run(['scorecard', '--data', 'file.csv'])).stderr).toContain('it is a file');
  space.write('data/other.csv', 'id\n1\n');
  expect(await score()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('other.csv') });
  space.write('data/province.csv', 'id,year,remark\nnb,2018,x\n');
  expect((await score('--format', 'pdf')).code).toBe(2);
  const { code, stderr } = await score();
  expect(code).toBe(0);
  expect(stderr).toContain('Left out other.csv');
  expect(stderr).toContain('remark');
});

it('reads NDJSON, Vietnamese numbers and aliases without accents', async () => {
  space.write('data/huyen.ndjson', '{"id":"a","nam":2018,"Vốn ngân sách uỷ thác trong năm":"500.000.000"}\n');
  const found = (await scoreJson('--number-locale', 'vi')).findings.filter(({ rulebook }) =>
    rulebook.startsWith('funding/'),
  );
  expect(found).toMatchObject([
    { year: 2018, verdict: 'met', edition: expect.stringMatching(/@2017-01-01\.r\d+$/) },
  ]);
  expect((await score()).code).toBe(1);
});

it('refuses a total that is beyond exact numbers', async () => {
  const most = String(Number.MAX_SAFE_INTEGER);
  space.write('data/districts.csv', `id,year,entrustedAmount\na,2017,${most}\nb,2017,${most}\n`);
  expect(await score()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('exactly') });
});

it('scores a row without a year on the day of evaluation, and without a day not at all', async () => {
  space.write('data/districts.csv', 'id,entrustedAmount\na,400000000\n');
  const found = async (...more: readonly string[]) =>
    select(await scoreJson(...more), 'funding/entrusted-capital-district', 'verdict')[0];
  expect(await found('--on', '2018-12-31')).toMatchObject({ year: null, verdict: 'notMet' });
  expect(await found()).toMatchObject({ status: 'undetermined', edition: null, missing: ['year'] });
});

it('lets rows differ in the reading of one target and repeat the rest, but not disagree in it', async () => {
  const rows = (second: string) =>
    space.write(
      'data/province.csv',
      `${PROVINCE}\nnb,2018,sum,1,,,,,1000,\nnb,2018,poorAlone,1,,,,,${second},\n`,
    );
  rows('1000');
  expect(select(await scoreJson(), 'targets/work-abroad', 'total')).toHaveLength(1);
  rows('1001');
  expect((await score()).code).toBe(2);
});

it('has the same keys in every finding, in canonical order, and the same bytes each time', async () => {
  space.write('data/province.csv', 'id,year,sentAbroad\nnb,2018,x\nnb,2016,5\nnb,2019,5\n');
  const first = await score('--format', 'json');
  expect((await score('--format', 'json')).stdout).toBe(first.stdout);
  const scorecard = JSON.parse(first.stdout) as Scorecard;
  expect(Object.keys(scorecard)).toEqual(['counts', 'files', 'findings', 'invalidRows', 'on', 'totals']);
  const keys =
    'about clauses edition errors figures from missing possible provisional rulebook rules status target unit verdict year';
  for (const finding of scorecard.findings) expect(Object.keys(finding).join(' ')).toBe(keys);
  const statuses = new Set(scorecard.findings.map(({ status }) => status));
  expect(statuses).toEqual(new Set(['undetermined', 'invalid', 'notInForce', 'decided']));
});
