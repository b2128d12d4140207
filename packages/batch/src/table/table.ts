import type { RawRow } from '@giamngheo/core/cell';

/** A table, read row by row. */
export interface Table {
  /** The file, as words name it. */
  readonly path: string;
  /** The header of a CSV file; undefined where each row names its own columns. */
  readonly header: readonly string[] | undefined;
  /** The rows in blocks, as many as were read at once: a promise for each single row would cost as much as reading it. */
  readonly blocks: AsyncIterable<readonly RawRow[]>;
  /** Lets go of the file, for who does not come to its rows. Undefined where nothing is held. May be called at any time, also twice. */
  readonly close?: () => Promise<void>;
}
