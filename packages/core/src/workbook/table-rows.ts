import type { SheetCell } from './cell-value.js';

/** Nothing stands in a cell: blanks alone are nothing. */
const isEmpty = (cell: SheetCell) => cell === null || (typeof cell === 'string' && cell.trim() === '');

/** The names of columns from the row of a sheet that has them; nothing for a blank row. */
export const headerOf = (cells: readonly SheetCell[]): readonly string[] =>
  trimEnd(cells).map((cell) => (cell === null ? '' : String(cell).trim()));

/**
 * The cells of a row under a header of so many columns: as many, or more where something stands behind the header. A sheet is a
 * rectangle, so cells that are not there are empty ones. Nothing for a blank row, which is no row.
 */
export function cellsUnder(width: number, cells: readonly SheetCell[]): readonly SheetCell[] {
  const own = trimEnd(cells);
  if (own.length === 0 || own.length >= width) return own;
  return Array.from({ length: width }, (_, place) => own[place] ?? null);
}

function trimEnd(cells: readonly SheetCell[]): readonly SheetCell[] {
  let end = cells.length;
  while (end > 0 && isEmpty(cells[end - 1] as SheetCell)) end--;
  return end === cells.length ? cells : cells.slice(0, end);
}
