import {
  addFractions,
  compareFractions,
  divideFractions,
  type Exact,
  exactOf,
  type Fraction,
  fractionOf,
  multiplyFractions,
  zero,
} from './fraction.js';
import { MeasureError } from './measure-error.js';

/** A unit with its deprivation score, the weighted share of indicators it is deprived in. */
export interface ScoredUnit {
  /** How much it counts: 1, or its persons. */
  readonly weight: number;
  /** From 0 to 1. */
  readonly score: Fraction;
}

/** The three measures of Alkire and Foster over a population. */
export interface PovertyMeasures {
  /** Units, each counted by its weight. */
  readonly population: number;
  /** Those whose score is at the cutoff or above. */
  readonly poor: number;
  /** H: share of the poor; null where there is nobody. */
  readonly h: Exact | null;
  /** A: mean score of the poor; null where nobody is poor. */
  readonly a: Exact | null;
  /** M0 = H × A: mean score where those who are not poor count 0; null where there is nobody. */
  readonly m0: Exact | null;
}

/**
 * H, A and M0 from deprivation scores, exactly.
 *
 * @param cutoff the score from which a unit is poor, itself included
 * @throws {MeasureError} `measures/bad-score` for a score outside 0 to 1
 */
export function measureScores(units: readonly ScoredUnit[], cutoff: Fraction): PovertyMeasures {
  let [population, poor] = [0, 0];
  let sum = zero;
  units.forEach(({ weight, score }, i) => {
    if (compareFractions(score, zero) < 0 || compareFractions(score, fractionOf(1)) > 0) {
      throw new MeasureError(
        'measures/bad-score',
        `units[${i}].score`,
        `Cannot measure unit ${i}: expected a score from 0 to 1; found ${score.num}/${score.den}. Divide by the sum of all weights.`,
      );
    }
    population += weight;
    if (compareFractions(score, cutoff) < 0) return;
    poor += weight;
    sum = addFractions(sum, multiplyFractions(score, fractionOf(weight)));
  });
  const over = (a: Fraction, b: number) => {
    const result = divideFractions(a, fractionOf(b));
    return result === undefined ? null : exactOf(result);
  };
  return {
    population,
    poor,
    h: over(fractionOf(poor), population),
    a: over(sum, poor),
    m0: over(sum, population),
  };
}

/**
 * A, the mean share of indicators that the poor are deprived in, from the totals of a table of deprivations.
 *
 * @returns null where nobody is poor or there is no indicator
 * @example
 * intensityFromTotals({ deprivations: 716, poor: 204, indicators: 12 })?.value // 0.2925 when rounded
 */
export function intensityFromTotals(totals: {
  readonly deprivations: number;
  readonly poor: number;
  readonly indicators: number;
}): Exact | null {
  const all = BigInt(totals.poor) * BigInt(totals.indicators);
  return all === 0n ? null : exactOf(fractionOf(totals.deprivations, all));
}
