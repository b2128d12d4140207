import type { Edition } from '../edition/edition.js';
import {
  type Decision,
  type DecisionResult,
  evaluate,
  type Facts,
  type RuleReason,
  type Truth,
} from '../evaluate/index.js';
import type { Evidence, Locale } from '../format/types.js';
import { programOf } from '../program/link.js';
import type { ResolvedSource } from '../program/program.js';
import { askAll, type ExplainOptions, type Question } from './ask.js';
import { type ClauseExplanation, explainClauses } from './clause.js';
import { type ConditionLine, explainCondition, type Known } from './condition-lines.js';
import { type Counterfactual, counterfactual } from './counterfactual.js';
import { type DerivedLine, explainDerived } from './derived-lines.js';
import { type Names, namesOf } from './names.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import { joinItems } from './words.js';

/** A rule in words, as it came out. */
export interface RuleExplanation {
  readonly id: string;
  /** What the rule says. */
  readonly text: string;
  readonly outcome: string;
  readonly result: Truth;
  /** The comparisons that settle it. */
  readonly conditions: readonly ConditionLine[];
  /** The clauses it states, then those of the figures that it compares with. */
  readonly clauses: readonly ClauseExplanation[];
  readonly evidence: Evidence;
  /** What to say of its evidence; undefined when everything in it was read in the instrument. */
  readonly remark: string | undefined;
}

/** Why an outcome did not come out, or may yet: each rule that gives it, with the comparisons that settle it. */
export interface OtherOutcome {
  readonly outcome: string;
  readonly label: string;
  readonly possible: boolean;
  readonly rules: readonly RuleExplanation[];
}

/** One decision in words. */
export interface DecisionExplanation {
  readonly id: string;
  readonly title: string;
  readonly headline: string;
  readonly hit: 'unique' | 'collect';
  readonly status: 'decided' | 'undetermined';
  /** The rules that gave the outcome; for `collect`, all that hold. */
  readonly rules: readonly RuleExplanation[];
  readonly others: readonly OtherOutcome[];
  /** What would give another outcome, at the least. */
  readonly changes: readonly Counterfactual[];
}

/** A decision explained: as parts to lay out, and as text. */
export interface Explanation {
  readonly locale: Locale;
  readonly decision: Decision;
  /** The rulebook's title. */
  readonly title: string;
  /** `classification/poverty@2016-01-01.r1` */
  readonly edition: string;
  /** The outcome in one sentence: of the first decision where there are several. */
  readonly headline: string;
  readonly decisions: readonly DecisionExplanation[];
  /** Facts that nobody stated but that follow from others, among those the decision looked at. */
  readonly derived: readonly DerivedLine[];
  /** The questions whose answers may still matter, the most telling first. */
  readonly missing: readonly Question[];
  /** The rulebook's own remarks on what it does not decide. */
  readonly notes: readonly string[];
  /** All of it as headed paragraphs. */
  readonly paragraphs: readonly Paragraph[];
  /** All of it as lines of plain text, without marks and indents. */
  readonly lines: readonly string[];
}

/**
 * Says what a rulebook gives for one case and why, in sentences for a person: the outcome; the rule that gave it, leaf by
 * leaf, with its clauses word for word and how sure we are of them; why not another outcome; what is missing and why it is
 * asked; what would change the outcome.
 *
 * Amounts and dates are written as the language does, the same on every machine.
 * @throws what `evaluate` throws; {PolicyError} `explain/locale`
 *
 * @example
 * const explanation = explain(poverty.on('2018-12-31'), { area: 'rural', monthlyIncomePerCapita: 690_000 }, { locale: 'vi' });
 * explanation.headline // "Kết quả: Hộ nghèo."
 * formatExplanation(explanation) // the whole as plain text
 */
export function explain(edition: Edition, facts: Facts, options: ExplainOptions): Explanation {
  const decision = evaluate(edition, facts, options);
  const program = programOf(edition);
  const names = namesOf(program, options.locale);
  const { used } = decision;
  const known: Known = (id) => used[id];
  const changes = counterfactual(edition, facts, options);
  const decisions = decision.decisions.map((one) =>
    explainDecision(
      names,
      one,
      known,
      changes.filter((change) => change.decision === one.id),
    ),
  );
  const parts = {
    locale: options.locale,
    decision,
    title: names.text.title,
    edition: decision.edition,
    headline: decisions[0]?.headline ?? '',
    decisions,
    derived: explainDerived(names, facts, used),
    missing: askAll(edition, facts, options),
    notes: (edition.rulebook.notes ?? []).map(({ text }) => text[options.locale]),
  };
  const paragraphs = paragraphsOf(names.words, parts);
  return {
    ...parts,
    paragraphs,
    lines: paragraphs.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]),
  };
}

function explainDecision(
  names: Names,
  result: DecisionResult,
  known: Known,
  changes: readonly Counterfactual[],
): DecisionExplanation {
  const told = new Set<string>();
  const given = result.rules.map((rule) => explainRule(names, rule, known, told));
  const settled = result.hit === 'unique' ? result.outcome : undefined;
  const outcomes = [...new Set(result.reasons.map(({ outcome }) => outcome))].filter(
    (outcome) => outcome !== settled && result.benefits?.[outcome] !== 'yes',
  );
  const others = outcomes.map((outcome) => ({
    outcome,
    label: names.outcome(outcome),
    possible: result.possible.includes(outcome),
    rules: result.reasons
      .filter(
        (rule) =>
          rule.outcome === outcome && (rule.result === 'unknown' || !result.possible.includes(outcome)),
      )
      .map((rule) => explainRule(names, rule, known, told)),
  }));
  return {
    id: result.id,
    title: names.text.decisions[result.id] ?? result.id,
    headline: headlineOf(names, result),
    hit: result.hit,
    status: result.status,
    rules: given,
    others,
    changes,
  };
}

function headlineOf(names: Names, result: DecisionResult): string {
  const { words } = names;
  if (result.outcome !== null) return words.headlineDecided(names.outcome(result.outcome));
  const { benefits } = result;
  if (benefits === undefined)
    return words.headlineOpen(joinItems(result.possible.map(names.outcome), words.or));
  const list = (answer: 'yes' | 'no' | 'unknown') =>
    Object.keys(benefits)
      .filter((id) => benefits[id] === answer)
      .map(names.outcome)
      .join('; ');
  const sentences = [
    { items: list('yes'), say: words.headlineYes },
    { items: list('no'), say: words.headlineNo },
    { items: list('unknown'), say: words.headlineUnknown },
  ];
  return sentences.flatMap(({ items, say }) => (items === '' ? [] : [say(items)])).join(' ');
}

function explainRule(names: Names, rule: RuleReason, known: Known, told: Set<string>): RuleExplanation {
  const remark = names.words.ruleEvidence[rule.evidence];
  return {
    id: rule.id,
    text: names.text.rules[rule.id] ?? rule.id,
    outcome: rule.outcome,
    result: rule.result,
    conditions: explainCondition(names, rule.condition, known, told),
    clauses: explainClauses(names, [...rule.sources, ...sourcesWithin(rule.condition)]),
    evidence: rule.evidence,
    remark: remark === '' ? undefined : remark,
  };
}

function sourcesWithin(reason: RuleReason['condition']): readonly ResolvedSource[] {
  return reason.kind === 'leaf' ? reason.sources : [...reason.sources, ...reason.of.flatMap(sourcesWithin)];
}
