import { describe, expect, it } from 'vitest';
import { DocumentError } from '../error/index.js';
import type { Rulebook } from '../format/types.js';
import { smallRulebook } from '../testing/small-edition.js';
import { edit, type Recipe } from './index.js';

const raise: Recipe = (draft) => {
  const line = draft.parameters?.poorLine;
  if (line?.values !== undefined) line.values.rural = 800_000;
};

describe('edit', () => {
  it('gives a new rulebook and leaves the old one as it was', () => {
    const before = smallRulebook();
    const { rulebook } = edit(before, raise);
    expect(rulebook.parameters?.poorLine?.values?.rural).toBe(800_000);
    expect(before).toEqual(smallRulebook());
    expect(rulebook.decisions).toBe(before.decisions);
  });

  it('says what it did, and what would undo it', () => {
    const path = ['parameters', 'poorLine', 'values', 'rural'];
    const { patches, inversePatches } = edit(smallRulebook(), raise);
    expect(patches).toEqual([{ op: 'replace', path, value: 800_000 }]);
    expect(inversePatches).toEqual([{ op: 'replace', path, value: 700_000 }]);
  });

  it('freezes the result all through', () => {
    const { rulebook } = edit(smallRulebook(), raise);
    expect(() => {
      (rulebook.decisions[0] as Rulebook['decisions'][number]).rules.length = 0;
    }).toThrow(TypeError);
  });

  it('refuses an invalid result with every fault at once', () => {
    const before = smallRulebook();
    const spoil: Recipe = (draft) => {
      draft.revision = 0;
      draft.facts = [];
    };
    const error = catchError(() => edit(before, spoil));
    expect(error).toBeInstanceOf(DocumentError);
    expect(error.faults.map(({ path }) => path).sort()).toEqual(
      expect.arrayContaining(['facts', 'revision']),
    );
    expect(before).toEqual(smallRulebook());
  });
});

function catchError(work: () => unknown): DocumentError {
  try {
    work();
  } catch (error) {
    return error as DocumentError;
  }
  throw new Error('nothing was thrown');
}
