/** An exact fraction. `den` is above 0, or 0 for the two infinities (1/0 and -1/0). */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** The exact fraction that a short decimal number stands for: 0.5 is 1/2. Infinite numbers are 1/0 and -1/0. */
export function rationalOf(value: number): Rational {
  if (!Number.isFinite(value)) return { num: value > 0 ? 1n : -1n, den: 0n };
  if (Number.isInteger(value)) return { num: BigInt(value), den: 1n };
  const short = shortDecimal(value);
  if (short !== undefined) return short;
  const text = value.toString();
  const digits = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length;
  if (digits === undefined) throw new RangeError(`${text} is no plain decimal number`);
  return reduce(BigInt(text.replace('.', '')), 10n ** BigInt(digits));
}

/** Below this a decimal has at most 15 digits, so that no two of them are one number. */
const MOST_EXACT = 1e15;
const MOST_PLACES = 4;

/** A number with few places, without the way over text; undefined for any other. */
function shortDecimal(value: number): Rational | undefined {
  let den = 1;
  for (let places = 1; places <= MOST_PLACES; places++) {
    den *= 10;
    const num = Math.round(value * den);
    if (Math.abs(num) >= MOST_EXACT) return undefined;
    if (num / den === value) return reduceSmall(num, den);
  }
  return undefined;
}

/** Below 0, 0 or above 0 as a is less than, equal to or greater than b; cross-multiplied, so never rounded. */
export function compareRationals(a: Rational, b: Rational): number {
  if (a.den === 0n || b.den === 0n) return signOf(a) - signOf(b);
  const difference = a.den === b.den ? a.num - b.num : a.num * b.den - b.num * a.den;
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
  if (num === 0n) return { num: 0n, den: 1n };
  if (den === 1n) return { num, den };
  // Nearly all fractions of measures and counts are of small numbers, whose divisor is found much sooner as plain numbers.
  const [small, under] = [Number(num), Number(den)];
  if (Number.isSafeInteger(small) && Number.isSafeInteger(under)) {
    const divisor = divisorOf(Math.abs(small), under);
    return divisor === 1 ? { num, den } : { num: BigInt(small / divisor), den: BigInt(under / divisor) };
  }
  let [a, b] = [num < 0n ? -num : num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}

function reduceSmall(num: number, den: number): Rational {
  const divisor = divisorOf(Math.abs(num), den);
  return { num: BigInt(num / divisor), den: BigInt(den / divisor) };
}

/** The greatest divisor of two whole numbers, the second above 0. */
function divisorOf(num: number, den: number): number {
  let a = num;
  let b = den;
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
