import type { Edition } from '../edition/edition.js';
import { editionName } from '../edition/edition.js';
import { DocumentError } from '../error/index.js';
import type { DecisionTable } from '../format/types.js';
import { addFault, type Context, createContext } from './context.js';
import type { Diagram } from './diagram.js';
import { linkCondition, termsOf } from './link-condition.js';
import { refuseFractions } from './link-derived.js';
import { ownEntry } from './own-entry.js';
import type {
  Program,
  ProgramBenefit,
  ProgramCondition,
  ProgramDecision,
  ProgramRule,
  Variable,
} from './program.js';
import { resolveSources, weakest } from './resolve-source.js';
import { EVALUATION_DATE, linkFacts, resolveTerm } from './resolve-term.js';
import { termsOfFormula } from './terms-of-formula.js';

const programs = new WeakMap<Edition, Program>();

/** The program of an edition, linked on first use and kept. Throws what `link` throws. */
export function programOf(edition: Edition): Program {
  const known = programs.get(edition);
  if (known !== undefined) return known;
  const program = link(edition);
  programs.set(edition, program);
  return program;
}

/**
 * Links an edition with the vocabulary, documents, figures on its date and derived facts into one typed program.
 *
 * @throws {DocumentError} with every fault: `program/undeclared`, `program/unknown-fact`, `program/unknown-source`,
 *   `program/cycle`, `program/wrong-type`, `program/unit-mismatch`, `program/bare-number`, `program/unknown-option`, …
 */
export function link(edition: Edition): Program {
  // The first pass finds where each number is cut, the second builds the diagrams on those cells.
  const first = createContext(edition, undefined);
  linkAll(first);
  refuseFractions(first);
  if (first.faults.length > 0) throw new DocumentError(`rulebook ${editionName(edition)}`, first.faults);
  const context = createContext(edition, first.foundCuts);
  const decisions = linkAll(context);
  const inexact = findInexact(context, decisions);
  context.diagram.keep();
  return {
    edition,
    name: editionName(edition),
    subject: edition.rulebook.subject,
    memberSubject: context.members?.subject,
    diagram: context.diagram,
    variables: context.variables,
    facts: new Map(context.variables.filter(givenTo('subject')).map((variable) => [variable.id, variable])),
    memberFacts: new Map(
      context.variables.filter(givenTo('member')).map((variable) => [variable.id, variable]),
    ),
    dateVariable: context.byId.get(EVALUATION_DATE),
    steps: context.steps,
    memberSteps: context.memberSteps,
    parameters: context.parameters,
    derived: context.derived,
    conditions: context.conditions,
    decisions,
    outputs: (edition.rulebook.outputs ?? []).flatMap((id) => context.terms.get(id) ?? []),
    exact: inexact.length === 0,
    inexact,
  };
}

const givenTo = (scope: 'subject' | 'member') => (variable: { kind: string; scope: string; fact: unknown }) =>
  variable.fact !== undefined && variable.scope === scope;

function linkAll(context: Context): ProgramDecision[] {
  const { rulebook } = context.edition;
  linkFacts(context);
  for (const id of Object.keys(rulebook.parameters ?? {})) resolveTerm(context, id, `parameters.${id}`);
  for (const id of Object.keys(rulebook.derived ?? {})) resolveTerm(context, id, `derived.${id}`);
  for (const [id, derived] of Object.entries(rulebook.derived ?? {})) {
    resolveSources(context, derived.sources, `derived.${id}.sources`);
  }
  resolveSources(context, rulebook.inForce.sources, 'inForce.sources');
  (rulebook.notes ?? []).forEach((note, i) => {
    resolveSources(context, note.sources, `notes[${i}].sources`);
  });
  (rulebook.outputs ?? []).forEach((id, i) => {
    resolveTerm(context, id, `outputs[${i}]`);
  });
  checkDeprivation(context);
  return rulebook.decisions.map((decision, i) => linkDecision(context, decision, `decisions[${i}]`));
}

/** The cut-off must be one number, reached by some and not by all: with an overlay it may be another than was parsed. */
function checkDeprivation(context: Context): void {
  const { deprivation, derived } = context.edition.rulebook;
  if (deprivation === undefined) return;
  resolveSources(context, deprivation.sources, 'deprivation.sources');
  const formula = ownEntry(derived, deprivation.count);
  const most = formula !== undefined && 'count' in formula ? formula.count.length : 0;
  const cutoff = context.parameters.get(deprivation.cutoff)?.value;
  if (typeof cutoff !== 'number' || !Number.isInteger(cutoff) || cutoff < 1 || cutoff > most) {
    const expected = `one whole number from 1 to ${most}, how many indicators there are`;
    const found = `${deprivation.cutoff}: ${JSON.stringify(cutoff) ?? 'none'}`;
    addFault(context, 'wrong-type', 'deprivation.cutoff', expected, found, 'Name the parameter that is.');
  }
  if (deprivation.persons === undefined) return;
  const persons = resolveTerm(context, deprivation.persons, 'deprivation.persons');
  if (persons === undefined || (persons.type === 'number' && persons.scope === 'subject')) return;
  const found = `${persons.id}, a ${persons.type} of the ${persons.scope}`;
  addFault(
    context,
    'wrong-type',
    'deprivation.persons',
    'a number of the subject',
    found,
    'Name a fact that counts its persons.',
  );
}

function linkDecision(context: Context, decision: DecisionTable, path: string): ProgramDecision {
  const { diagram } = context;
  const rules = decision.rules.flatMap((rule, index): ProgramRule[] => {
    const at = `${path}.rules[${index}]`;
    const sources = resolveSources(context, rule.sources, `${at}.sources`);
    const condition = linkCondition(context, rule.conditions, `${at}.conditions`);
    if (condition === undefined) return [];
    const member = termsOf(condition).find((term) => term.scope === 'member');
    if (member !== undefined) {
      addFault(
        context,
        'member-fact',
        `${at}.conditions`,
        'facts of the subject',
        `${member.id}, a fact of each member`,
        'Derive a fact over the members first: anyMember, everyMember or countMembers.',
      );
    }
    const evidence = weakest([
      rule.evidence,
      ...sources.map((one) => one.evidence),
      ...gradesIn(context, condition),
    ]);
    return [{ id: rule.id, index, outcome: rule.event.params.outcome, condition, sources, evidence }];
  });
  checkOrder(context, decision, path);
  const { id, hit, outcomes } = decision;
  const holding = joinHolding(
    diagram,
    rules.map(({ condition, index }) =>
      diagram.map(condition.root, (holds) => (holds === true ? [index] : [])),
    ),
  );
  const outcomeOf = (list: unknown) => {
    const found = [
      ...new Set((list as number[]).map((index) => decision.rules[index]?.event.params.outcome)),
    ];
    return found.length === 0 ? null : found.length === 1 ? found[0] : found;
  };
  const benefit = (outcome: string) =>
    diagram.any(rules.filter((rule) => rule.outcome === outcome).map((rule) => rule.condition.root));
  return {
    id,
    hit,
    outcomes,
    rules,
    rulesRoot: hit === 'unique' ? holding : diagram.terminal([]),
    outcomeRoot: hit === 'unique' ? diagram.map(holding, outcomeOf) : diagram.terminal(null),
    benefitRoots: hit === 'collect' ? outcomes.map(benefit) : [],
    benefits: new Map(outcomes.flatMap((outcome) => linkBenefit(context, outcome))),
  };
}

/**
 * One diagram of the rules that hold, in order, from a diagram for each. Halves are joined, not one rule after the other to
 * all before it: a join costs what its sides weigh, and of a thousand rules the sides then stay small for most joins.
 */
function joinHolding(diagram: Diagram, roots: readonly number[]): number {
  if (roots.length === 0) return diagram.terminal([]);
  if (roots.length === 1) return roots[0] as number;
  const middle = roots.length >> 1;
  return diagram.apply(
    [joinHolding(diagram, roots.slice(0, middle)), joinHolding(diagram, roots.slice(middle))],
    (left, right) => [...(left as number[]), ...(right as number[])],
  );
}

/** What is worse must be said in the way of the fact's type. */
function checkOrder(context: Context, { order }: DecisionTable, path: string): void {
  for (const [id, worse] of Object.entries(order?.worse ?? {})) {
    const variable = context.byId.get(id);
    if (variable === undefined) continue;
    const { type, options = [] } = variable;
    const fits =
      type === 'boolean'
        ? typeof worse === 'boolean'
        : type === 'choice'
          ? Array.isArray(worse) && worse.every((option) => options.includes(option))
          : typeof worse === 'string';
    if (fits) continue;
    addFault(
      context,
      'order-fact',
      `${path}.order.worse.${id}`,
      type === 'boolean'
        ? 'true or false'
        : type === 'choice'
          ? `options from the worst on, of ${options.join(', ')}`
          : '"lower" or "higher"',
      JSON.stringify(worse),
      'Say what is worse in the way of the fact.',
    );
  }
}

function linkBenefit(context: Context, outcome: string): [string, ProgramBenefit][] {
  const benefit = ownEntry(context.edition.rulebook.benefits, outcome);
  if (benefit === undefined) return [];
  const path = `benefits.${outcome}`;
  const boolean = (id: string, at: string) => {
    const term = resolveTerm(context, id, at);
    if (term === undefined) return [];
    if (term.type === 'boolean' && term.scope === 'subject') return [term.root as number];
    addFault(
      context,
      'wrong-type',
      at,
      'a boolean of the subject',
      `${id} is ${term.type}`,
      'Use or derive one.',
    );
    return [];
  };
  const priorityRoots = (benefit.priorities ?? []).flatMap(({ when }, i) =>
    boolean(when, `${path}.priorities[${i}].when`),
  );
  (benefit.confirmations ?? []).forEach(({ fact }, i) => {
    boolean(fact, `${path}.confirmations[${i}].fact`);
  });
  (benefit.amounts ?? []).forEach((id, i) => {
    resolveTerm(context, id, `${path}.amounts[${i}]`);
  });
  for (const [key, list] of Object.entries({
    priorities: benefit.priorities,
    notes: benefit.notes,
    confirmations: benefit.confirmations,
  })) {
    (list ?? []).forEach((one, i) => {
      resolveSources(context, one.sources, `${path}.${key}[${i}].sources`);
    });
  }
  return [
    [
      outcome,
      {
        outcome,
        benefit,
        sources: resolveSources(context, benefit.sources, `${path}.sources`),
        priorityRoots,
      },
    ],
  ];
}

function gradesIn(context: Context, condition: ProgramCondition) {
  return termsOf(condition).map((term) => context.parameters.get(term.id ?? '')?.evidence);
}

/**
 * The computed variables for which the diagram may leave a cell open that no subject can be in: those that share facts
 * with another variable of the decision, and those whose own span may have holes.
 */
function findInexact(context: Context, decisions: readonly ProgramDecision[]): number[] {
  const found = new Set<number>();
  for (const decision of decisions) {
    const roots = decision.hit === 'unique' ? [decision.rulesRoot] : decision.benefitRoots;
    const support = [...new Set(roots.flatMap((root) => context.diagram.supportOf(root)))];
    const variables = support.map((index) => context.variables[index] as Variable);
    for (const variable of variables) {
      if (variable.kind === 'fact') continue;
      const shared = variables.some(
        (other) => other !== variable && [other.id, ...other.bases].some((id) => variable.bases.includes(id)),
      );
      if (shared || mayHaveHoles(context, variable)) found.add(variable.index);
    }
  }
  return [...found];
}

function mayHaveHoles(context: Context, variable: Variable): boolean {
  if (variable.type === 'ratio') return true;
  const formula = context.steps.find((step) => step.variable === variable.index)?.formula;
  if (formula === undefined || 'root' in formula) return false;
  // Months differ in length, so a period skips days: of no matter while there is but one limit to be before or after.
  if (formula.kind === 'datePlus' && variable.domain.cells > 2) return true;
  const terms = termsOfFormula(formula);
  const bases = terms.flatMap((term) => term.bases);
  if (new Set(bases).size < bases.length || formula.kind === 'choose') return true;
  return terms.some((term) =>
    term.root === undefined
      ? context.variables[term.variable as number]?.kind !== 'fact'
      : context.diagram.valuesOf(term.root).length > 1,
  );
}
