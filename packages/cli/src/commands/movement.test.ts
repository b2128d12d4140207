import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/run-command.js';

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

const movement = (...more: string[]) => space.run(['movement', ...more]);
const head = 'id,commune,area,monthlyIncomePerCapita,deprivedWater';
const survey = (...rows: readonly string[]) => `${head}\n${rows.join('\n')}\n`;

/** Five households of 2017 and of 2018: one stays poor, one moves up, one is not known, one leaves and one comes. */
function writeSurveys(): void {
  space.write(
    '2017.csv',
    survey(
      '1,A,rural,600000,',
      '2,A,rural,650000,',
      '3,B,rural,700000,',
      '4,B,rural,500000,',
      '6,B,rural,9000000,',
    ),
  );
  space.write(
    '2018.csv',
    survey(
      '1,A,rural,600000,',
      '2,A,rural,1200000,',
      '3,B,rural,,',
      '5,B,rural,500000,',
      '6,A,rural,9000000,',
    ),
  );
}
const dates = ['--rulebook', 'classification/poverty', '--on', '2017-12-31', '--on-after', '2018-12-31'];

describe('two survey files with a rulebook', () => {
  it('tell in the language asked for who moved, at what rate, and by group', async () => {
    writeSurveys();
    const { code, stdout, stderr } = await movement('2017.csv', '2018.csv', ...dates, '--by', 'commune');
    expect(code).toBe(0);
    expect(stdout).toContain('Movement between two surveys: Class of the household');
    expect(stdout).toContain('4 in both surveys: 2 with the same outcome, 1 moved, of 1 it is not known.');
    expect(stdout).toContain('1 in the later survey only, 1 in the earlier only.');
    expect(stdout).toMatch(/^Poor\s+Average living standard\s+1\s+50\.00% of 2$/m);
    expect(stdout).toMatch(/^Poor\s+1\s+1\s+0\s+1\s+1$/m);
    // In both, stayed, moved, not known, new, gone, from and to another group.
    expect(stdout).toMatch(/^A\s+2\s+1\s+1\s+0\s+0\s+0\s+1\s+0\s+2 → 1/m);
    expect(stdout).toMatch(/^B\s+1\s+0\s+0\s+1\s+1\s+1\s+0\s+1\s+2 → 1/m);
    expect(stderr).toContain('4 households in both: 1 moved, 1 not known; 1 new, 1 gone');
    const vietnamese = await movement('2017.csv', '2018.csv', ...dates, '--locale', 'vi');
    expect(vietnamese.stdout).toMatch(/^Hộ nghèo\s+Hộ có mức sống trung bình\s+1\s+50,00% của 2$/m);
    expect(vietnamese.stdout).toContain('không tính là không đổi');
  });

  it('say the same as their results do, as JSON and as CSV', async () => {
    writeSurveys();
    for (const year of ['2017', '2018']) {
      const on = `${year}-12-31`;
      await space.run([
        'evaluate',
        'classification/poverty',
        `${year}.csv`,
        '--on',
        on,
        '-o',
        `r${year}.csv`,
      ]);
    }
    const direct = await movement('2017.csv', '2018.csv', ...dates, '--format', 'csv');
    const results = await movement('r2017.csv', 'r2018.csv', '--format', 'csv', '--memory', '64MB');
    expect(results.code).toBe(0);
    expect(results.stdout).toBe(direct.stdout);
    expect(results.stdout.split('\n')).toEqual([
      'column,group,from,to,count,of,share,shareFraction',
      ',,aboveAverage,aboveAverage,1,1,1.000000,1/1',
      ',,new,poor,1,,,',
      ',,poor,average,1,2,0.500000,1/2',
      ',,poor,gone,1,,,',
      ',,poor,poor,1,2,0.500000,1/2',
      ',,poor,undetermined,1,,,',
      '',
    ]);
    // The edition in the results tells what the outcomes are called.
    expect((await movement('r2017.csv', 'r2018.csv')).stdout).toContain('Average living standard');
    await movement('r2017.csv', 'r2018.csv', '-o', 'out.json');
    expect(JSON.parse(space.read('out.json'))).toMatchObject({
      decision: 'class',
      before: { file: 'r2017.csv', rows: 5, withoutId: 0, edition: 'classification/poverty@2016-01-01.r1' },
      both: 4,
      moved: 1,
      unsettled: 1,
      rates: [
        { from: 'aboveAverage' },
        { from: 'poor', to: 'average', of: 2, share: { value: 0.5 } },
        { to: 'poor' },
      ],
    });
  });

  it('name invalid rows of either, keep them apart, and end with 1', async () => {
    writeSurveys();
    space.write('2018.csv', survey('1,A,rural,x,', '2,A,rural,1200000,', ',A,rural,1,'));
    const { code, stdout, stderr } = await movement('2017.csv', '2018.csv', ...dates);
    expect(code).toBe(1);
    expect(stderr).toContain('2018.csv:\n');
    expect(stderr).toMatch(/row 1 \(line 2\), id 1: monthlyIncomePerCapita: found "x"/);
    expect(stdout).toContain('2 in both surveys: 0 with the same outcome, 1 moved, of 1 it is not known.');
    expect(stdout).toContain('Rows without an id, which cannot be matched: 0 before, 1 after.');
  });
});

describe('a benefit', () => {
  it('is compared by its own column', async () => {
    const results = (answer: string) => `id,seeds,status\n1,${answer},decided\n2,unknown,undetermined\n`;
    space.write('a.csv', results('yes'));
    space.write('b.csv', results('no'));
    const { code, stdout } = await movement('a.csv', 'b.csv', '--decision', 'seeds');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^yes\s+no\s+1\s+100\.00% of 1$/m);
    expect(stdout).toMatch(/^undetermined\s+0\s+0\s+1$/m);
  });
});

describe('several rulebooks in one pass', () => {
  it('compare an answer that stands on the class decided in the same pass, as their results do', async () => {
    writeSurveys();
    const others = ['--with', 'eligibility/production', '--with', 'eligibility/social-security'];
    for (const year of ['2017', '2018']) {
      const argv = [`${year}.csv`, '--on', `${year}-12-31`, ...others, '-o', `r${year}.csv`];
      await space.run(['evaluate', 'classification/poverty', ...argv]);
    }
    const columns = space.read('r2017.csv').split('\n')[0]?.split(',') ?? [];
    const benefit = columns[columns.indexOf('class') + 1] as string;
    for (const decision of ['class', benefit]) {
      const asked = ['--decision', decision, '--by', 'commune', '--format', 'csv'];
      const direct = await movement('2017.csv', '2018.csv', ...dates, ...others, ...asked);
      const results = await movement('r2017.csv', 'r2018.csv', '--decision', decision, '--format', 'csv');
      expect(direct).toMatchObject({ code: 0 });
      const whole = direct.stdout.split('\n').filter((line) => !line.startsWith('commune,'));
      expect(whole.join('\n')).toBe(results.stdout);
    }
    const found = await movement('2017.csv', '2018.csv', ...dates, ...others, '--decision', benefit);
    expect(found.stdout).toContain('classification/poverty@2016-01-01.r1;eligibility/production@');
  });
});

describe('what cannot be compared', () => {
  it('ends with 2 and one message, and nothing is written', async () => {
    writeSurveys();
    space.write('twice.csv', survey('1,A,rural,600000,', '1,A,rural,600000,'));
    const says = async (words: string, ...argv: string[]) => {
      const { code, stdout, stderr } = await movement(...argv, '-o', 'out.csv');
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(words);
    };
    await says('Expected: giamngheo movement', '2017.csv');
    await says('no column status', '2017.csv', '2018.csv');
    await says('--on only goes with --rulebook', '2017.csv', '2018.csv', '--on', '2017-12-31');
    await says(
      '--with only goes with --rulebook',
      '2017.csv',
      '2018.csv',
      '--with',
      'eligibility/production',
    );
    await says('Say --on and --on-after', '2017.csv', '2018.csv', ...dates.slice(0, 4));
    await says('has no outcome column kind', '2017.csv', '2018.csv', ...dates, '--decision', 'kind');
    await says('no column district', '2017.csv', '2018.csv', ...dates, '--by', 'district');
    await says('the id 1 stands in row 1 and again in row 2', '2017.csv', 'twice.csv', ...dates);
    await says('there is no such file', '2017.csv', 'none.csv', ...dates);
    expect(space.files()).toEqual(['2017.csv', '2018.csv', 'twice.csv']);
  });
});
