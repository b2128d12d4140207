import type { Rulebook } from '@giamngheo/core';
import type { Condition, Register } from '@giamngheo/core/format';

/** What may cite a part of a document. */
export type CitationKind =
  | 'rule'
  | 'parameter'
  | 'derived'
  | 'benefit'
  | 'priority'
  | 'confirmation'
  | 'note'
  | 'period'
  | 'register';

/** One place that cites a part of a document. */
export interface Citation {
  /** `document#part`, or `document`. */
  readonly source: string;
  readonly kind: CitationKind;
  /** The rulebook's id, or that of the register. */
  readonly in: string;
  /** The edition's name; `undefined` for a register. */
  readonly edition: string | undefined;
  /** The id of the rule, parameter, benefit or entry; the number of a note, from 1. */
  readonly id: string;
}

type Cite = (kind: CitationKind, id: string, sources: readonly string[] | undefined) => void;

/** Everything in an edition's rulebook that cites a source, in the order of the file. */
export function citationsOfRulebook(rulebook: Rulebook): readonly Citation[] {
  const found: Citation[] = [];
  const cite: Cite = (kind, id, sources) => {
    for (const source of new Set(sources)) {
      found.push({ source, kind, in: rulebook.id, edition: rulebook.inForce.from, id });
    }
  };
  cite('period', 'inForce', rulebook.inForce.sources);
  for (const [id, { sources = [], periods = [] }] of Object.entries(rulebook.parameters ?? {})) {
    cite('parameter', id, [...sources, ...periods.flatMap((period) => period.sources)]);
  }
  const { derived = {}, deprivation } = rulebook;
  for (const [id, { sources = [] }] of Object.entries(derived)) {
    // What multidimensional poverty is measured by, is the count's to carry.
    cite('derived', id, [...sources, ...(deprivation?.count === id ? deprivation.sources : [])]);
  }
  for (const { id, sources, conditions } of rulebook.decisions.flatMap(({ rules }) => rules)) {
    cite('rule', id, [...sources, ...sourcesWithin(conditions)]);
  }
  for (const [outcome, benefit] of Object.entries(rulebook.benefits ?? {})) {
    cite('benefit', outcome, benefit.sources);
    for (const { when, sources } of benefit.priorities ?? []) cite('priority', `${outcome}.${when}`, sources);
    for (const { fact, sources } of benefit.confirmations ?? []) {
      cite('confirmation', `${outcome}.${fact}`, sources);
    }
    (benefit.notes ?? []).forEach(({ sources }, i) => {
      cite('note', `${outcome}.${i + 1}`, sources);
    });
  }
  (rulebook.notes ?? []).forEach(({ sources }, i) => {
    cite('note', String(i + 1), sources);
  });
  return found;
}

/** Every source that an entry of a register stands on. */
export function citationsOfRegister(register: Register): readonly Citation[] {
  return register.entries.flatMap(({ id, sources }) =>
    sources.map(
      (source): Citation => ({ source, kind: 'register', in: register.id, edition: undefined, id }),
    ),
  );
}

/** Sources that single conditions of a rule carry. */
function sourcesWithin(condition: Condition): readonly string[] {
  const own = condition.sources ?? [];
  if ('all' in condition) return [...own, ...condition.all.flatMap(sourcesWithin)];
  if ('any' in condition) return [...own, ...condition.any.flatMap(sourcesWithin)];
  if ('not' in condition) return [...own, ...sourcesWithin(condition.not)];
  return own;
}
