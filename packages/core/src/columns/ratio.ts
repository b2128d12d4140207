import type { Variable } from '../program/program.js';
import { rationalOf } from '../program/rational.js';
import { copy, type Mask } from './kernels.js';
import { bitOfRow } from './layout.js';
import type { createNumberPredicates, Spans } from './load-numbers.js';
import { reachRatio } from './thresholds.js';

/** A limit of a ratio as whole numbers: reached where of × ofFactor is at least (or above) to × toFactor. */
interface RatioLimit {
  readonly ofFactor: number;
  readonly toFactor: number;
  /** The limit itself does not reach it. */
  readonly above: boolean;
  readonly low: Mask;
  readonly high: Mask;
}

/** The largest whole number up to which doubles skip none. */
const MOST_EXACT = 2 ** 53;

/**
 * Compares ratios with their limits by cross-multiplication, exactly: rows whose products grow too large for that are
 * added to `doubtful`. Gives whether every row's ratio is known.
 */
export function createRatioComparison(
  predicates: ReturnType<typeof createNumberPredicates>,
  variable: Variable,
  of: Operand,
  to: Operand,
): (block: { readonly rows: number; readonly words: number }, doubtful: number[]) => boolean {
  const limits = predicates.limits.map(({ cell, at, mask, lowMask }): RatioLimit => {
    const limit = rationalOf(at);
    return {
      ofFactor: to.scale * Number(limit.den),
      toFactor: of.scale * Number(limit.num),
      above: variable.domain.cellOf(limit) < cell,
      low: lowMask,
      high: mask,
    };
  });
  const exact = isExact(of, to, limits);
  return ({ rows, words }, doubtful) => {
    if (!exact) {
      for (const { low, high } of limits) {
        low.bits.fill(0, 0, words);
        high.bits.fill(0, 0, words);
      }
      return compareOneByOne(of, to, limits, rows, doubtful);
    }
    const known = of.spans.low === of.spans.high && to.spans.low === to.spans.high;
    // What is over is 0 or more and what it is over 1 or more, so that the least of the one and the most of the other bound them.
    for (const { ofFactor, toFactor, above, low, high } of limits) {
      reachRatio(high.bits, of.spans.high, ofFactor, to.spans.low, toFactor, above, words);
      if (known) copy(low.bits, high.bits, words);
      else reachRatio(low.bits, of.spans.low, ofFactor, to.spans.high, toFactor, above, words);
    }
    return known;
  };
}

/** One side of a ratio. */
export interface Operand {
  readonly spans: Spans;
  readonly scale: number;
  /** Bounds in steps, for all rows. */
  readonly least: number;
  readonly most: number;
}

/** Whether no product of any row can be too large to be exact, and no row is out of the ordinary. */
const isExact = (of: Operand, to: Operand, limits: readonly RatioLimit[]): boolean =>
  of.least >= 0 &&
  to.least > 0 &&
  limits.every(
    ({ ofFactor, toFactor }) =>
      toFactor >= 0 && of.most * ofFactor < MOST_EXACT && to.most * toFactor < MOST_EXACT,
  );

function compareOneByOne(
  of: Operand,
  to: Operand,
  limits: readonly RatioLimit[],
  rows: number,
  doubtful: number[],
): boolean {
  let known = true;
  for (let row = 0; row < rows; row++) {
    const ofLow = of.spans.low[row] as number;
    const ofHigh = of.spans.high[row] as number;
    const toLow = to.spans.low[row] as number;
    const toHigh = to.spans.high[row] as number;
    const word = row >>> 5;
    const bit = 1 << bitOfRow(row);
    if (toLow <= 0) {
      // A denominator that is or may be 0 makes no ratio: unknown.
      known = false;
      for (const { high } of limits) high.bits[word] = (high.bits[word] as number) | bit;
      continue;
    }
    if (ofLow !== ofHigh || toLow !== toHigh) known = false;
    const leastTo = ofLow < 0 ? toLow : toHigh;
    const mostTo = ofHigh < 0 ? toHigh : toLow;
    let exact = true;
    for (const { ofFactor, toFactor, above, low, high } of limits) {
      if (reaches(ofLow, leastTo, ofFactor, toFactor, above))
        low.bits[word] = (low.bits[word] as number) | bit;
      if (reaches(ofHigh, mostTo, ofFactor, toFactor, above))
        high.bits[word] = (high.bits[word] as number) | bit;
      if (isLarge(ofLow * ofFactor) || isLarge(ofHigh * ofFactor)) exact = false;
      if (isLarge(toLow * toFactor) || isLarge(toHigh * toFactor)) exact = false;
    }
    if (!exact) doubtful.push(row);
  }
  return known;
}

const isLarge = (product: number) => Math.abs(product) > MOST_EXACT && Number.isFinite(product);

function reaches(of: number, to: number, ofFactor: number, toFactor: number, above: boolean): boolean {
  // Something over an unbounded number is as near to 0 as one likes.
  const left = to === Number.POSITIVE_INFINITY ? 0 : of * ofFactor;
  const right = to === Number.POSITIVE_INFINITY ? toFactor : to * toFactor;
  return above ? left > right : left >= right;
}
