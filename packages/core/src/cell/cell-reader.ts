import type { FactValue } from '../evaluate/index.js';
import type { Fact } from '../format/types.js';
import { dateOf } from '../program/index.js';
import { CellFault } from './cell-fault.js';
import { NameIndex } from './name-index.js';
import { readBoolean } from './read-boolean.js';
import { readDate } from './read-date.js';
import {
  checkNumber,
  type NumberLocale,
  type NumberRule,
  numberFault,
  readNumber,
  tooManyDigits,
} from './read-number.js';
import { JsonNode } from './scan-json.js';
import type { CellWords } from './words.js';

/** A cell as a fact's value: `undefined` when it is empty (unknown), a fault when it cannot be taken. */
export type CellReader = (cell: unknown) => FactValue | undefined | CellFault;

/**
 * The reader of a fact's cells. Text follows the rules of the contract; typed values (numbers, booleans and days of JSON,
 * Parquet or a spreadsheet) are taken as they are where the fact has that type. Nothing is guessed: what does not fit
 * is a fault.
 */
export function createCellReader(fact: Fact, locale: NumberLocale | undefined, words: CellWords): CellReader {
  const fromText = textReader(fact, locale, words);
  const fromTyped = typedReader(fact, words);
  return (cell) => {
    if (cell === null || cell === undefined) return undefined;
    if (typeof cell !== 'string') return fromTyped(cell);
    const text = cell.trim();
    return text === '' ? undefined : fromText(text);
  };
}

function textReader(
  fact: Fact,
  locale: NumberLocale | undefined,
  words: CellWords,
): (text: string) => FactValue | CellFault {
  switch (fact.type) {
    case 'boolean':
      return (text) => readBoolean(text, words);
    case 'date':
      return (text) => readDate(text, fact, locale, words);
    case 'choice':
      return choiceReader(fact, words);
    default: {
      const rule = numberRule(fact);
      return (text) => readNumber(text, rule, locale, words);
    }
  }
}

function choiceReader(
  fact: Extract<Fact, { type: 'choice' }>,
  words: CellWords,
): (text: string) => string | CellFault {
  const index = new NameIndex<string>();
  for (const { id, label, aliases } of fact.options)
    index.add(id, id, [label.vi, label.en, ...(aliases ?? [])]);
  const ids = fact.options.map(({ id }) => id);
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = index.find(text);
    if (found === undefined) return new CellFault('cell/not-option', words.cell.notOption(ids));
    if (!('one' in found))
      return new CellFault('cell/ambiguous-option', words.cell.ambiguousOption(found.several));
    // The same few words come again in every row; spellings of them are many, but not without end.
    if (known.size < 1000) known.set(text, found.one);
    return found.one;
  };
}

function typedReader(fact: Fact, words: CellWords): (value: unknown) => FactValue | CellFault {
  switch (fact.type) {
    case 'boolean':
      return (value) => {
        if (typeof value === 'boolean') return value;
        const written = writtenNumber(value);
        return written === '1' || written === '0'
          ? written === '1'
          : new CellFault('cell/not-boolean', words.cell.notBoolean);
      };
    case 'integer':
    case 'decimal': {
      const rule = numberRule(fact);
      return (value) => {
        const written = writtenNumber(value);
        // Typed numbers are held to the rules for cells: no exponent, and no fraction for a whole number.
        if (written === undefined || !/^-?\d+(\.\d+)?$/.test(written)) return numberFault(rule, words);
        if ((written.split('.')[1]?.length ?? 0) > rule.digits) {
          return rule.digits === 0 ? numberFault(rule, words) : tooManyDigits(rule, words);
        }
        return checkNumber(Number(written), rule, words);
      };
    }
    case 'date':
      return (value) => {
        // A day of a spreadsheet or a Parquet file stands for midnight UTC; a time of day is no date.
        const day = value instanceof Date ? value.getTime() / 86_400_000 : Number.NaN;
        return Number.isInteger(day)
          ? readDate(dateOf(day), fact, undefined, words)
          : new CellFault('cell/not-date', words.cell.notDate(false));
      };
    default: {
      const ids = fact.options.map(({ id }) => id);
      return () => new CellFault('cell/not-option', words.cell.notOption(ids));
    }
  }
}

/** A number as it is written; undefined for any other value. */
function writtenNumber(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return value instanceof JsonNode && /^[-\d]/.test(value.source) ? value.source : undefined;
}

function numberRule(fact: Extract<Fact, { type: 'integer' | 'decimal' }>): NumberRule {
  return { digits: fact.type === 'integer' ? 0 : fact.scale, min: fact.min, max: fact.max };
}
