import { type ClauseExplanation, explainClauses, resolveRefs } from '../explain/clause.js';
import type { Names } from '../explain/names.js';
import { sayParameter } from './test-words.js';

/** What an outcome gives, in words. Lists are empty and texts undefined where the rulebook does not say. */
export interface BenefitWords {
  readonly outcome: string;
  readonly label: string;
  readonly support: string;
  /** How much: parameters with their figures, derived facts by name. */
  readonly amounts: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  /** The amount follows other rules in force; the source sets none. */
  readonly asRegulated: boolean;
  readonly period: string | undefined;
  /** Ids of the register of funding sources. */
  readonly funding: readonly string[];
  /** Ids of the register of bodies. */
  readonly lead: readonly string[];
  readonly with: readonly string[];
  /** Who comes first: the fact that must hold, and words for it. */
  readonly priorities: readonly {
    readonly when: string;
    readonly text: string;
    readonly clauses: readonly ClauseExplanation[];
  }[];
  /** Steps to be recorded first: the fact, the body that does it (an id of the register), and words. */
  readonly confirmations: readonly {
    readonly fact: string;
    readonly by: string | undefined;
    readonly text: string;
    readonly clauses: readonly ClauseExplanation[];
  }[];
  readonly papers: readonly string[];
  readonly notes: readonly { readonly text: string; readonly clauses: readonly ClauseExplanation[] }[];
  readonly clauses: readonly ClauseExplanation[];
}

/** The benefits of an edition, in its order. */
export function describeBenefits(names: Names): readonly BenefitWords[] {
  const { locale, program } = names;
  const { rulebook, documents } = program.edition;
  const cite = (refs: readonly string[] | undefined) => explainClauses(names, resolveRefs(documents, refs));
  return Object.entries(rulebook.benefits ?? {}).map(([outcome, one]) => ({
    outcome,
    label: names.outcome(outcome),
    support: one.support[locale],
    amounts: (one.amounts ?? []).map((id) => {
      const parameter = program.parameters.get(id);
      const label = names.label(id);
      return {
        id,
        label,
        text: parameter === undefined ? label : `${label}: ${sayParameter(names, parameter, id)}`,
      };
    }),
    asRegulated: one.asRegulated === true,
    period: one.period?.[locale],
    funding: one.funding ?? [],
    lead: one.lead ?? [],
    with: one.with ?? [],
    priorities: (one.priorities ?? []).map(({ when, label, sources }) => ({
      when,
      text: label[locale],
      clauses: cite(sources),
    })),
    confirmations: (one.confirmations ?? []).map(({ fact, by, label, sources }) => ({
      fact,
      by,
      text: label[locale],
      clauses: cite(sources),
    })),
    papers: (one.papers ?? []).map((paper) => paper[locale]),
    notes: (one.notes ?? []).map(({ text, sources }) => ({ text: text[locale], clauses: cite(sources) })),
    clauses: cite(one.sources),
  }));
}
