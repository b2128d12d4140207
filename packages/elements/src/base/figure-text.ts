import type { FactValue, Locale } from '@giamngheo/core';
import { formatDate, formatNumber, formatUnit } from '@giamngheo/core/explain';

const NBSP = '\u00A0';

/** What stands where nothing is known. */
export const DASH = '–';

/** A number with its unit, joined so that no line breaks between them. */
export function quantityText(value: number, unit: string | null | undefined, locale: Locale): string {
  if (unit === 'calendarYear') return String(value);
  if (unit === 'ratio') return `${formatNumber(round(value * 100), locale)}%`;
  const shown = formatNumber(round(value), locale);
  const words = unit ? formatUnit(unit, locale, value) : '';
  return words === '' ? shown : words === '%' ? `${shown}%` : `${shown}${NBSP}${words.replaceAll(' ', NBSP)}`;
}

/** A distance between two figures: shares differ by percentage points. */
export function distanceText(value: number, unit: string | null | undefined, locale: Locale): string {
  if (unit !== 'ratio') return quantityText(value, unit, locale);
  const points = locale === 'vi' ? 'điểm\u00A0%' : 'pp';
  return `${formatNumber(round(value * 100), locale)}${NBSP}${points}`;
}

/** Any value of an answer; a dash for none. */
export function valueText(
  value: FactValue | null | undefined,
  unit: string | null | undefined,
  locale: Locale,
): string {
  if (value === null || value === undefined) return DASH;
  if (typeof value === 'number') return quantityText(value, unit, locale);
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? formatDate(String(value), locale) : String(value);
}

/** Two decimals are shown; the verdict was found on the exact figure. */
const round = (value: number) => Math.round(value * 100) / 100;
