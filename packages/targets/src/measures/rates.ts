import { type Exact, shareOf } from './fraction.js';
import { type CountBy, type MeasuredHousehold, weightOf } from './household.js';

/** The least and the most that a number can still be, both included. */
export interface Bounds {
  readonly least: Exact;
  readonly most: Exact;
}

/** How many are of one class, and their share. */
export interface ClassRate {
  readonly count: number;
  /** Of all; null where there is nobody, or where the class of some is unknown. */
  readonly rate: Exact | null;
  /** What the rate can be once every class is known; null where there is nobody. */
  readonly bounds: Bounds | null;
}

/** Poor and near-poor rates. */
export interface Rates {
  /** Households, or persons. */
  readonly total: number;
  /** Those whose class is unknown: counted in the total and in no class. */
  readonly unknown: number;
  readonly poor: ClassRate;
  readonly nearPoor: ClassRate;
  /** Poor and near-poor together. */
  readonly poorAndNearPoor: ClassRate;
}

/**
 * The poor and near-poor rates of decided households, counted by household (as the law does) or by person.
 *
 * A household whose class is unknown is in no class and makes every rate null: the bounds say what it can still be.
 *
 * @throws {MeasureError} `measures/bad-persons`
 *
 * @example
 * measureRates([{ id: '1', class: 'poor' }, { id: '2', class: 'average' }], 'household').poor.rate?.value // 0.5
 */
export function measureRates(households: readonly MeasuredHousehold[], by: CountBy): Rates {
  let [total, unknown, poor, nearPoor] = [0, 0, 0, 0];
  for (const household of households) {
    const weight = weightOf(household, by);
    total += weight;
    if (household.class === undefined) unknown += weight;
    else if (household.class === 'poor') poor += weight;
    else if (household.class === 'nearPoor') nearPoor += weight;
  }
  const rateOf = (count: number): ClassRate => {
    const [least, most] = [shareOf(count, total), shareOf(count + unknown, total)];
    return {
      count,
      rate: unknown === 0 ? least : null,
      bounds: least === null || most === null ? null : { least, most },
    };
  };
  return {
    total,
    unknown,
    poor: rateOf(poor),
    nearPoor: rateOf(nearPoor),
    poorAndNearPoor: rateOf(poor + nearPoor),
  };
}
