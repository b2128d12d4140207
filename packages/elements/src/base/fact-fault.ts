import {
  DecisionError,
  DocumentError,
  type Edition,
  FactError,
  type Facts,
  type Locale,
  PolicyError,
} from '@giamngheo/core';
import { formatDate, formatNumber } from '@giamngheo/core/explain';
import { factFaultWords } from './fact-fault-words.js';
import { factOf, labelOf, memberFactOf, sayValue } from './value-words.js';

/** What is wrong with facts, in words, with the fact to look at. */
export interface FactFault {
  /** The stable code: `fact/wrong-type`. */
  readonly code: string;
  /** Where: `area`, `members[0].age`; empty for the facts as a whole. */
  readonly path: string;
  /** The fact's id; undefined when no single fact is to blame. */
  readonly fact: string | undefined;
  /** One sentence or two: where, what was found, what is expected. */
  readonly text: string;
}

/**
 * Runs what may throw for a fault of facts or rulebook, and gives the fault in words instead.
 * Anything that is not one of core's errors is thrown on.
 */
export function tryWithFacts<T>(
  edition: Edition,
  facts: Facts,
  locale: Locale,
  run: () => T,
):
  | { readonly value: T; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: FactFault } {
  try {
    return { value: run() };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { fault: sayFactFault(error, edition, facts, locale) };
  }
}

/** An error of core about facts, in words. */
export function sayFactFault(
  error: PolicyError,
  edition: Edition,
  facts: unknown,
  locale: Locale,
): FactFault {
  const words = factFaultWords[locale];
  const { code, path } = error;
  if (error instanceof DocumentError || error instanceof DecisionError)
    return { code, path, fact: undefined, text: words.rulebook(code, error.message) };
  if (path === '') return { code, path, fact: undefined, text: words.notFacts(shown(facts)) };
  const [, place, own = path] = /^members\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const member = place === undefined ? undefined : Number(place);
  const found = valueAt(facts, member, own);
  const fact = member === undefined ? factOf(edition, own) : memberFactOf(edition, own);
  const label =
    path === 'on'
      ? words.date
      : own === 'members' || own === ''
        ? words.members
        : (fact?.label[locale] ?? labelOf(edition, own, locale));
  const where = member === undefined ? words.quote(label) : words.ofMember(words.quote(label), member + 1);
  const say = (value: unknown) =>
    typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'
      ? sayValue(fact, value, locale)
      : shown(value);
  const text = (() => {
    switch (code) {
      case 'fact/unknown-id':
        return words.unknown(where);
      case 'fact/disagrees': {
        const span = error instanceof FactError ? error.derived : undefined;
        const derived =
          span === undefined
            ? words.other
            : span.least === span.most
              ? say(span.least)
              : words.span(say(span.least), say(span.most));
        return words.disagrees(where, say(found), derived);
      }
      case 'fact/out-of-range': {
        const limit = (value: number | string | undefined) =>
          typeof value === 'number'
            ? formatNumber(value, locale)
            : value === undefined
              ? undefined
              : formatDate(value, locale);
        const [min, max] = fact !== undefined && 'min' in fact ? [limit(fact.min), limit(fact.max)] : [];
        return words.found(where, say(found), words.range(min, max));
      }
      default:
        return words.found(
          where,
          shown(found),
          words.expects[fact?.type ?? (path === 'on' ? 'date' : 'facts')],
        );
    }
  })();
  return { code, path, fact: own === '' || own === 'on' ? undefined : own, text };
}

function valueAt(facts: unknown, member: number | undefined, id: string): unknown {
  const at = (from: unknown, key: string | number) =>
    typeof from === 'object' && from !== null ? (from as Record<string | number, unknown>)[key] : undefined;
  if (member === undefined) return at(facts, id);
  const one = at(at(facts, 'members'), member);
  return id === '' ? one : at(one, id);
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (value === undefined) return '…';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
