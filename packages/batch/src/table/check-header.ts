import { type ColumnNames, findHeaderFaults } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';

/**
 * Checks a header: an id, no fact twice.
 * @throws {BatchError} naming the columns
 */
export function checkHeader(
  path: string,
  header: readonly string[],
  names: ColumnNames,
  words: BatchWords,
): void {
  const [fault] = findHeaderFaults(header, names, words);
  if (fault !== undefined) throw new BatchError('file/unusable', words.file.unusable(path, fault.message));
}
