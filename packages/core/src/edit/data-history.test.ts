import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataHistory, type DataHistory } from './data-history.js';

interface Data {
  readonly values: Record<string, number>;
  readonly list: readonly number[];
}
const start: Data = { values: {}, list: [] };

describe('the history of data', () => {
  it('undoes and redoes any run of steps to the same data', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const seen: DataHistory<Data>[] = [createDataHistory(start)];
        for (const [key, value] of steps) {
          const next = (seen.at(-1) as DataHistory<Data>).apply((draft) => {
            if (value % 2 === 0) draft.values[key] = value;
            else draft.list = [...draft.list, value];
          });
          if (next !== seen.at(-1)) seen.push(next);
        }
        let at = seen.at(-1) as DataHistory<Data>;
        for (const earlier of seen.slice(0, -1).reverse()) {
          at = at.undo();
          expect(at.current).toEqual(earlier.current);
        }
        expect(at.canUndo).toBe(false);
        for (const later of seen.slice(1)) {
          at = at.redo();
          expect(at.current).toEqual(later.current);
        }
        expect(at.canRedo).toBe(false);
      }),
    );
  });

  it('forgets what was undone once something else is done', () => {
    const one = createDataHistory(start).apply((draft) => {
      draft.values.a = 1;
    });
    expect(
      one.undo().apply((draft) => {
        draft.values.b = 2;
      }).canRedo,
    ).toBe(false);
  });

  it('keeps no more steps than it is told to', () => {
    let history = createDataHistory(start, 2);
    for (const value of [1, 2, 3])
      history = history.apply((draft) => {
        draft.values.a = value;
      });
    expect(history.undo().undo().undo().current.values.a).toBe(1);
  });

  it('is the same history when nothing changed', () => {
    const history = createDataHistory(start);
    expect(history.apply(() => undefined)).toBe(history);
    expect(history.undo()).toBe(history);
    expect(history.redo()).toBe(history);
  });
});
