import type { RowFault } from './row-fault.js';

/** What one row of the output says, cell by cell, in every format the same. */
export interface RowAnswer {
  readonly id: string;
  /** One cell a decision, or a benefit of a `collect` decision; in the order of the edition's columns. */
  readonly outcomes: readonly string[];
  readonly status: 'decided' | 'undetermined' | 'invalid';
  /** Ids of the rules that gave the outcome, parted by `;`. */
  readonly rule: string;
  /** Ids of the facts still needed, the most telling first, parted by `;`. */
  readonly missing: string;
  /** All that is wrong with the row, parted by `;`. */
  readonly errors: string;
  /** The same, one by one, with codes. */
  readonly faults: readonly RowFault[];
}
