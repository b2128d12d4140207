/** An exact fraction in lowest terms; `den` is above 0. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/**
 * An exact result: the nearest number, and the fraction itself. As JSON the two big integers are text, so that no digit is
 * lost.
 */
export interface Exact {
  readonly value: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
  toJSON(): { readonly value: number; readonly numerator: string; readonly denominator: string };
}

/** The fraction num/den in lowest terms. `den` must be above 0. */
export function fractionOf(num: number | bigint, den: number | bigint = 1): Fraction {
  const [n, d] = [BigInt(num), BigInt(den)];
  if (d <= 0n) throw new RangeError(`Cannot make a fraction: expected a denominator above 0; found ${d}.`);
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return n === 0n ? zero : { num: n / a, den: d / a };
}

/** 0/1. */
export const zero: Fraction = { num: 0n, den: 1n };

/** a + b. */
export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fractionOf(a.num * b.den + b.num * a.den, a.den * b.den);

/** a × b. */
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction =>
  fractionOf(a.num * b.num, a.den * b.den);

/** a / b; undefined where b is 0, since there is no such share. */
export function divideFractions(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.num === 0n) return undefined;
  const sign = b.num < 0n ? -1n : 1n;
  return fractionOf(a.num * b.den * sign, a.den * b.num * sign);
}

/** Below 0, 0 or above 0 as a is less than, equal to or greater than b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A fraction with its nearest number, for results. */
export function exactOf(fraction: Fraction): Exact {
  const { num, den } = fraction;
  const value = Number(num) / Number(den);
  return {
    value,
    numerator: num,
    denominator: den,
    toJSON: () => ({ value, numerator: String(num), denominator: String(den) }),
  };
}

/** a/b as a result; null where b is 0. */
export function shareOf(a: number | bigint, b: number | bigint): Exact | null {
  return BigInt(b) === 0n ? null : exactOf(fractionOf(a, b));
}
