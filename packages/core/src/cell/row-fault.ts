/** One thing that is wrong with a row. */
export interface RowFault {
  /** Stable: of a cell (`cell/…`), the row (`row/…`), a fact (`fact/…`) or the decision (`decision/…`). */
  readonly code: string;
  /** In words, naming column and value. Holds no `;`, which parts messages in the `errors` column. */
  readonly message: string;
  /** The column it stands in, as the file names it; undefined where it is none of one column. */
  readonly column?: string | undefined;
}

/** What is wrong, as the `errors` column says it: messages parted by `;`. */
export function joinFaults(faults: readonly RowFault[]): string {
  return faults.map(({ message }) => message).join(';');
}
