import {
  type Case,
  type Decision,
  type Edition,
  evaluate,
  type Facts,
  type Locale,
  PolicyError,
} from '@giamngheo/core';
import { labelOf } from '../base/value-words.js';
import type { RulebookWords } from './words.vi.js';

/** What a case may state of an answer. */
type Aspect = 'status' | 'outcomes' | 'rules' | 'missing' | 'outputs' | 'conditional';

/** A case and what came of it. */
export interface CaseResult {
  readonly id: string;
  readonly kind: Case['kind'];
  readonly name: string;
  readonly given: Facts;
  readonly on: string | undefined;
  readonly passed: boolean;
  /** What was expected, and what came out, in words. */
  readonly expected: string;
  readonly actual: string;
  /** Where they differ. */
  readonly differs: readonly Aspect[];
}

/** Decides every case and compares it with what it states. */
export function runCases(
  edition: Edition,
  cases: readonly Case[],
  locale: Locale,
  words: RulebookWords,
): readonly CaseResult[] {
  return cases.map((one) => runCase(edition, one, locale, words));
}

function runCase(edition: Edition, one: Case, locale: Locale, words: RulebookWords): CaseResult {
  const given = one.given as Facts;
  const shared = {
    id: one.id,
    kind: one.kind,
    name: one.name?.[locale] ?? one.id,
    given,
    on: one.on,
    expected: sayAnswer(edition, one.expect.outcomes ?? {}, one.expect.missing ?? [], locale, words),
  };
  try {
    const decision = evaluate(edition, given, one.on === undefined ? {} : { on: one.on });
    const differs = compare(decision, one);
    const outcomes = Object.fromEntries(
      decision.decisions.map((each) => [
        each.id,
        cutTo(each.benefits ?? each.outcome, one.expect.outcomes?.[each.id]),
      ]),
    );
    return {
      ...shared,
      passed: differs.length === 0,
      actual: sayAnswer(edition, outcomes, decision.missing, locale, words),
      differs,
    };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { ...shared, passed: false, actual: `${error.code}: ${error.message}`, differs: ['status'] };
  }
}

/** Only what a case states is compared. */
function compare(decision: Decision, { expect }: Case): readonly Aspect[] {
  const differs: Aspect[] = [];
  const check = (aspect: Aspect, stated: unknown, found: unknown) => {
    if (stated !== undefined && canonical(stated) !== canonical(found)) differs.push(aspect);
  };
  const sorted = (ids: readonly string[] | undefined) => (ids === undefined ? undefined : [...ids].sort());
  const found = Object.fromEntries(
    decision.decisions
      .filter(
        ({ id, outcome, benefits }) => (benefits ?? outcome) !== null || expect.outcomes?.[id] !== undefined,
      )
      .map(({ id, outcome, benefits }) => [id, cutTo(benefits ?? outcome, expect.outcomes?.[id])]),
  );
  check('status', expect.status, decision.status);
  check('outcomes', expect.outcomes ?? {}, found);
  check(
    'rules',
    expect.rules,
    decision.decisions.flatMap(({ ruleIds }) => ruleIds),
  );
  check('missing', sorted(expect.missing), sorted(decision.missing));
  const { outputs } = expect;
  if (outputs !== undefined) {
    const read = Object.keys(outputs).map((id) => {
      const reading = decision.outputs[id];
      return [id, reading?.known === true ? reading.value : null];
    });
    check('outputs', outputs, Object.fromEntries(read));
  }
  const conditional = decision.decisions.flatMap(({ answers }) =>
    Object.entries(answers ?? {}).flatMap(([id, answer]) => (answer.conditional ? [id] : [])),
  );
  check('conditional', sorted(expect.conditional), sorted(conditional));
  return differs;
}

/** A case on a `collect` decision may state some of the benefits only. */
function cutTo(answer: unknown, stated: unknown): unknown {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isRecord(answer) || !isRecord(stated)) return answer;
  return Object.fromEntries(Object.keys(stated).map((id) => [id, answer[id]]));
}

/** JSON whose keys stand in order, so that only content counts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

function sayAnswer(
  edition: Edition,
  outcomes: Readonly<Record<string, unknown>>,
  missing: readonly string[],
  locale: Locale,
  words: RulebookWords,
): string {
  const label = (id: string) => edition.texts[locale].outcomes[id] ?? id;
  const parts = Object.values(outcomes).flatMap((outcome): string[] => {
    if (outcome === null || outcome === undefined) return [words.open];
    if (typeof outcome === 'string') return [label(outcome)];
    const answers = Object.entries(outcome as Record<string, string>);
    const of = (answer: string) =>
      answers.flatMap(([id, one]) => (one === answer ? [label(id)] : [])).join(', ');
    return [
      words.answers.yes(of('yes')),
      words.answers.unknown(of('unknown')),
      of('yes') + of('unknown') === '' ? words.answers.no(of('no')) : '',
    ].filter((one) => one !== '');
  });
  const needs = missing.map((id) => labelOf(edition, id, locale)).join('; ');
  return [...(parts.length === 0 ? [words.open] : parts), ...(needs === '' ? [] : [words.needs(needs)])].join(
    '. ',
  );
}
