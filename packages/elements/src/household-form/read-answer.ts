import type { Fact, FactValue, Locale } from '@giamngheo/core';
import { CellFault, createCellReader } from '@giamngheo/core/cell';
import { formatDate, formatNumber, formatQuantity, formatUnit } from '@giamngheo/core/explain';
import type { Bilingual } from '../base/locale.js';
import { cellReasons } from './cell-reasons.js';

/** What was typed, as a value; or why it is none, in words; or nothing at all. */
export type ReadAnswer =
  | { readonly value: FactValue; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string }
  | undefined;

const words: Bilingual<{
  ambiguous(text: string, plain: string, grouped: string): string;
  noDate: string;
  range(min: string | undefined, max: string | undefined): string;
}> = {
  vi: {
    ambiguous: (text, plain, grouped) =>
      `Không rõ “${text}” là số nào: trong tiếng Việt, dấu chấm tách hàng nghìn, dấu phẩy tách phần thập phân. Ghi ${grouped} hoặc ${plain}.`,
    noDate: 'Ghi đủ ngày, tháng và năm có thật, ví dụ 27 3 2018.',
    range: (min, max) =>
      min === undefined
        ? `Cần không quá ${max}.`
        : max === undefined
          ? `Cần từ ${min} trở lên.`
          : `Cần từ ${min} đến ${max}.`,
  },
  en: {
    ambiguous: (text, plain, grouped) =>
      `It is not clear which number “${text}” is: in English a comma parts the thousands and a point the decimals. Write ${grouped} or ${plain}.`,
    noDate: 'Write a day, month and year that exist, such as 27 3 2018.',
    range: (min, max) =>
      min === undefined
        ? `It must be ${max} or less.`
        : max === undefined
          ? `It must be ${min} or more.`
          : `It must be from ${min} to ${max}.`,
  },
};

/** Spaces, and the unit that came along when the number was copied, are no part of it. */
function bare(text: string, fact: Fact): string {
  if (/^\d*$/.test(text)) return text;
  const unit = 'unit' in fact ? fact.unit : undefined;
  const tails =
    unit === undefined
      ? []
      : [formatUnit(unit, 'vi'), formatUnit(unit, 'en'), 'đồng', 'đ', '₫', 'VND', 'VNĐ'];
  let left = text.normalize('NFC').trim();
  for (const tail of tails.sort((a, b) => b.length - a.length))
    if (tail !== '' && left.toLowerCase().endsWith(tail.toLowerCase()))
      left = left.slice(0, -tail.length).trim();
  return left.replace(/[\s\u00a0\u202f]+(?=\d{3}(\D|$))/g, '').trim();
}

/** Groups of three after the sign that the language keeps for decimals: seven hundred, or seven hundred thousand? */
function isAmbiguous(text: string, locale: Locale): boolean {
  return (locale === 'vi' ? /^-?\d{1,3}(,\d{3})+$/ : /^-?\d{1,3}(\.\d{3})+$/).test(text);
}

/**
 * Reads what was typed into a field. Numbers follow the language: `700.000` in Vietnamese, `700,000` in English, `700000`
 * in both. What could be two numbers is refused: 700.000 is never taken as 700.
 */
export function readAnswer(fact: Fact, text: string, locale: Locale): ReadAnswer {
  const typed = bare(text, fact);
  if (typed === '') return undefined;
  const number = fact.type === 'integer' || fact.type === 'decimal';
  if (number && isAmbiguous(typed, locale)) {
    const plain = typed.replace(/[.,]/g, '');
    return { fault: words[locale].ambiguous(typed, plain, formatNumber(Number(plain), locale)) };
  }
  if (fact.type === 'date' && !/^\d{4,}-\d{2}-\d{2}$/.test(typed)) return { fault: words[locale].noDate };
  const read = createCellReader(fact, locale, cellReasons[locale])(typed);
  if (read === undefined) return undefined;
  if (!(read instanceof CellFault)) return { value: read };
  if (read.code === 'cell/out-of-range' && 'min' in fact) {
    const bound = (limit: FactValue | undefined) =>
      limit === undefined ? undefined : valueText(fact, limit, locale, { yes: '', no: '' });
    return { fault: words[locale].range(bound(fact.min), bound(fact.max)) };
  }
  return { fault: read.reason };
}

/** A date's three boxes as one text; empty when all three are. */
export function joinDate(day: string, month: string, year: string): string {
  const parts = [day, month, year].map((part) => part.trim());
  if (parts.every((part) => part === '')) return '';
  const [d = '', m = '', y = ''] = parts;
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

/** The three boxes of a text that `joinDate` made. */
export function splitDate(text: string): {
  readonly day: string;
  readonly month: string;
  readonly year: string;
} {
  const [year = '', month = '', day = ''] = text.split('-');
  const plain = (part: string) => (/^0+$/.test(part) ? '' : part.replace(/^0+(?=\d)/, ''));
  return { day: plain(day), month: plain(month), year };
}

/** A value as it stands in the box: numbers grouped as the language groups them. */
export function boxText(fact: Fact, value: FactValue, locale: Locale): string {
  if (typeof value !== 'number') return String(value);
  return 'unit' in fact && fact.unit === 'calendarYear' ? String(value) : formatNumber(value, locale);
}

/** A value in words for people. */
export function valueText(
  fact: Fact,
  value: FactValue,
  locale: Locale,
  yesNo: { readonly yes: string; readonly no: string },
): string {
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  if (typeof value === 'number') return formatQuantity(value, 'unit' in fact ? fact.unit : undefined, locale);
  if (fact.type === 'date') return formatDate(value, locale);
  if (fact.type === 'choice') return fact.options.find(({ id }) => id === value)?.label[locale] ?? value;
  return value;
}
