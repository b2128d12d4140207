import { compareRationals, multiply, numberOf, type Rational, rationalOf, subtract } from './rational.js';

/** A value as conditions compare it: dates are day numbers, ratios exact fractions. */
export type Comparable = boolean | string | number | Rational;

/** The values a variable may take, cut into cells within which every comparison of the rulebook is the same. */
export interface Domain {
  readonly cells: number;
  /** The cell of a value, from 0. */
  cellOf(value: Comparable): number;
  /** A value in a cell: the lowest where there is one. */
  sampleOf(cell: number): Comparable;
  /** The lowest and highest value in a cell; infinite where open. Only for numbers and dates. */
  rangeOf(cell: number): { readonly least: number; readonly most: number };
}

const noRange = { least: Number.NaN, most: Number.NaN };

/** false, then true. */
export const booleanDomain: Domain = {
  cells: 2,
  cellOf: (value) => (value === true ? 1 : 0),
  sampleOf: (cell) => cell === 1,
  rangeOf: () => noRange,
};

/** One cell an option. */
export function choiceDomain(options: readonly string[]): Domain {
  const cells = new Map(options.map((option, i) => [option, i]));
  return {
    cells: options.length,
    cellOf: (value) => cells.get(value as string) ?? -1,
    sampleOf: (cell) => options[cell] as string,
    rangeOf: () => noRange,
  };
}

/**
 * Numbers in steps of 1/`scale`, from `min` to `max` included, cut so that each limit is told apart
 * from what lies below and above it where the comparisons (`cuts`) ask for it.
 */
export function steppedDomain(cuts: readonly Cut[], scale: number, min: number, max: number): Domain {
  // "x <= L" holds below the next step after L, "x < L" below L itself (or below the next step, if L lies between steps).
  const steps = cuts.map(({ limit, after }) => {
    const scaled = exactScaled(limit, scale);
    return after ? Math.floor(scaled) + 1 : Math.ceil(scaled);
  });
  const low = Number.isFinite(min) ? Math.round(min * scale) : min;
  const high = Number.isFinite(max) ? Math.round(max * scale) : max;
  const thresholds = [...new Set(steps)].filter((t) => t > low && t <= high).sort((a, b) => a - b);
  const leastOf = (cell: number) => (cell === 0 ? low : (thresholds[cell - 1] as number));
  const mostOf = (cell: number) => (cell === thresholds.length ? high : (thresholds[cell] as number) - 1);
  return {
    cells: thresholds.length + 1,
    cellOf: (value) => {
      const step = scale === 1 ? (value as number) : Math.round((value as number) * scale);
      let cell = 0;
      while (cell < thresholds.length && step >= (thresholds[cell] as number)) cell++;
      return cell;
    },
    sampleOf: (cell) => {
      const least = leastOf(cell);
      if (Number.isFinite(least)) return least / scale;
      const most = mostOf(cell);
      return Number.isFinite(most) ? most / scale : 0;
    },
    rangeOf: (cell) => ({ least: leastOf(cell) / scale, most: mostOf(cell) / scale }),
  };
}

/** Where a comparison parts values: at the limit (`lessThan`), or just after it (`lessThanInclusive`). */
export interface Cut {
  readonly limit: number;
  readonly after: boolean;
}

/** limit × scale, rounded once: 69.2 in tenths is 692, though 69.2 * 10 need not be. */
function exactScaled(limit: number, scale: number): number {
  if (!Number.isFinite(limit)) return limit;
  return numberOf(multiply(rationalOf(limit), rationalOf(scale)));
}

/** Exact fractions, cut at each limit and just after it. */
export function ratioDomain(cuts: readonly Cut[]): Domain {
  const keys = new Map<string, Cut>();
  for (const cut of cuts) keys.set(`${cut.limit}:${cut.after}`, cut);
  const sorted = [...keys.values()].sort((a, b) => a.limit - b.limit || Number(a.after) - Number(b.after));
  const limits = sorted.map((cut) => ({ at: rationalOf(cut.limit), after: cut.after }));
  const passes = (value: Rational, i: number) => {
    const limit = limits[i] as (typeof limits)[number];
    const order = compareRationals(value, limit.at);
    return limit.after ? order > 0 : order >= 0;
  };
  const cellOf = (value: Rational) => {
    let cell = 0;
    while (cell < limits.length && passes(value, cell)) cell++;
    return cell;
  };
  const one = rationalOf(1);
  const sampleOf = (cell: number): Rational => {
    const first = limits[0]?.at;
    // Below the first limit: 0, which most ratios can be, or one less than the limit.
    if (cell === 0) return first === undefined || first.num > 0n ? rationalOf(0) : subtract(first, one);
    const limit = limits[cell - 1] as (typeof limits)[number];
    if (!limit.after) return limit.at;
    const next = limits[cell]?.at;
    if (next === undefined) return subtract(limit.at, rationalOf(-1));
    return multiply(subtract(limit.at, subtract(rationalOf(0), next)), rationalOf(0.5));
  };
  return {
    cells: limits.length + 1,
    cellOf: (value) => cellOf(typeof value === 'number' ? rationalOf(value) : (value as Rational)),
    sampleOf,
    rangeOf: (cell) => ({
      least: cell === 0 ? Number.NEGATIVE_INFINITY : (sorted[cell - 1] as Cut).limit,
      most: cell === limits.length ? Number.POSITIVE_INFINITY : (sorted[cell] as Cut).limit,
    }),
  };
}
