import { NotInForceError } from '../error/index.js';
import type { LegalDocument, Rulebook, RulebookText, Vocabulary } from '../format/types.js';
import { dayNumber } from '../program/calendar.js';
import type { Edition, Release } from './edition.js';

/** What a rulebook folder holds, and what it stands on. */
export interface FamilySource {
  readonly documents: readonly LegalDocument[];
  readonly vocabulary: Vocabulary;
  readonly texts: { readonly vi: unknown; readonly en: unknown };
  readonly release: Release;
  /** The editions' rulebook.json, already checked against the format when the package was built. */
  readonly editions: readonly unknown[];
}

/** One topic in all its editions. */
export interface RulebookFamily {
  readonly id: string;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly texts: { readonly vi: RulebookText; readonly en: RulebookText };
  /**
   * The edition in force on a legal date, `YYYY-MM-DD`; the first and last day of an edition belong to it.
   * @throws {NotInForceError} `edition/not-in-force`, or `edition/no-date` when it is no calendar date.
   */
  on(date: string): Edition;
  /**
   * The edition of that name (its first day in force).
   * @throws {NotInForceError} `edition/unknown`
   */
  edition(name: string): Edition;
}

/**
 * A rulebook's editions with the texts, facts and documents they stand on.
 *
 * Takes data that was checked before (`defineRulebook`); it checks nothing again, so that a page need not load the
 * schema. What is wrong between the parts shows when an edition is first evaluated.
 */
export function rulebookFamily(source: FamilySource): RulebookFamily {
  const texts = source.texts as RulebookFamily['texts'];
  const editions = (source.editions as readonly Rulebook[])
    .map(
      (rulebook): Edition => ({
        id: rulebook.id,
        name: rulebook.inForce.from,
        date: undefined,
        rulebook,
        texts,
        vocabulary: source.vocabulary,
        documents: source.documents,
        release: source.release,
        overlays: [],
      }),
    )
    .map((edition) => Object.freeze(edition))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const id = editions[0]?.id ?? '';
  const dated = new Map<string, Edition>();
  const have = () =>
    editions.map(({ name, rulebook }) => `${name} to ${rulebook.inForce.until ?? 'now'}`).join('; ');

  const on = (date: string): Edition => {
    if (typeof date !== 'string' || Number.isNaN(dayNumber(date))) {
      throw new NotInForceError(
        'edition/no-date',
        id,
        `Cannot pick an edition of ${id}: expected a legal date like 2018-12-31; found ${JSON.stringify(date)}.`,
      );
    }
    const known = dated.get(date);
    if (known !== undefined) return known;
    const edition = editions.find(
      ({ rulebook: { inForce } }) =>
        inForce.from <= date && (inForce.until === undefined || date <= inForce.until),
    );
    if (edition === undefined) {
      throw new NotInForceError(
        'edition/not-in-force',
        id,
        `No edition of ${id} is in force on ${date}. Editions: ${have()}. Give a date within one of them.`,
      );
    }
    const result = Object.freeze({ ...edition, date });
    dated.set(date, result);
    return result;
  };

  const named = (name: string): Edition => {
    const edition = editions.find((one) => one.name === name);
    if (edition !== undefined) return edition;
    throw new NotInForceError(
      'edition/unknown',
      id,
      `${id} has no edition ${JSON.stringify(name)}. Editions: ${have()}. An edition is named by its first day in force.`,
    );
  };

  return Object.freeze({ id, editions: Object.freeze(editions), texts, on, edition: named });
}
