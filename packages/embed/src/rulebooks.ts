import type { RulebookFamily } from '@giamngheo/core';
import { rulebookFamily } from '@giamngheo/core/edition';
import type { PackedData } from './pack/packed-data.js';

/** The rulebooks of unpacked data, each with the facts and documents they share. */
export function familiesOf({ rulebooks, vocabulary, documents }: PackedData): readonly RulebookFamily[] {
  return rulebooks.map(({ texts, release, editions }) =>
    rulebookFamily({ texts, release, editions, vocabulary, documents }),
  );
}
