import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import { afterAll, describe, expect, it } from 'vitest';
import { batchWords, evaluateFile, type MeasureFileOptions, measureFile } from '../index.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });
const on = '2018-12-31';
const edition = poverty.on(on);
const words = batchWords('en');

function measure(text: string, more: Partial<MeasureFileOptions> = {}) {
  writeFileSync(at('in.csv').path, text);
  return measureFile({ edition, on, input: at('in.csv'), words, ...more });
}

const indicators = [
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
const header = `id,commune,memberCount,${indicators.join(',')}`;
/** A row with the first indicators deprived, the last ones blank, the others not. */
const row = (id: string, commune: string, members: string, deprived: number, blank = 0) =>
  [id, commune, members, ...indicators.map((_, i) => (i < deprived ? '1' : i >= 10 - blank ? '' : '0'))].join(
    ',',
  );
const file = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
const fraction = (one: { readonly num: bigint; readonly den: bigint } | undefined) =>
  `${one?.num}/${one?.den}`;

describe('a village done by hand', () => {
  // Households with 0, 4, 5 and 2 of ten deprivations; poor from 3 on.
  const village = file(
    row('1', 'A', '2', 0),
    row('2', 'A', '4', 4),
    row('3', 'B', '6', 5),
    row('4', 'B', '3', 2),
  );

  it('has H, A and M0 of its households, with the cut-off of the rulebook', async () => {
    const { measures, scheme } = await measure(village);
    expect(scheme).toMatchObject({ cutoff: 3, indicators, persons: 'memberCount' });
    expect([measures.h, measures.a, measures.m0].map((one) => fraction(one?.least))).toEqual([
      '1/2',
      '9/20',
      '9/40',
    ]);
    expect(measures.indicators[0]).toMatchObject({ id: 'deprivedHealthCare' });
    expect(fraction(measures.indicators[0]?.uncensored?.most)).toBe('3/4');
    expect(fraction(measures.indicators[0]?.censored?.most)).toBe('1/2');
    expect(fraction(measures.indicators[4]?.contribution?.most)).toBe('1/9');
  });

  it('has those of its persons, where they are counted', async () => {
    const { measures } = await measure(village, { countBy: 'person' });
    // 10 of 15 persons; (4 × 4 + 6 × 5) / (10 × 10); 46 / 150.
    expect([measures.h, measures.a, measures.m0].map((one) => fraction(one?.least))).toEqual([
      '2/3',
      '23/50',
      '23/75',
    ]);
  });

  it('is broken down by group', async () => {
    const [found] = (await measure(village, { groupBy: ['Commune'] })).groups;
    expect(found?.column).toBe('Commune');
    expect(
      found?.groups.map(({ group, measures, contribution }) => [
        group,
        fraction(measures.m0?.least),
        fraction(contribution?.least),
      ]),
    ).toEqual([
      ['A', '1/5', '4/9'],
      ['B', '1/4', '5/9'],
    ]);
  });
});

describe('blanks and bad cells', () => {
  it('make bounds, and a count of those that are undetermined', async () => {
    // Surely poor; perhaps poor (2 known, 3 blank); never poor (0 known, 2 blank).
    const { measures } = await measure(
      file(row('1', 'A', '2', 3), row('2', 'A', '2', 2, 3), row('3', 'A', '2', 0, 2)),
    );
    expect(measures).toMatchObject({ population: 3, incomplete: 2, poor: { least: 1, most: 2 } });
    expect([measures.h?.least, measures.h?.most].map(fraction)).toEqual(['1/3', '2/3']);
    expect([measures.m0?.least, measures.m0?.most].map(fraction)).toEqual(['1/10', '4/15']);
    expect([measures.h?.open, measures.m0?.open]).toEqual([1, 1]);
  });

  it('keep an invalid row out of every figure, and name it as a run does', async () => {
    const text = file(
      row('1', 'A', '2', 3),
      row('2', 'A', '2', 3).replace('1,1,1', '1,x,1'),
      row('3', 'B', '-2', 3),
    );
    const found = await measure(text, { groupBy: ['commune'] });
    const run = await evaluateFile({
      editions: [edition],
      on,
      input: at('in.csv'),
      output: at('out.csv'),
      words,
      force: true,
    });
    expect(found.invalidRows).toEqual(run.invalid);
    expect(found).toMatchObject({ rows: 3, measured: 1, invalid: 2, unsized: 0 });
    expect(found.groups[0]?.groups.map(({ group, invalid, measured }) => [group, invalid, measured])).toEqual(
      [
        ['A', 1, 1],
        ['B', 1, 0],
      ],
    );
    expect(found.groups[0]?.groups[1]?.measures.h).toBeNull();
  });

  it('count a household of unknown size apart, where persons are counted', async () => {
    const text = file(row('1', 'A', '2', 3), row('2', 'A', '', 3));
    expect(await measure(text, { countBy: 'person' })).toMatchObject({ measured: 1, unsized: 1 });
    expect(await measure(text)).toMatchObject({ measured: 2, unsized: 0 });
  });

  it('leave an indicator without a column unknown in every row', async () => {
    const { measures } = await measure('id,deprivedWater\n1,1\n2,0\n');
    expect(measures).toMatchObject({ population: 2, incomplete: 2, poor: { least: 0, most: 2 } });
    expect(fraction(measures.indicators[6]?.uncensored?.most)).toBe('1/2');
    expect(
      [measures.indicators[0]?.uncensored?.least, measures.indicators[0]?.uncensored?.most].map(fraction),
    ).toEqual(['0/1', '1/1']);
  });
});

describe('what follows from other cells', () => {
  it('is taken where the indicator is not stated, from the dwelling and from the members', async () => {
    writeFileSync(
      at('members.csv').path,
      'householdId,personId,age,hasHealthInsurance\n1,1-1,30,0\n1,1-2,40,1\n9,9-1,30,0\n',
    );
    const text = 'id,toiletType,floorArea\n1,septic,15\n2,,\n';
    const found = await measure(text, { members: at('members.csv'), countBy: 'household' });
    const [, insurance, , , , area, , toilet] = found.measures.indicators;
    // Of two households one lacks insurance and has 7.5 m² a person; of the other nothing is known.
    for (const one of [insurance, area]) {
      expect([one?.uncensored?.least, one?.uncensored?.most].map(fraction)).toEqual(['1/2', '1/1']);
    }
    expect([toilet?.uncensored?.least, toilet?.uncensored?.most].map(fraction)).toEqual(['0/1', '1/2']);
    expect(found.stray.map(({ household }) => household)).toEqual(['9']);
    // The number of members is known from the members file.
    expect(await measure(text, { members: at('members.csv'), countBy: 'person' })).toMatchObject({
      measured: 1,
      unsized: 1,
      measures: { population: 2 },
    });
  });
});

describe('what cannot be measured', () => {
  it('is refused with a code', async () => {
    const old = poverty.on('2014-12-31');
    await expect(measure('id,area\n1,rural\n', { edition: old, on: '2014-12-31' })).rejects.toMatchObject({
      code: 'measures/no-deprivation',
      message: expect.stringContaining(
        'classification/poverty@2011-01-01.r1 does not declare any indicators',
      ),
    });
    const { persons: _, ...deprivation } = edition.rulebook.deprivation ?? {
      count: '',
      cutoff: '',
      sources: [],
    };
    const without = { ...edition, rulebook: { ...edition.rulebook, deprivation } };
    await expect(measure(file(), { edition: without, countBy: 'person' })).rejects.toMatchObject({
      code: 'measures/no-persons',
    });
    await expect(measure(file(row('1', 'A', '2', 1), row('1', 'A', '2', 1)))).rejects.toMatchObject({
      code: 'file/duplicate-id',
      message: expect.stringContaining('the id 1 stands in row 1 and again in row 2'),
    });
    for (const text of [file(), file(row('1', 'A', '2', 1))]) {
      await expect(measure(text, { groupBy: ['district'] })).rejects.toMatchObject({
        code: 'file/no-such-column',
      });
    }
    await expect(measure('id,id\n1,1\n')).rejects.toMatchObject({ code: 'file/unusable' });
  });

  it('is nothing in a file without rows', async () => {
    expect((await measure(file())).measures).toMatchObject({ population: 0, h: null, a: null, m0: null });
  });
});
