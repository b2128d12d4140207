import { CellFault } from './cell-fault.js';
import type { CellWords } from './words.js';

/** How numbers are written: `vi` groups with dots and has a decimal comma, `en` the other way round. */
export type NumberLocale = 'vi' | 'en';

const looksGrouped = /^-?\d{1,3}([.,]\d{3})+$/;

/** What a number must be to be the answer to a fact. */
export interface NumberRule {
  /** Digits allowed after the decimal sign; 0 for whole numbers. */
  readonly digits: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/**
 * A number as surveys write it. Without a declared locale, digits only (and a decimal point where the fact has one):
 * `700.000` could be seven hundred or seven hundred thousand, so it is refused.
 */
export function readNumber(
  text: string,
  rule: NumberRule,
  locale: NumberLocale | undefined,
  words: CellWords,
): number | CellFault {
  const plain = ungroup(text, locale);
  if (plain === undefined) {
    if (locale === undefined && looksGrouped.test(text))
      return new CellFault('cell/ambiguous-number', words.cell.ambiguousNumber);
    if (locale !== undefined && /^-?[\d.,]+$/.test(text))
      return new CellFault('cell/bad-grouping', words.cell.badGrouping(locale));
    return numberFault(rule, words);
  }
  const digits = plain.split('.')[1]?.length ?? 0;
  if (digits > rule.digits) {
    return rule.digits === 0 ? numberFault(rule, words) : tooManyDigits(rule, words);
  }
  return checkNumber(Number(plain), rule, words);
}

/** A cell that is no number of the kind that is asked for. */
export function numberFault(rule: NumberRule, { cell }: CellWords): CellFault {
  return rule.digits === 0
    ? new CellFault('cell/not-integer', cell.notInteger)
    : new CellFault('cell/not-decimal', cell.notDecimal(rule.digits));
}

/** A number with more digits after the decimal sign than the fact has. */
export function tooManyDigits(rule: NumberRule, { cell }: CellWords): CellFault {
  return new CellFault('cell/too-many-digits', cell.tooManyDigits(rule.digits));
}

/** Checks the range of a number. `-0` becomes 0. */
export function checkNumber(value: number, rule: NumberRule, words: CellWords): number | CellFault {
  const { min, max } = rule;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return new CellFault('cell/out-of-range', words.cell.outOfRange(min, max));
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return new CellFault('cell/too-large', words.cell.tooLarge);
  return value === 0 ? 0 : value;
}

/** The number in JavaScript's writing, or undefined when it is none under that locale. */
function ungroup(text: string, locale: NumberLocale | undefined): string | undefined {
  if (locale === undefined) {
    return /^-?\d+(\.\d+)?$/.test(text) && !looksGrouped.test(text) ? text : undefined;
  }
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.'];
  // A number that is grouped does not start with a zero: `0.700` would be seven tenths to whoever wrote it.
  const shape = new RegExp(`^-?(\\d+|[1-9]\\d{0,2}(\\${group}\\d{3})+)(\\${point}\\d+)?$`);
  return shape.test(text) ? text.replaceAll(group, '').replace(point, '.') : undefined;
}
