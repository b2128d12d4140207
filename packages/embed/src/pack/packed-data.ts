import type { LegalDocument, Release, Rulebook, RulebookText, Vocabulary } from '@giamngheo/core';
import type { Register } from '@giamngheo/core/format';

/** The data of the script, before it is packed and after it is unpacked. */
export interface PackedData {
  readonly rulebooks: readonly {
    readonly id: string;
    readonly texts: { readonly vi: RulebookText; readonly en: RulebookText };
    readonly release: Release;
    readonly editions: readonly Rulebook[];
  }[];
  readonly vocabulary: Vocabulary;
  readonly documents: readonly LegalDocument[];
  readonly registers: readonly Register[];
}
