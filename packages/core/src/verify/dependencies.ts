import type { Formula, Program, Step } from '../program/program.js';
import { termsOfFormula } from '../program/terms-of-formula.js';

/** How the variables of a program follow from each other. */
export interface Dependencies {
  /** By variable, the step that computes it (or checks it, for a fact that may be stated). */
  readonly stepOf: ReadonlyMap<number, Step>;
  /** By variable, the variables that its formula reads. */
  readonly readsOf: ReadonlyMap<number, readonly number[]>;
  /** Variables that are computed from others and cannot be stated. */
  readonly computed: ReadonlySet<number>;
}

/** Reads the dependencies off a program's steps. */
export function dependenciesOf(program: Program): Dependencies {
  const steps = [...program.memberSteps, ...program.steps];
  const stepOf = new Map(steps.map((step) => [step.variable, step]));
  const readsOf = new Map(steps.map((step) => [step.variable, variablesOf(program, step.formula)]));
  const computed = new Set(steps.filter(({ stated }) => !stated).map(({ variable }) => variable));
  return { stepOf, readsOf, computed };
}

/** Whether a formula looks at the members. */
export function isOverMembers({ kind }: Formula): boolean {
  return kind === 'anyMember' || kind === 'everyMember' || kind === 'countMembers';
}

function variablesOf(program: Program, formula: Formula): readonly number[] {
  const { diagram, variables } = program;
  const found =
    'root' in formula
      ? // What is asked of each member is for the members to answer.
        diagram.supportOf(formula.root).filter((index) => variables[index]?.scope === 'subject')
      : termsOfFormula(formula).flatMap((term) =>
          term.root === undefined ? [term.variable as number] : diagram.supportOf(term.root),
        );
  return [...new Set(found)];
}

/**
 * A variable and all that it is computed from, down to the facts. `stated`: also what facts that may be stated follow
 * from, else they end the way like any other fact.
 */
export function reachedFrom(needs: Dependencies, index: number, stated: boolean): ReadonlySet<number> {
  const reached = new Set<number>();
  const visit = (one: number): void => {
    if (reached.has(one)) return;
    reached.add(one);
    if (stated || needs.computed.has(one)) for (const read of needs.readsOf.get(one) ?? []) visit(read);
  };
  visit(index);
  return reached;
}
