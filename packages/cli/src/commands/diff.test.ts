import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishedRulebooks } from '../rulebook/published.js';
import { folderOfPublished } from '../rulebook/rulebook-folder.js';
import { createWorkspace, type Workspace } from '../testing/run-command.js';

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

const diff = (...more: string[]) => space.run(['diff', ...more]);
const poverty = 'classification/poverty';
const dates = ['--from', '2018-12-31', '--to', '2022-01-01'];

/** A copy of the published rulebook in a folder of its own, with its poor line in the countryside set by hand. */
function copyWith(line: number): string {
  const family = publishedRulebooks.get(poverty);
  if (family === undefined) throw new Error('no such rulebook');
  const folder = join(space.folder, 'mine');
  cpSync(folderOfPublished(family), folder, { recursive: true });
  const file = join(folder, '2016-01-01', 'rulebook.json');
  const rulebook = JSON.parse(readFileSync(file, 'utf8'));
  rulebook.parameters.poorLine.values.rural = line;
  writeFileSync(file, JSON.stringify(rulebook));
  return './mine';
}

describe('two editions', () => {
  it('are told apart in sentences, in the language asked for', async () => {
    const vietnamese = await diff(poverty, ...dates, '--locale', 'vi');
    expect(vietnamese.code).toBe(0);
    expect(vietnamese.stdout).toContain(
      'classification/poverty@2016-01-01.r1 → classification/poverty@2022-01-01.r1',
    );
    expect(vietnamese.stdout).toContain(
      '- Chuẩn nghèo về thu nhập, nông thôn: 700.000 → 1.500.000 đồng/người/tháng (tăng 114,3%)',
    );
    expect(vietnamese.stdout).toMatch(
      /- Phân loại hộ gia đình: Hộ nghèo → Hộ cận nghèo; ví dụ: Khu vực: Nông thôn/,
    );
    expect(vietnamese.stderr).toMatch(/^\d+ điểm khác nhau; có trường hợp khác kết quả\n$/);
    const english = await diff(poverty, ...dates);
    expect(english.stdout).toContain(
      '- Poor line (income), rural: 700,000 → 1,500,000 VND per person per month (+114.3%)',
    );
  });

  it('may be one and the same', async () => {
    const { code, stdout, stderr } = await diff(poverty, '--from', '2016-01-01', '--to', '2018-12-31');
    expect(code).toBe(0);
    expect(stdout).toContain('The data of both are the same.');
    expect(stderr).toBe('0 differences; the same answer in every case\n');
  });

  it('are needed both: a date is never guessed', async () => {
    expect(await diff(poverty)).toMatchObject({ code: 2, stdout: '' });
    expect((await diff(poverty, '--from', '2018-12-31')).stderr).toContain('Say which edition');
    expect((await diff(poverty, '--from', '1999-01-01', '--to', '2022-01-01')).stderr).toContain(
      'is in force on 1999-01-01',
    );
    expect((await diff(...dates)).stderr).toContain('Expected: giamngheo diff');
  });
});

describe('a copy in another folder', () => {
  it('is compared with the published edition, to the đồng', async () => {
    const folder = copyWith(800_000);
    const { code, stdout, stderr } = await diff(folder, '--against', poverty, '--to', '2018-12-31');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '- Poor line (income), rural: 700,000 → 800,000 VND per person per month (+14.3%)',
    );
    expect(stdout).toMatch(
      /Near-poor → Poor; for example: Area: Rural; Monthly income per capita: 700,001 VND/,
    );
    expect(stderr).toContain('the answer differs in some case');
  });

  it('that is another rulebook is refused', async () => {
    const { code, stderr } = await diff(
      poverty,
      '--against',
      'classification/poverty-score',
      '--to',
      '2018-12-31',
    );
    expect([code, stderr]).toEqual([
      2,
      'Cannot compare: --against is classification/poverty-score, and the rulebook to compare is classification/poverty. Expected two copies of one rulebook.\n',
    ]);
  });
});

it('an overlay is compared with the edition that it is put on', async () => {
  space.write(
    'overlay.json',
    JSON.stringify({
      id: 'example-province',
      label: { vi: 'Tỉnh ví dụ', en: 'An example province' },
      changes: poverty,
      edition: '2016-01-01',
      sources: ['qd-59-2015'],
      parameters: {
        poorLine: {
          unit: 'VND/person/month',
          by: 'area',
          values: { rural: 1_000_000, urban: 900_000 },
          sources: ['qd-59-2015#art-1.1.a', 'qd-59-2015#art-2.1'],
        },
      },
    }),
  );
  const { stdout } = await diff(poverty, '--from', '2018-12-31', '--overlay', 'overlay.json');
  expect(stdout).toContain('overlays: none → An example province');
  expect(stdout).toContain(
    '- Poor line (income), rural: 700,000 → 1,000,000 VND per person per month (+42.9%)',
  );
});

describe('over a file', () => {
  const rows = (...lines: string[]) =>
    space.write('survey.csv', ['id,Xã,Khu vực,Thu nhập bình quân đầu người', ...lines].join('\n'));
  const onData = (...more: string[]) =>
    diff(poverty, '--from', '2011-01-01', '--to', '2018-12-31', '--on-data', 'survey.csv', ...more);

  it('says who moves, by which rule, at which rates, by commune, and what the data cannot say', async () => {
    rows('1,An,rural,300000', '2,An,rural,600000', '3,Bình,rural,1200000', '4,Bình,rural,900000');
    const { code, stdout } = await onData('--group-by', 'xa', '--json', 'out.json', '--locale', 'vi');
    expect(code).toBe(0);
    expect(stdout).toContain('Trên dữ liệu survey.csv: 4 dòng');
    expect(stdout).toContain(
      '- Không thuộc hộ nghèo, hộ cận nghèo → Hộ nghèo: 1 (25%)\n  quy tắc notPoor → poorByIncome: 1',
    );
    expect(stdout).toMatch(/Hộ nghèo +1 \(25%\) +2 \(50%\) +\+25 điểm phần trăm/);
    expect(stdout).toMatch(/\nAn +2 +1 +50% → 100%/);
    expect(stdout).toContain('Không so sánh được: thiếu thông tin mà chỉ một trong hai bản hỏi.');
    const [decision] = JSON.parse(space.read('out.json')).data.movement.decisions;
    expect(decision).toMatchObject({ decision: 'class', moved: 3 });
    expect(
      decision.groups.map(({ value, count }: { value: string; count: number }) => [value, count]),
    ).toEqual([
      ['An', 2],
      ['Bình', 2],
    ]);
  });

  it('counts no invalid row, names it, and ends with 1', async () => {
    rows('1,An,rural,300000', '2,An,rural,xyz', '3,An,rural,-5');
    const { code, stdout, stderr } = await onData();
    expect(code).toBe(1);
    expect(stdout).toContain('On the data in survey.csv: 1 row');
    expect(stderr).toContain('2 invalid rows, not counted:');
    expect(stderr).toContain('row 2 (line 3), id 2: ');
  });

  it('refuses a household in two rows, a column that is not there, and a file that exists', async () => {
    rows('1,An,rural,300000', '1,An,rural,400000');
    expect((await onData()).code).toBe(2);
    rows('1,An,rural,300000');
    const missing = await onData('--group-by', 'Huyện');
    expect([missing.code, missing.stderr]).toEqual([
      2,
      '--group-by: survey.csv has no column Huyện. Its columns: id, Xã, Khu vực, Thu nhập bình quân đầu người.\n',
    ]);
    space.write('out.json', '{}');
    expect((await onData('--json', 'out.json')).code).toBe(2);
    expect(space.read('out.json')).toBe('{}');
    expect((await onData('--json', 'out.json', '--force')).code).toBe(0);
    const before = space.read('survey.csv');
    expect(await onData('--json', 'survey.csv', '--force')).toMatchObject({ code: 2, stdout: '' });
    expect(space.read('survey.csv')).toBe(before);
  });

  it('takes members from a file of their own', async () => {
    space.write('survey.csv', 'id,area,monthlyIncomePerCapita\n1,rural,800000\n');
    space.write('members.csv', 'householdId,personId,age\n1,a,70\n');
    const { code, stderr } = await diff(
      poverty,
      ...dates,
      '--on-data',
      'survey.csv',
      '--members',
      'members.csv',
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining('differences')]);
  });

  it('is needed for what is about a file', async () => {
    expect((await diff(poverty, ...dates, '--group-by', 'xa')).stderr).toBe(
      '--group-by only goes with --on-data.\n',
    );
    expect((await diff(poverty, ...dates, '--members', 'm.csv')).stderr).toBe(
      '--members only goes with --on-data.\n',
    );
  });
});
