import { describe, expect, it } from 'vitest';
import { withOverlay } from '../edition/index.js';
import { DocumentError } from '../error/index.js';
import { evaluate } from '../evaluate/index.js';
import type { Rule } from '../format/types.js';
import { smallEdition, smallRulebook } from '../testing/small-edition.js';
import { edit, type Recipe, toOverlay } from './index.js';

const meta = { id: 'my-province', label: { vi: 'Tỉnh', en: 'Province' }, sources: ['qd-01'] };
const before = smallRulebook();
const overlayOf = (recipe: Recipe) => toOverlay(before, edit(before, recipe).rulebook, meta);

describe('toOverlay', () => {
  it('gives the overlay that makes one rulebook from the other', () => {
    const { rulebook: after } = edit(before, (draft) => {
      const line = draft.parameters?.poorLine;
      if (line?.values !== undefined) line.values.rural = 950_000;
      const support = draft.decisions[1] as (typeof draft.decisions)[number];
      const [housing] = support.rules;
      support.rules.splice(0, 1);
      support.rules.push({
        ...(housing as Rule),
        id: 'housingToo',
        conditions: structuredClone(before.decisions[1]?.rules[0]?.conditions as Rule['conditions']),
      });
    });
    const overlay = toOverlay(before, after, meta);
    expect(Object.keys(overlay.parameters ?? {})).toEqual(['poorLine']);
    expect(Object.keys(overlay.rules?.support ?? {}).sort()).toEqual(['housing', 'housingToo']);
    const changed = withOverlay(smallEdition, overlay);
    expect(changed.rulebook).toEqual(after);
    expect(evaluate(changed, { area: 'rural', income: 900_000 }).outcome).toBe('poor');
  });

  it('refuses what an overlay cannot say, with every difference', () => {
    const error = catchError(() =>
      overlayOf((draft) => {
        draft.revision = 2;
        draft.parameters = {
          ...draft.parameters,
          extraLine: { unit: 'VND/person/month', value: 1, sources: ['qd-01'] },
        };
        draft.decisions[0]?.rules.reverse();
      }),
    );
    expect(error.faults.map(({ code, path }) => [code, path])).toEqual([
      ['overlay/cannot-say', 'revision'],
      ['overlay/cannot-say', 'parameters.extraLine'],
      ['overlay/cannot-say', 'decisions[0].rules'],
    ]);
    expect(error.message).toContain(
      'An overlay replaces figures and rules only; make a new edition for the rest.',
    );
  });

  it('refuses to make an overlay of nothing', () => {
    expect(catchError(() => toOverlay(before, smallRulebook(), meta)).code).toBe('overlay/no-change');
  });

  it('refuses a faulty name for the overlay', () => {
    const { rulebook: after } = edit(before, (draft) => {
      draft.decisions[0]?.rules.shift();
    });
    expect(catchError(() => toOverlay(before, after, { ...meta, id: 'Not A Name' })).faults[0]?.path).toBe(
      'id',
    );
  });
});

function catchError(work: () => unknown): DocumentError {
  try {
    work();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
