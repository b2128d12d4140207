import { type Draft, enablePatches, Immer, type Patch } from 'immer';
import { DocumentError } from '../error/index.js';
import { parseRulebook } from '../format/index.js';
import type { Rulebook } from '../format/types.js';

/** A change of a rulebook, written as if the draft were plain data. It changes the draft and returns nothing. */
export type Recipe = (draft: Draft<Rulebook>) => void;

/** A rulebook after an edit, and what the edit did. */
export interface Edit {
  /** The new rulebook, checked and frozen. */
  readonly rulebook: Rulebook;
  /** What was done, as immer's patches: `{ op, path, value }`. Empty when nothing changed. */
  readonly patches: readonly Patch[];
  /** What would undo it. */
  readonly inversePatches: readonly Patch[];
}

let own: Immer | undefined;

/** An immer of our own, so that a page's settings for its immer are no concern of ours. */
function immer(): Immer {
  enablePatches();
  own ??= new Immer({ autoFreeze: true });
  return own;
}

/**
 * The rulebook with a recipe's changes; the one given stays as it is. What the recipe does not touch is shared.
 *
 * The result is checked as `parseRulebook` checks it: by itself, not against a vocabulary or documents.
 * @throws {DocumentError} with every fault, when the result is no rulebook; whatever the recipe itself throws
 *
 * @example
 * const { rulebook, patches } = edit(before, (draft) => {
 *   draft.parameters.poorLine.values.rural = 800_000;
 * });
 * patches // [{ op: 'replace', path: ['parameters', 'poorLine', 'values', 'rural'], value: 800000 }]
 */
export function edit(rulebook: Rulebook, recipe: Recipe): Edit {
  const [changed, patches, inversePatches] = immer().produceWithPatches(rulebook, (draft) => {
    recipe(draft as Draft<Rulebook>);
  });
  const { faults } = parseRulebook(changed);
  if (faults.length > 0) throw new DocumentError(`rulebook ${rulebook.id} after the edit`, faults);
  // The draft's own result is kept, not the parsed copy: it shares what was not touched, and its keys keep their order.
  return { rulebook: changed as Rulebook, patches, inversePatches };
}
