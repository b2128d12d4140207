import type { Formula, Program, Step } from '../program/program.js';
import type { Term } from '../program/term.js';
import type { Columns } from './columns.js';

/** The steps that matter for the columns given, in order, and how each is taken. */
export interface LiveSteps {
  readonly subject: readonly Step[];
  readonly member: readonly Step[];
  /** The variables that are taken row by row, since no block operation says what their formula says. */
  readonly slow: ReadonlySet<number>;
  /** The variables whose values decisions or steps depend on. */
  readonly needed: ReadonlySet<number>;
  /** Those of them whose numbers a formula needs, not only the cells they lie in. */
  readonly numeric: ReadonlySet<number>;
}

/** Picks the steps that have something to work on, as evaluating one case does, and on which an answer or a refusal may hang. */
export function pickSteps(program: Program, columns: Columns, hasDate: boolean): LiveSteps {
  const touchedMembers = new Set(
    [...program.memberFacts.values()]
      .filter(({ id }) => columns.members?.facts[id] !== undefined)
      .map(({ index }) => index),
  );
  const touched = new Set(
    [...program.facts.values()].filter(({ id }) => columns.facts[id] !== undefined).map(({ index }) => index),
  );
  if (hasDate && program.dateVariable !== undefined) touched.add(program.dateVariable.index);
  const live = (steps: readonly Step[], known: Set<number>, members: boolean) =>
    steps.filter((step) => {
      // Over members of whom nothing is known, it gives what it gives when nothing is given at all.
      if (!members && 'root' in step.formula) return false;
      const concerns = (members && step.overMembers) || step.baseIndexes.some((index) => known.has(index));
      if (concerns) known.add(step.variable);
      return concerns;
    });
  const memberSteps = columns.members === undefined ? [] : live(program.memberSteps, touchedMembers, false);
  const liveSteps = live(program.steps, touched, columns.members !== undefined);

  const { diagram } = program;
  const needed = new Set<number>();
  const numeric = new Set<number>();
  const need = (root: number) => {
    for (const index of diagram.supportOf(root)) needed.add(index);
  };
  for (const decision of program.decisions) for (const root of rootsOf(decision)) need(root);
  const keep = (steps: readonly Step[]) =>
    [...steps]
      .reverse()
      .filter((step) => {
        const variable = program.variables[step.variable];
        if (variable?.fact === undefined && !needed.has(step.variable)) return false;
        needed.add(step.variable);
        for (const root of rootsOfFormula(step.formula)) need(root);
        for (const term of openTermsOf(step.formula)) {
          needed.add(term.variable as number);
          numeric.add(term.variable as number);
        }
        return true;
      })
      .reverse();
  const subject = keep(liveSteps);
  const member = keep(memberSteps);
  return { subject, member, needed, numeric, slow: findSlow(program, subject, member) };
}

/** The functions that a decision's answer is read off. */
export function rootsOf(decision: Program['decisions'][number]): readonly number[] {
  return decision.hit === 'unique' ? [decision.rulesRoot] : decision.benefitRoots;
}

function rootsOfFormula(formula: Formula): readonly number[] {
  return 'root' in formula
    ? [formula.root]
    : termsOf(formula).flatMap(({ root }) => (root === undefined ? [] : [root]));
}

const openTermsOf = (formula: Formula): readonly Term[] =>
  termsOf(formula).filter(({ root }) => root === undefined);

function termsOf(formula: Formula): readonly Term[] {
  switch (formula.kind) {
    case 'anyMember':
    case 'everyMember':
    case 'countMembers':
      return [];
    case 'choose':
      return [formula.by, ...formula.values];
    case 'sum':
    case 'minimum':
    case 'maximum':
    case 'product':
      return formula.of;
    default:
      return Object.entries(formula).flatMap(([key, value]) =>
        key === 'kind' || key === 'operator' ? [] : [value as Term],
      );
  }
}

/** A step is taken by blocks where its formula has a block operation and nothing that it stands on is slow. */
function findSlow(program: Program, subject: readonly Step[], member: readonly Step[]): Set<number> {
  const slow = new Set<number>();
  for (const step of [...member, ...subject]) if (!isFast(program, step, slow)) slow.add(step.variable);
  return slow;
}

function isFast(program: Program, { variable: index, formula }: Step, slow: ReadonlySet<number>): boolean {
  const variable = program.variables[index];
  if (variable === undefined) return false;
  const support = (root: number) => program.diagram.supportOf(root);
  switch (formula.kind) {
    case 'term':
      // A member's own fact is computed before its household's facts are known to it.
      return (
        variable.type === 'boolean' &&
        formula.term.root !== undefined &&
        (variable.scope === 'subject' ||
          support(formula.term.root).every((one) => program.variables[one]?.scope === 'member'))
      );
    case 'anyMember':
    case 'everyMember':
      return support(formula.root).every((one) => !slow.has(one));
    case 'countMembers':
      return (
        variable.type === 'number' &&
        variable.scale === 1 &&
        support(formula.root).every((one) => !slow.has(one))
      );
    case 'ratio':
      return (
        variable.type === 'ratio' &&
        variable.fact === undefined &&
        [formula.of, formula.to].every(({ variable: one, root }) => {
          if (root !== undefined || one === undefined || slow.has(one)) return false;
          return program.variables[one]?.type === 'number' && program.variables[one]?.scope === 'subject';
        })
      );
    default:
      return false;
  }
}
