import type { Fact, FactValue } from '@giamngheo/core';
import { JsonNode } from '../table/scan-json.js';
import type { Messages } from '../text/messages.js';
import { CellFault } from './cell-fault.js';
import { NameIndex } from './name-index.js';
import { readBoolean } from './read-boolean.js';
import { readDate } from './read-date.js';
import { checkNumber, type NumberLocale, type NumberRule, readNumber } from './read-number.js';

/** A cell as a fact's value: `undefined` when it is empty (unknown), a fault when it cannot be taken. */
export type CellReader = (cell: unknown) => FactValue | undefined | CellFault;

/**
 * The reader of a fact's cells. Text follows the rules of the contract; JSON's own numbers and booleans are taken as
 * they are where the fact has that type. Nothing is guessed: what does not fit is a fault.
 */
export function createCellReader(
  fact: Fact,
  locale: NumberLocale | undefined,
  messages: Messages,
): CellReader {
  const fromText = textReader(fact, locale, messages);
  const fromJson = jsonReader(fact, messages);
  return (cell) => {
    if (cell === null || cell === undefined) return undefined;
    if (typeof cell !== 'string') return fromJson(cell);
    const text = cell.trim();
    return text === '' ? undefined : fromText(text);
  };
}

function textReader(
  fact: Fact,
  locale: NumberLocale | undefined,
  messages: Messages,
): (text: string) => FactValue | CellFault {
  switch (fact.type) {
    case 'boolean':
      return (text) => readBoolean(text, messages);
    case 'date':
      return (text) => readDate(text, fact, locale, messages);
    case 'choice':
      return choiceReader(fact, messages);
    default: {
      const rule = numberRule(fact);
      return (text) => readNumber(text, rule, locale, messages);
    }
  }
}

function choiceReader(
  fact: Extract<Fact, { type: 'choice' }>,
  messages: Messages,
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
    if (found === undefined) return new CellFault(messages.cell.notOption(ids));
    if (!('one' in found)) return new CellFault(messages.cell.ambiguousOption(found.several));
    // The same few words come again in every row; spellings of them are many, but not without end.
    if (known.size < 1000) known.set(text, found.one);
    return found.one;
  };
}

function jsonReader(fact: Fact, messages: Messages): (value: unknown) => FactValue | CellFault {
  const words = messages.cell;
  switch (fact.type) {
    case 'boolean':
      return (value) => {
        if (typeof value === 'boolean') return value;
        const written = writtenNumber(value);
        return written === '1' || written === '0' ? written === '1' : new CellFault(words.notBoolean);
      };
    case 'integer':
    case 'decimal': {
      const rule = numberRule(fact);
      return (value) => {
        const fault = new CellFault(rule.digits === 0 ? words.notInteger : words.notDecimal(rule.digits));
        const written = writtenNumber(value);
        // JSON's numbers are held to the rules for cells: no exponent, and no fraction for a whole number.
        if (written === undefined || !/^-?\d+(\.\d+)?$/.test(written)) return fault;
        if ((written.split('.')[1]?.length ?? 0) > rule.digits) {
          return rule.digits === 0 ? fault : new CellFault(words.tooManyDigits(rule.digits));
        }
        return checkNumber(Number(written), rule, messages);
      };
    }
    case 'date':
      return () => new CellFault(words.notDate(false));
    default: {
      const ids = fact.options.map(({ id }) => id);
      return () => new CellFault(words.notOption(ids));
    }
  }
}

/** A number of JSON as it is written; undefined for any other value. */
function writtenNumber(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return value instanceof JsonNode && /^[-\d]/.test(value.source) ? value.source : undefined;
}

function numberRule(fact: Extract<Fact, { type: 'integer' | 'decimal' }>): NumberRule {
  return { digits: fact.type === 'integer' ? 0 : fact.scale, min: fact.min, max: fact.max };
}
