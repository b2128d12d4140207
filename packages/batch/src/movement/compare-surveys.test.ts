import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { renderSurvey } from '../../../devkit/src/survey/survey.mjs';
import {
  batchWords,
  type CompareSurveysOptions,
  compareSurveys,
  evaluateFile,
  type Survey,
  type SurveyMovement,
} from '../index.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });
const words = batchWords('en');

const head = 'id,class,status,rule,missing,errors,edition,commune\n';
/** A results row: `id outcome commune`; `?` for undetermined, `!` for invalid. */
const line = (text: string) => {
  const [id = '', outcome = '', commune = ''] = text.split(' ');
  const status = outcome === '?' ? 'undetermined' : outcome === '!' ? 'invalid' : 'decided';
  return `${id},${status === 'decided' ? outcome : ''},${status},,,,classification/poverty@2016-01-01.r1,${commune}\n`;
};
function compare(
  before: readonly string[],
  after: readonly string[],
  more: Partial<CompareSurveysOptions> = {},
): Promise<SurveyMovement> {
  writeFileSync(at('before.csv').path, head + before.map(line).join(''));
  writeFileSync(at('after.csv').path, head + after.map(line).join(''));
  return compareSurveys({
    before: { results: at('before.csv') },
    after: { results: at('after.csv') },
    words,
    ...more,
  });
}
const shown = ({ transitions }: Pick<SurveyMovement, 'transitions'>) =>
  transitions.map(({ from, to, count }) => `${from} > ${to}: ${count}`);

describe('two results files', () => {
  const before = ['1 poor A', '2 poor A', '3 nearPoor A', '4 poor B', '5 ? B', '6 poor B', '7 ! B'];
  const after = ['2 nearPoor A', '1 poor A', '3 ? A', '4 average C', '5 poor B', '7 poor B', '8 poor C'];

  it('are matched by id, and those without an outcome kept apart', async () => {
    const found = await compare(before, after);
    expect(found).toMatchObject({ both: 6, stayed: 1, moved: 2, unsettled: 3, appeared: 1, gone: 1 });
    expect(shown(found)).toEqual([
      'invalid > poor: 1',
      'nearPoor > undetermined: 1',
      'new > poor: 1',
      'poor > average: 1',
      'poor > gone: 1',
      'poor > nearPoor: 1',
      'poor > poor: 1',
      'undetermined > poor: 1',
    ]);
    expect(found.before).toMatchObject({
      rows: 7,
      withoutId: 0,
      edition: 'classification/poverty@2016-01-01.r1',
    });
  });

  it('tell by group who came from another, and who went there', async () => {
    const [found] = (await compare(before, after, { groupBy: ['commune'] })).groups;
    expect(found?.groups.map((one) => [one.group, ...shown(one)])).toEqual([
      ['A', 'nearPoor > undetermined: 1', 'poor > nearPoor: 1', 'poor > poor: 1'],
      ['B', 'invalid > poor: 1', 'poor > elsewhere: 1', 'poor > gone: 1', 'undetermined > poor: 1'],
      ['C', 'elsewhere > average: 1', 'new > poor: 1'],
    ]);
    expect(found?.groups[1]).toMatchObject({ both: 2, unsettled: 2, gone: 1, wentTo: 1, cameFrom: 0 });
  });

  it('count rows without an id apart, which match nobody', async () => {
    const found = await compare(['1 poor A', ' ! A'], ['1 poor A', ' ! A', ' ! A']);
    expect(found).toMatchObject({
      both: 1,
      stayed: 1,
      before: { rows: 2, withoutId: 1 },
      after: { withoutId: 2 },
    });
  });

  it('may have no rows', async () => {
    expect(await compare([], ['1 poor A'])).toMatchObject({ both: 0, appeared: 1 });
    expect(await compare([], [])).toMatchObject({ both: 0, transitions: [] });
  });
});

describe('what is no results file', () => {
  it.each([
    ['an id twice', ['1 poor A', '2 poor A', '1 average A'], 'file/duplicate-id', 'row 1 and again in row 3'],
    ['an outcome of a reserved name', ['1 gone A'], 'file/not-a-result', 'row 1'],
  ])('%s is refused', async (_, rows, code, message) => {
    await expect(compare(rows, [])).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    await expect(compare([], rows)).rejects.toMatchObject({ code });
  });

  it.each([
    ['an unknown status', 'id,class,status\n1,poor,done\n', 'found "done"'],
    ['a decided row without outcome', 'id,class,status\n1,,decided\n', 'the column class is empty'],
    ['an invalid row with an outcome', 'id,class,status\n1,poor,invalid\n', 'cannot be "poor"'],
    ['a row that is cut short', 'id,class,status\n1,poor\n', 'row 1'],
  ])('%s is refused', async (_, text, message) => {
    writeFileSync(at('odd.csv').path, text);
    const run = compareSurveys({
      before: { results: at('odd.csv') },
      after: { results: at('odd.csv') },
      words,
    });
    await expect(run).rejects.toMatchObject({
      code: 'file/not-a-result',
      message: expect.stringContaining(message),
    });
  });

  it('a missing column is named, even where there are no rows', async () => {
    writeFileSync(at('odd.csv').path, 'id,class\n');
    const run = compareSurveys({
      before: { results: at('odd.csv') },
      after: { results: at('odd.csv') },
      words,
    });
    await expect(run).rejects.toMatchObject({ code: 'file/no-such-column' });
    await expect(compare([], [], { groupBy: ['district'] })).rejects.toMatchObject({
      code: 'file/no-such-column',
    });
    await expect(compare([], [], { decision: 'group' })).rejects.toMatchObject({
      code: 'file/no-such-column',
    });
  });
});

describe('laws', () => {
  const survey = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      outcome: fc.constantFrom('poor', 'nearPoor', 'average', '?', '!'),
      commune: fc.constantFrom('A', 'B', ''),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  );
  const rows = (list: readonly { id: number; outcome: string; commune: string }[]) =>
    list.map(({ id, outcome, commune }) => `${id} ${outcome} ${commune}`);

  it('every household of either survey is counted once, and in each group as often as it stands there', async () => {
    await fc.assert(
      fc.asyncProperty(survey, survey, async (before, after) => {
        const found = await compare(rows(before), rows(after), { groupBy: ['commune'] });
        const all = new Set([...before, ...after].map(({ id }) => id));
        const sum = (list: readonly { readonly count: number }[]) =>
          list.reduce((n, { count }) => n + count, 0);
        expect(sum(found.transitions)).toBe(all.size);
        expect(found.both).toBe(found.stayed + found.moved + found.unsettled);
        expect(found.both + found.appeared + found.gone).toBe(all.size);
        for (const { group, transitions } of found.groups[0]?.groups ?? []) {
          const start = transitions.filter(({ from }) => from !== 'new' && from !== 'elsewhere');
          const end = transitions.filter(({ to }) => to !== 'gone' && to !== 'elsewhere');
          expect(sum(start)).toBe(before.filter(({ commune }) => commune === group).length);
          expect(sum(end)).toBe(after.filter(({ commune }) => commune === group).length);
        }
        const total = (key: 'cameFrom' | 'wentTo') =>
          (found.groups[0]?.groups ?? []).reduce((n, one) => n + one[key], 0);
        expect(total('cameFrom')).toBe(total('wentTo'));
      }),
      { numRuns: 25 },
    );
  });
});

describe('two survey files of the generator', () => {
  const survey = (name: string, seed: number, faulty: number) => {
    let text = '';
    renderSurvey({
      seed,
      households: 400,
      blank: 0.05,
      faulty,
      onHousehold: (one: string) => (text += `${one}\n`),
    });
    writeFileSync(at(name).path, text);
  };

  it('are evaluated each at its own date, and compare as their results do', async () => {
    survey('2017.csv', 1, 0.02);
    survey('2018.csv', 2, 0.02);
    const sides = [
      { file: at('2017.csv'), on: '2017-12-31' },
      { file: at('2018.csv'), on: '2018-12-31' },
    ];
    for (const { file, on } of sides) {
      const output = at(`results-${file.shown}`);
      await evaluateFile({ editions: [poverty.on(on)], on, input: file, output, words });
    }
    const surveys = sides.map(({ file, on }): Survey => ({ survey: file, edition: poverty.on(on), on }));
    const [before, after] = surveys as [Survey, Survey];
    const direct = await compareSurveys({ before, after, groupBy: ['District'], words, memory: 64_000_000 });
    const results = await compareSurveys({
      before: { results: at('results-2017.csv') },
      after: { results: at('results-2018.csv') },
      words,
    });
    expect(direct.transitions).toEqual(results.transitions);
    expect(direct.both).toBe(400);
    expect(direct.before.report?.counts).toMatchObject({ rows: 400, invalid: expect.any(Number) });
    expect(direct.before.report?.counts.invalid).toBeGreaterThan(0);
    expect(direct.unsettled).toBeGreaterThan(0);
    const groups = direct.groups[0]?.groups ?? [];
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.reduce((n, { moved }) => n + moved, 0)).toBe(direct.moved);
    expect([...(direct.before.report?.files[0]?.leftOut.unknown ?? [])]).not.toContain('district');
  });
});
