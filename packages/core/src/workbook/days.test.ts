import { describe, expect, it } from 'vitest';
import { dayOf, isDayFormat, showsDay } from './days.js';

describe('a number format', () => {
  it.each([
    'dd/mm/yyyy',
    '[$-42A]d mmmm yyyy;@',
    'yyyy\\-mm\\-dd',
    'h:mm:ss.00',
    'd/m/yy h:mm AM/PM',
    '[h]:mm',
  ])('%s shows a day or a time', (format) => expect(showsDay(format)).toBe(true));

  it.each(['General', '0.00', '#,##0" đồng"', '[Red]0', '0.0E+00', '@', '#,##0.00_d'])(
    '%s shows none',
    (format) => expect(showsDay(format)).toBe(false),
  );
});

it('knows the formats that every workbook has', () => {
  expect([0, 13, 14, 22, 23, 45, 49].map(isDayFormat)).toEqual([
    false,
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
});

it('counts days from 1900 or from 1904', () => {
  expect(dayOf(43_465, false).toISOString()).toBe('2018-12-31T00:00:00.000Z');
  expect(dayOf(42_003, true)).toEqual(dayOf(43_465, false));
  expect(dayOf(43_465.75, false).toISOString()).toBe('2018-12-31T18:00:00.000Z');
});
