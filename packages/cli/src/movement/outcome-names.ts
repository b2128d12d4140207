import type { Edition } from '@giamngheo/core';
import { publishedRulebooks } from '../rulebook/published.js';
import type { Messages } from '../text/messages.js';
import { movementWordsIn, type StandIn } from './words.js';

/** What outcomes are called, and in which order they stand. */
export interface OutcomeNames {
  readonly decision: string;
  readonly order: readonly string[];
  label(state: string): string;
}

/**
 * The names of a decision's outcomes by editions that are known, or by the `edition` column of results
 * (`classification/poverty@2016-01-01.r1;…`). What nobody knows keeps its id.
 */
export function nameOutcomes(
  decision: string,
  editions: readonly (Edition | string | undefined)[],
  { locale }: Messages,
): OutcomeNames {
  // Where two rulebooks have a column, the later's is named `RULEBOOK#column`.
  const mark = decision.lastIndexOf('#');
  const column = decision.slice(mark + 1);
  const all = editions
    .flatMap((one) => (typeof one === 'string' ? editionsNamed(one) : (one ?? [])))
    .filter(({ id }) => mark < 0 || id === decision.slice(0, mark));
  const texts = all.map((edition) => edition.texts[locale]);
  const tables = all.flatMap(({ rulebook }) => rulebook.decisions);
  const own = tables.filter(({ id, hit }) => id === column && hit === 'unique');
  const words: Readonly<Record<string, string>> = movementWordsIn(locale).standIns satisfies Record<
    StandIn,
    string
  >;
  // A column that is no decision is a benefit of one, answered yes or no.
  const isBenefit = own.length === 0 && tables.some(({ outcomes }) => outcomes.includes(column));
  const named = (group: 'decisions' | 'outcomes', id: string) =>
    texts.map((text) => text[group][id]).find((label) => label !== undefined);
  return {
    decision: named(isBenefit ? 'outcomes' : 'decisions', column) ?? decision,
    order: isBenefit ? ['yes', 'no'] : [...new Set(own.flatMap(({ outcomes }) => outcomes))],
    label: (state) => words[state] ?? named('outcomes', state) ?? state,
  };
}

function editionsNamed(text: string): readonly Edition[] {
  return text.split(';').flatMap((name) => {
    const [, id = '', day = ''] = /^([^@]+)@(\d{4}-\d\d-\d\d)/.exec(name.trim()) ?? [];
    return publishedRulebooks.get(id)?.editions.filter((edition) => edition.name === day) ?? [];
  });
}
