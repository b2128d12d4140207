import type { Patch } from 'immer';
import type { Rulebook } from '../format/types.js';
import { edit, type Recipe } from './edit.js';

/** A rulebook with what was done to it. A value: each step gives a new history and leaves the old one as it is. */
export interface History {
  readonly current: Rulebook;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** From the first rulebook to the current one, each edit's patches in order. */
  readonly patches: readonly Patch[];
  /**
   * The history with one more edit. Edits undone before it can no longer be redone. An edit that changes nothing gives
   * the same history.
   * @throws {DocumentError} with every fault, when the result is no rulebook
   */
  apply(recipe: Recipe): History;
  /** The history one edit earlier; the same when there is none. */
  undo(): History;
  /** The history one undone edit later; the same when there is none. */
  redo(): History;
}

interface Step {
  readonly rulebook: Rulebook;
  /** How it came from the step before. */
  readonly patches: readonly Patch[];
}

/**
 * A history that starts at a rulebook.
 *
 * @example
 * const edited = createHistory(rulebook).apply((draft) => { draft.revision = 2; });
 * edited.current.revision // 2
 * edited.undo().current === rulebook // true
 * edited.undo().redo().current.revision // 2
 */
export function createHistory(rulebook: Rulebook): History {
  return historyAt([{ rulebook, patches: [] }], 0);
}

function historyAt(steps: readonly Step[], at: number): History {
  const done = steps.slice(0, at + 1);
  const current = (steps[at] as Step).rulebook;
  const history: History = {
    current,
    canUndo: at > 0,
    canRedo: at < steps.length - 1,
    patches: done.flatMap(({ patches }) => patches),
    apply: (recipe) => {
      const { rulebook, patches } = edit(current, recipe);
      return patches.length === 0 ? history : historyAt([...done, { rulebook, patches }], at + 1);
    },
    undo: () => (at > 0 ? historyAt(steps, at - 1) : history),
    redo: () => (at < steps.length - 1 ? historyAt(steps, at + 1) : history),
  };
  return Object.freeze(history);
}
