import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseholdClass } from './household.js';
import {
  checkMovementRow,
  checkMovementTables,
  residualOf,
  type SurveyedHousehold,
  tabulateMovement,
} from './index.js';

const household = (
  id: string,
  found: HouseholdClass | undefined,
  persons: number,
  listedBefore?: boolean,
): SurveyedHousehold => ({
  id,
  persons,
  class: found,
  listedBefore,
});

const before = [
  household('stays', 'poor', 4),
  household('to-near', 'poor', 4),
  household('leaves', 'poor', 3),
  household('moves-away', 'poor', 2),
  household('falls', 'nearPoor', 5),
  household('rises', 'nearPoor', 1),
  household('back', 'average', 2),
  household('new', 'aboveAverage', 6),
  household('unsaid', 'notPoor', 7),
];
const after = [
  household('stays', 'poor', 3),
  household('to-near', 'nearPoor', 5),
  household('leaves', 'average', 3),
  household('falls', 'poor', 4),
  household('rises', 'aboveAverage', 1),
  household('back', 'poor', 2, true),
  household('new', 'poor', 6, false),
  household('unsaid', 'nearPoor', 7),
  household('arrives', 'poor', 8),
];

describe('the movement between two surveys', () => {
  it('puts each household into the column of what happened to it', () => {
    const { poor, nearPoor } = tabulateMovement(before, after, 'household');
    expect(poor).toEqual({
      start: 4,
      left: 1,
      leftOther: 1,
      otherDecrease: 1,
      cameFromOther: 1,
      fellBack: 1,
      new: 1,
      otherIncrease: 1,
      end: 5,
      fellBackOrNew: 0,
    });
    expect(nearPoor).toEqual({
      start: 2,
      left: 1,
      leftOther: 1,
      otherDecrease: 0,
      cameFromOther: 1,
      fellBack: 0,
      new: 0,
      otherIncrease: 0,
      end: 2,
      fellBackOrNew: 1,
    });
  });

  it('puts a change in the number of persons into the columns 4 and 8 of the class at the start', () => {
    const { poor, nearPoor } = tabulateMovement(before, after, 'person');
    expect([poor.start, poor.left, poor.leftOther, poor.otherDecrease]).toEqual([13, 5, 3, 3]);
    expect([poor.cameFromOther, poor.fellBack, poor.new, poor.otherIncrease, poor.end]).toEqual([
      4, 2, 6, 9, 23,
    ]);
    expect([nearPoor.start, nearPoor.leftOther, nearPoor.otherDecrease, nearPoor.end]).toEqual([6, 4, 1, 12]);
  });

  it('keeps a household of unknown class apart', () => {
    const { poor, apart } = tabulateMovement(
      [household('x', 'poor', 1)],
      [household('x', undefined, 1)],
      'household',
    );
    expect([poor.start, poor.end, apart]).toEqual([0, 0, ['x']]);
  });

  it('refuses a survey that has a household twice', () => {
    expect(() =>
      tabulateMovement([household('x', 'poor', 1), household('x', 'poor', 1)], [], 'household'),
    ).toThrow(expect.objectContaining({ code: 'measures/duplicate-household', path: 'before.x' }));
  });

  it('always balances, and the two tables always agree', () => {
    const classes = fc.constantFrom<(HouseholdClass | undefined)[]>(
      'poor',
      'nearPoor',
      'average',
      'notPoor',
      undefined,
    );
    const survey = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 15 }).map(String),
        class: classes,
        persons: fc.nat(9),
        listedBefore: fc.constantFrom(true, false, undefined),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(
        survey,
        survey,
        fc.constantFrom('household' as const, 'person' as const),
        (earlier, later, by) => {
          const movement = tabulateMovement(earlier, later, by);
          expect(residualOf(movement.poor)).toBe(0);
          expect(residualOf(movement.nearPoor)).toBe(0);
          expect(checkMovementTables('all', movement)).toEqual([]);
        },
      ),
    );
  });
});

describe('published movement tables', () => {
  const row = { start: 294, left: 64, leftOther: 45, cameFromOther: 5, fellBack: 0, new: 14, end: 204 };

  it('balance for the households of Cư Jút: 294 - 64 - 45 + 5 + 0 + 14 = 204', () => {
    expect(checkMovementRow('Cư Jút', row)).toEqual([]);
  });

  // Only the sums of these rows are known; what is left over is the same however they are made up.
  it.each([
    ['Đăk Glong, hộ', 934, 923, -11],
    ['Đăk Glong, khẩu', 5097, 5056, -41],
    ['Đắk Mil, hộ', 219, 221, 2],
    ['Đắk Mil, khẩu', 1072, 1081, 9],
    ['Cư Jút, cận nghèo', 307, 305, -2],
    ['Đăk Glong, cận nghèo', 792, 783, -9],
    ['Đắk Mil, cận nghèo', 474, 472, -2],
  ])('leave something to explain for %s', (about, computed, end, residual) => {
    const sums = { start: computed, left: 0, leftOther: 0, cameFromOther: 0, fellBack: 0, new: 0, end };
    expect(residualOf(sums)).toBe(residual);
    const [found] = checkMovementRow(about, sums);
    expect([found?.code, found?.expected, found?.found]).toEqual([
      'measures/movement-differs',
      String(computed),
      String(end),
    ]);
    expect(found?.message.en).toContain(residual > 0 ? 'column 8' : 'column 4');
  });

  it.each([
    [64, 63],
    [374, 360],
    [47, 44],
  ])('disagree where %i became near-poor and %i came from the poor', (left, cameFromOther) => {
    const findings = checkMovementTables('2023', {
      poor: { ...row, left, cameFromOther: 5 },
      nearPoor: { ...row, cameFromOther, leftOther: 5 },
    });
    expect(findings.map(({ code, expected, found }) => [code, expected, found])).toEqual([
      ['measures/tables-differ', String(left), String(cameFromOther)],
    ]);
  });

  it('disagree where those who became poor differ', () => {
    const findings = checkMovementTables('2023', {
      poor: { ...row, left: 1, cameFromOther: 5 },
      nearPoor: { ...row, cameFromOther: 1, leftOther: 6 },
    });
    expect(findings.map(({ code }) => code)).toEqual(['measures/tables-differ']);
  });
});
