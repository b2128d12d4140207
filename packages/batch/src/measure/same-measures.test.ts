import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core';
import type { DeprivationMeasures, MeasureBounds } from '@giamngheo/core/measure';
import { production } from '@giamngheo/eligibility';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openDatabase } from '../duckdb.js';
import { BatchError, batchWords, evaluateFile, type MeasureFileOptions, measureFile } from '../index.js';
import { sqlText } from '../sql-text.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });
const on = '2018-12-31';
const edition = poverty.on(on);
const words = batchWords('en');

type More = Partial<MeasureFileOptions>;
const measure = (name: string, more: More = {}) =>
  measureFile({ edition, on, input: at(name), words, ...more }).catch((error: unknown) => {
    if (error instanceof BatchError) return { code: error.code, message: error.message };
    throw error;
  });

/** What a household has in the columns, from an id: text as a CSV cell, or empty. */
const columns = [
  'commune',
  'area',
  'memberCount',
  'floorArea',
  'toiletType',
  'deprivedHealthCare',
  'deprivedHealthInsurance',
  'deprivedHousingArea',
  'deprivedWater',
  'deprivedSanitation',
  'deprivedTelecom',
] as const;
type Household = Readonly<Record<(typeof columns)[number], string>>;
const among = (...cells: string[]) => fc.constantFrom(...cells);
const yesNo = among('', '0', '1', '1');
const household = (odd: boolean): fc.Arbitrary<Household> => {
  const bad = odd ? ['x', '-1'] : [];
  return fc.record({
    commune: among('A', ' B ', 'c;d', ''),
    area: among('rural', 'urban', ''),
    memberCount: among('', '1', '3', '4', ...bad),
    floorArea: among('', '12', '40.5', ...bad),
    toiletType: among('', 'septic', 'none', ...bad),
    deprivedHealthCare: among('', '0', '1', ...bad),
    deprivedHealthInsurance: yesNo,
    deprivedHousingArea: among('', '', '0', '1'),
    deprivedWater: yesNo,
    deprivedSanitation: among('', '', '0', '1'),
    deprivedTelecom: yesNo,
  });
};

const csvOf = (households: readonly Household[]) =>
  [['id', ...columns], ...households.map((one, i) => [`h${i}`, ...columns.map((column) => one[column])])]
    .map((cells) => `${cells.map((cell) => (/[;,]/.test(cell) ? `"${cell}"` : cell)).join(',')}\n`)
    .join('');

const ways: readonly More[] = [
  {},
  { groupBy: ['Commune', 'area'] },
  { countBy: 'person', groupBy: ['commune'] },
  { with: [production.on(on)] },
];

describe('rows that are like one before', () => {
  it('give the figures that evaluating each row gives, in CSV and in NDJSON, bad rows among them', async () => {
    const files = fc.array(household(true), { minLength: 30, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(...ways), async (some, way) => {
        // Each twice, so that the second meets what the first left behind.
        const households = [...some, ...some];
        writeFileSync(at('in.csv').path, csvOf(households));
        const lines = households.map((one, i) => JSON.stringify({ id: `h${i}`, ...one }));
        writeFileSync(at('in.ndjson').path, `${lines.join('\n')}\n`);
        const reference = await measure('in.csv', { ...way, way: 'rows' });
        expect(await measure('in.csv', way)).toEqual(reference);
        expect(figuresOf(await measure('in.ndjson', way))).toEqual(figuresOf(reference));
      }),
      { numRuns: 12 },
    );
  });

  it('give them with members in the rows too, and where nobody says who they are', async () => {
    const member = fc.record({
      age: fc.constantFrom(3, 30, 200, null),
      hasHealthInsurance: fc.constantFrom(true, false, 'x', null),
    });
    const members = fc.option(fc.array(member, { maxLength: 3 }), { nil: undefined });
    const files = fc.array(fc.tuple(household(false), members), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(...ways), async (rows, way) => {
        const lines = rows.map(([one, own], i) => JSON.stringify({ id: i, ...one, members: own }));
        writeFileSync(at('in.ndjson').path, `${lines.join('\n')}\n`);
        expect(await measure('in.ndjson', way)).toEqual(await measure('in.ndjson', { ...way, way: 'rows' }));
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['an id that stands twice', 'id,deprivedWater\na,1\nb,1\na,0\n'],
    ['rows that cannot be told apart', 'id,deprivedWater\na,"1\nb,1\n'],
    ['no id column', 'deprivedWater\n1\n'],
    ['a column that is not there to group by', 'id,deprivedWater\na,1\n'],
  ])('are refused as evaluating each row refuses them: %s', async (what, text) => {
    writeFileSync(at('in.csv').path, text);
    const way = what.startsWith('a column') ? { groupBy: ['village'] } : {};
    const reference = await measure('in.csv', { ...way, way: 'rows' });
    expect(reference).toHaveProperty('code');
    expect(await measure('in.csv', way)).toEqual(reference);
  });
});

/** All but the file's name and lines. */
const figuresOf = (found: Awaited<ReturnType<typeof measure>>) => {
  if (!('each' in found)) return found;
  const { each, rows, invalid, countBy } = found;
  return { each, rows, invalid, countBy };
};

describe('one survey in four kinds of file', () => {
  const [example = []] = fc.sample(fc.array(household(true), { minLength: 400, maxLength: 400 }), {
    numRuns: 1,
    seed: 5,
  });

  it('has the same measures from CSV, NDJSON, Parquet and XLSX', async () => {
    writeFileSync(at('same.csv').path, csvOf(example));
    const named = example.map((one, i): Record<string, string> => ({ id: `h${i}`, ...one }));
    // Typed where a type can hold it: what is bad in CSV is bad here too.
    const typed = (name: string, cell: string): string | number | boolean | null => {
      if (cell === '') return null;
      if (/^(memberCount|floorArea)$/.test(name)) return Number.isNaN(Number(cell)) ? cell : Number(cell);
      return name.startsWith('deprived') && /^[01]$/.test(cell) ? cell === '1' : cell;
    };
    const rows = named.map((one) =>
      Object.fromEntries(Object.entries(one).map(([name, cell]) => [name, typed(name, cell)])),
    );
    writeFileSync(at('same.ndjson').path, `${rows.map((one) => JSON.stringify(one)).join('\n')}\n`);
    const names = ['id', ...columns];
    const sheet = [names, ...rows.map((one) => names.map((name) => one[name]))];
    await writeExcelFile(sheet as never).toFile(at('same.xlsx').path);
    const database = await openDatabase();
    await database.connection.run(
      `COPY (SELECT * REPLACE (TRY_CAST("deprivedWater" AS BOOLEAN) AS "deprivedWater", TRY_CAST("deprivedTelecom" AS INTEGER) AS "deprivedTelecom")
       FROM read_csv(${sqlText(at('same.csv').path)}, all_varchar = true)) TO ${sqlText(at('same.parquet').path)} (FORMAT parquet)`,
    );
    await database.close();
    for (const way of ways) {
      const csv = figuresOf(await measure('same.csv', way));
      expect(csv).toMatchObject({ rows: 400 });
      for (const kind of ['ndjson', 'parquet', 'xlsx'])
        expect([kind, figuresOf(await measure(`same.${kind}`, way))]).toEqual([kind, csv]);
    }
  });

  it('keeps the rows that a run keeps: those it calls invalid, and no others, are left out', async () => {
    writeFileSync(at('same.csv').path, csvOf(example));
    for (const others of [[], [production.on(on)]]) {
      const found = await measure('same.csv', { with: others });
      const run = await evaluateFile({
        editions: [edition, ...others],
        on,
        input: at('same.csv'),
        output: at('out.csv'),
        words,
        force: true,
      });
      expect(found).toMatchObject({ rows: 400, invalid: run.counts.invalid, invalidRows: run.invalid });
      expect(run.counts.invalid).toBeGreaterThan(20);
    }
  });
});

describe('bounds of a file with blanks', () => {
  /** Every figure by name. */
  const boundsOf = (found: DeprivationMeasures): Record<string, MeasureBounds | null> => ({
    h: found.h,
    a: found.a,
    m0: found.m0,
    ...Object.fromEntries(
      found.indicators.flatMap(({ id, uncensored, censored, contribution }) => [
        [`uncensored ${id}`, uncensored],
        [`censored ${id}`, censored],
        [`contribution ${id}`, contribution],
      ]),
    ),
    ...Object.fromEntries(found.dimensions.map(({ id, contribution }) => [`dimension ${id}`, contribution])),
  });
  const fills: Readonly<Record<string, readonly string[]>> = {
    memberCount: ['1', '3', '6'],
    floorArea: ['7', '24', '100'],
    toiletType: ['septic', 'none'],
  };
  const nearest = ({ num, den }: MeasureBounds['least']) => Number(num) / Number(den);

  it('contain what comes out once the blanks are filled, in whatever way', async () => {
    const files = fc.array(household(false), { minLength: 1, maxLength: 6 });
    const draws = fc.array(fc.nat(11), { minLength: 66, maxLength: 66 });
    await fc.assert(
      fc.asyncProperty(files, draws, async (households, drawn) => {
        let next = 0;
        const pick = (options: readonly string[]) =>
          options[(drawn[next++] as number) % options.length] as string;
        const filled = households.map((one) => {
          const full: Record<string, string> = { ...one };
          for (const column of columns) {
            if (column === 'commune' || full[column] !== '') continue;
            // Left open now and then: bounds of what is known better lie within those of what is known less.
            if (fills[column] !== undefined) full[column] = pick(['', ...fills[column]]);
            else if (column.startsWith('deprived')) full[column] = pick(['0', '1']);
          }
          return full as Household;
        });
        writeFileSync(at('blank.csv').path, csvOf(households));
        writeFileSync(at('filled.csv').path, csvOf(filled));
        const [before, after] = [await measure('blank.csv'), await measure('filled.csv')];
        if (!('measures' in before) || !('measures' in after)) throw new Error('not measured');
        // What was filled in may disagree with what is stated: such a household is none any more.
        fc.pre(after.invalid === before.invalid);
        const inner = boundsOf(after.measures);
        for (const [name, bounds] of Object.entries(boundsOf(before.measures))) {
          const found = inner[name] ?? null;
          if (found === null) continue;
          if (bounds === null) throw new Error(`${name} was said to be none`);
          expect(nearest(found.least), name).toBeGreaterThanOrEqual(nearest(bounds.least));
          expect(nearest(found.most), name).toBeLessThanOrEqual(nearest(bounds.most));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('several rulebooks in one pass', () => {
  const stricter: Edition = {
    ...edition,
    id: 'local/five',
    rulebook: {
      ...edition.rulebook,
      parameters: {
        ...edition.rulebook.parameters,
        minimumDeprivations: { unit: 'indicator', value: 5, sources: ['qd-59-2015#art-2.1'] },
      },
    },
  };
  const row = (id: string, deprived: number, more = '') =>
    `${id},${more},${edition.rulebook.facts
      .filter((one) => one.startsWith('deprived'))
      .map((_, i) => (i < deprived ? 1 : 0))
      .join(',')}\n`;
  const header = `id,povertyClass,${edition.rulebook.facts.filter((one) => one.startsWith('deprived')).join(',')}\n`;
  const fraction = (bounds: MeasureBounds | null | undefined) => `${bounds?.least.num}/${bounds?.least.den}`;

  it('are measured each by its own indicators and cut-off', async () => {
    writeFileSync(at('in.csv').path, header + row('1', 6) + row('2', 4) + row('3', 3) + row('4', 0));
    const found = await measureFile({ edition, with: [stricter], on, input: at('in.csv'), words });
    expect(found.each.map(({ edition: name, measures }) => [name, fraction(measures.h)])).toEqual([
      ['classification/poverty@2016-01-01.r1', '3/4'],
      [expect.stringContaining('local/five@'), '1/4'],
    ]);
    expect(found.measures).toEqual(found.each[0]?.measures);
  });

  it('may be such that only a later one declares indicators', async () => {
    writeFileSync(at('in.csv').path, header + row('1', 6) + row('2', 0));
    const found = await measureFile({
      edition: production.on(on),
      with: [edition],
      on,
      input: at('in.csv'),
      words,
    });
    expect(found.each.map(({ edition: name }) => name)).toEqual(['classification/poverty@2016-01-01.r1']);
    expect(fraction(found.measures.h)).toBe('1/2');
    await expect(
      measureFile({ edition: production.on(on), with: [production.on(on)], on, input: at('in.csv'), words }),
    ).rejects.toMatchObject({ code: 'measures/no-deprivation' });
  });

  it('take an outcome handed on for a fact, and a row that states another for invalid', async () => {
    const income = header.replace('povertyClass', 'povertyClass,area,monthlyIncomePerCapita');
    const rows =
      row('1', 6, 'poor,rural,500000') + row('2', 6, 'notPoor,rural,500000') + row('3', 6, ',rural,500000');
    writeFileSync(at('in.csv').path, income + rows);
    const found = await measureFile({ edition, with: [production.on(on)], on, input: at('in.csv'), words });
    expect(found).toMatchObject({ rows: 3, measured: 2, invalid: 1, invalidRows: [{ id: '2' }] });
    // Without the other rulebook the class is no fact that is asked for.
    const alone = await measureFile({ edition, on, input: at('in.csv'), words });
    expect(alone).toMatchObject({ measured: 3, invalid: 0 });
    expect([...(alone.files[0]?.leftOut.unused ?? []), ...(alone.files[0]?.leftOut.unknown ?? [])]).toEqual([
      'povertyClass',
    ]);
  });
});
