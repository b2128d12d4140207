import type { BenefitAnswer, Edition, FactValue, Locale, Subject, Truth } from '@giamngheo/core';
import { type ClauseExplanation, citeSources, type Explanation } from '@giamngheo/core/explain';
import { labelOf } from '../base/value-words.js';
import { amountsOf } from './amounts.js';
import type { BodyNames } from './body-names.js';
import type { EligibilityWords } from './words.vi.js';

/** The answer on one support: `confirm` where only a confirmation is still to be recorded. */
export type Answer = 'yes' | 'confirm' | 'unknown' | 'no';

/** Whom an entry is about. */
export interface Whom {
  readonly subject: Subject;
  /** Which member, from 1; undefined for the household, and for a commune, village or official. */
  readonly member: number | undefined;
  /** "Hộ gia đình", "Thành viên 2". */
  readonly label: string;
}

/** A step that must be recorded before a support is given. */
export interface Confirmation {
  readonly fact: string;
  readonly label: string;
  /** The body that confirms, by name; undefined where the rulebook does not say. */
  readonly by: string | undefined;
  /** Whether it was recorded, and how. */
  readonly recorded: Truth;
}

/** One support for one subject, ready to lay out. */
export interface Entry {
  /** `eligibility/social-security/tetGift`, with the member's number where it is about one. */
  readonly key: string;
  readonly rulebook: string;
  readonly outcome: string;
  readonly label: string;
  /** What is given, in words; the label where the rulebook says no more. */
  readonly support: string;
  readonly whom: Whom;
  readonly answer: Answer;
  /** One sentence: why. */
  readonly sentence: string;
  /** How much, each with its name; `asRegulated` where the amount follows other rules. */
  readonly amounts: readonly string[];
  readonly asRegulated: boolean;
  readonly period: string | undefined;
  /** Who comes first, of those for whom that holds here. */
  readonly priorities: readonly string[];
  readonly papers: readonly string[];
  readonly confirmations: readonly Confirmation[];
  readonly lead: readonly string[];
  readonly with: readonly string[];
  readonly funding: readonly string[];
  readonly notes: readonly string[];
  /** The questions still open, by fact. */
  readonly missing: readonly { readonly fact: string; readonly label: string }[];
  readonly clauses: readonly ClauseExplanation[];
}

/** What entries are told with. */
export interface EntryContext {
  readonly locale: Locale;
  readonly words: EligibilityWords;
  readonly bodies: BodyNames;
}

/** One entry for each support of an edition, as an explanation of it came out. */
export function entriesOf(
  edition: Edition,
  explanation: Explanation,
  whom: Whom,
  context: EntryContext,
): readonly Entry[] {
  return explanation.decision.decisions.flatMap((decision, i) =>
    Object.entries(decision.answers ?? {}).map(([outcome, answer]) => {
      const sources = [...answer.rules.flatMap((rule) => rule.sources), ...answer.sources];
      const told = explanation.decisions[i];
      const against = told?.others.find((other) => other.outcome === outcome);
      const failed = (against?.rules ?? []).flatMap(({ conditions }) =>
        conditions.filter(({ supports }) => supports === false).map(({ text }) => text),
      );
      const state = stateOf(answer);
      const text = edition.texts[context.locale];
      const label = text.outcomes[outcome] ?? outcome;
      const missing = answer.missing.map((fact) => ({ fact, label: labelOf(edition, fact, context.locale) }));
      return {
        ...baseEntry(edition, outcome, whom, context),
        answer: state,
        sentence: sentenceOf(state, context.words, {
          rule: text.rules[answer.rules[0]?.id ?? ''] ?? label,
          failed: [...new Set(failed)],
          missing: missing.map((one) => one.label),
          awaits: confirmationLabels(answer, context.locale),
        }),
        amounts: amountsOf(edition, answer.benefit, explanation.decision, context.locale),
        priorities: answer.priorities
          .filter(({ result }) => result === true)
          .map((priority) => priority.label[context.locale]),
        confirmations: confirmationsOf(answer, explanation.decision.used, context),
        missing: state === 'unknown' || state === 'confirm' ? missing : [],
        clauses: citeSources(edition, sources, context.locale),
      };
    }),
  );
}

/**
 * One entry for each support of an edition, all unknown, with a sentence that says why. For subjects of whom nothing was
 * given: nothing is decided for them, not even what would hold whatever the facts.
 */
export function unknownEntries(
  edition: Edition,
  whom: Whom,
  sentence: string,
  context: EntryContext,
): readonly Entry[] {
  return edition.rulebook.decisions
    .filter(({ hit }) => hit === 'collect')
    .flatMap(({ outcomes }) => outcomes)
    .map((outcome) => ({
      ...baseEntry(edition, outcome, whom, context),
      answer: 'unknown' as const,
      sentence,
    }));
}

function baseEntry(edition: Edition, outcome: string, whom: Whom, { locale, bodies }: EntryContext): Entry {
  const benefit = edition.rulebook.benefits?.[outcome];
  const label = edition.texts[locale].outcomes[outcome] ?? outcome;
  const suffix = whom.member === undefined ? '' : `/${whom.member}`;
  return {
    key: `${edition.id}/${outcome}${suffix}`,
    rulebook: edition.id,
    outcome,
    label,
    support: benefit?.support[locale] ?? label,
    whom,
    answer: 'unknown',
    sentence: '',
    amounts: [],
    asRegulated: benefit?.asRegulated === true,
    period: benefit?.period?.[locale],
    priorities: [],
    papers: (benefit?.papers ?? []).map((paper) => paper[locale]),
    confirmations: [],
    lead: bodies.namesOf(benefit?.lead),
    with: bodies.namesOf(benefit?.with),
    funding: bodies.namesOf(benefit?.funding),
    notes: (benefit?.notes ?? []).map(({ text }) => text[locale]),
    missing: [],
    clauses: [],
  };
}

function stateOf({ answer, conditional }: BenefitAnswer): Answer {
  return answer === 'unknown' && conditional ? 'confirm' : answer;
}

function confirmationLabels(answer: BenefitAnswer, locale: Locale): readonly string[] {
  const steps = answer.benefit?.confirmations ?? [];
  return steps.filter(({ fact }) => answer.awaits.includes(fact)).map(({ label }) => label[locale]);
}

/** The confirmations that matter here: recorded ones, and those on which the answer waits. */
function confirmationsOf(
  answer: BenefitAnswer,
  used: Readonly<Record<string, FactValue>>,
  { locale, bodies }: EntryContext,
): readonly Confirmation[] {
  return (answer.benefit?.confirmations ?? []).flatMap(({ fact, by, label }) => {
    const value = used[fact];
    if (typeof value !== 'boolean' && !answer.awaits.includes(fact)) return [];
    const recorded = typeof value === 'boolean' ? value : ('unknown' as const);
    return [{ fact, label: label[locale], by: by === undefined ? undefined : bodies.nameOf(by), recorded }];
  });
}

const MOST_REASONS = 2;

function sentenceOf(
  answer: Answer,
  words: EligibilityWords,
  parts: {
    readonly rule: string;
    readonly failed: readonly string[];
    readonly missing: readonly string[];
    readonly awaits: readonly string[];
  },
): string {
  switch (answer) {
    case 'yes':
      return parts.rule;
    case 'confirm':
      return words.whyConfirm(parts.awaits.join('; '));
    case 'unknown':
      return words.whyUnknown(
        parts.missing.slice(0, MOST_REASONS + 1).join('; '),
        parts.missing.length - MOST_REASONS - 1,
      );
    default:
      return parts.failed.length === 0
        ? words.whyNoOther
        : words.whyNo(parts.failed.slice(0, MOST_REASONS).join('; '));
  }
}
