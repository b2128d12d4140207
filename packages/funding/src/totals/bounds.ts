import { TotalsError } from './totals-error.js';

/** A sum of whole đồng: known, or between two bounds, both included; `most` is undefined where there is no upper bound. */
export type Bounds =
  | { readonly known: true; readonly value: number }
  | { readonly known: false; readonly least: number; readonly most: number | undefined };

/** An exact sum in the making. */
export interface Sum {
  readonly least: bigint;
  /** `undefined` once a part without an upper bound was added. */
  readonly most: bigint | undefined;
}

/** The sum of nothing. */
export const nothing: Sum = { least: 0n, most: 0n };

/** Two sums together; what has no upper bound stays without one. */
export function addSums(a: Sum, b: Sum): Sum {
  const most = a.most === undefined || b.most === undefined ? undefined : a.most + b.most;
  return { least: a.least + b.least, most };
}

/**
 * A sum as plain numbers.
 * @throws {TotalsError} `totals/too-large` beyond 2^53 - 1, where numbers would begin to round.
 */
export function boundsOf({ least, most }: Sum, path: string): Bounds {
  if (most === least) return { known: true, value: exactNumber(least, path) };
  return {
    known: false,
    least: exactNumber(least, path),
    most: most === undefined ? undefined : exactNumber(most, path),
  };
}

/**
 * An exact sum as a plain number.
 * @throws {TotalsError} `totals/too-large`
 */
export function exactNumber(value: bigint, path: string): number {
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  throw new TotalsError(
    'totals/too-large',
    path,
    `Cannot give the total ${path} exactly: expected at most ${Number.MAX_SAFE_INTEGER} đồng; found ${value}. Check the unit of the amounts.`,
  );
}
