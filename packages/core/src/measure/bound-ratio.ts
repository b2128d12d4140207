import type { Rational } from '../program/rational.js';

/** What a unit may add to both parts of a ratio, once its unknown answers are known. */
export interface Possibility {
  readonly part: number;
  readonly whole: number;
}

/** Units with the same possibilities, each free to take any of them. */
export interface Choice {
  readonly weight: number;
  /** At least one. */
  readonly possible: readonly Possibility[];
}

/**
 * The least (`sense` -1) or the most (1) that the sum of parts over the sum of wholes can be, over all possibilities with a
 * whole above 0; undefined where there are none. Exact: from a ratio that can be, each step takes for every unit what is best
 * against it, until nothing is better (Dinkelbach 1967, Management Science 13).
 */
export function boundRatio(choices: readonly Choice[], sense: 1 | -1): Rational | undefined {
  let found = sumOf(choices, (a, b) => b.whole - a.whole);
  if (found.whole === 0) return undefined;
  for (;;) {
    const { part, whole } = found;
    // Whole numbers below 2^53: a part and a whole of one unit are at most the number of indicators.
    const worth = (one: Possibility) => sense * (one.part * whole - one.whole * part);
    const better = sumOf(choices, (a, b) => worth(b) - worth(a));
    const gain = BigInt(better.part) * BigInt(whole) - BigInt(better.whole) * BigInt(part);
    if (gain * BigInt(sense) <= 0n) return rational(part, whole);
    found = better;
  }
}

function sumOf(
  choices: readonly Choice[],
  order: (a: Possibility, b: Possibility) => number,
): { readonly part: number; readonly whole: number } {
  let [part, whole] = [0, 0];
  for (const { weight, possible } of choices) {
    const best = possible.reduce((a, b) => (order(a, b) > 0 ? b : a));
    part += weight * best.part;
    whole += weight * best.whole;
  }
  return { part, whole };
}

/** The fraction in lowest terms; `den` above 0. */
export function rational(num: number | bigint, den: number | bigint): Rational {
  const [n, d] = [BigInt(num), BigInt(den)];
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { num: n / a, den: d / a };
}
