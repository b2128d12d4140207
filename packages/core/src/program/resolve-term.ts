import { quote } from '../error/index.js';
import type { Fact } from '../format/types.js';
import { dayNumber } from './calendar.js';
import { addFault, addVariable, type Context, termOfVariable, typeOfFact } from './context.js';
import { linkDerived, linkStated } from './link-derived.js';
import { linkParameter } from './link-parameter.js';
import { nearest } from './nearest.js';
import { ownEntry } from './own-entry.js';
import type { Variable } from './program.js';
import type { Term } from './term.js';

/** The fact that holds the date put to the rulebook: `evaluate(…, { on })`. No vocabulary declares it. */
export const EVALUATION_DATE = 'evaluationDate';

/** Gives every declared fact its variable, in the order of the rulebook, and links the formulas behind them. */
export function linkFacts(context: Context): void {
  const { rulebook } = context.edition;
  if (context.subject === undefined) {
    addFault(
      context,
      'unknown-subject',
      'subject',
      'a subject of the vocabulary',
      rulebook.subject,
      'Add its facts.',
    );
  }
  for (const role of ['facts', 'rawFacts', 'memberFacts'] as const) {
    (rulebook[role] ?? []).forEach((id, i) => {
      declare(context, id, role, `${role}[${i}]`);
    });
  }
  for (const variable of [...context.variables]) {
    const formula = ownEntry(rulebook.derived, variable.id);
    if (formula !== undefined) open(context, variable.id, () => linkStated(context, variable, formula));
  }
}

function declare(
  context: Context,
  id: string,
  role: 'facts' | 'rawFacts' | 'memberFacts',
  path: string,
): void {
  const member = role === 'memberFacts';
  const vocabulary = member ? context.members : context.subject;
  const fact = ownEntry(vocabulary?.facts, id);
  if (fact === undefined) {
    const known = Object.keys(vocabulary?.facts ?? {});
    addFault(
      context,
      'unknown-fact',
      path,
      `a fact of a ${vocabulary?.subject ?? 'subject that the vocabulary has'}`,
      quote(id),
      nearest(id, known, 'Declare it in the vocabulary first.'),
    );
    return;
  }
  if (context.byId.has(id)) {
    addFault(context, 'declared-twice', path, 'each fact once', quote(id), 'Keep one of them.');
    return;
  }
  addVariable(context, {
    ...shapeOf(fact),
    id,
    kind: 'fact',
    scope: member ? 'member' : 'subject',
    fact,
    role,
    bases: [id],
  });
}

function shapeOf(fact: Fact) {
  const least = 'min' in fact ? bound(fact.min) : undefined;
  const most = 'max' in fact ? bound(fact.max) : undefined;
  return {
    type: typeOfFact(fact),
    unit: 'unit' in fact ? fact.unit : undefined,
    scale: fact.type === 'decimal' ? 10 ** fact.scale : 1,
    options: fact.type === 'choice' ? fact.options.map(({ id }) => id) : undefined,
    least,
    most,
  };
}

const bound = (value: number | string | undefined) => (typeof value === 'string' ? dayNumber(value) : value);

/** The term behind an id: a fact, a parameter or a derived fact; undefined, with a fault, for anything else. */
export function resolveTerm(context: Context, id: string, path: string): Term | undefined {
  const known = context.terms.get(id);
  if (known !== undefined) return known;
  const { rulebook } = context.edition;
  const variable = context.byId.get(id) ?? (id === EVALUATION_DATE ? declareDate(context) : undefined);
  if (variable !== undefined) {
    if (context.openTerms.has(id)) return foundCycle(context, id, path);
    const formula = ownEntry(rulebook.derived, id);
    // A stated fact's own formula comes first, so that steps stand in the order to compute them.
    if (formula !== undefined) open(context, id, () => linkStated(context, variable, formula));
    return remember(context, id, termOfVariable(context, variable, 'fact'));
  }
  const parameter = ownEntry(rulebook.parameters, id);
  if (parameter !== undefined) return remember(context, id, linkParameter(context, id, parameter));
  const formula = ownEntry(rulebook.derived, id);
  if (formula !== undefined) {
    if (context.openTerms.has(id)) return foundCycle(context, id, path);
    const term = open(context, id, () => linkDerived(context, id, formula));
    if (term !== undefined) context.derived.set(id, term);
    return remember(context, id, term);
  }
  const all = [
    ...context.byId.keys(),
    ...Object.keys(rulebook.parameters ?? {}),
    ...Object.keys(rulebook.derived ?? {}),
  ];
  addFault(
    context,
    'undeclared',
    path,
    'a fact, parameter or derived fact that this rulebook declares',
    quote(id),
    nearest(id, all, 'Declare it in `facts`, `parameters` or `derived`.'),
  );
  return undefined;
}

function remember(context: Context, id: string, term: Term | undefined): Term | undefined {
  if (term !== undefined) context.terms.set(id, term);
  return term;
}

const linkedFormulas = new WeakMap<Context, Set<string>>();

/** Runs one formula's linking once, with its id marked as being worked on, so that a cycle is seen. */
function open<T>(context: Context, id: string, work: () => T): T | undefined {
  const done = linkedFormulas.get(context) ?? new Set();
  linkedFormulas.set(context, done);
  if (done.has(id)) return undefined;
  done.add(id);
  context.openTerms.add(id);
  const result = work();
  context.openTerms.delete(id);
  return result;
}

function foundCycle(context: Context, id: string, path: string): undefined {
  addFault(
    context,
    'cycle',
    path,
    'facts that do not depend on themselves',
    `${[...context.openTerms].join(' needs ')} needs ${id}`,
    'Break the circle: one of them must be a plain fact.',
  );
}

function declareDate(context: Context): Variable {
  return addVariable(context, {
    id: EVALUATION_DATE,
    kind: 'fact',
    scope: 'subject',
    type: 'date',
    unit: undefined,
    scale: 1,
    options: undefined,
    fact: undefined,
    role: 'rawFacts',
    bases: [EVALUATION_DATE],
  });
}
