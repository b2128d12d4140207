import type { Fact } from '@giamngheo/core';
import { formatNumber } from '@giamngheo/core/explain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDate, readAnswer, splitDate } from './read-answer.js';

const label = { vi: 'x', en: 'x' };
const income: Fact = { type: 'integer', unit: 'VND/person/month', min: 0, max: 1e9, label, question: label };
const area: Fact = { type: 'decimal', scale: 1, unit: 'm2', min: 0, label, question: label };

describe('an amount that was typed', () => {
  it.each([
    ['vi', '700.000', 700_000],
    ['vi', '700000', 700_000],
    ['vi', ' 700 000 đồng ', 700_000],
    ['vi', '1.300.000 đồng/người/tháng', 1_300_000],
    ['vi', '700.000đ', 700_000],
    ['en', '700,000', 700_000],
    ['en', '700000 VND', 700_000],
  ] as const)('is read by the language: %s %s', (locale, text, value) => {
    expect(readAnswer(income, text, locale)).toEqual({ value });
  });

  it.each([
    ['vi', '700,000'],
    ['en', '700.000'],
    ['vi', '1,300,000'],
    ['vi', '7.00.000'],
    ['vi', '7e5'],
    ['vi', '-5'],
    ['vi', 'bảy trăm'],
    ['vi', '700.5'],
    ['vi', '2.000.000.000'],
  ] as const)('is refused in words rather than guessed: %s %s', (locale, text) => {
    expect(readAnswer(income, text, locale)?.fault).toMatch(/\.$/);
  });

  it('is never taken for a thousandth: what is shown is read back as the same number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom('vi' as const, 'en' as const),
        (value, locale) => {
          expect(readAnswer(income, formatNumber(value, locale), locale)).toEqual({ value });
          const other = readAnswer(income, formatNumber(value, locale === 'vi' ? 'en' : 'vi'), locale);
          if (value >= 1000) expect(other?.value).toBeUndefined();
        },
      ),
    );
  });

  it('may have decimals where the fact has them', () => {
    expect(readAnswer(area, '12,5', 'vi')).toEqual({ value: 12.5 });
    expect(readAnswer(area, '12.5', 'en')).toEqual({ value: 12.5 });
    expect(readAnswer(area, '12,55', 'vi')?.fault).toBeDefined();
  });
});

describe('a date in three boxes', () => {
  const date: Fact = { type: 'date', label, question: label };
  it('is read when it exists, and kept as it was typed when it does not', () => {
    expect(readAnswer(date, joinDate('27', '3', '2018'), 'vi')).toEqual({ value: '2018-03-27' });
    expect(readAnswer(date, joinDate('29', '2', '2017'), 'vi')?.fault).toBeDefined();
    expect(readAnswer(date, joinDate('29', '', ''), 'vi')?.fault).toBeDefined();
    expect(readAnswer(date, joinDate('', ' ', ''), 'vi')).toBeUndefined();
    expect(splitDate(joinDate('29', '', '2017'))).toEqual({ day: '29', month: '', year: '2017' });
  });
});
