import { type Draft, enablePatches, Immer, type Patch } from 'immer';

/** Plain data with what was done to it. A value: each step gives a new history and leaves the old one as it is. */
export interface DataHistory<T> {
  readonly current: T;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the last step, undo or redo changed, as immer's patches. */
  readonly changed: readonly Patch[];
  /** The history with one more step. A recipe that changes nothing gives the same history. */
  apply(recipe: (draft: Draft<T>) => void): DataHistory<T>;
  /** The history one step earlier; the same when there is none. */
  undo(): DataHistory<T>;
  /** The history one undone step later; the same when there is none. */
  redo(): DataHistory<T>;
}

interface Step {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

let own: Immer | undefined;

function immer(): Immer {
  enablePatches();
  own ??= new Immer({ autoFreeze: true });
  return own;
}

/**
 * Undo and redo over any plain data (a form, a what-if table): steps are kept as patches, forward and back. For rulebooks
 * there is `createHistory`, which also checks them.
 *
 * `most`: how many steps are kept; older ones can no longer be undone.
 * @example
 * const history = createDataHistory({ age: 3 }).apply((draft) => { draft.age = 4; });
 * history.current // { age: 4 }
 * history.undo().current // { age: 3 }
 */
export function createDataHistory<T extends object>(initial: T, most = 500): DataHistory<T> {
  return historyAt(initial, [], [], [], most);
}

function historyAt<T extends object>(
  current: T,
  done: readonly Step[],
  undone: readonly Step[],
  changed: readonly Patch[],
  most: number,
): DataHistory<T> {
  const history: DataHistory<T> = {
    current,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    changed,
    apply: (recipe) => {
      const [next, patches, inverse] = immer().produceWithPatches(current, (draft) => {
        recipe(draft as Draft<T>);
      });
      if (patches.length === 0) return history;
      return historyAt(next as T, [...done, { patches, inverse }].slice(-most), [], patches, most);
    },
    undo: () => {
      const last = done.at(-1);
      if (last === undefined) return history;
      const next = immer().applyPatches(current, last.inverse) as T;
      return historyAt(next, done.slice(0, -1), [...undone, last], last.inverse, most);
    },
    redo: () => {
      const last = undone.at(-1);
      if (last === undefined) return history;
      const next = immer().applyPatches(current, last.patches) as T;
      return historyAt(next, [...done, last], undone.slice(0, -1), last.patches, most);
    },
  };
  return Object.freeze(history);
}
