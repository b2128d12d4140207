import {
  type Edition,
  type Locale,
  type Overlay,
  PolicyError,
  type Rulebook,
  withOverlay,
} from '@giamngheo/core';
import { createHistory, type History, type OverlayMeta, type Patch, toOverlay } from '@giamngheo/core/edit';
import { DocumentError } from '@giamngheo/core/format';
import { sayFault } from '@giamngheo/core/words';
import { differences } from './differences.js';
import { type Path, putAt, removeAt } from './figures.js';
import { programForWords } from './program.js';

/** What the bench says of a file that it cannot open. */
export type FileFault =
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'otherEdition'; readonly found: string }
  | { readonly kind: 'faults'; readonly lines: readonly string[] };

/** A patch as the bench writes it: what was done to which edition. */
export interface PatchFile {
  readonly rulebook: string;
  readonly edition: string;
  readonly revision: number;
  readonly patches: readonly Patch[];
}

/** The review bench without its page: an edition, what was done to it, and what it has become. */
export class BenchStore {
  #history: History;
  #edited: Edition;

  /** @param edition the edition as it stands */
  constructor(readonly edition: Edition) {
    this.#history = createHistory(edition.rulebook);
    this.#edited = edition;
  }

  /** The edition as edited; the very one given while nothing is. */
  get edited(): Edition {
    return this.#edited;
  }

  get rulebook(): Rulebook {
    return this.#history.current;
  }

  get history(): History {
    return this.#history;
  }

  /**
   * Puts a value at a place of the rulebook; `undefined` takes a condition out of its list.
   * @returns why it is not taken, line by line in that language; nothing when it is
   */
  put(path: Path, value: unknown, locale: Locale): readonly string[] {
    const step = () =>
      this.#history.apply((draft) =>
        value === undefined ? removeAt(draft, path) : putAt(draft, path, value),
      );
    return this.#take(step, locale);
  }

  undo(): void {
    this.#show(this.#history.undo());
  }

  redo(): void {
    this.#show(this.#history.redo());
  }

  /** Starts again from the edition as it stands; undo goes back. */
  reset(): void {
    this.#take(() => this.#becoming(this.edition.rulebook), 'vi');
  }

  /**
   * The edits as an overlay.
   * @throws {DocumentError} when an overlay has no words for them
   */
  overlay(meta: OverlayMeta): Overlay {
    return toOverlay(this.edition.rulebook, this.rulebook, meta);
  }

  /** The edits as JSON patches (`op`, `path` as a list, `value`), for those who edit rulebook.json. */
  patch(): PatchFile {
    const { id, name, rulebook } = this.edition;
    return {
      rulebook: id,
      edition: name,
      revision: rulebook.revision,
      patches: differences(rulebook, this.rulebook),
    };
  }

  /** Opens an overlay or a patch: one more step, which undo takes back. */
  load(text: string, locale: Locale): FileFault | undefined {
    const file = readObject(text);
    if (file === undefined) return { kind: 'notOurs' };
    const isPatch = Array.isArray(file.patches) && typeof file.rulebook === 'string';
    if (!isPatch && typeof file.changes !== 'string') return { kind: 'notOurs' };
    const found = `${isPatch ? file.rulebook : file.changes}@${file.edition}`;
    if (found !== `${this.edition.id}@${this.edition.name}`) return { kind: 'otherEdition', found };
    const step = () =>
      this.#becoming(
        isPatch
          ? patched(this.edition.rulebook, file.patches as Patch[])
          : withOverlay(this.edition, file as unknown as Overlay).rulebook,
      );
    const lines = this.#take(step, locale);
    return lines.length === 0 ? undefined : { kind: 'faults', lines };
  }

  /** The history with the step that makes the rulebook another. */
  #becoming(rulebook: Rulebook): History {
    const patches = differences(this.rulebook, rulebook);
    return this.#history.apply((draft) => applyTo(draft, patches));
  }

  #take(step: () => History, locale: Locale): readonly string[] {
    try {
      const history = step();
      const edited = editionOf(this.edition, history.current);
      // What cannot be linked (a fact that nobody knows, units that differ) is no rulebook to go on with.
      programForWords(edited);
      this.#history = history;
      this.#edited = edited;
      return [];
    } catch (error) {
      const lines = linesOf(error, locale);
      if (lines !== undefined) return lines;
      throw error;
    }
  }

  #show(history: History): void {
    this.#history = history;
    this.#edited = editionOf(this.edition, history.current);
  }
}

/** What an error says of a document, line by line; undefined for one that is no fault of a document. */
export function linesOf(error: unknown, locale: Locale): readonly string[] | undefined {
  if (error instanceof DocumentError) return error.faults.map((fault) => sayFault(fault, locale));
  return error instanceof PolicyError || error instanceof TypeError ? [error.message] : undefined;
}

/** The edition with another rulebook; the very one given where the two are the same. */
function editionOf(edition: Edition, rulebook: Rulebook): Edition {
  return differences(edition.rulebook, rulebook).length === 0
    ? edition
    : Object.freeze({ ...edition, rulebook });
}

function patched(rulebook: Rulebook, patches: readonly Patch[]): Rulebook {
  const copy = structuredClone(rulebook);
  applyTo(copy, patches);
  return copy;
}

function applyTo(data: unknown, patches: readonly Patch[]): void {
  for (const { op, path, value } of patches) {
    if (op === 'remove') removeAt(data, path);
    else putAt(data, path, structuredClone(value));
  }
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
