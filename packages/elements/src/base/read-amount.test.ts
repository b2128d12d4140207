import { CellFault } from '@giamngheo/core/cell';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_DONG, readAmount, writeAmount } from './read-amount.js';

describe('an amount of money', () => {
  it.each([
    ['500000000', 500_000_000],
    ['500.000.000', 500_000_000],
    [' 500 000 000 ', 500_000_000],
    ['500.000.000 đồng', 500_000_000],
    ['499,5 triệu', 499_500_000],
    ['499,999999 triệu đồng', 499_999_999],
    ['', undefined],
    ['0', 0],
  ])('reads %j in đồng as %j', (text, amount) => {
    expect(readAmount(text, 'dong', 'vi')).toBe(amount);
  });

  it.each(['1.30', '500.00', '500,5', '5e8', '-1', '1.300.00', 'năm trăm', '0.700', String(MOST_DONG + 1)])(
    'refuses %j in đồng rather than take it for another amount',
    (text) => {
      expect(readAmount(text, 'dong', 'vi')).toBeInstanceOf(CellFault);
    },
  );

  it('reads millions only where millions are set or said', () => {
    expect(readAmount('500', 'million', 'vi')).toBe(500_000_000);
    expect(readAmount('500', 'dong', 'vi')).toBe(500);
    expect(readAmount('500 đồng', 'million', 'vi')).toBe(500);
    expect(readAmount('1,5', 'million', 'vi')).toBe(1_500_000);
    expect(readAmount('1.5', 'million', 'en')).toBe(1_500_000);
    expect(readAmount('1.5', 'million', 'vi')).toBeInstanceOf(CellFault);
    expect(readAmount('0,0000001', 'million', 'vi')).toBeInstanceOf(CellFault);
  });

  it('says a limit in the groups of the language', () => {
    expect(readAmount('600000000', 'million', 'vi')).toMatchObject({ reason: 'cần từ 0 đến 100.000.000' });
    expect(readAmount('600000000', 'million', 'vi', 'en')).toMatchObject({
      reason: 'expected 0 to 100,000,000',
    });
  });

  it('comes back the same from what was written, to the last đồng, in both units and languages', () => {
    const options = fc.tuple(
      fc.integer({ min: 0, max: MOST_DONG }),
      fc.constantFrom('dong' as const, 'million' as const),
      fc.constantFrom('vi' as const, 'en' as const),
    );
    fc.assert(
      fc.property(options, ([amount, unit, locale]) => {
        expect(readAmount(writeAmount(amount, unit, locale), unit, locale)).toBe(amount);
      }),
    );
  });
});
