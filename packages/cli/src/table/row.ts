/** One row of a table as it was read, before its cells mean anything. */
export interface RawRow {
  /** From 1, the first row below the header. */
  readonly number: number;
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  /** The names of the columns. The same array for each row of a CSV file. */
  readonly columns: readonly string[];
  /** One value a column. */
  readonly values: readonly unknown[];
  /** Whether it is an object of JSON: its values are then text, true, false, null, or a `JsonNode`. */
  readonly json?: boolean;
  /** Why the row as a whole cannot be taken. Its values are then as far as they were readable. */
  readonly fault: string | undefined;
}

/** A table, read row by row. */
export interface Table {
  /** The file, as messages name it. */
  readonly path: string;
  /** The header of a CSV file; undefined where each row names its own columns. */
  readonly header: readonly string[] | undefined;
  /** The rows in blocks, as many as were read at once: a promise for each single row would cost as much as reading it. */
  readonly blocks: AsyncIterable<readonly RawRow[]>;
}
