import { entrustedCapitalDistrict, entrustedCapitalProvince } from '@giamngheo/funding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FundingCell } from './check-cell.js';
import { cellKey, FundingController } from './funding-controller.js';

const rulebooks = [entrustedCapitalDistrict, entrustedCapitalProvince];
const places = [
  { id: 'tinh', name: 'Tỉnh', level: 'province' },
  { id: 'a', name: 'Huyện A', level: 'district' },
  { id: 'b', name: 'Huyện B', level: 'district' },
];
function load(cells: readonly FundingCell[], years?: readonly number[]) {
  const check = new FundingController();
  check.load(rulebooks, places, cells, years);
  return check;
}
const cellOf = (check: FundingController, place: string, year: number) =>
  check.state.cells.find(({ key }) => key === cellKey(place, year));

describe('a check of funding', () => {
  it('holds each budget to the minimum of its own kind, in each year of the plan', () => {
    const check = load([
      { place: 'tinh', year: 2018, amount: 4_999_999_999 },
      { place: 'a', year: 2018, amount: 500_000_000 },
      { place: 'b', year: 2018, amount: 499_999_999 },
    ]);
    expect(check.state.years).toEqual([2017, 2018, 2019, 2020]);
    expect(cellOf(check, 'tinh', 2018)).toMatchObject({ state: 'notMet', minimum: 5_000_000_000 });
    expect(cellOf(check, 'a', 2018)).toMatchObject({ state: 'met', shortfall: { least: 0, most: 0 } });
    expect(cellOf(check, 'b', 2018)).toMatchObject({ state: 'notMet', shortfall: { least: 1, most: 1 } });
  });

  it('leaves an unknown amount unknown: its shortfall is anything up to the minimum', () => {
    const check = load([], [2018]);
    expect(cellOf(check, 'a', 2018)).toMatchObject({
      state: 'unknown',
      shortfall: { least: 0, most: 500_000_000 },
    });
    expect(check.state.total).toMatchObject({
      known: false,
      required: 6_000_000_000,
      shortfall: { least: 0, most: 6_000_000_000 },
      unknown: 3,
    });
  });

  it('lets what one budget has too much make up for no other', () => {
    const check = load(
      [
        { place: 'tinh', year: 2018, amount: 9_000_000_000 },
        { place: 'a', year: 2018, amount: 100_000_000 },
        { place: 'b', year: 2018, amount: 900_000_000 },
      ],
      [2018],
    );
    expect(check.state.total.shortfall).toEqual({ least: 400_000_000, most: 400_000_000 });
  });

  it('adds up what each cell lacks, whatever is known', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: undefined }), {
      minLength: 8,
      maxLength: 8,
    });
    const years = [2017, 2018, 2019, 2020];
    const districts = places.slice(1);
    const minimum = 500_000_000;
    fc.assert(
      fc.property(amounts, (list) => {
        const cells = list.map((amount, i) => ({
          place: districts[i % 2]?.id as string,
          year: years[i >> 1] as number,
          ...(amount === undefined ? {} : { amount }),
        }));
        const check = new FundingController();
        check.load(rulebooks, districts, cells, years);
        const lacking = (unknown: number) =>
          list.reduce<number>(
            (sum, amount) => sum + (amount === undefined ? unknown : Math.max(0, minimum - amount)),
            0,
          );
        const known = list.filter((amount) => amount !== undefined);
        const met = known.filter((amount) => amount >= minimum).length;
        expect(check.state.total).toEqual({
          amount: known.reduce((sum, amount) => sum + amount, 0),
          known: known.length === list.length,
          required: 8 * minimum,
          shortfall: { least: lacking(0), most: lacking(minimum) },
          met,
          notMet: known.length - met,
          unknown: list.length - known.length,
        });
      }),
      { numRuns: 50 },
    );
  });

  it('tries out a cell, marks it, and goes back and forth', () => {
    const check = load([{ place: 'a', year: 2018, amount: 400_000_000 }], [2018]);
    check.type('a', 2018, '500', 'vi');
    expect(cellOf(check, 'a', 2018)).toMatchObject({ state: 'met', amount: 500_000_000, changed: true });
    check.type('b', 2018, '1.000', 'vi');
    expect(check.undo()).toBe(cellKey('b', 2018));
    expect(check.undo()).toBe(cellKey('a', 2018));
    expect(cellOf(check, 'a', 2018)).toMatchObject({ amount: 400_000_000, changed: false });
    expect(check.state).toMatchObject({ canUndo: false, canRedo: true });
    check.redo();
    expect(cellOf(check, 'a', 2018)?.amount).toBe(500_000_000);
    check.type('a', 2018, '450', 'vi');
    expect(check.state.canRedo).toBe(false);
    expect(check.redo()).toBeUndefined();
  });

  it('keeps what is no amount as it was typed, and takes it for unknown, never for part of a number', () => {
    const check = load([{ place: 'a', year: 2018, amount: 600_000_000 }], [2018]);
    check.type('a', 2018, '500.00', 'vi');
    expect(cellOf(check, 'a', 2018)).toMatchObject({
      state: 'invalid',
      amount: undefined,
      fault: { text: '500.00', code: 'cell/bad-grouping' },
    });
    check.undo();
    expect(cellOf(check, 'a', 2018)).toMatchObject({ state: 'met', fault: undefined });
  });

  it('changes no amount with the unit', () => {
    const check = load([{ place: 'a', year: 2018, amount: 499_999_999 }], [2018]);
    check.setUnit('dong');
    check.type('a', 2018, '499.999.999', 'vi');
    expect(check.state.canUndo).toBe(false);
    check.setUnit('million');
    check.type('a', 2018, '499,999999', 'vi');
    expect(check.state.canUndo).toBe(false);
  });

  it('says of a year outside every edition that no minimum applies, and counts it in no total', () => {
    const check = load([{ place: 'a', year: 2031, amount: 1 }], [2031]);
    expect(cellOf(check, 'a', 2031)).toMatchObject({ state: 'notInForce', minimum: undefined });
    expect(check.state.total).toMatchObject({ required: 0, met: 0, notMet: 0, unknown: 0 });
  });
});
