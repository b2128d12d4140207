import type { Edition, Facts, FactValue, Locale, MemberFacts, RuleReason, Truth } from '@giamngheo/core';
import {
  type ClauseExplanation,
  type ConditionLine,
  type Counterfactual,
  citeSources,
  type DerivedLine,
  type Explanation,
  explain,
  type OtherOutcome,
  type Question,
  type RuleExplanation,
} from '@giamngheo/core/explain';
import { programOf } from '@giamngheo/core/program';
import { hashRulebook } from '@giamngheo/core/receipt';
import { factOf, memberFactOf, sayValue } from '../base/value-words.js';

/** A stated fact as a line to read. */
export interface GivenLine {
  readonly fact: string;
  readonly label: string;
  readonly value: string;
  /** Of which member, from 1; undefined for the subject's own. */
  readonly member: number | undefined;
}

/** One of the ways by which the law lets an outcome come about: poor by income, poor by deprivation. */
export interface Door {
  readonly rule: string;
  readonly text: string;
  readonly result: Truth;
}

/** One decision, ready to lay out. */
export interface DecisionView {
  readonly id: string;
  readonly label: string;
  readonly status: 'decided' | 'undetermined';
  /** The outcome of a `unique` decision; undefined while undetermined, and for `collect`. */
  readonly outcome: { readonly id: string; readonly label: string } | undefined;
  readonly headline: string;
  /** The outcomes still possible, by label. */
  readonly possible: readonly string[];
  /** More than one only where the law has several ways to the outcome. */
  readonly doors: readonly Door[];
  readonly rules: readonly RuleExplanation[];
  /** The clauses of the rules that gave the outcome; while there is none, of all that may still give it. */
  readonly clauses: readonly ClauseExplanation[];
  readonly others: readonly OtherOutcome[];
  readonly changes: readonly Counterfactual[];
}

/** A classification with all that a page, or a sheet of paper, says of it. */
export interface ResultView {
  readonly locale: Locale;
  readonly title: string;
  /** `classification/poverty@2016-01-01.r1` */
  readonly edition: string;
  readonly date: string | undefined;
  readonly inForce: { readonly from: string; readonly until: string | undefined };
  /** SHA-256 of what the rulebook means. */
  readonly hash: string;
  readonly decisions: readonly DecisionView[];
  readonly given: readonly GivenLine[];
  readonly derived: readonly DerivedLine[];
  readonly missing: readonly Question[];
  readonly notes: readonly string[];
}

/**
 * Decides and explains one case for a reader.
 * @throws what `evaluate` throws
 */
export function describeResult(edition: Edition, facts: Facts, locale: Locale): ResultView {
  const explanation = explain(edition, facts, { locale });
  const { inForce } = edition.rulebook;
  return {
    locale,
    title: explanation.title,
    edition: explanation.edition,
    date: edition.date,
    inForce: { from: inForce.from, until: inForce.until },
    hash: hashRulebook(edition),
    decisions: explanation.decisions.map((_, i) => describeDecision(edition, explanation, i)),
    given: listGiven(edition, facts, locale),
    derived: explanation.derived,
    missing: explanation.missing,
    notes: explanation.notes,
  };
}

function describeDecision(edition: Edition, explanation: Explanation, index: number): DecisionView {
  const told = explanation.decisions[index] as Explanation['decisions'][number];
  const result = explanation.decision.decisions[index] as Explanation['decision']['decisions'][number];
  const text = edition.texts[explanation.locale];
  const label = (id: string) => text.outcomes[id] ?? id;
  const { outcome } = result;
  const doors = outcome === null ? [] : result.reasons.filter((rule) => rule.outcome === outcome);
  return {
    id: result.id,
    label: told.title,
    status: result.status,
    outcome: outcome === null ? undefined : { id: outcome, label: label(outcome) },
    headline: told.headline,
    possible: result.possible.map(label),
    doors: doors.length > 1 ? doors.map((rule) => doorOf(text.rules, rule)) : [],
    rules: told.rules,
    clauses:
      outcome === null ? clausesOf(edition, explanation, index) : told.rules.flatMap((rule) => rule.clauses),
    others: told.others,
    changes: told.changes,
  };
}

/** The clauses of the rules of a decision that nothing known so far rules out. */
function clausesOf(edition: Edition, { decision, locale }: Explanation, index: number) {
  const open = decision.decisions[index]?.reasons
    .filter(({ result }) => result !== false)
    .map(({ id }) => id);
  const rules = programOf(edition).decisions[index]?.rules.filter(({ id }) => open?.includes(id)) ?? [];
  return citeSources(
    edition,
    rules.flatMap(({ sources }) => sources),
    locale,
  );
}

function doorOf(texts: Readonly<Record<string, string>>, { id, result }: RuleReason): Door {
  return { rule: id, text: texts[id] ?? id, result };
}

function listGiven(edition: Edition, facts: Facts, locale: Locale): GivenLine[] {
  const { members, ...own } = facts;
  const lines = Object.entries(own).flatMap(([id, value]): GivenLine[] => {
    if (value === undefined) return [];
    const fact = factOf(edition, id);
    return [
      {
        fact: id,
        label: fact?.label[locale] ?? id,
        value: sayValue(fact, value as FactValue, locale),
        member: undefined,
      },
    ];
  });
  const order = [...edition.rulebook.facts, ...(edition.rulebook.rawFacts ?? [])];
  lines.sort((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact));
  const ofMembers = ((members ?? []) as readonly MemberFacts[]).flatMap((member, i) =>
    Object.entries(member).flatMap(([id, value]): GivenLine[] => {
      if (value === undefined) return [];
      const fact = memberFactOf(edition, id);
      return [
        { fact: id, label: fact?.label[locale] ?? id, value: sayValue(fact, value, locale), member: i + 1 },
      ];
    }),
  );
  return [...lines, ...ofMembers];
}

/** The comparisons of a rule's text, each once, for several rules together. */
export function conditionsOf(rules: readonly RuleExplanation[]): readonly ConditionLine[] {
  const lines = new Map(rules.flatMap((rule) => rule.conditions).map((line) => [line.text, line]));
  return [...lines.values()];
}
