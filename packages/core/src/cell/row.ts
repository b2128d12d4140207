import type { MemberFacts } from '../evaluate/index.js';
import type { RowFault } from './row-fault.js';

/** One row of a table as it was read, before its cells mean anything. */
export interface RawRow {
  /** From 1, the first row below the header. */
  readonly number: number;
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  /** The names of the columns. The same array for each row of a table with a header. */
  readonly columns: readonly string[];
  /**
   * One value a column: text, or a typed value (number, bigint, boolean, a `Date` at midnight UTC). `null`, `undefined`
   * and blank text are unknown.
   */
  readonly values: readonly unknown[];
  /** Whether it is an object of JSON: its values are then text, true, false, null, or a `JsonNode`. */
  readonly json?: boolean;
  /** Why the row as a whole cannot be taken. Its values are then as far as they were readable. */
  readonly fault: RowFault | undefined;
}

/** One member, as a table of members or the list within a row has it. */
export interface Member {
  readonly id: string;
  /** The id of its household; empty within a row. */
  readonly household: string;
  /** Its row in the table of members, from 1. */
  readonly row: number;
  readonly facts: MemberFacts;
  readonly faults: readonly RowFault[];
}
