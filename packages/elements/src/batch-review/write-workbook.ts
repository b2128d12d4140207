import {
  CELL_STYLES,
  columnName,
  sheetEnds,
  sheetPath,
  textCell,
  workbookFrame,
} from '@giamngheo/core/workbook';
import { guardFormula, type OutCell } from '../base/write-csv.js';
import { writeZip } from './write-zip.js';

/** A sheet to write: its name, and rows of text and numbers. */
export interface OutSheet {
  readonly name: string;
  readonly rows: Iterable<readonly OutCell[]>;
}

/**
 * A workbook (.xlsx) with plain sheets: text written within its cells, numbers as numbers, the first row bold and kept in
 * view. No formula can come of a text. The same rows give the same bytes: nothing of the day is in it.
 */
export async function writeWorkbook(sheets: readonly OutSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = new Map(workbookFrame(sheets.map(({ name }) => name)));
  sheets.forEach(({ rows }, i) => {
    parts.set(sheetPath(i), sheetXml(rows));
  });
  return writeZip(parts);
}

function sheetXml(rows: Iterable<readonly OutCell[]>): string {
  const lines: string[] = [];
  for (const cells of rows) {
    const style = lines.length === 0 ? CELL_STYLES.bold : CELL_STYLES.plain;
    const line = lines.length + 1;
    lines.push(
      `<row r="${line}">${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${line}`, style)).join('')}</row>`,
    );
  }
  const [before, after] = sheetEnds(true);
  return before + lines.join('') + after;
}

function cellXml(cell: OutCell, ref: string, style: number): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number' && Number.isFinite(cell))
    return `<c r="${ref}" s="${style}"><v>${cell}</v></c>`;
  return textCell(ref, style, guardFormula(String(cell)));
}
