import type { SheetCell, SheetContext } from './cell-value.js';
import { WorkbookFault } from './fault.js';
import { type CellsReader, createCellsReader } from './read-cells.js';
import { readItems } from './read-items.js';

/** A row of a sheet: its number from 1, and its cells from the first column on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

const NUMBER = /\sr\s*=\s*["']([^"']*)/;
const FIRST_CELL = /[^>]*?\sr\s*=\s*["'][A-Z]+(\d+)/y;

/**
 * The rows of a sheet from its XML, piece by piece, in blocks. A row without a number has that of its first cell, or the next. Typed
 * cells keep their types: a number is a number, a day a day (midnight UTC); of a formula the value counts that stands in its cell.
 * @throws {WorkbookFault} when a row or a cell is out of its order, contradicts itself or is cut off
 */
export function readRows(
  pieces: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<readonly SheetRow[]> {
  let last = 0;
  let cellsOf: CellsReader | undefined;
  return readItems(pieces, 'sheetData', 'row', (attributes, xml, from, to, prefix) => {
    FIRST_CELL.lastIndex = from;
    const line = Number(NUMBER.exec(attributes)?.[1] ?? FIRST_CELL.exec(xml)?.[1] ?? last + 1);
    if (!(line > last)) throw new WorkbookFault();
    last = line;
    cellsOf ??= createCellsReader(prefix, context);
    return { line, cells: cellsOf(xml, from, to, line) };
  });
}
