import { quote } from '../error/index.js';
import type { Condition } from '../format/types.js';
import { EngineError } from './engine-error.js';
import { type Fraction, fractionOf, nearestTo, orderOf } from './plain-number.js';
import type { PlainValue } from './run-conditions.js';

/** A value on the way to json-rules-engine: a ratio is kept exact beside its nearest number. */
export type Value = PlainValue | Fraction;

/** Whether a value is an exact fraction. */
export const isFraction = (value: Value): value is Fraction =>
  typeof value === 'object' && !Array.isArray(value);

/** What json-rules-engine is given for a value: for a ratio the nearest number. */
export function toPlain(value: Value): PlainValue {
  return isFraction(value) ? nearestTo(value) : value;
}

/** A plain number; exact fractions are refused.
 * @throws {EngineError} `engine/unsupported`
 */
export function numberFrom(value: Value | undefined, path: string): number {
  if (typeof value === 'number') return value;
  throw new EngineError(
    'engine/unsupported',
    path,
    `Cannot compute ${path} for json-rules-engine: expected plain numbers; found ${value !== undefined && isFraction(value) ? 'an exact fraction' : quote(value)}. ` +
      'Use a ratio, difference or product over it, or compare it with a limit itself.',
  );
}

/** A number or fraction as a fraction. */
export function fractionFrom(value: Value | undefined): Fraction {
  return value !== undefined && isFraction(value) ? value : fractionOf(value as number);
}

/**
 * Fractions must stand to each other as their nearest binary numbers do, or json-rules-engine would say otherwise.
 * @throws {EngineError} `engine/inexact-ratio`
 */
export function refuseInexact(condition: Condition, values: ReadonlyMap<string, Value>, path: string): void {
  if (!('fact' in condition)) {
    const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not];
    for (const part of parts) refuseInexact(part, values, path);
    return;
  }
  const left = values.get(condition.fact) as Value;
  const operand = condition.value;
  const right =
    typeof operand === 'object' && !Array.isArray(operand)
      ? (values.get(operand.fact) as Value)
      : (operand as Value);
  if (!isFraction(left) && !isFraction(right)) return;
  const [a, b] = [left, right].map((side) => (isFraction(side) ? side : fractionOf(side as number))) as [
    Fraction,
    Fraction,
  ];
  const plain = (toPlain(left) as number) - (toPlain(right) as number);
  if (Math.sign(plain) === orderOf(a, b)) return;
  throw new EngineError(
    'engine/inexact-ratio',
    path,
    `Cannot compare ${condition.fact} in json-rules-engine at ${path}: expected binary numbers that stand to each other as the ratios do; ` +
      `found ${a.num}/${a.den} and ${b.num}/${b.den}, which become ${toPlain(left)} and ${toPlain(right)}. Rely on evaluate, which compares exactly.`,
  );
}
