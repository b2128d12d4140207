import { type Edition, evaluate, type Rulebook } from '@giamngheo/core';
import { findGapsAndOverlaps } from '@giamngheo/core/verify';
import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../devkit/src/mutation/mutants.js';
import * as families from './index.js';

describe('a gap or overlap that was planted is found', () => {
  const edition = families.poverty.edition('2016-01-01');
  const planted = mutantsOf(edition.rulebook).filter(({ change }) =>
    /lessThanInclusive -> lessThan|rule taken away/.test(change),
  );

  it.each(planted.map((mutant) => [mutant.change, mutant.rulebook] as const))('%s', (_change, rulebook) => {
    const faulty: Edition = { ...edition, rulebook: rulebook as Rulebook };
    const [finding] = findGapsAndOverlaps(faulty);
    expect(finding?.certain).toBe(true);
    // The household that is named does fall in it.
    expect(() => evaluate(faulty, finding?.household ?? {})).toThrow(/expected exactly one rule to hold/);
  });
});
