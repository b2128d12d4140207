import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatQuantity, formatUnit } from './value-text.js';
import { en } from './words.en.js';
import { vi } from './words.vi.js';

describe('amounts and dates', () => {
  it('writes money as each language groups it', () => {
    expect(formatQuantity(700000, 'VND', 'vi')).toBe('700.000 đồng');
    expect(formatQuantity(700000, 'VND', 'en')).toBe('700,000 VND');
    expect(formatQuantity(1300000, 'VND/person/month', 'vi')).toBe('1.300.000 đồng/người/tháng');
    expect(formatQuantity(1300000, 'VND/person/month', 'en')).toBe('1,300,000 VND per person per month');
  });

  it('counts one thing in the singular', () => {
    expect(formatQuantity(1, 'indicator', 'en')).toBe('1 indicator');
    expect(formatQuantity(3, 'indicator', 'en')).toBe('3 indicators');
    expect(formatQuantity(3, 'indicator', 'vi')).toBe('3 chỉ số');
  });

  it('writes decimals with the point of the language, and says when it rounds', () => {
    expect(formatNumber(6.5, 'vi')).toBe('6,5');
    expect(formatNumber(6.5, 'en')).toBe('6.5');
    expect(formatNumber(20 / 3, 'vi')).toBe('khoảng 6,6667');
    expect(formatNumber(-1234, 'en')).toBe('−1,234');
    expect(formatNumber(12, 'en')).toBe('12');
  });

  it('leaves a calendar year ungrouped and an unknown unit as it is written', () => {
    expect(formatQuantity(1986, 'calendarYear', 'vi')).toBe('1986');
    expect(formatUnit('m2/person', 'vi')).toBe('m²/người');
    expect(formatUnit('bushel', 'en')).toBe('bushel');
    expect(formatQuantity(50, '%', 'vi')).toBe('50%');
  });

  it('writes dates as people do', () => {
    expect(formatDate('2018-12-31', 'vi')).toBe('31/12/2018');
    expect(formatDate('2018-12-01', 'en')).toBe('1 December 2018');
  });

  it('has words for the same things in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    expect(Object.keys(en.units)).toEqual(Object.keys(vi.units));
  });
});
