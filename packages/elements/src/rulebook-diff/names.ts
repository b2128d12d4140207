import type { Edition, Locale } from '@giamngheo/core';
import { type DecisionMovement, NOT_COMPARABLE, UNDETERMINED } from '@giamngheo/core/diff';
import { namesForWords } from '@giamngheo/core/words';
import { baseWords } from '../base/base-words.js';
import { diffElementWords } from './words.js';

/** Labels of outcomes and rules of either edition; the later one's where both have one. */
export interface SideNames {
  state(id: string | null): string;
  rule(id: string): string;
  decision(one: Pick<DecisionMovement, 'decision' | 'outcome'>): string;
}

/** The names of two editions in a language. */
export function namesOfSides(before: Edition, after: Edition, locale: Locale): SideNames {
  const sides = [namesForWords(after, locale), namesForWords(before, locale)];
  const words = diffElementWords[locale];
  const { yes, no } = baseWords[locale];
  const fixed: Readonly<Record<string, string>> = {
    [UNDETERMINED]: words.undetermined,
    [NOT_COMPARABLE]: words.notComparable,
    yes,
    no,
  };
  const from = (kind: 'outcomes' | 'rules' | 'decisions', id: string) =>
    sides.map(({ text }) => text[kind][id]).find((one) => one !== undefined) ?? id;
  return {
    state: (id) => (id === null ? '–' : (fixed[id] ?? from('outcomes', id))),
    rule: (id) => from('rules', id),
    decision: ({ decision, outcome }) =>
      outcome === undefined ? from('decisions', decision) : from('outcomes', outcome),
  };
}
