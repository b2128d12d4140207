import type { Edition } from '@giamngheo/core';
import { namesForWords } from '@giamngheo/core/words';

/**
 * Links an edition, so that faults show.
 * @throws {DocumentError} with every fault
 */
export function programForWords(edition: Edition): void {
  namesForWords(edition, 'vi');
}
