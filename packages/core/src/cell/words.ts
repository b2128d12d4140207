import type { Locale } from '../format/types.js';
import { en } from './words.en.js';
import { vi } from './words.vi.js';

/** Why a cell cannot be taken. None of these holds a `;`, which parts messages in the `errors` column. */
export interface CellReasons {
  readonly notBoolean: string;
  readonly notInteger: string;
  notDecimal(digits: number): string;
  tooManyDigits(digits: number): string;
  readonly ambiguousNumber: string;
  badGrouping(locale: 'vi' | 'en'): string;
  readonly tooLarge: string;
  outOfRange(min: number | string | undefined, max: number | string | undefined): string;
  notDate(vietnamese: boolean): string;
  notOption(options: readonly string[]): string;
  ambiguousOption(options: readonly string[]): string;
}

/** What is wrong with a row. */
export interface RowReasons {
  cell(column: string, value: string, reason: string): string;
  member(id: string, row: number, fault: string): string;
  cellCount(found: number, expected: number): string;
  noId(column: string): string;
  /** `word`: what stands in it and is no JSON, such as NaN, where that can be told. */
  notJson(found: string, word: string | undefined): string;
  duplicateKey(key: string): string;
  notObject(found: string): string;
  sameFact(first: string, second: string): string;
  sameId(first: string, second: string): string;
  /** Where the derived value is known only in part. */
  readonly otherValue: string;
  readonly yes: string;
  readonly no: string;
  disagrees(column: string, stated: string, derived: string, from: string): string;
  notMembers(found: string): string;
  readonly membersTwice: string;
  readonly noMembers: string;
  /** A derived value beyond the range of its fact; `reason` says the range. */
  derivedOutOfRange(from: string, fact: string, derived: string, reason: string): string;
  unknownFact(path: string, found: string, known: readonly string[]): string;
  /** What a fact expects that is given as data, by its type. */
  readonly expects: {
    readonly boolean: string;
    readonly integer: string;
    decimal(digits: number): string;
    readonly members: string;
    readonly object: string;
  };
  span(least: string, most: string): string;
  undecidable(detail: string): string;
  refused(detail: string): string;
  /** A column whose header is empty, by its place from 1. */
  unnamedColumn(place: number): string;
}

/** What is wrong with the header of a table: sentences without its name. */
export interface HeaderReasons {
  noIdColumn(accepted: readonly string[], found: readonly string[]): string;
  noHouseholdColumn(accepted: readonly string[], found: readonly string[]): string;
  twoIdColumns(first: string, second: string): string;
  twoFactColumns(fact: string, first: string, second: string): string;
  ambiguousColumn(column: string, facts: readonly string[]): string;
}

/** What reading a table says about cells and rows, in one language. */
export interface CellWords {
  readonly cell: CellReasons;
  readonly row: RowReasons;
  readonly header: HeaderReasons;
}

/** The words of a language. */
export function cellWords(locale: Locale): CellWords {
  return locale === 'vi' ? vi : en;
}
