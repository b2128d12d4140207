import type { Edition } from '../edition/edition.js';
import type { Decision, DecisionResult } from '../evaluate/index.js';
import type { Derived } from '../format/types.js';
import { type Figure, figuresByTarget, readFigures } from './figures-of-target.js';

/** What a target is read by. A figure is undefined where the rulebook has none of that kind. */
export interface TargetFigures {
  /** What was reached. */
  readonly actual: Figure | undefined;
  /** What is asked for. */
  readonly target: Figure | undefined;
  /** The level on the straight path towards it. */
  readonly path: Figure | undefined;
  /** What is lacking to the target; negative where more was reached. */
  readonly gap: Figure | undefined;
  /** How far above the straight path; negative where below. */
  readonly ahead: Figure | undefined;
}

const none: TargetFigures = {
  actual: undefined,
  target: undefined,
  path: undefined,
  gap: undefined,
  ahead: undefined,
};

/**
 * The figures by which one decision of an answer is read, found by how the rulebook computes them: a gap is a target
 * less what was reached, an output; the distance to the path is what was reached less an output that is a difference
 * itself. A decision over several such targets has none of its own.
 */
export function findTargetFigures(
  edition: Edition,
  result: Pick<DecisionResult, 'id' | 'ruleIds'>,
  decision: Pick<Decision, 'outputs' | 'used'>,
): TargetFigures {
  const { derived = {}, parameters = {} } = edition.rulebook;
  const outputs = figuresByTarget(edition).get(result.id) ?? [];
  const differences = outputs.flatMap((id) => {
    const difference = differenceOf(derived[id]);
    return difference === undefined ? [] : [{ id, ...difference }];
  });
  const isDifference = (id: string) => differences.some((one) => one.id === id);
  const aheads = differences.filter(({ minus }) => isDifference(minus));
  const paths = new Set(aheads.map(({ minus }) => minus));
  const others = differences.filter(({ id }) => !paths.has(id) && !aheads.some((one) => one.id === id));
  const gap = theOne(others, ({ minus }) => comparedBy(edition, result, minus));
  if (gap === undefined) return none;
  const actual = plainActual(gap.of, gap.minus, derived);
  const ahead = aheads.find(({ of }) => of === gap.minus);
  const read = (id: string | undefined): Figure | undefined => {
    if (id === undefined) return undefined;
    if (outputs.includes(id)) return readFigures(edition, [id], decision)[0];
    // What the gap stands on may be a fact that was given, or a figure set by law, without being an output.
    const value = decision.used[id] ?? parameters[id]?.value;
    const known = value === undefined ? undefined : { [id]: { known: true as const, value } };
    return readFigures(edition, [id], { outputs: known ?? {} })[0];
  };
  return {
    actual: read(actual),
    target: read(gap.of),
    path: read(ahead?.minus),
    gap: read(gap.id),
    ahead: read(ahead?.id),
  };
}

function differenceOf(formula: Derived | undefined): { of: string; minus: string } | undefined {
  if (formula === undefined || !('difference' in formula)) return undefined;
  return formula.difference as { of: string; minus: string };
}

/** The only one; or of several the only one that the rules which decided compare. */
function theOne<T>(some: readonly T[], decides: (one: T) => boolean): T | undefined {
  const left = some.length > 1 ? some.filter(decides) : some;
  return left.length === 1 ? left[0] : undefined;
}

/** Whether the rules that gave the answer, or all of them while there is none, compare that figure. */
function comparedBy(
  edition: Edition,
  { id, ruleIds }: Pick<DecisionResult, 'id' | 'ruleIds'>,
  figure: string,
): boolean {
  const rules = edition.rulebook.decisions.find((one) => one.id === id)?.rules ?? [];
  const deciding = rules.filter((rule) => ruleIds.length === 0 || ruleIds.includes(rule.id));
  return JSON.stringify(deciding.map(({ conditions }) => conditions)).includes(JSON.stringify(figure));
}

/** What was reached before it was cut at the target, where the gap takes only the part that counts. */
function plainActual(target: string, minus: string, derived: Readonly<Record<string, Derived>>): string {
  const formula = derived[minus];
  if (formula === undefined || !('minimum' in formula)) return minus;
  const parts = formula.minimum as readonly unknown[];
  const other = parts.find((part) => part !== target);
  return typeof other === 'string' ? other : minus;
}
