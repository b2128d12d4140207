import type { Locale } from '@giamngheo/core';
import type { Rational } from '@giamngheo/core/program';

/** An exact share for JSON: the fraction as text, so that no digit is lost, and the nearest number. */
export interface ShareJson {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: number;
}

/** A share as JSON has it. */
export function shareJson({ num, den }: Rational): ShareJson {
  return { numerator: String(num), denominator: String(den), value: Number(num) / Number(den) };
}

/** A share as a percentage with two decimals, a half rounded up, as published tables print it: `37,50%`. */
export function percentOf({ num, den }: Rational, locale: Locale): string {
  const scaled = String((2n * num * 10_000n + den) / (2n * den)).padStart(3, '0');
  return `${scaled.slice(0, -2)}${locale === 'vi' ? ',' : '.'}${scaled.slice(-2)}%`;
}

/** A share with six decimals and a point, a half rounded up: `0.375000`. */
export function decimalOf({ num, den }: Rational): string {
  const scaled = String((2n * num * 1_000_000n + den) / (2n * den)).padStart(7, '0');
  return `${scaled.slice(0, -6)}.${scaled.slice(-6)}`;
}

/** A share as a fraction: `3/8`. */
export const fractionText = ({ num, den }: Rational): string => `${num}/${den}`;
