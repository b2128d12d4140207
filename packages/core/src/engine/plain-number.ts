/** An exact fraction of whole numbers; `den` > 0. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** The fraction that a decimal number stands for as it is written: 0.1 is 1/10. Exponents are read too. */
export function fractionOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', digits = ''] = mantissa.split('.');
  const power = Number(exponent) - digits.length;
  const num = BigInt(whole + digits);
  return power >= 0 ? { num: num * 10n ** BigInt(power), den: 1n } : { num, den: 10n ** BigInt(-power) };
}

/** The nearest binary number. */
export function nearestTo({ num, den }: Fraction): number {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 0 : Number(num / a) / Number(den / a);
}

/** The quotient of two fractions; undefined unless the denominator is above 0. */
export function divide(of: Fraction, to: Fraction): Fraction | undefined {
  return to.num > 0n ? { num: of.num * to.den, den: of.den * to.num } : undefined;
}

/** The first less the second. */
export function subtract(of: Fraction, minus: Fraction): Fraction {
  return { num: of.num * minus.den - minus.num * of.den, den: of.den * minus.den };
}

/** The product of fractions. */
export function multiply(all: readonly Fraction[]): Fraction {
  return all.reduce((a, b) => ({ num: a.num * b.num, den: a.den * b.den }));
}

/** The exact sum of decimal numbers, as the number that is written so. */
export function addExactly(values: readonly number[]): number {
  const sum = values
    .map(fractionOf)
    .reduce((a, b) => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den }));
  return nearestTo(sum);
}

/** Below 0, 0 or above 0 as the first is less than, equal to or greater than the second. */
export function orderOf(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const { num } = subtract(a, b);
  return num < 0n ? -1 : num > 0n ? 1 : 0;
}
