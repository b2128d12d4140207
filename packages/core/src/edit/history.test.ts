import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallRulebook } from '../testing/small-edition.js';
import { createHistory, type History, type Recipe } from './index.js';

const step = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map(
    (revision): Recipe =>
      (draft) => {
        draft.revision = revision;
      },
  ),
  fc.integer({ min: 0, max: 2_000_000 }).map(
    (figure): Recipe =>
      (draft) => {
        const line = draft.parameters?.poorLine;
        if (line?.values !== undefined) line.values.rural = figure;
      },
  ),
  fc.constantFrom(0, 1).map(
    (n): Recipe =>
      (draft) => {
        // One of the two rules for "poor" may go; an outcome must keep a rule that gives it.
        const { rules } = draft.decisions[0] as (typeof draft.decisions)[number];
        if (rules.length > 2) rules.splice(n, 1);
      },
  ),
  fc.string({ minLength: 1, maxLength: 5 }).map(
    (text): Recipe =>
      (draft) => {
        draft.notes = [...(draft.notes ?? []), { text: { vi: text, en: text } }];
      },
  ),
  fc.constant<Recipe>((draft) => {
    delete draft.notes;
  }),
);

const undoAll = (history: History): History => (history.canUndo ? undoAll(history.undo()) : history);
const redoAll = (history: History): History => (history.canRedo ? redoAll(history.redo()) : history);

describe('createHistory', () => {
  it('gives back the first rulebook when all is undone, and the last when all is redone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (recipes) => {
        const first = createHistory(smallRulebook());
        const last = recipes.reduce((history, recipe) => history.apply(recipe), first);
        const undone = undoAll(last);
        expect(JSON.stringify(undone.current)).toBe(JSON.stringify(smallRulebook()));
        expect(undone.patches).toEqual([]);
        const redone = redoAll(undone);
        expect(JSON.stringify(redone.current)).toBe(JSON.stringify(last.current));
        expect(redone.patches).toEqual(last.patches);
      }),
      { numRuns: 50 },
    );
  });

  it('is a value: each step leaves the history before it as it is', () => {
    const first = createHistory(smallRulebook());
    const second = first.apply((draft) => {
      draft.revision = 2;
    });
    expect([first.current.revision, first.canUndo, first.canRedo]).toEqual([1, false, false]);
    expect([second.current.revision, second.canUndo, second.canRedo]).toEqual([2, true, false]);
    expect(second.undo().canRedo).toBe(true);
    expect(first.undo()).toBe(first);
    expect(second.redo()).toBe(second);
  });

  it('forgets what was undone once something else is done', () => {
    const first = createHistory(smallRulebook()).apply((draft) => {
      draft.revision = 2;
    });
    const other = first.undo().apply((draft) => {
      draft.revision = 3;
    });
    expect([other.current.revision, other.canRedo, other.undo().current.revision]).toEqual([3, false, 1]);
  });

  it('takes no step for an edit that changes nothing or is refused', () => {
    const first = createHistory(smallRulebook());
    expect(first.apply(() => {})).toBe(first);
    expect(() =>
      first.apply((draft) => {
        draft.revision = -1;
      }),
    ).toThrow('revision');
    expect(first.canUndo).toBe(false);
  });
});
