import type { TogetherAnswer } from '@giamngheo/core/cell';

const SHOWN = 5;

/** A row that is invalid, for a report. */
export interface InvalidRow {
  /** From 1, the first row below the header. */
  readonly row: number;
  readonly line: number;
  readonly id: string;
  readonly errors: string;
}

/** Keeps the first few invalid rows. */
export function noteInvalid(
  invalid: InvalidRow[],
  { row: { status, id, errors } }: TogetherAnswer,
  row: number,
  line: number,
): void {
  if (status === 'invalid' && invalid.length < SHOWN) invalid.push({ row, line, id, errors });
}

/** Keeps the first few invalid rows of the file, in order, of rows that come in any. */
export function noteInvalidInAnyOrder(
  invalid: InvalidRow[],
  { row: { status, id, errors } }: TogetherAnswer,
  row: number,
  line: number,
): void {
  if (status !== 'invalid' || (invalid.length === SHOWN && row > (invalid.at(-1) as InvalidRow).row)) return;
  invalid.push({ row, line, id, errors });
  invalid.sort((a, b) => a.row - b.row).splice(SHOWN);
}
