import { type Edition, editionName } from '../edition/edition.js';
import { DecisionError } from '../error/index.js';
import type { EvaluateOptions, Facts } from '../evaluate/index.js';
import type { DecisionTable } from '../format/types.js';
import { programOf } from '../program/link.js';
import { type CompleteCase, CompleteFacts } from './derive-complete.js';
import { EngineError } from './engine-error.js';
import { readCompleteCase } from './read-facts.js';
import { type EngineCondition, idsIn, type Question } from './run-conditions.js';

/** A rule, as it came out of json-rules-engine. */
export interface EngineRule {
  readonly id: string;
  readonly decision: string;
  readonly outcome: string;
  readonly result: boolean;
  readonly condition: EngineCondition;
}

/** A decision, as it follows from the rules that json-rules-engine found to hold. */
export interface EngineDecisionResult {
  readonly id: string;
  readonly hit: 'unique' | 'collect';
  /** `unique`: the outcome. `collect`: null; see `benefits`. */
  readonly outcome: string | null;
  /** `collect`: each outcome with yes or no. */
  readonly benefits: Readonly<Record<string, 'yes' | 'no'>> | undefined;
  /** The ids of the rules that hold, in the rulebook's order. */
  readonly rules: readonly string[];
  /** Every rule, in the rulebook's order. */
  readonly reasons: readonly EngineRule[];
}

/** The second opinion on one case. */
export interface EngineDecision {
  readonly rulebook: string;
  /** `classification/poverty@2016-01-01.r1` */
  readonly edition: string;
  readonly decisions: readonly EngineDecisionResult[];
}

/**
 * Decides a case with json-rules-engine: a second opinion that shares with `evaluate` only the rulebook, and the check of
 * the facts' types and ranges. Parameters and derived facts are computed anew from the rulebook's JSON; conditions, also
 * those within derived facts, are decided by json-rules-engine; groups are put together from its leaves.
 *
 * Only for complete facts: every fact that a condition reads must be known or follow from known ones, whether or not the
 * answer depends on it. json-rules-engine has no unknown, and would take one for false.
 *
 * A ratio is given to it as the nearest binary number. Where that would change a comparison with a limit, the case is
 * refused with `engine/inexact-ratio`; `evaluate` compares exactly.
 *
 * Asynchronous facts are not put into json-rules-engine, which asks for all of them at once, needed or not: see
 * `evaluateWithSources`.
 *
 * Each run has an Engine of its own, so any number may run at once.
 *
 * @throws {EngineError} (the promise rejects) `engine/incomplete` with `facts`, `engine/inexact-ratio`,
 *   `engine/unsupported`, `engine/no-figure`, `engine/unlike-tree`
 * @throws {FactError} as `evaluate` does
 * @throws {DecisionError} `decision/gap`, `decision/overlap`
 *
 * @example
 * const { decisions } = await evaluateWithEngine(edition, { area: 'rural', monthlyIncomePerCapita: 690_000, … });
 * decisions[0].outcome // "poor"
 */
export async function evaluateWithEngine(
  edition: Edition,
  facts: Facts,
  options: EvaluateOptions = {},
): Promise<EngineDecision> {
  return decideComplete(readCompleteCase(programOf(edition), facts, options.on));
}

/** As `evaluateWithEngine`, for facts that are checked already. */
export async function decideComplete(given: CompleteCase): Promise<EngineDecision> {
  const { edition } = given;
  const facts = new CompleteFacts(given);
  const questions = edition.rulebook.decisions.map((decision, i) =>
    decision.rules.map(
      ({ conditions }, j): Question => ({
        path: `decisions[${i}].rules[${j}].conditions`,
        condition: conditions,
      }),
    ),
  );
  const trees = await facts.decide(questions.flat());
  if (trees === undefined) throw await incomplete(edition, facts, questions.flat());
  let next = 0;
  const decisions = edition.rulebook.decisions.map((decision) =>
    resultOf(
      edition,
      decision,
      decision.rules.map((rule): EngineRule => {
        const condition = trees[next++] as EngineCondition;
        const { outcome } = rule.event.params;
        return { id: rule.id, decision: decision.id, outcome, result: condition.result, condition };
      }),
    ),
  );
  return { rulebook: edition.id, edition: editionName(edition), decisions };
}

function resultOf(
  edition: Edition,
  decision: DecisionTable,
  reasons: readonly EngineRule[],
): EngineDecisionResult {
  const { id, hit } = decision;
  const held = reasons.filter((rule) => rule.result);
  const rules = held.map((rule) => rule.id);
  const outcomes = [...new Set(held.map((rule) => rule.outcome))];
  if (hit === 'collect') {
    const benefits = decision.outcomes.map((one) => [one, outcomes.includes(one) ? 'yes' : 'no'] as const);
    return { id, hit, outcome: null, benefits: Object.fromEntries(benefits), rules, reasons };
  }
  const [outcome] = outcomes;
  if (outcome !== undefined && outcomes.length === 1)
    return { id, hit, outcome, benefits: undefined, rules, reasons };
  throw new DecisionError(
    outcome === undefined ? 'decision/gap' : 'decision/overlap',
    id,
    `Cannot decide ${id} of ${editionName(edition)}: expected exactly one rule to hold; found ` +
      `${outcome === undefined ? 'none' : `rules for ${outcomes.join(' and ')}`}. ` +
      'The rulebook is at fault, not the facts: run `giamngheo check` for the whole of the gap or overlap.',
  );
}

async function incomplete(
  edition: Edition,
  facts: CompleteFacts,
  questions: readonly Question[],
): Promise<EngineError> {
  const ids = [...new Set(questions.flatMap(({ condition }) => idsIn(condition)))];
  const found: string[] = [];
  for (const id of ids) found.push(...(await facts.unknownBehind(id)));
  const unknown = [...new Set(found)];
  return new EngineError(
    'engine/incomplete',
    unknown[0] ?? '',
    `Cannot decide ${editionName(edition)} with json-rules-engine: expected every fact that its conditions read; ` +
      `unknown are ${unknown.join(', ')}. Give them, or use evaluate, which takes unknown facts as unknown.`,
    { facts: unknown },
  );
}
