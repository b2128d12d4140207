import { spanOf } from '../evaluate/derive.js';
import type { State } from '../evaluate/state.js';
import { order } from '../evaluate/state.js';
import type { Formula, Step, Variable } from '../program/program.js';
import {
  compareRationals,
  divide,
  multiply,
  type Rational,
  rationalOf,
  subtract,
} from '../program/rational.js';
import type { Term } from '../program/term.js';
import type { Box, Path } from './box.js';

/** A sum of facts, each times a fraction, and a fraction: facts by variable index. */
interface Sum {
  readonly of: ReadonlyMap<number, Rational>;
  readonly constant: Rational;
}

/** One sum over another, which is above 0. */
interface Quotient {
  readonly top: Sum;
  readonly under: Sum;
}

/** `sum` is 0 or more, or above 0. */
interface Claim {
  readonly sum: Sum;
  readonly strict: boolean;
}

const ZERO = rationalOf(0);
const ONE = rationalOf(1);
const MOST_CLAIMS = 250;

/**
 * Whether what a path asks within a box contradicts itself by straight arithmetic alone, over however wide ranges: what
 * halving ranges cannot show, such as that x is not below 1.5 y and at the same time 1.5 y or more.
 *
 * Reads each computed number as a quotient of sums of facts where it is one, and eliminates the facts one after another
 * (Fourier and Motzkin). False when nothing was found, which proves nothing.
 */
export function contradictsItself(state: State, steps: readonly Step[], box: Box, path: Path): boolean {
  const forms = new Map<number, Quotient>();
  const claims: Claim[] = [];
  for (const [index, range] of box) {
    if (range.kind === 'cells') continue;
    const { scale } = state.program.variables[index] as Variable;
    const [least, most] = [range.least, range.most].map((step) =>
      divide(rationalOf(step), rationalOf(scale)),
    ) as [Rational, Rational];
    const fact: Sum =
      range.least === range.most ? constant(least) : { of: new Map([[index, ONE]]), constant: ZERO };
    forms.set(index, { top: fact, under: constant(ONE) });
    if (range.least === range.most) continue;
    claims.push({ sum: plus(fact, constant(negative(least))), strict: false });
    claims.push({ sum: plus(constant(most), times(fact, rationalOf(-1))), strict: false });
  }
  for (const step of steps) {
    const cell = path.get(step.variable);
    const form = formOf(state, step.formula, forms, cell === undefined ? undefined : claims);
    const variable = state.program.variables[step.variable] as Variable;
    if (step.formula.kind === 'comparison') {
      if (cell !== undefined) claims.push(...claimsOfComparison(state, step.formula, cell === 1, forms));
      continue;
    }
    if (form === undefined || step.stated) continue;
    forms.set(step.variable, form);
    if (cell !== undefined && variable.type !== 'boolean') claims.push(...claimsOfCell(variable, form, cell));
  }
  return isContradiction(claims);
}

const constant = (value: Rational): Sum => ({ of: new Map(), constant: value });
const negative = (value: Rational) => subtract(ZERO, value);
const isZero = (value: Rational) => compareRationals(value, ZERO) === 0;
const isConstant = ({ of }: Sum) => of.size === 0;

function plus(a: Sum, b: Sum): Sum {
  const of = new Map(a.of);
  for (const [index, factor] of b.of) {
    const sum = subtract(of.get(index) ?? ZERO, negative(factor));
    if (isZero(sum)) of.delete(index);
    else of.set(index, sum);
  }
  return { of, constant: subtract(a.constant, negative(b.constant)) };
}

function times(a: Sum, factor: Rational): Sum {
  if (isZero(factor)) return constant(ZERO);
  return {
    of: new Map([...a.of].map(([index, one]) => [index, multiply(one, factor)])),
    constant: multiply(a.constant, factor),
  };
}

/** The product of two sums, where one is a plain number. */
function product(a: Sum, b: Sum): Sum | undefined {
  if (isConstant(a)) return times(b, a.constant);
  return isConstant(b) ? times(a, b.constant) : undefined;
}

function quotient(top: Sum | undefined, under: Sum | undefined): Quotient | undefined {
  return top === undefined || under === undefined ? undefined : { top, under };
}

function combine(a: Quotient, b: Quotient, sign: 1 | -1): Quotient | undefined {
  const left = product(a.top, b.under);
  const right = product(b.top, a.under);
  if (left === undefined || right === undefined) return undefined;
  return quotient(plus(left, times(right, rationalOf(sign))), product(a.under, b.under));
}

/** `asked`: the claims to add to, where the formula must have a value; a ratio has one only above 0. */
function formOf(
  state: State,
  formula: Formula,
  forms: ReadonlyMap<number, Quotient>,
  asked: Claim[] | undefined,
): Quotient | undefined {
  const read = (term: Term) => formOfTerm(state, term, forms);
  switch (formula.kind) {
    case 'term':
      return read(formula.term);
    case 'difference':
      return both(read(formula.of), read(formula.minus), (a, b) => combine(a, b, -1));
    case 'sum':
      return formula.of.map(read).reduce((a, b) => both(a, b, (x, y) => combine(x, y, 1)));
    case 'product':
      return formula.of
        .map(read)
        .reduce((a, b) => both(a, b, (x, y) => quotient(product(x.top, y.top), product(x.under, y.under))));
    case 'ratio': {
      const to = read(formula.to);
      if (order(spanOf(state, formula.to).least, 0) <= 0) {
        if (asked === undefined || to === undefined) return undefined;
        asked.push({ sum: to.top, strict: true });
      }
      return both(read(formula.of), read(formula.to), (a, b) =>
        quotient(product(a.top, b.under), product(a.under, b.top)),
      );
    }
    default:
      return undefined;
  }
}

function both<T>(a: T | undefined, b: T | undefined, with_: (a: T, b: T) => T | undefined): T | undefined {
  return a === undefined || b === undefined ? undefined : with_(a, b);
}

function formOfTerm(state: State, term: Term, forms: ReadonlyMap<number, Quotient>): Quotient | undefined {
  if (term.variable !== undefined) return forms.get(term.variable);
  const { least, most } = spanOf(state, term);
  if (typeof least !== 'number' || order(least, most) !== 0 || !Number.isFinite(least)) return undefined;
  return { top: constant(rationalOf(least)), under: constant(ONE) };
}

/** What it means that a number is in a cell of its domain. */
function claimsOfCell(variable: Variable, { top, under }: Quotient, cell: number): Claim[] {
  const { domain } = variable;
  const { least, most } = domain.rangeOf(cell);
  const claims: Claim[] = [];
  const beside = (bound: number, side: 1 | -1) => {
    const exact = rationalOf(bound);
    const sum = times(plus(top, times(under, negative(exact))), rationalOf(side));
    claims.push({ sum, strict: variable.type === 'ratio' && domain.cellOf(exact) !== cell });
  };
  if (Number.isFinite(least)) beside(least, 1);
  if (Number.isFinite(most)) beside(most, -1);
  return claims;
}

function claimsOfComparison(
  state: State,
  { left, operator, right }: Extract<Formula, { kind: 'comparison' }>,
  holds: boolean,
  forms: ReadonlyMap<number, Quotient>,
): Claim[] {
  const difference = both(formOfTerm(state, left, forms), formOfTerm(state, right, forms), (a, b) =>
    combine(a, b, -1),
  );
  if (difference === undefined) return [];
  const { top } = difference;
  const above = (strict: boolean): Claim => ({ sum: top, strict });
  const below = (strict: boolean): Claim => ({ sum: times(top, rationalOf(-1)), strict });
  switch (operator) {
    case 'lessThan':
      return [holds ? below(true) : above(false)];
    case 'lessThanInclusive':
      return [holds ? below(false) : above(true)];
    case 'greaterThan':
      return [holds ? above(true) : below(false)];
    case 'greaterThanInclusive':
      return [holds ? above(false) : below(true)];
    case 'equal':
      return holds ? [above(false), below(false)] : [];
    case 'notEqual':
      return holds ? [] : [above(false), below(false)];
    default:
      return [];
  }
}

/** Eliminates one fact after another; true when a claim without facts is left that is false. */
function isContradiction(claims: readonly Claim[]): boolean {
  let left = [...claims];
  for (;;) {
    if (left.some(isFalse)) return true;
    left = left.filter(({ sum }) => !isConstant(sum));
    const next = nextToGo(left);
    if (next === undefined) return false;
    const [index, ups, downs] = next;
    const kept = left.filter(({ sum }) => !sum.of.has(index));
    if (kept.length + ups.length * downs.length > MOST_CLAIMS) return false;
    for (const up of ups) {
      for (const down of downs) {
        const [a, b] = [up.sum.of.get(index) as Rational, negative(down.sum.of.get(index) as Rational)];
        kept.push({ sum: plus(times(up.sum, b), times(down.sum, a)), strict: up.strict || down.strict });
      }
    }
    left = kept;
  }
}

function isFalse({ sum, strict }: Claim): boolean {
  if (!isConstant(sum)) return false;
  const sign = compareRationals(sum.constant, ZERO);
  return strict ? sign <= 0 : sign < 0;
}

/** The fact whose elimination makes the fewest claims, with the claims that bound it from below and from above. */
function nextToGo(claims: readonly Claim[]): readonly [number, Claim[], Claim[]] | undefined {
  let best: readonly [number, Claim[], Claim[]] | undefined;
  for (const index of new Set(claims.flatMap(({ sum }) => [...sum.of.keys()]))) {
    const sign = ({ sum }: Claim) => compareRationals(sum.of.get(index) ?? ZERO, ZERO);
    const ups = claims.filter((one) => sign(one) > 0);
    const downs = claims.filter((one) => sign(one) < 0);
    if (best === undefined || ups.length * downs.length < best[1].length * best[2].length)
      best = [index, ups, downs];
  }
  return best;
}
