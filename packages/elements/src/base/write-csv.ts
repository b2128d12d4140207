/** A cell of a table that is written out: text, a number as it is, or nothing. */
export type OutCell = string | number | boolean | null | undefined;

/**
 * Text that a spreadsheet cannot take for a formula: one that begins like a formula gets an apostrophe before it, which
 * spreadsheets show as text. A plain negative number is no formula and stays.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-\d+([.,]\d+)*$/.test(text) ? `'${text}` : text;
}

/** A row of CSV (RFC 4180), ended by CRLF. */
export function csvRow(cells: readonly OutCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A whole CSV file, with the byte order mark by which spreadsheets know it for UTF-8. */
export function writeCsv(rows: readonly (readonly OutCell[])[]): string {
  return `\uFEFF${rows.map(csvRow).join('')}`;
}

function csvCell(cell: OutCell): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? guardFormula(cell) : String(cell);
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
