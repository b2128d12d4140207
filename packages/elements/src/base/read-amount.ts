import type { Locale } from '@giamngheo/core';
import { CellFault, type CellWords, cellWords, createCellReader } from '@giamngheo/core/cell';
import { formatNumber } from '@giamngheo/core/explain';

/** In what an amount of money is typed and shown. */
export type MoneyUnit = 'dong' | 'million';

/** The most that is taken for one amount, đồng: sums of many such amounts are still exact. */
export const MOST_DONG = 100_000_000_000_000;

/** Suffixes that people paste along, by the unit they say. */
const suffixes: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/(triệuđồng|triệu|trđ|tr|million(vnd|đồng)?|m)$/i, 'million'],
  [/(đồng|vnđ|vnd|đ|₫)$/i, 'dong'],
];

const label = { label: { vi: '', en: '' }, question: { vi: '', en: '' } };

/**
 * An amount of money as people type it, in whole đồng; `undefined` for nothing typed.
 *
 * Strict: digits grouped as the language groups them, or not at all; what fits neither is a fault, never half a number.
 * `said` is the language of the reason, when it is another than that of the digits. Spaces are passed over; a unit that was pasted along is believed before the one that is set.
 *
 * @example
 * readAmount('499,5 triệu', 'dong', 'vi') // 499500000
 * readAmount('1.30', 'dong', 'vi') // a CellFault: wrong grouping
 */
export function readAmount(
  text: string,
  unit: MoneyUnit,
  locale: Locale,
  said: Locale = locale,
): number | undefined | CellFault {
  let digits = text.normalize('NFC').replace(/\s/g, '');
  let meant = unit;
  for (const [suffix, named] of suffixes) {
    if (!suffix.test(digits)) continue;
    digits = digits.replace(suffix, '');
    meant = named;
    break;
  }
  const words = amountWords(said);
  const fact =
    meant === 'million'
      ? ({ ...label, type: 'decimal', scale: 6, min: 0, max: MOST_DONG / 1e6 } as const)
      : ({ ...label, type: 'integer', min: 0, max: MOST_DONG } as const);
  const value = createCellReader(fact, locale, words)(digits);
  if (value instanceof CellFault || value === undefined) return value;
  // six decimals at most stand behind the point, so that the rounding takes away nothing but the error of doubles
  return meant === 'million' ? Math.round((value as number) * 1e6) : (value as number);
}

/** The words of a cell, with limits grouped as people write amounts: 100.000.000. */
function amountWords(locale: Locale): CellWords {
  const { cell, ...others } = cellWords(locale);
  const written = (limit: number | string | undefined) =>
    typeof limit === 'number' ? formatNumber(limit, locale) : limit;
  return {
    ...others,
    cell: { ...cell, outOfRange: (min, max) => cell.outOfRange(written(min), written(max)) },
  };
}

/** An amount as it is typed: grouped as the language groups, without its unit; exact to the last đồng. */
export function writeAmount(amount: number, unit: MoneyUnit, locale: Locale): string {
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, group);
  if (unit === 'dong') return grouped(String(amount));
  const digits = String(amount).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${grouped(digits.slice(0, -6))}${fraction === '' ? '' : point + fraction}`;
}
