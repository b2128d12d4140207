import type { CheckedCell } from './check-cell.js';

/** Several cells together. Đồng; amounts are kept small enough that sums are exact. */
export interface FundingTotal {
  /** What was entrusted, of the cells that are known. */
  readonly amount: number;
  /** Whether every cell is known. */
  readonly known: boolean;
  readonly required: number;
  /** What one cell has too much never makes up for another. */
  readonly shortfall: { readonly least: number; readonly most: number };
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
}

/** The total of some cells; those outside every edition do not count. */
export function sumCells(cells: readonly CheckedCell[]): FundingTotal {
  const counted = cells.filter(({ state }) => state !== 'notInForce');
  const sum = (of: (cell: CheckedCell) => number) => counted.reduce((total, cell) => total + of(cell), 0);
  const count = (...states: string[]) => counted.filter(({ state }) => states.includes(state)).length;
  return {
    amount: sum(({ amount }) => amount ?? 0),
    known: counted.every(({ amount }) => amount !== undefined),
    required: sum(({ minimum }) => minimum ?? 0),
    shortfall: {
      least: sum(({ shortfall }) => shortfall.least),
      most: sum(({ shortfall }) => shortfall.most),
    },
    met: count('met'),
    notMet: count('notMet'),
    unknown: count('unknown', 'invalid'),
  };
}
