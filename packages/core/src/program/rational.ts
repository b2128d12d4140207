/** An exact fraction: whole numbers, `den` > 0. */
export interface Rational {
  readonly num: number;
  readonly den: number;
}

/** The exact fraction that a short decimal number stands for: 0.5 is 5/10. */
export function rationalOf(value: number): Rational {
  if (Number.isInteger(value)) return { num: value, den: 1 };
  const text = value.toString();
  const digits = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length;
  if (digits === undefined) throw new RangeError(`${text} is no plain decimal number`);
  const den = 10 ** digits;
  return { num: Math.round(value * den), den };
}

/** Below 0, 0 or above 0 as a is less than, equal to or greater than b; cross-multiplied, so never rounded. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const exact = BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

/** The nearest number, for show only. */
export function numberOf(value: Rational): number {
  return value.num / value.den;
}
