import type { RowAnswer } from '@giamngheo/core/cell';

/** Turns answers into the lines of a text file. */
export interface RowFormat {
  /** What stands before the first row. */
  readonly head: string;
  row(answer: RowAnswer): string;
  /** What stands before the id in a line. */
  readonly before: string;
  /** Whether an id with this sign is written in another way than it stands. */
  isUnsafe(sign: string): boolean;
}

/** For a run of which nothing is written. */
export const noFormat: RowFormat = { head: '', row: () => '', before: '', isUnsafe: () => false };

/** The output's columns in the order of the contract. */
export function columnsOf(outcomes: readonly string[]): readonly string[] {
  return ['id', ...outcomes, 'status', 'rule', 'missing', 'errors', 'edition'];
}

/** The cells of an answer in the order of `columnsOf`. */
export function cellsOf(answer: RowAnswer, edition: string): readonly string[] {
  const { id, outcomes, status, rule, missing, errors } = answer;
  return [id, ...outcomes, status, rule, missing, errors, edition];
}

/** CSV, or one JSON object a line. */
export function createRowFormat(
  format: 'csv' | 'ndjson',
  outcomes: readonly string[],
  edition: string,
): RowFormat {
  const columns = columnsOf(outcomes);
  if (format === 'csv') {
    const line = (items: readonly string[]) => `${items.map(quoteCell).join(',')}\n`;
    return {
      head: line(columns),
      row: (answer) => line(cellsOf(answer, edition)),
      before: '',
      isUnsafe: (sign) => quoteCell(sign) !== sign,
    };
  }
  return {
    head: '',
    row: (answer) => {
      const values = cellsOf(answer, edition);
      return `${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, values[i]])))}\n`;
    },
    before: '{"id":"',
    isUnsafe: (sign) => JSON.stringify(sign) !== `"${sign}"`,
  };
}

/** A cell as RFC 4180 writes it. Cells with `;` are quoted too: some programs take it for the end of a cell. */
function quoteCell(cell: string): string {
  return /[",;\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
