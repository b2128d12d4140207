import type { Edition } from '../edition/edition.js';
import { type DerivedSpan, FactError } from '../error/index.js';
import { dateOf } from '../program/calendar.js';
import { MEMBERS } from '../program/context.js';
import type { Comparable } from '../program/domain.js';
import { programOf } from '../program/link.js';
import type { Formula, Program, Step, Variable } from '../program/program.js';
import { numberOf } from '../program/rational.js';
import { derive } from './derive.js';
import type { EvaluateOptions } from './evaluate.js';
import type { Facts, FactValue, MemberFacts } from './facts.js';
import { order, readMembers, readState, type State } from './state.js';

/** A fact that is stated and derived, and the two differ. */
export interface Disagreement {
  readonly fact: string;
  readonly stated: FactValue;
  /** Lowest and highest value that the other facts leave. */
  readonly derived: DerivedSpan;
}

/** What follows from facts, by fact that may be stated or derived. */
export interface Derivations {
  /** The values that are certain, whether the fact was also stated or not. */
  readonly values: Readonly<Record<string, FactValue>>;
  /** By fact that may be derived, the facts that its formula stands on; `members` for who the members are. */
  readonly from: Readonly<Record<string, readonly string[]>>;
  readonly disagreements: readonly Disagreement[];
  /** The facts without those stated ones that disagree: `evaluate` takes them. */
  readonly agreeing: Facts;
}

/**
 * Works out every fact that may be derived, beside what is stated for it. Where `evaluate` refuses two that differ, this
 * tells of all of them, so that a form can show both.
 * @throws {FactError} for every other fault of the facts
 */
export function deriveFacts(edition: Edition, facts: Facts, options: EvaluateOptions = {}): Derivations {
  const program = programOf(edition);
  const disagreements: Disagreement[] = [];
  let agreeing = facts;
  let state: State | undefined;
  while (state === undefined) {
    try {
      state = readState(program, agreeing, options.on);
    } catch (error) {
      const path = error instanceof FactError && error.code === 'fact/disagrees' ? error.path : '';
      const derived = error instanceof FactError ? error.derived : undefined;
      if (derived === undefined || agreeing[path] === undefined) throw error;
      disagreements.push({ fact: path, stated: agreeing[path] as FactValue, derived });
      const { [path]: _, ...rest } = agreeing;
      agreeing = rest;
    }
  }
  const values: Record<string, FactValue> = {};
  const from: Record<string, readonly string[]> = {};
  for (const step of program.steps) {
    if (!step.stated) continue;
    const variable = program.variables[step.variable] as Variable;
    from[variable.id] = step.bases;
    const { least, most } = derive(state, step.formula);
    if (order(least, most) === 0) values[variable.id] = shownValue(variable, least);
  }
  return { values, from, disagreements, agreeing };
}

const shownValue = (variable: Variable, value: Comparable): FactValue =>
  typeof value === 'object' ? numberOf(value) : variable.type === 'date' ? dateOf(value as number) : value;

/** The facts from which one fact could still be derived. */
export interface OpenSources {
  /** Facts of the subject itself that are unknown and may still matter. */
  readonly subject: readonly string[];
  /** Whether it matters who the members are, and that is unknown. */
  readonly members: boolean;
  /** For each member given, the facts that are unknown and may still matter. */
  readonly ofMembers: readonly (readonly string[])[];
}

/**
 * The unknown facts that could still settle one fact by derivation: a toddler is not asked about school leaving, and
 * once one member settles an indicator nobody is asked on. Empty when the fact can only be stated.
 *
 * `members`: the members to ask about, where they are not all known yet and so do not stand in `facts`.
 * @throws {FactError} as `evaluate`
 */
export function findOpenSources(
  edition: Edition,
  facts: Facts,
  wanted: readonly string[],
  options: EvaluateOptions & { readonly members?: readonly MemberFacts[] | undefined } = {},
): ReadonlyMap<string, OpenSources> {
  const program = programOf(edition);
  const state = readState(program, facts, options.on);
  const listed =
    state.members ??
    (program.memberSubject === undefined || options.members === undefined
      ? []
      : (readMembers(program, options.members) ?? []));
  return new Map(wanted.map((fact) => [fact, sourcesOf(program, state, listed, fact)]));
}

function sourcesOf(program: Program, state: State, listed: readonly State[], fact: string): OpenSources {
  const subject = new Set<Variable>();
  const ofMembers = listed.map(() => new Set<Variable>());
  const seen = new Set<string>();
  let members = false;

  const visitBases = (bases: readonly string[]): void => {
    for (const id of bases) {
      if (id === MEMBERS) members ||= state.members === undefined;
      const variable = program.variables.find((one) => one.id === id);
      if (variable?.scope === 'subject') visit(variable);
    }
  };
  const visit = (variable: Variable): void => {
    if (seen.has(variable.id)) return;
    seen.add(variable.id);
    if (state.values[variable.index] !== undefined) return;
    if (variable.id !== fact && variable.role !== 'inner') subject.add(variable);
    const step = program.steps.find((one) => one.variable === variable.index);
    if (step === undefined) visitBases(variable.bases.filter((id) => id !== variable.id));
    else visitStep(step);
  };
  const visitStep = ({ formula, bases }: Step): void => {
    const root = rootOf(formula);
    if (root === undefined) visitBases(bases);
    else if (formula.kind === 'term') visitAll(state, root, visit);
    else visitMembers(root);
  };
  const visitMembers = (root: number): void => {
    members ||= state.members === undefined;
    for (const [i, member] of listed.entries()) visitAll(member, root, (one) => visitMember(i, one));
  };
  const visitMember = (i: number, variable: Variable): void => {
    const member = listed[i] as State;
    const found = ofMembers[i] as Set<Variable>;
    if (member.values[variable.index] !== undefined || found.has(variable)) return;
    if (variable.role !== 'inner') found.add(variable);
    const step = program.memberSteps.find((one) => one.variable === variable.index);
    for (const id of step?.bases ?? variable.bases) {
      const base = program.variables.find((one) => one.id === id && one.scope === 'member');
      if (base !== undefined && base !== variable) visitMember(i, base);
    }
  };

  const start = program.variables.find((one) => one.id === fact && one.scope === 'subject');
  if (start !== undefined) visit(start);
  return {
    subject: inOrder(program.facts, subject),
    members,
    ofMembers: ofMembers.map((found) => inOrder(program.memberFacts, found)),
  };
}

/** The diagram of a formula that looks at conditions; undefined where it calculates. */
function rootOf(formula: Formula): number | undefined {
  if (formula.kind === 'term') return formula.term.root;
  return 'root' in formula ? formula.root : undefined;
}

function visitAll(state: State, root: number, visit: (variable: Variable) => void): void {
  const { diagram, variables } = state.program;
  for (const index of diagram.supportOf(diagram.restrict(root, state.low, state.high)))
    visit(variables[index] as Variable);
}

/** Only what a caller may give, in the rulebook's order. */
function inOrder(known: ReadonlyMap<string, Variable>, found: ReadonlySet<Variable>): readonly string[] {
  return [...known].filter(([, variable]) => found.has(variable)).map(([id]) => id);
}
