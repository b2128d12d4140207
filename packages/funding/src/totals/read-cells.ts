import { TotalsError } from './totals-error.js';

/** What one place entrusted in one year. An amount left out is unknown, never 0. */
export interface EntrustedCell {
  /** The place's own id: a district code, or the province. */
  readonly place: string;
  /** The calendar year. */
  readonly year: number;
  /** Whole đồng, 0 or more. */
  readonly amount?: number | undefined;
}

/** A table of entrusted capital: every place has one cell a year, and what is not in `cells` is unknown. */
export interface EntrustedTable {
  /** The minimum for one place in one year, whole đồng; see `minimumEntrustedOf`. */
  readonly minimum: number;
  readonly places: readonly string[];
  readonly years: readonly number[];
  readonly cells: readonly EntrustedCell[];
}

/**
 * The amounts by place and year, checked.
 * @returns a lookup that gives `undefined` for what is unknown
 * @throws {TotalsError} `totals/wrong-amount`, `totals/unknown-cell` for a place or year that the table has not, `totals/cell-twice`
 */
export function readCells(table: EntrustedTable): (place: string, year: number) => number | undefined {
  expectAmount(table.minimum, 'minimum');
  expectOnce(table.places, 'places');
  expectOnce(table.years, 'years');
  const amounts = new Map<string, number | undefined>();
  table.cells.forEach(({ place, year, amount }, i) => {
    const key = keyOf(place, year);
    const path = `cells[${i}]`;
    if (!table.places.includes(place) || !table.years.includes(year)) {
      fail(
        'unknown-cell',
        path,
        'a place and year of the table',
        `${place}, ${year}`,
        'Add it to places and years.',
      );
    }
    if (amounts.has(key))
      fail('cell-twice', path, 'one cell a place and year', `${place}, ${year}`, 'Keep one.');
    if (amount !== undefined) expectAmount(amount, `${path}.amount`);
    amounts.set(key, amount);
  });
  return (place, year) => amounts.get(keyOf(place, year));
}

const keyOf = (place: string, year: number) => `${year} ${place}`;

function expectAmount(amount: number, path: string): void {
  if (Number.isSafeInteger(amount) && amount >= 0) return;
  fail(
    'wrong-amount',
    path,
    'whole đồng, 0 or more',
    String(amount),
    'Leave out an amount that is not known.',
  );
}

function expectOnce(values: readonly (string | number)[], path: string): void {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined) fail('cell-twice', path, 'each once', String(twice), 'Keep one.');
}

function fail(code: string, path: string, expected: string, found: string, remedy: string): never {
  throw new TotalsError(
    `totals/${code}`,
    path,
    `Cannot add up ${path}: expected ${expected}; found ${found}. ${remedy}`,
  );
}
