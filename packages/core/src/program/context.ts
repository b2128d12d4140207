import type { Edition } from '../edition/edition.js';
import type { Fault } from '../error/index.js';
import type { Fact, SubjectVocabulary } from '../format/types.js';
import { Diagram } from './diagram.js';
import { booleanDomain, type Cut, choiceDomain, type Domain, ratioDomain, steppedDomain } from './domain.js';
import type { ProgramCondition, ProgramParameter, Step, Variable } from './program.js';
import type { Term } from './term.js';

/** The state of linking one edition. */
export interface Context {
  readonly edition: Edition;
  readonly diagram: Diagram;
  readonly faults: Fault[];
  readonly subject: SubjectVocabulary | undefined;
  readonly members: SubjectVocabulary | undefined;
  /**
   * Where each open number is cut, from an earlier pass; undefined in the first pass, which only finds the cuts:
   * a number is then two cells, so that all values of every term show up, and nothing else is read off its diagrams.
   */
  readonly cuts: ReadonlyMap<string, readonly Cut[]> | undefined;
  readonly foundCuts: Map<string, Cut[]>;
  /** Facts that may be stated, and are else computed as exact fractions. */
  readonly fractions: Set<string>;
  readonly variables: Variable[];
  readonly byId: Map<string, Variable>;
  readonly terms: Map<string, Term>;
  readonly openTerms: Set<string>;
  readonly parameters: Map<string, ProgramParameter>;
  readonly derived: Map<string, Term>;
  /** By derived fact, the condition that its formula looks at. */
  readonly conditions: Map<string, ProgramCondition>;
  readonly steps: Step[];
  readonly memberSteps: Step[];
}

/** A fresh context. */
export function createContext(edition: Edition, cuts: Context['cuts']): Context {
  const subject = edition.vocabulary.find((one) => one.subject === edition.rulebook.subject);
  return {
    edition,
    cuts,
    diagram: new Diagram(),
    faults: [],
    subject,
    members: edition.vocabulary.find((one) => one.subject === subject?.members),
    foundCuts: new Map(),
    fractions: new Set(),
    variables: [],
    byId: new Map(),
    terms: new Map(),
    openTerms: new Set(),
    parameters: new Map(),
    derived: new Map(),
    conditions: new Map(),
    steps: [],
    memberSteps: [],
  };
}

/** Notes a fault. Linking goes on, so that all faults are found at once. */
export function addFault(
  context: Context,
  code: string,
  path: string,
  expected: string,
  found: string,
  remedy: string,
): void {
  context.faults.push({ code: `program/${code}`, path, expected, found, remedy });
}

type VariableDraft = Omit<Variable, 'index' | 'domain'> & {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
};

/** Adds a variable to the diagram's order. */
export function addVariable(context: Context, draft: VariableDraft): Variable {
  const { least, most, ...rest } = draft;
  const variable: Variable = { ...rest, index: context.variables.length, domain: domainOf(context, draft) };
  context.variables.push(variable);
  context.byId.set(variable.id, variable);
  return variable;
}

const placeholder: Domain = { ...booleanDomain };

function domainOf(context: Context, draft: VariableDraft): Domain {
  if (draft.type === 'boolean') return booleanDomain;
  if (draft.type === 'choice') return choiceDomain(draft.options ?? []);
  if (context.cuts === undefined) return placeholder;
  const cuts = context.cuts.get(draft.id) ?? [];
  if (draft.type === 'ratio') return ratioDomain(cuts);
  return steppedDomain(
    cuts,
    draft.scale,
    draft.least ?? Number.NEGATIVE_INFINITY,
    draft.most ?? Number.POSITIVE_INFINITY,
  );
}

/** Adds a step that computes a variable, after those that compute what it stands on. */
export function addStep(
  context: Context,
  variable: Variable,
  step: Pick<Step, 'formula' | 'bases' | 'stated'>,
): void {
  const { formula, bases, stated } = step;
  const baseIndexes = bases.flatMap((id) => context.byId.get(id)?.index ?? []);
  const steps = variable.scope === 'member' ? context.memberSteps : context.steps;
  const overMembers = bases.includes(MEMBERS);
  steps.push({ variable: variable.index, formula, bases, baseIndexes, overMembers, stated });
}

/** Stands in `bases` for who the members are. */
export const MEMBERS = 'members';

/** The type that conditions see of a vocabulary fact. */
export function typeOfFact(fact: Fact): Variable['type'] {
  return fact.type === 'integer' || fact.type === 'decimal' ? 'number' : fact.type;
}

/** The term that reads a variable. Booleans and choices read as diagrams, numbers and dates as open numbers. */
export function termOfVariable(context: Context, variable: Variable, origin: 'fact' | 'derived'): Term {
  const { type, domain, index } = variable;
  const finite = type === 'boolean' || type === 'choice';
  const cells = finite
    ? Array.from({ length: domain.cells }, (_, cell) => context.diagram.terminal(domain.sampleOf(cell)))
    : [];
  return {
    id: variable.id,
    origin,
    type: type === 'ratio' ? 'number' : type,
    unit: variable.unit,
    scope: variable.scope,
    variable: finite ? undefined : index,
    root: finite ? context.diagram.node(index, cells) : undefined,
    options: variable.options,
    bases: [variable.id],
  };
}
