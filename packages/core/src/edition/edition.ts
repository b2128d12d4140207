import type { LegalDocument, Overlay, Rulebook, RulebookText, Vocabulary } from '../format/types.js';

/** Which package a rulebook came in, so that a decision can be repeated years later. */
export interface Release {
  readonly name: string;
  readonly version: string;
}

/** An edition of a rulebook with all that is needed to evaluate and explain it. Plain frozen data. */
export interface Edition {
  /** The rulebook's id: `classification/poverty`. */
  readonly id: string;
  /** The edition's name, its first day in force: `2016-01-01`. */
  readonly name: string;
  /** The legal date it was taken for with `on(date)`; picks figures that change within the edition. */
  readonly date: string | undefined;
  readonly rulebook: Rulebook;
  readonly texts: { readonly vi: RulebookText; readonly en: RulebookText };
  readonly vocabulary: Vocabulary;
  readonly documents: readonly LegalDocument[];
  readonly release: Release;
  /** The overlays put on it, first to last. Their changes are in `rulebook` already. */
  readonly overlays: readonly Overlay[];
}

/** The full name of an edition as results print it: `classification/poverty@2016-01-01`, then `.r2` for revision 2. */
export function editionName(edition: Edition): string {
  const overlays = edition.overlays.map((overlay) => `+${overlay.id}`).join('');
  return `${edition.id}@${edition.name}.r${edition.rulebook.revision}${overlays}`;
}
