import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRate, checkSameTotal, checkSum, impliedTotals } from './index.js';

describe('a published rate', () => {
  it.each([
    ['hộ nghèo Ninh Bình 2017', 13_455, 297_899, '4,52'],
    ['hộ cận nghèo Ninh Bình 2017', 18_160, 297_899, '6,10'],
    ['hộ nghèo Ninh Bình 2023', 5_905, 317_935, '1,86'],
  ])('agrees with its counts: %s', (about, part, whole, printed) => {
    expect(checkRate({ about, part, whole, printed })).toEqual([]);
  });

  it.each([
    ['hộ có mức sống trung bình Ninh Bình 2017', 72_895, 297_899, '24,40', '24,47 %'],
    ['hộ nghèo về thu nhập cả nước 2015', 1_777_758, 2_338_569, '75,62', '76,02 %'],
  ])('is found where it is misprinted: %s', (about, part, whole, printed, right) => {
    const [found, ...rest] = checkRate({ about, part, whole, printed });
    expect(rest).toEqual([]);
    expect([found?.code, found?.about, found?.expected, found?.found]).toEqual([
      'measures/rate-differs',
      about,
      right,
      `${printed} %`,
    ]);
    expect(found?.message.vi).toContain(right);
  });

  it('is warned of above 100 %: total households typed as 10', () => {
    const [found] = checkRate({ about: 'Cư Jút', part: 204, whole: 10 });
    expect([found?.code, found?.found]).toEqual(['measures/rate-over-100', '2040,00 %']);
  });

  it('may be 100 %', () => {
    expect(checkRate({ about: 'x', part: 10, whole: 10, printed: '100' })).toEqual([]);
  });

  it('is none where there is nothing to divide by', () => {
    expect(checkRate({ about: 'x', part: 0, whole: 0 }).map(({ code }) => code)).toEqual([
      'measures/no-denominator',
    ]);
  });

  it('is rounded half up, exactly', () => {
    expect(checkRate({ about: 'x', part: 1, whole: 800, printed: '0,13' })).toEqual([]);
    expect(checkRate({ about: 'x', part: 1, whole: 800, printed: '0,12' })).toHaveLength(1);
  });

  it.each(['', '4,5,2', '-1', '4 %', '1.297,5'])('cannot be read from %j', (printed) => {
    expect(() => checkRate({ about: 'x', part: 1, whole: 2, printed })).toThrow(
      expect.objectContaining({ code: 'measures/bad-figure' }),
    );
  });
});

describe('the total that a rate implies', () => {
  it.each([
    [21_289, '7,46', 285_375],
    [8_310, '3,35', 248_060],
    [1_777_758, '75,62', 2_350_910],
    [7_912, '2,52', 314_000],
  ])('is near the published one: %i at %s %%', (part, printed, total) => {
    const range = impliedTotals({ about: 'x', part, printed });
    expect(range?.least).toBeLessThanOrEqual(total);
    expect(range?.most).toBeGreaterThanOrEqual(total);
  });

  it('is not one for the two rates of Ninh Bình at the end of 2015', () => {
    const findings = checkSameTotal([
      { about: 'chuẩn mới', part: 21_289, printed: '7,46' },
      { about: 'chuẩn cũ', part: 8_310, printed: '3,35' },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['measures/total-differs']);
  });

  it.each([
    ['cả nước 2015', 2_338_569, '9,88', 1_235_784, '5,22'],
    ['64 huyện 2015', 371_990, '50,43', 94_611, '12,83'],
  ])('is one for the poor and near-poor of %s', (about, poor, poorRate, nearPoor, nearPoorRate) => {
    const figures = [
      { about: `${about}, nghèo`, part: poor, printed: poorRate },
      { about: `${about}, cận nghèo`, part: nearPoor, printed: nearPoorRate },
    ];
    expect(checkSameTotal(figures)).toEqual([]);
  });

  it('always holds the true total, and every total in it prints the same', () => {
    const figures = fc
      .integer({ min: 1, max: 400_000 })
      .chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.integer({ min: 1, max: whole }) }));
    fc.assert(
      fc.property(figures, ({ whole, part }) => {
        const [found] = checkRate({ about: 'x', part, whole, printed: '0,00' });
        const printed = (found?.expected ?? '0,00 %').replace(' %', '');
        const range = impliedTotals({ about: 'x', part, printed });
        if (range === null) return;
        expect(range.least).toBeLessThanOrEqual(whole);
        expect(range.most).toBeGreaterThanOrEqual(whole);
        for (const total of [range.least, range.most])
          expect(
            checkRate({ about: 'x', part, whole: total, printed }).filter(
              ({ code }) => code === 'measures/rate-differs',
            ),
          ).toEqual([]);
      }),
    );
  });
});

describe('a sum', () => {
  it('is right when the parts add up to it', () => {
    expect(checkSum('tổng số thiếu hụt', [3, 4, 5], 12)).toEqual([]);
  });

  it('is found when they do not', () => {
    expect(
      checkSum('tổng số thiếu hụt', [3, 4, 5], 11).map(({ code, expected, found }) => [
        code,
        expected,
        found,
      ]),
    ).toEqual([['measures/sum-differs', '12', '11']]);
  });
});
