import { type Fraction, fractionOf } from './fraction.js';
import { MeasureError } from './measure-error.js';

/** A percentage as printed: with its number of digits after the comma. */
export interface PrintedPercentage {
  /** The digits without the comma: 24,40 is 2440n. */
  readonly scaled: bigint;
  readonly digits: number;
}

/**
 * Reads a printed percentage, with comma or point and without the sign: `4,52` or `4.52`.
 * @throws {MeasureError} `measures/bad-figure`
 */
export function readPercentage(text: string, about: string): PrintedPercentage {
  const found = /^(\d+)(?:[.,](\d+))?$/.exec(text.trim());
  if (found === null) {
    throw new MeasureError(
      'measures/bad-figure',
      about,
      `Cannot read ${about}: expected a percentage such as 4,52; found ${JSON.stringify(text)}. Write it without sign and grouping.`,
    );
  }
  const [, whole = '', decimals = ''] = found;
  return { scaled: BigInt(whole + decimals), digits: decimals.length };
}

/** part/whole as a percentage with so many digits, a half rounded up, as tables print it. `whole` is above 0. */
export function roundPercentage(part: number, whole: number, digits: number): bigint {
  const scale = 100n * 10n ** BigInt(digits);
  return (2n * BigInt(part) * scale + BigInt(whole)) / (2n * BigInt(whole));
}

/** `2447n` with two digits as `24,47`. */
export function writePercentage(scaled: bigint, digits: number): string {
  const text = String(scaled).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)},${text.slice(-digits)}`;
}

/** The least and most shares that print as this percentage: the lower included, the upper excluded. */
export function sharesPrintedAs({ scaled, digits }: PrintedPercentage): { least: Fraction; below: Fraction } {
  const den = 2n * 100n * 10n ** BigInt(digits);
  const least = 2n * scaled - 1n;
  return { least: fractionOf(least < 0n ? 0n : least, den), below: fractionOf(2n * scaled + 1n, den) };
}
