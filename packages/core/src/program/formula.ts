import { addFault, type Context } from './context.js';
import type { Formula } from './program.js';
import { rationalOf } from './rational.js';
import type { Term } from './term.js';

/** A formula over terms, its type, and its diagram where its values are few. */
export interface LinkedFormula {
  readonly formula: Formula;
  readonly type: 'boolean' | 'choice' | 'number' | 'date' | 'ratio';
  readonly unit: string | undefined;
  readonly scale: number;
  readonly options: readonly string[] | undefined;
  readonly root: number | undefined;
  readonly scope: 'subject' | 'member';
  readonly bases: readonly string[];
}

/** A sum, minimum or maximum of numbers. */
export function combineNumbers(kind: 'sum' | 'minimum' | 'maximum', values: readonly number[]): number {
  if (kind === 'sum') {
    const sum = values.reduce((a, b) => a + b, 0);
    // Facts have at most four digits after the point; binary fractions must not add a fifth.
    return Number.isFinite(sum) && !Number.isInteger(sum) ? Math.round(sum * 1e4) / 1e4 : sum;
  }
  return kind === 'minimum' ? Math.min(...values) : Math.max(...values);
}

type Result = Pick<LinkedFormula, 'type'> &
  Partial<Pick<LinkedFormula, 'unit' | 'options' | 'root' | 'formula'>>;

/** A linked formula, with scope, scale and bases gathered from its terms. */
export function finish(context: Context, terms: readonly Term[], result: Result): LinkedFormula {
  const scope = terms.some((term) => term.scope === 'member') ? 'member' : 'subject';
  const term: Term = {
    id: undefined,
    origin: 'derived',
    type: result.type === 'ratio' ? 'number' : result.type,
    unit: result.unit,
    scope,
    variable: undefined,
    root: result.root,
    options: result.options,
    bases: [],
  };
  return {
    type: result.type,
    unit: result.unit,
    options: result.options,
    root: result.root,
    formula: result.root === undefined ? (result.formula as Formula) : { kind: 'term', term },
    scale: Math.max(1, ...terms.map((one) => scaleOf(context, one))),
    scope,
    bases: [...new Set(terms.flatMap((one) => one.bases))],
  };
}

/** Whether a term is an exact fraction, so that what is computed from it must be one too. */
export function isRatio(context: Context, term: Term): boolean {
  return term.variable !== undefined && context.variables[term.variable]?.type === 'ratio';
}

function scaleOf(context: Context, term: Term): number {
  if (term.variable !== undefined) return context.variables[term.variable]?.scale ?? 1;
  if (term.type !== 'number' || term.root === undefined) return 1;
  return Math.max(
    ...context.diagram.valuesOf(term.root).map((value) => Number(rationalOf(value as number).den)),
  );
}

/** Whether all terms are of a type; notes a fault if not. */
export function expect(context: Context, terms: readonly Term[], type: Term['type'], path: string): boolean {
  const wrong = terms.filter((term) => term.type !== type);
  if (wrong.length === 0) return true;
  const found = wrong.map((term) => `${term.id ?? 'a literal'} is ${term.type}`).join(', ');
  addFault(context, 'wrong-type', path, `${type} values`, found, 'Use facts of that type.');
  return false;
}

/** Whether all terms are of one unit, and of the one declared; notes a fault if not. */
export function expectOneUnit(
  context: Context,
  terms: readonly Term[],
  declared: string | undefined,
  path: string,
): boolean {
  const units = new Set(terms.map((term) => term.unit));
  if (declared !== undefined) units.add(declared);
  if (units.size <= 1) return true;
  const found = [...units].map((unit) => unit ?? 'no unit').join(', ');
  addFault(context, 'unit-mismatch', path, 'one unit', found, 'Add or compare figures of one unit.');
  return false;
}
/** A value that stands in the rulebook itself. `declared` tells a date, which is written as text, from a number. */
export function constant(context: Context, value: unknown, declared: unknown = value): Term {
  const type =
    typeof value === 'boolean'
      ? 'boolean'
      : typeof declared === 'string' && typeof value === 'number'
        ? 'date'
        : typeof value === 'number'
          ? 'number'
          : 'choice';
  return {
    id: undefined,
    origin: 'literal',
    type,
    unit: undefined,
    scope: 'subject',
    variable: undefined,
    root: context.diagram.terminal(value),
    options: type === 'choice' ? [value as string] : undefined,
    bases: [],
  };
}
