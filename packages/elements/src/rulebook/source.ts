import type {
  Case,
  Edition,
  Fault,
  LegalDocument,
  Rulebook,
  RulebookText,
  Vocabulary,
} from '@giamngheo/core';
import { rulebookFamily } from '@giamngheo/core/edition';
import { explainFault } from '@giamngheo/core/words';

/** One edition as plain JSON: the contents of its files, parsed and nothing more. */
export interface RulebookSource {
  /** rulebook.json */
  readonly rulebook: unknown;
  /** text.vi.json and text.en.json */
  readonly texts: { readonly vi: unknown; readonly en: unknown };
  /** The facts, one entry a subject. */
  readonly vocabulary: readonly unknown[];
  /** The documents that it cites. */
  readonly documents: readonly unknown[];
  /** cases.json, or its list. */
  readonly cases?: unknown;
  /** The package it came in; left out for a draft. */
  readonly release?: { readonly name: string; readonly version: string };
}

/** One thing wrong with a source, and in which of its files. */
export interface SourceFault {
  /** `rulebook`, `texts.vi`, `vocabulary[0]`, `documents[2]`, `cases`. */
  readonly file: string;
  readonly code: string;
  readonly path: string;
  /** What was expected, what was found, what to do. In English, as the checker words it. */
  readonly text: string;
  /** What is wrong and what to do, in Vietnamese, where the code has words for it. */
  readonly vi?: string | undefined;
}

/** A fault of core, with the file it is in. */
export function sourceFault(file: string, fault: Fault): SourceFault {
  const { code, path, expected, found, remedy } = fault;
  const text = `expected ${expected}; found ${found}. ${remedy}`;
  return { file, code, path, text, vi: explainFault(fault, 'vi') };
}

/** A source that was checked, as an edition. What is wrong between its parts shows when it is linked. */
export function editionOfSource(source: RulebookSource): Edition {
  const family = rulebookFamily({
    documents: source.documents as readonly LegalDocument[],
    vocabulary: source.vocabulary as Vocabulary,
    texts: source.texts as { vi: RulebookText; en: RulebookText },
    release: source.release ?? { name: 'draft', version: '0.0.0' },
    editions: [source.rulebook as Rulebook],
  });
  return family.editions[0] as Edition;
}

/** The cases of a cases.json, or a list of them; none for anything else. */
export function readCases(given: unknown): readonly Case[] {
  if (Array.isArray(given)) return given as readonly Case[];
  const { cases } = (given ?? {}) as { cases?: unknown };
  return Array.isArray(cases) ? (cases as readonly Case[]) : [];
}
