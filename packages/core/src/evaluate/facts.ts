import { FactError, quote } from '../error/index.js';
import { dayNumber } from '../program/calendar.js';
import { nearest } from '../program/nearest.js';
import type { Variable } from '../program/program.js';

/** A fact's value as callers give it: dates as `YYYY-MM-DD`, choices as option ids, money as whole VND. */
export type FactValue = boolean | number | string;

/** The facts of one member. */
export type MemberFacts = Readonly<Record<string, FactValue | undefined>>;

/** Facts by id. One left out, or `undefined`, is unknown; `null` is refused. Members stand under `members`. */
export type Facts = Readonly<Record<string, FactValue | readonly MemberFacts[] | undefined>>;

/**
 * Checks a value against its fact and gives it as conditions compare it (dates as day numbers).
 * @throws {FactError} `fact/wrong-type`, `fact/out-of-range`; nothing is coerced.
 */
export function checkValue(variable: Variable, value: unknown, path: string): boolean | number | string {
  switch (variable.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw wrongType(path, 'true or false', value);
    case 'choice':
      if (typeof value === 'string' && variable.domain.cellOf(value) >= 0) return value;
      throw wrongType(path, `one of ${(variable.options ?? []).join(', ')}`, value);
    case 'date': {
      const day = typeof value === 'string' ? dayNumber(value) : Number.NaN;
      if (Number.isNaN(day)) throw wrongType(path, 'a real date as YYYY-MM-DD', value);
      checkRange(variable, day, value, path);
      return day;
    }
    default: {
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(path, 'a number', value);
      const { scale } = variable;
      if (
        scale === 1
          ? !Number.isSafeInteger(value)
          : Math.abs(value * scale - Math.round(value * scale)) > 1e-6
      ) {
        throw wrongType(
          path,
          scale === 1 ? 'a whole number' : `at most ${Math.log10(scale)} digit(s) after the point`,
          value,
        );
      }
      checkRange(variable, value, value, path);
      return value;
    }
  }
}

function checkRange(variable: Variable, value: number, given: unknown, path: string): void {
  const fact = variable.fact;
  if (fact === undefined || !('min' in fact || 'max' in fact)) return;
  const bound = (limit: number | string | undefined, open: number) =>
    limit === undefined ? open : typeof limit === 'string' ? dayNumber(limit) : limit;
  const least = bound(fact.min, Number.NEGATIVE_INFINITY);
  const most = bound(fact.max, Number.POSITIVE_INFINITY);
  if (value >= least && value <= most) return;
  throw new FactError(
    'fact/out-of-range',
    path,
    `Cannot take ${path}: expected ${describeRange(fact.min, fact.max)}; found ${quote(given)}. ` +
      'Check the answer; leave the fact out if it is unknown.',
  );
}

function describeRange(min: number | string | undefined, max: number | string | undefined): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `${min} or more` : `${min} to ${max}`;
}

function wrongType(path: string, expected: string, value: unknown): FactError {
  const remedy =
    value === null
      ? 'Leave the fact out if it is unknown; null is not an answer.'
      : 'Give the value in that form; leave the fact out if it is unknown.';
  return new FactError(
    'fact/wrong-type',
    path,
    `Cannot take ${path}: expected ${expected}; found ${quote(value)}. ${remedy}`,
  );
}

/** The error for an id that the edition does not ask for. */
export function unknownFact(edition: string, id: string, known: Iterable<string>, path: string): FactError {
  const names = [...known];
  return new FactError(
    'fact/unknown-id',
    path,
    `Cannot take ${path}: ${edition} asks for no such fact. Expected one of ${names.join(', ')}; found ${quote(id)}. ` +
      nearest(id, names, 'Leave it out.'),
  );
}
