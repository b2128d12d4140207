import type { RowAnswer } from '../evaluate/row-answer.js';
import type { TableFormat } from '../table/open-table.js';

/** Turns answers into the lines of an output file. */
export interface RowFormat {
  /** What stands before the first row. */
  readonly head: string;
  row(answer: RowAnswer): string;
}

/** The output's columns in the order of the contract. */
export function createRowFormat(
  format: TableFormat,
  outcomes: readonly string[],
  edition: string,
): RowFormat {
  const columns = ['id', ...outcomes, 'status', 'rule', 'missing', 'errors', 'edition'];
  const cells = (answer: RowAnswer) => [
    answer.id,
    ...answer.outcomes,
    answer.status,
    answer.rule,
    answer.missing,
    answer.errors,
    edition,
  ];
  if (format === 'csv') {
    const line = (items: readonly string[]) => `${items.map(quoteCell).join(',')}\n`;
    return { head: line(columns), row: (answer) => line(cells(answer)) };
  }
  return {
    head: '',
    row: (answer) => {
      const values = cells(answer);
      return `${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, values[i]])))}\n`;
    },
  };
}

/** A cell as RFC 4180 writes it. Cells with `;` are quoted too: some programs take it for the end of a cell. */
function quoteCell(cell: string): string {
  return /[",;\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
