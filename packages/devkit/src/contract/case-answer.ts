import type { CaseLike, DecisionLike } from './types.js';

/** What a case states, in the form of `answerOf`: only what it states is compared. */
export function statedBy({ expect }: CaseLike): Record<string, unknown> {
  const { status, outcomes, rules, missing, outputs, conditional } = expect;
  return {
    status,
    outcomes: outcomes ?? {},
    ...(rules === undefined ? {} : { rules: [...rules] }),
    ...(missing === undefined ? {} : { missing: [...missing].sort() }),
    ...(outputs === undefined ? {} : { outputs }),
    ...(conditional === undefined ? {} : { conditional: [...conditional].sort() }),
  };
}

/** What a decision gives, cut to what a case states. */
export function answerOf(decision: DecisionLike, { expect }: CaseLike): Record<string, unknown> {
  const { outcomes, rules, missing, outputs, conditional } = expect;
  const given = decision.decisions
    .map((one) => [one.id, one.benefits ?? one.outcome] as const)
    .filter(([id, answer]) => answer !== null || outcomes?.[id] !== undefined)
    .map(([id, answer]) => [id, cutTo(answer, outcomes?.[id])] as const);
  return {
    status: decision.status,
    outcomes: Object.fromEntries(given),
    ...(rules === undefined
      ? {}
      : { rules: decision.decisions.flatMap((one) => one.rules.map(({ id }) => id)) }),
    ...(missing === undefined ? {} : { missing: [...decision.missing].sort() }),
    ...(outputs === undefined ? {} : { outputs: outputsOf(decision, Object.keys(outputs)) }),
    ...(conditional === undefined ? {} : { conditional: conditionalIn(decision) }),
  };
}

/** A case on a `collect` decision may state some of the benefits only. */
function cutTo(answer: unknown, stated: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || typeof stated !== 'object' || stated === null)
    return answer;
  return Object.fromEntries(Object.keys(stated).map((id) => [id, (answer as Record<string, unknown>)[id]]));
}

function outputsOf(decision: DecisionLike, ids: readonly string[]) {
  return Object.fromEntries(
    ids.map((id) => {
      const reading = decision.outputs[id];
      return [id, reading?.known === true ? reading.value : null];
    }),
  );
}

function conditionalIn(decision: DecisionLike): string[] {
  return decision.decisions
    .flatMap((one) => Object.entries(one.answers ?? {}).filter(([, answer]) => answer.conditional))
    .map(([id]) => id)
    .sort();
}
