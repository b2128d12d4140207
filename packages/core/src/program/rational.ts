/** An exact fraction. `den` is above 0, or 0 for the two infinities (1/0 and -1/0). */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** The exact fraction that a short decimal number stands for: 0.5 is 1/2. Infinite numbers are 1/0 and -1/0. */
export function rationalOf(value: number): Rational {
  if (!Number.isFinite(value)) return { num: value > 0 ? 1n : -1n, den: 0n };
  if (Number.isInteger(value)) return { num: BigInt(value), den: 1n };
  const text = value.toString();
  const digits = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length;
  if (digits === undefined) throw new RangeError(`${text} is no plain decimal number`);
  return reduce(BigInt(text.replace('.', '')), 10n ** BigInt(digits));
}

/** Below 0, 0 or above 0 as a is less than, equal to or greater than b; cross-multiplied, so never rounded. */
export function compareRationals(a: Rational, b: Rational): number {
  if (a.den === 0n || b.den === 0n) return signOf(a) - signOf(b);
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const signOf = ({ num, den }: Rational) => (den !== 0n ? 0 : num > 0n ? 1 : -1);

/** a - b. An infinity less the same infinity counts as that infinity, which keeps spans sound. */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.den === 0n) return a;
  if (b.den === 0n) return { num: -b.num, den: 0n };
  return reduce(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** a × b. Zero times an infinity is zero, since the infinities only stand for "no bound known". */
export function multiply(a: Rational, b: Rational): Rational {
  if (a.num === 0n || b.num === 0n) return { num: 0n, den: 1n };
  if (a.den === 0n || b.den === 0n) return { num: a.num > 0n === b.num > 0n ? 1n : -1n, den: 0n };
  return reduce(a.num * b.num, a.den * b.den);
}

/** a / b, for b above 0. */
export function divide(a: Rational, b: Rational): Rational {
  return b.den === 0n ? { num: 0n, den: 1n } : multiply(a, { num: b.den, den: b.num });
}

/** The nearest number, for show only. */
export function numberOf(value: Rational): number {
  return value.den === 0n ? (value.num > 0n ? Infinity : -Infinity) : Number(value.num) / Number(value.den);
}

function reduce(num: bigint, den: bigint): Rational {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { num: 0n, den: 1n } : { num: num / a, den: den / a };
}
