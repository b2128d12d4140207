import type { Locale } from '../format/types.js';
import { wordsOf } from './words.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A number as a person reads it. The same on every machine: grouping is written here, not taken from it.
 * @example
 * formatNumber(700000, 'vi') // "700.000"
 * formatNumber(6.5, 'vi') // "6,5"
 */
export function formatNumber(value: number, locale: Locale): string {
  const rounded = Math.round(value * 1e4) / 1e4;
  const [whole = '', fraction] = Math.abs(rounded).toString().split('.');
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
  return rounded === value ? text : wordsOf(locale).about(text);
}

/**
 * A unit in words for a count of it; the empty string for none. A unit without words stands as it is written.
 * @example
 * formatUnit('VND/person/month', 'vi') // "đồng/người/tháng"
 * formatUnit('VND/person/month', 'en') // "VND per person per month"
 */
export function formatUnit(unit: string | undefined, locale: Locale, count = 2): string {
  if (unit === undefined) return '';
  const words = wordsOf(locale);
  const pick = (id: string, i: 0 | 1) =>
    (words.units as Record<string, readonly [string, string]>)[id]?.[i] ?? id;
  const [head = '', ...per] = unit.split('/');
  return words.unitPer(
    pick(head === '%' ? 'percent' : head, count === 1 ? 0 : 1),
    per.map((one) => pick(one, 0)),
  );
}

/**
 * A number with its unit.
 * @example
 * formatQuantity(700000, 'VND', 'vi') // "700.000 đồng"
 * formatQuantity(3, 'indicator', 'en') // "3 indicators"
 */
export function formatQuantity(value: number, unit: string | undefined, locale: Locale): string {
  // A year of the calendar is a name, not an amount: 1986, not 1,986.
  if (unit === 'calendarYear') return String(value);
  const words = formatUnit(unit, locale, value);
  const number = formatNumber(value, locale);
  return words === '' ? number : words === '%' ? `${number}%` : `${number} ${words}`;
}

/**
 * A date as people write it.
 * @example
 * formatDate('2018-12-31', 'vi') // "31/12/2018"
 * formatDate('2018-12-31', 'en') // "31 December 2018"
 */
export function formatDate(date: string, locale: Locale): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return locale === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
