import { addSums, type Bounds, boundsOf, exactNumber, nothing, type Sum } from './bounds.js';
import { type EntrustedTable, readCells } from './read-cells.js';

/** One place in one year against the minimum. */
export interface CellVerdict {
  readonly place: string;
  readonly year: number;
  /** Whole đồng; `undefined` when not known. */
  readonly amount: number | undefined;
  readonly verdict: 'met' | 'notMet' | 'unknown';
  /** What is lacking, đồng: 0 when met, between 0 and the minimum when not known. */
  readonly shortfall: Bounds;
}

/** Several cells together. */
export interface Total {
  /** What was entrusted, đồng. */
  readonly amount: Bounds;
  /** The minimums together, đồng. */
  readonly required: number;
  /** The shortfalls together, đồng: what one cell has too much never makes up for another. */
  readonly shortfall: Bounds;
  /** How many cells meet the minimum, do not, or are not known. */
  readonly cells: { readonly met: number; readonly notMet: number; readonly unknown: number };
}

/** Every cell, and the totals of each year, of each place, and of all. */
export interface EntrustedTotals {
  /** Year by year, places in the order given. */
  readonly cells: readonly CellVerdict[];
  readonly byYear: readonly (Total & { readonly year: number })[];
  readonly byPlace: readonly (Total & { readonly place: string })[];
  readonly total: Total;
}

/**
 * What was entrusted and what is lacking, over years and places.
 *
 * An unknown cell stays unknown: its totals are bounds. All sums are exact.
 * @throws {TotalsError} `totals/…` when the table is wrong or a sum is beyond exact numbers
 * @example
 * totalEntrusted({ minimum: 500_000_000, places: ['a', 'b'], years: [2017], cells: [{ place: 'a', year: 2017, amount: 400_000_000 }] })
 *   .total.shortfall; // { known: false, least: 100_000_000, most: 600_000_000 }: nothing is known of b
 */
export function totalEntrusted(table: EntrustedTable): EntrustedTotals {
  const amountOf = readCells(table);
  const { minimum, places, years } = table;
  const cells = years.flatMap((year) =>
    places.map((place) => verdictOf(place, year, amountOf(place, year), minimum)),
  );
  const total = (some: readonly CellVerdict[], path: string) => totalOf(some, minimum, path);
  return {
    cells,
    byYear: years.map((year) => ({
      year,
      ...total(
        cells.filter((cell) => cell.year === year),
        `byYear ${year}`,
      ),
    })),
    byPlace: places.map((place) => ({
      place,
      ...total(
        cells.filter((cell) => cell.place === place),
        `byPlace ${place}`,
      ),
    })),
    total: total(cells, 'total'),
  };
}

function verdictOf(place: string, year: number, amount: number | undefined, minimum: number): CellVerdict {
  const verdict =
    amount === undefined ? (minimum === 0 ? 'met' : 'unknown') : amount >= minimum ? 'met' : 'notMet';
  return { place, year, amount, verdict, shortfall: boundsOf(shortfallOf(amount, minimum), 'shortfall') };
}

function shortfallOf(amount: number | undefined, minimum: number): Sum {
  if (amount === undefined) return { least: 0n, most: BigInt(minimum) };
  const lacking = BigInt(minimum) - BigInt(Math.min(amount, minimum));
  return { least: lacking, most: lacking };
}

function totalOf(cells: readonly CellVerdict[], minimum: number, path: string): Total {
  const amounts = cells.map(
    ({ amount }): Sum =>
      amount === undefined ? { least: 0n, most: undefined } : { least: BigInt(amount), most: BigInt(amount) },
  );
  const shortfalls = cells.map(({ amount }) => shortfallOf(amount, minimum));
  const required = exactNumber(BigInt(minimum) * BigInt(cells.length), `${path}.required`);
  const countOf = (verdict: CellVerdict['verdict']) =>
    cells.filter((cell) => cell.verdict === verdict).length;
  return {
    amount: boundsOf(amounts.reduce(addSums, nothing), `${path}.amount`),
    required,
    shortfall: boundsOf(shortfalls.reduce(addSums, nothing), `${path}.shortfall`),
    cells: { met: countOf('met'), notMet: countOf('notMet'), unknown: countOf('unknown') },
  };
}
