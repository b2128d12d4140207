import { type ColumnNames, readRowId } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import { openTable } from '../table/open-table.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';

/** What ids are read from. */
export interface RowIdsGround {
  readonly input: Source;
  readonly words: BatchWords;
  readonly memory?: number | undefined;
}

/**
 * The numbers and ids of the rows of a table, which is read once more for them, in blocks. They end where the table cannot be
 * read: who reads its rows comes there too, and says why.
 */
export async function* readRowIds(
  { input, words, memory }: RowIdsGround,
  names: ColumnNames,
  signal: AbortSignal,
): AsyncGenerator<readonly (readonly [row: number, id: string])[]> {
  try {
    const table = await openTable(input, words, signal, undefined, memory);
    for await (const block of table.blocks) {
      signal.throwIfAborted();
      yield block.map((raw) => [raw.number, readRowId(raw, names)] as const);
    }
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
  }
}
