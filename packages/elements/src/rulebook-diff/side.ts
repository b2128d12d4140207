import type { Case, Edition, Locale, RulebookFamily } from '@giamngheo/core';
import { findEdition } from '../base/find-edition.js';
import { editionOfSource, type RulebookSource, readCases, type SourceFault } from '../rulebook/source.js';
import { checkWithSet } from '../rulebook/source-checker.js';

/** An edition by its rulebook and name, or by a date on which it is in force. */
export interface EditionNamed {
  readonly rulebook: string | RulebookFamily | Edition;
  readonly edition?: string;
  readonly date?: string;
}

/** One side of a comparison: an edition, its name, or its files as plain JSON. */
export type DiffSide = Edition | EditionNamed | RulebookSource;

/** A side that was read; still being checked; or what is wrong with it. */
export type SideRead =
  | { readonly state: 'read'; readonly edition: Edition; readonly cases: readonly Case[] | undefined }
  | { readonly state: 'checking' }
  | { readonly state: 'fault'; readonly message: string }
  | { readonly state: 'faults'; readonly faults: readonly SourceFault[] }
  /** It is none of what a side may be. */
  | { readonly state: 'strange' };

/** Reads sides. Plain JSON is checked once; the same object gives the same edition each time. */
export class SideReader {
  readonly #sources = new WeakMap<object, SideRead>();
  readonly #onRead: () => void;

  /** `onRead`: called when plain JSON was checked. */
  constructor(onRead: () => void) {
    this.#onRead = onRead;
  }

  /** What a side is, as far as it is known by now. */
  read(side: DiffSide, locale: Locale): SideRead {
    if (typeof side !== 'object' || side === null || !('rulebook' in side)) return { state: 'strange' };
    if ('overlays' in side) return { state: 'read', edition: side, cases: undefined };
    if ('texts' in side) return this.#readSource(side);
    const { rulebook, edition, date } = side as EditionNamed;
    const found = findEdition({ rulebook, edition, date }, locale);
    return found.edition === undefined
      ? { state: 'fault', message: found.fault }
      : { state: 'read', edition: found.edition, cases: undefined };
  }

  #readSource(source: RulebookSource): SideRead {
    const known = this.#sources.get(source);
    if (known !== undefined) return known;
    const checking: SideRead = { state: 'checking' };
    this.#sources.set(source, checking);
    void check(source).then((read) => {
      this.#sources.set(source, read);
      this.#onRead();
    });
    return checking;
  }
}

async function check(source: RulebookSource): Promise<SideRead> {
  try {
    const faults = await checkWithSet(source);
    if (faults.length > 0) return { state: 'faults', faults };
    const cases = source.cases === undefined ? undefined : readCases(source.cases);
    return { state: 'read', edition: editionOfSource(source), cases };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { state: 'faults', faults: [{ file: 'source', code: 'document/unchecked', path: '', text }] };
  }
}
