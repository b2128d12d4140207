import type { ClauseExplanation } from '@giamngheo/core/explain';
import type { EditionWords, RowWords } from '@giamngheo/core/words';
import type { Page } from './page.js';

/** A place on the page to go to: `rule:poorByIncome`, `parameter:poorLine`, `clause:qd-59-2015#art-2.1`. */
export type Target = `${'rule' | 'parameter' | 'derived' | 'fact' | 'benefit' | 'clause' | 'case'}:${string}`;

/** What cites a clause. */
export interface Citing {
  readonly target: Target;
  readonly label: string;
}

/** A clause with all that rests on it. */
export interface CitedClause {
  readonly clause: ClauseExplanation;
  readonly by: readonly Citing[];
}

/** Rules of all decisions, each once, with their numbers on the page. */
export function rulesOf(words: EditionWords) {
  return words.decisions
    .flatMap((decision) =>
      decision.rows.filter(({ part }) => part.index === 1).map((row) => ({ decision, row })),
    )
    .map((one, i) => ({ ...one, number: i + 1 }));
}

/** The clauses that a rule itself states, without those of the figures that it compares with. */
export function clausesOf(decision: string, row: RowWords, { state }: Page): readonly ClauseExplanation[] {
  const table = state.edition?.rulebook.decisions.find(({ id }) => id === decision);
  const stated = table?.rules.find(({ id }) => id === row.rule)?.sources ?? [];
  return row.clauses.filter(({ ref }) => stated.includes(ref));
}

/** Every clause that the edition cites, in the order it first does, with the rules and figures that rest on it. */
export function citedClauses(words: EditionWords): readonly CitedClause[] {
  const found = new Map<string, { readonly clause: ClauseExplanation; readonly by: Citing[] }>();
  const note = (clauses: readonly ClauseExplanation[], target: Target, label: string) => {
    for (const clause of clauses) {
      const known = found.get(clause.ref) ?? { clause, by: [] };
      if (!known.by.some((one) => one.target === target)) known.by.push({ target, label });
      found.set(clause.ref, known);
    }
  };
  for (const { row, number } of rulesOf(words))
    note(row.clauses, `rule:${row.rule}`, `${number}. ${row.label}`);
  for (const one of words.parameters) note(one.clauses, `parameter:${one.id}`, one.label);
  for (const one of words.derived) note(one.clauses, `derived:${one.id}`, one.label);
  for (const one of words.benefits) note(one.clauses, `benefit:${one.outcome}`, one.label);
  for (const one of words.facts) note(one.clauses, `fact:${one.id}`, one.label);
  return [...found.values()];
}
