import type { Edition, Locale } from '@giamngheo/core';
import { type DecisionMovement, NOT_COMPARABLE, UNDETERMINED } from '@giamngheo/core/diff';
import { lowerFirst, namesForWords } from '@giamngheo/core/words';
import { baseWords } from '../base/base-words.js';
import { factOf, sayValue } from '../base/value-words.js';
import { diffElementWords } from './words.js';

/** What is said for ids of either edition; the later one's words where both have some. */
export interface SideNames {
  /** An outcome, `yes`, `no` or another standing; `null`: no single one. */
  state(id: string | null): string;
  rules(ids: readonly string[]): string;
  decision(one: Pick<DecisionMovement, 'decision' | 'outcome'>): string;
  /** What cases are grouped by, within a sentence. */
  groupBy(name: string): string;
  /** One group. */
  group(by: string, value: string): string;
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
  const fact = (id: string) => factOf(after, id) ?? factOf(before, id);
  return {
    state: (id) => (id === null ? words.noSingle : (fixed[id] ?? from('outcomes', id))),
    rules: (ids) => ids.map((id) => from('rules', id)).join('; ') || '–',
    decision: ({ decision, outcome }) =>
      outcome === undefined ? from('decisions', decision) : from('outcomes', outcome),
    groupBy: (name) => words.groups[name] ?? lowerFirst(fact(name)?.label[locale] ?? name),
    group: (by, value) => {
      if (value === '') return words.noGroup;
      const known = fact(by);
      if (known === undefined) return value;
      return sayValue(known, known.type === 'boolean' ? value === 'true' : value, locale);
    },
  };
}
