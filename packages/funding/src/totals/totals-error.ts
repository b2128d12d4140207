/** A table that cannot be added up: what is wrong, where, and what to do. */
export class TotalsError extends Error {
  /** A stable code: `totals/wrong-amount`, `totals/unknown-cell`, `totals/cell-twice`, `totals/too-large`. */
  readonly code: string;
  /** Where: `cells[3].amount`, `total.amount`. */
  readonly path: string;
  constructor(code: string, path: string, message: string) {
    super(message);
    this.name = 'TotalsError';
    this.code = code;
    this.path = path;
  }
}
