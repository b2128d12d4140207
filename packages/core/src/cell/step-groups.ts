import type { Step, Variable } from '../program/index.js';

/** The steps that any of the facts may set going, in order; `date` is the variable of the date put to the rulebook. */
export function activeSteps(
  steps: readonly Step[],
  facts: readonly Variable[],
  date: Variable | undefined,
): readonly Step[] {
  const reached = new Set(facts.map(({ index }) => index));
  if (date !== undefined) reached.add(date.index);
  return steps.filter((step) => {
    // What is over members needs no more than to know who they are: rows with members have no pattern.
    const active = step.baseIndexes.some((index) => reached.has(index));
    if (active) reached.add(step.variable);
    return active;
  });
}

/** Steps that bear on each other, in order, with the variables they read or give. */
interface StepGroup {
  readonly steps: readonly Step[];
  readonly variables: ReadonlySet<number>;
}

/** Parts steps into groups: what one group computes is nothing to another. */
export function groupSteps(steps: readonly Step[], date: Variable | undefined): readonly StepGroup[] {
  let groups: StepGroup[] = [];
  for (const step of steps) {
    // The date is the same for all rows, and joins nothing.
    const own = [step.variable, ...step.baseIndexes].filter((index) => index !== date?.index);
    const near = groups.filter(({ variables }) => own.some((index) => variables.has(index)));
    groups = groups.filter((group) => !near.includes(group));
    groups.push({
      steps: [...near.flatMap((group) => group.steps), step],
      variables: new Set([...near.flatMap(({ variables }) => [...variables]), ...own]),
    });
  }
  return groups.map((group) => ({ ...group, steps: steps.filter((step) => group.steps.includes(step)) }));
}

/** The facts that a computed number stands on, through others too; none for a fact, which is asked for itself. */
export function factsUnder(byId: ReadonlyMap<string, Variable>, variable: Variable): readonly number[] {
  if (variable.kind === 'fact') return [];
  const found = new Set<number>();
  const seen = new Set<string>();
  const visit = (ids: readonly string[]) => {
    for (const id of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      const base = byId.get(id);
      if (base === undefined) continue;
      if (base.kind === 'fact') found.add(base.index);
      else visit(base.bases);
    }
  };
  visit(variable.bases);
  return [...found];
}
