import type { ProgramDecision } from '../program/program.js';
import type { BenefitAnswer, RuleReason } from './decision.js';
import { factsBehind, rankMissing } from './missing.js';
import { truthOf } from './reasons.js';
import type { State } from './state.js';

/** Each benefit of a `collect` decision with its own answer, reasons and what it waits for. */
export function answerBenefits(
  state: State,
  decision: ProgramDecision,
  reasons: readonly RuleReason[],
): Record<string, BenefitAnswer> {
  return Object.fromEntries(
    decision.outcomes.map((outcome, i) => [outcome, answerBenefit(state, decision, outcome, i, reasons)]),
  );
}

function answerBenefit(
  state: State,
  decision: ProgramDecision,
  outcome: string,
  index: number,
  reasons: readonly RuleReason[],
): BenefitAnswer {
  const { diagram } = state.program;
  const root = diagram.restrict(decision.benefitRoots[index] as number, state.low, state.high);
  const answer = root >= 0 ? 'unknown' : diagram.valueOf(root) === true ? 'yes' : 'no';
  const missing = root >= 0 ? factsBehind(state, rankMissing(state, root)) : [];
  const linked = decision.benefits.get(outcome);
  const confirmations = (linked?.benefit.confirmations ?? []).map(({ fact }) => fact);
  const awaits = missing.filter((id) => confirmations.includes(id));
  const priorities = (linked?.benefit.priorities ?? []).map(({ when, label }, i) => ({
    when,
    label,
    result: truthOf(state, linked?.priorityRoots[i] as number),
  }));
  return {
    answer,
    conditional: answer === 'unknown' && awaits.length === missing.length,
    awaits,
    missing,
    rules: reasons.filter((rule) => rule.outcome === outcome && rule.result === true),
    priorities,
    benefit: linked?.benefit,
    sources: linked?.sources ?? [],
  };
}
