import { IdSet } from '../csv/id-set.js';
import type { BatchWords } from '../words.js';
import { LookAgain } from './look-again.js';
import { IdRows } from './run-rows.js';

/** Finds an id that stands twice. */
export interface DistinctIds {
  /** @throws {LookAgain} or {BatchError} `file/duplicate-id` naming both rows, as `createDistinctIds` says */
  add(id: string, row: number): void;
}

/**
 * Of each id 64 bits are kept, 16 to 32 bytes a row, until two are the same: then `LookAgain` is thrown. With `exact` whole
 * ids are kept, and a `BatchError` names both rows.
 */
export function createDistinctIds(path: string, words: BatchWords, exact: boolean): DistinctIds {
  if (exact) return new IdRows(path, words);
  const set = new IdSet();
  const encoder = new TextEncoder();
  return {
    add: (id) => {
      if (id === '') return;
      const bytes = encoder.encode(id);
      if (!set.add(bytes, 0, bytes.length)) throw new LookAgain();
    },
  };
}
