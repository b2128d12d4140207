import { IdSet } from '../csv/id-set.js';
import { IdRows } from '../evaluate/run-rows.js';
import type { BatchWords } from '../words.js';

/** Thrown where an id seems to stand twice: whoever read the file reads it again, and keeps whole ids. */
export class SeenTwice extends Error {}

/** Finds an id that stands twice. */
export interface DistinctIds {
  /** @throws {SeenTwice} or {BatchError} `file/duplicate-id` naming both rows, as `createDistinctIds` says */
  add(id: string, row: number): void;
}

/**
 * Of each id 64 bits are kept, some 24 bytes a row, until two are the same: then `SeenTwice` is thrown. With `exact` whole ids
 * are kept, and a `BatchError` names both rows.
 */
export function createDistinctIds(path: string, words: BatchWords, exact: boolean): DistinctIds {
  if (exact) return new IdRows(path, words);
  const set = new IdSet();
  const encoder = new TextEncoder();
  return {
    add: (id) => {
      if (id === '') return;
      const bytes = encoder.encode(id);
      if (!set.add(bytes, 0, bytes.length)) throw new SeenTwice();
    },
  };
}
