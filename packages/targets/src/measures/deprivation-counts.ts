import { type Exact, shareOf } from './fraction.js';
import { type CountBy, type MeasuredHousehold, weightOf } from './household.js';
import type { Bounds } from './rates.js';

/** How many are deprived in one indicator. */
export interface IndicatorCount {
  readonly deprived: number;
  /** Those of whom it is not known. */
  readonly unknown: number;
  /** Share of all; null where there is nobody, or where it is unknown of some. */
  readonly share: Exact | null;
  readonly bounds: Bounds | null;
}

/** Deprivations by indicator, as in the yearly tables. */
export interface DeprivationCounts {
  /** Households, or persons. */
  readonly total: number;
  readonly indicators: Readonly<Record<string, IndicatorCount>>;
  /** The sum of the indicators' columns: “tổng số thiếu hụt”. */
  readonly deprivations: number;
  /** How many answers are unknown. */
  readonly unknown: number;
}

/**
 * Counts the deprivations of households in each indicator. Give only the poor, or only the near-poor, for their tables.
 *
 * @param indicators ids of the indicators, in the order wanted
 * @throws {MeasureError} `measures/bad-persons`
 */
export function countDeprivations(
  households: readonly MeasuredHousehold[],
  indicators: readonly string[],
  by: CountBy,
): DeprivationCounts {
  const weights = households.map((household) => weightOf(household, by));
  const total = weights.reduce((a, b) => a + b, 0);
  const counts = indicators.map((indicator): [string, IndicatorCount] => {
    let [deprived, unknown] = [0, 0];
    households.forEach((household, i) => {
      const answer = household.deprived?.[indicator];
      if (answer === true) deprived += weights[i] as number;
      if (answer === undefined) unknown += weights[i] as number;
    });
    const [least, most] = [shareOf(deprived, total), shareOf(deprived + unknown, total)];
    const bounds = least === null || most === null ? null : { least, most };
    return [indicator, { deprived, unknown, share: unknown === 0 ? least : null, bounds }];
  });
  return {
    total,
    indicators: Object.fromEntries(counts),
    deprivations: counts.reduce((sum, [, { deprived }]) => sum + deprived, 0),
    unknown: counts.reduce((sum, [, { unknown }]) => sum + unknown, 0),
  };
}
