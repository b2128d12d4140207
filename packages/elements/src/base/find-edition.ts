import { type Edition, type Locale, NotInForceError, type RulebookFamily } from '@giamngheo/core';
import { baseWords } from './base-words.js';
import { findRulebook, registeredRulebooks } from './registry.js';

/** How an element is told which edition to use. */
export interface EditionWanted {
  readonly rulebook: string | RulebookFamily | Edition | undefined;
  readonly date: string | undefined;
  readonly edition: string | undefined;
}

/** The edition, with its whole rulebook where one was given; or a sentence on what is missing. */
export type EditionFound =
  | { readonly edition: Edition; readonly family: RulebookFamily | undefined; readonly fault?: undefined }
  | { readonly edition?: undefined; readonly family?: RulebookFamily; readonly fault: string };

const isEdition = (given: object): given is Edition => 'release' in given;

/** Finds the edition that an element is to use. Never guesses a date: several editions and no date is a fault. */
export function findEdition(wanted: EditionWanted, locale: Locale): EditionFound {
  const words = baseWords[locale];
  const { rulebook } = wanted;
  if (rulebook === undefined || rulebook === '') return { fault: words.noRulebook };
  if (typeof rulebook !== 'string' && isEdition(rulebook)) return { edition: rulebook, family: undefined };
  const family = typeof rulebook === 'string' ? findRulebook(rulebook) : rulebook;
  if (family === undefined)
    return {
      fault: words.unknownRulebook(
        String(rulebook),
        registeredRulebooks().map(({ id }) => id),
      ),
    };
  try {
    if (wanted.edition) return { edition: family.edition(wanted.edition), family };
    if (wanted.date) return { edition: family.on(wanted.date), family };
  } catch (error) {
    if (error instanceof NotInForceError)
      return {
        family,
        fault: words.notInForce(wanted.edition || wanted.date || '', editionsOf(family, locale)),
      };
    throw error;
  }
  const [only, ...more] = family.editions;
  if (only !== undefined && more.length === 0) return { edition: only, family };
  return { family, fault: words.noDate(editionsOf(family, locale)) };
}

function editionsOf(family: RulebookFamily, locale: Locale): readonly string[] {
  const words = baseWords[locale];
  return family.editions.map(({ rulebook: { inForce } }) => words.period(inForce.from, inForce.until));
}
