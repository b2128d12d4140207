import { foldAccents } from '@giamngheo/core/cell';
import type { EditionWords } from '@giamngheo/core/words';
import { citedClauses, rulesOf, type Target } from './citations.js';
import type { CaseResult } from './run-cases.js';

/** Something that can be found on the page. */
export interface Hit {
  readonly target: Target;
  readonly kind: 'rule' | 'parameter' | 'derived' | 'fact' | 'benefit' | 'clause' | 'case';
  readonly label: string;
}

/** A page's words made ready to be searched. */
export type SearchIndex = readonly (Hit & { readonly folded: string })[];

/** Everything that can be found: by its label, its words, and its id. */
export function indexWords(words: EditionWords, cases: readonly CaseResult[]): SearchIndex {
  const entry = (kind: Hit['kind'], id: string, label: string, ...more: readonly (string | undefined)[]) => ({
    target: `${kind}:${id}` as Target,
    kind,
    label,
    folded: foldAccents([label, id, ...more].filter((one) => one !== undefined).join(' ')),
  });
  return [
    ...rulesOf(words).map(({ row, number }) =>
      entry('rule', row.rule, `${number}. ${row.label}`, row.sentence, row.outcome.label),
    ),
    ...words.parameters.map((one) => entry('parameter', one.id, one.label, one.text)),
    ...words.derived.map((one) => entry('derived', one.id, one.label, one.formula.text)),
    ...words.facts.map((one) => entry('fact', one.id, one.label, one.question, one.help)),
    ...words.benefits.map((one) => entry('benefit', one.outcome, one.label, one.support)),
    ...citedClauses(words).map(({ clause }) =>
      entry('clause', clause.ref, clause.where, clause.quote, clause.paraphrase),
    ),
    ...cases.map((one) => entry('case', one.id, one.name, one.expected)),
  ];
}

/** What has every word of the query, in any case and accent: `chuan ngheo` finds “Chuẩn nghèo”. Empty for no query. */
export function search(index: SearchIndex, query: string): readonly Hit[] {
  const terms = foldAccents(query)
    .split(' ')
    .filter((term) => term !== '');
  if (terms.length === 0) return [];
  return index.filter(({ folded }) => terms.every((term) => folded.includes(term)));
}
