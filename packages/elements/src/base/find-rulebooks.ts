import type { Edition, Locale, RulebookFamily } from '@giamngheo/core';
import type { ComplexAttributeConverter } from 'lit';
import { baseWords } from './base-words.js';
import { findRulebook, registeredRulebooks } from './registry.js';

/** One rulebook as an element may be given it: its id, all its editions, or one of them. */
export type RulebookGiven = string | RulebookFamily | Edition;

/** Rulebooks as an element may be given them: ids parted by spaces in an attribute, a list as a property. */
export type RulebooksGiven = readonly RulebookGiven[] | undefined;

/** Reads ids that are parted by spaces or commas. */
export const idsAttribute: ComplexAttributeConverter<RulebooksGiven> = {
  fromAttribute: (text) => text?.split(/[\s,]+/).filter((id) => id !== ''),
};

/** The rulebooks that were given, or a sentence on the first that nobody knows. */
export function findRulebooks(
  given: RulebooksGiven,
  locale: Locale,
): { readonly families: readonly RulebookFamily[]; readonly fault: string | undefined } {
  const families: RulebookFamily[] = [];
  for (const one of given ?? []) {
    const family = typeof one === 'string' ? findRulebook(one) : 'release' in one ? familyOf(one) : one;
    if (family === undefined) {
      const known = registeredRulebooks().map(({ id }) => id);
      return { families: [], fault: baseWords[locale].unknownRulebook(String(one), known) };
    }
    families.push(family);
  }
  return { families, fault: undefined };
}

/** One edition alone, where a whole rulebook is expected: so an overlay of a province can be used too. */
function familyOf(edition: Edition): RulebookFamily {
  const { id, texts } = edition;
  return { id, texts, editions: [edition], on: () => edition, edition: () => edition };
}
