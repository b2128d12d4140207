import { evaluate } from '@giamngheo/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrustedCapitalDistrict, entrustedCapitalProvince } from '../index.js';
import { type EntrustedTable, minimumEntrustedOf, totalEntrusted } from './index.js';

const million = 1_000_000;
const edition = entrustedCapitalDistrict.on('2018-12-31');
const minimum = minimumEntrustedOf(edition) as number;
const places = [
  'district1',
  'district2',
  'district3',
  'district4',
  'district5',
  'district6',
  'district7',
  'district8',
];
const years = [2017, 2018, 2019, 2020];
const table = (cells: EntrustedTable['cells']): EntrustedTable => ({ minimum, places, years, cells });
const full = (amount: number) => years.flatMap((year) => places.map((place) => ({ place, year, amount })));

describe('the totals of entrusted capital', () => {
  it('read the minimums from the rulebooks', () => {
    expect(minimum).toBe(500 * million);
    expect(minimumEntrustedOf(entrustedCapitalProvince.on('2018-12-31'))).toBe(5000 * million);
  });

  it('add up eight districts over four years', () => {
    const { total, byYear, byPlace } = totalEntrusted(table(full(500 * million)));
    expect(total).toEqual({
      amount: { known: true, value: 16_000 * million },
      required: 16_000 * million,
      shortfall: { known: true, value: 0 },
      cells: { met: 32, notMet: 0, unknown: 0 },
    });
    expect(byYear.map(({ year, required }) => [year, required])).toEqual(
      years.map((year) => [year, 4000 * million]),
    );
    expect(byPlace.map(({ required }) => required)).toEqual(places.map(() => 2000 * million));
  });

  it('never let one district or year make up for another', () => {
    const cells = full(500 * million).map((cell) =>
      cell.place === 'district1' ? { ...cell, amount: cell.year === 2017 ? 0 : 9000 * million } : cell,
    );
    const { total } = totalEntrusted(table(cells));
    expect(total.shortfall).toEqual({ known: true, value: 500 * million });
    expect(total.cells).toEqual({ met: 31, notMet: 1, unknown: 0 });
  });

  it('leave an unknown cell unknown, as bounds', () => {
    const cells = full(500 * million)
      .slice(1)
      .map((cell, i) => (i === 0 ? { ...cell, amount: 499_999_999 } : cell));
    const { total, cells: verdicts } = totalEntrusted(table(cells));
    expect(verdicts[0]).toMatchObject({
      verdict: 'unknown',
      shortfall: { known: false, least: 0, most: 500 * million },
    });
    expect(total.amount).toEqual({ known: false, least: 15_500 * million - 1, most: undefined });
    expect(total.shortfall).toEqual({ known: false, least: 1, most: 500 * million + 1 });
    expect(total.cells).toEqual({ met: 30, notMet: 1, unknown: 1 });
  });

  it('give nothing but unknown for an empty table of cells', () => {
    const { total } = totalEntrusted(table([]));
    expect(total.cells).toEqual({ met: 0, notMet: 0, unknown: 32 });
    expect(total.shortfall).toEqual({ known: false, least: 0, most: 16_000 * million });
  });

  it('refuse a sum that numbers would round, and stay exact just below', () => {
    const two = { minimum, places: ['a', 'b'], years: [2017] };
    const at = (a: number, b: number) =>
      totalEntrusted({
        ...two,
        cells: [
          { place: 'a', year: 2017, amount: a },
          { place: 'b', year: 2017, amount: b },
        ],
      });
    const largest = Number.MAX_SAFE_INTEGER;
    expect(at(largest - 1, 1).total.amount).toEqual({ known: true, value: largest });
    expect(() => at(largest, 1)).toThrow(expect.objectContaining({ code: 'totals/too-large' }));
  });

  it.each([
    ['totals/wrong-amount', [{ place: 'district1', year: 2017, amount: -1 }]],
    ['totals/wrong-amount', [{ place: 'district1', year: 2017, amount: 0.5 }]],
    ['totals/wrong-amount', [{ place: 'district1', year: 2017, amount: Number.NaN }]],
    ['totals/unknown-cell', [{ place: 'elsewhere', year: 2017, amount: 1 }]],
    ['totals/unknown-cell', [{ place: 'district1', year: 2016, amount: 1 }]],
    [
      'totals/cell-twice',
      [
        { place: 'district1', year: 2017 },
        { place: 'district1', year: 2017, amount: 1 },
      ],
    ],
  ])('refuse a table with %s', (code, cells) => {
    expect(() => totalEntrusted(table(cells))).toThrow(expect.objectContaining({ code }));
  });

  it('agree with the rulebook, cell by cell', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 1000 * million }),
      fc.integer({ min: minimum - 2, max: minimum + 2 }),
    );
    fc.assert(
      fc.property(fc.option(amount, { nil: undefined }), (one) => {
        const cells = one === undefined ? [] : [{ place: 'a', year: 2018, amount: one }];
        const [cell] = totalEntrusted({ minimum, places: ['a'], years: [2018], cells }).cells;
        const decision = evaluate(edition, one === undefined ? {} : { entrustedAmount: one });
        expect(cell?.verdict).toBe(decision.outcome ?? 'unknown');
        expect(decision.outputs.shortfall).toEqual(cell?.shortfall);
      }),
    );
  });

  it('hold every completion of the unknown cells within their bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2000 * million), fc.boolean()), { minLength: 8, maxLength: 8 }),
        (drawn) => {
          const cells = places.map((place, i) => ({ place, year: 2017, amount: drawn[i]?.[0] as number }));
          const base = { minimum, places, years: [2017] };
          const whole = totalEntrusted({ ...base, cells }).total;
          const part = totalEntrusted({ ...base, cells: cells.filter((_, i) => drawn[i]?.[1]) }).total;
          for (const key of ['amount', 'shortfall'] as const) {
            const value = whole[key].known ? whole[key].value : Number.NaN;
            const [least, most] = part[key].known
              ? [part[key].value, part[key].value]
              : [part[key].least, part[key].most];
            expect(value).toBeGreaterThanOrEqual(least);
            expect(value).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
          }
        },
      ),
    );
  });
});
