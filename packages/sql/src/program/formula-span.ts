import type { Formula, Term } from '@giamngheo/core/program';
import {
  add,
  and,
  call,
  choose,
  coalesce,
  compareTo,
  FALSE,
  isKnown,
  isNull,
  literal,
  not,
  or,
  subtract,
  TRUE,
} from '../expression/build.js';
import type { Comparison, Expression } from '../expression/expression.js';
import {
  type Arithmetic,
  isSameQuantity,
  isSettled,
  type NumberQuantity,
  point,
  type Quantity,
  type Span,
  unbounded,
} from './quantity.js';
import type { Scope } from './scope.js';

const ZERO = literal(0n);

/** The lowest and highest value that a formula of numbers or dates gives on what is known; as `evaluate` computes them. */
export function spanOfFormula(scope: Scope, formula: Formula): Span {
  const { arithmetic } = scope;
  switch (formula.kind) {
    case 'term':
      return scope.span(formula.term);
    case 'sum':
      return formula.of
        .map((term) => scope.span(term))
        .reduce((a, b) =>
          both(a, b, (side) => arithmetic.add(a[side] as NumberQuantity, b[side] as NumberQuantity, 1)),
        );
    case 'minimum':
    case 'maximum': {
      const end = formula.kind === 'minimum' ? 'least' : 'most';
      return formula.of
        .map((term) => scope.span(term))
        .reduce((a, b) =>
          // No bound below is the lowest there is, and no bound above the highest.
          both(a, b, (side) => arithmetic.pick(end, a[side], b[side], side === end ? 'strict' : 'skip')),
        );
    }
    case 'difference': {
      const [a, b] = [scope.span(formula.of), scope.span(formula.minus)];
      return both(a, b, (side) =>
        arithmetic.add(a[side] as NumberQuantity, b[other(side)] as NumberQuantity, -1),
      );
    }
    case 'ratio':
      return divideSpans(arithmetic, scope.span(formula.of), scope.span(formula.to));
    case 'product':
      return formula.of.map((term) => scope.span(term)).reduce((a, b) => multiplySpans(arithmetic, a, b));
    case 'age': {
      const [birth, on] = [scope.span(formula.birthDate), scope.span(formula.on)];
      return both(birth, on, (side) => yearsBetween(dateOf(birth[other(side)]), dateOf(on[side])));
    }
    case 'datePlus':
      return datePlus(scope, formula);
    case 'dateIn':
      return dateIn(scope, formula);
    case 'choose':
      return chooseSpan(scope, formula);
    default:
      throw new RangeError(`${formula.kind} is no number`);
  }
}

/** A comparison of two open numbers or dates: true, false, or null where both can be. */
export function compareSpans(scope: Scope, formula: Extract<Formula, { kind: 'comparison' }>): Expression {
  const { arithmetic } = scope;
  const [left, right] = [scope.span(formula.left), scope.span(formula.right)];
  const less = (operator: Comparison, a: Quantity, b: Quantity) => arithmetic.compare(a, operator, b);
  const whole = isSameQuantity(left.least, left.most) && isSameQuantity(right.least, right.most);
  const test = (yes: Expression, no: Expression, exact: Comparison) =>
    whole
      ? less(exact, left.least, right.least)
      : choose([
          { when: yes, gives: TRUE },
          { when: no, gives: FALSE },
        ]);
  const apart = or(less('<', left.most, right.least), less('>', left.least, right.most));
  const equal = and(isSettled(left), isSettled(right), less('=', left.least, right.least));
  switch (formula.operator) {
    case 'lessThan':
      return test(less('<', left.most, right.least), less('>=', left.least, right.most), '<');
    case 'lessThanInclusive':
      return test(less('<=', left.most, right.least), less('>', left.least, right.most), '<=');
    case 'greaterThan':
      return test(less('>', left.least, right.most), less('<=', left.most, right.least), '>');
    case 'greaterThanInclusive':
      return test(less('>=', left.least, right.most), less('<', left.most, right.least), '>=');
    case 'equal':
      return test(equal, apart, '=');
    case 'notEqual':
      return test(apart, equal, '<>');
    default:
      throw new RangeError(`${formula.operator} compares no numbers`);
  }
}

const other = (side: 'least' | 'most') => (side === 'least' ? 'most' : 'least');
const dateOf = (one: Quantity): Expression => (one as { date: Expression }).date;

/** Both sides, or one where the operands have but one value. */
function both(a: Span, b: Span, of: (side: 'least' | 'most') => Quantity): Span {
  if (isSameQuantity(a.least, a.most) && isSameQuantity(b.least, b.most)) return point(of('least'));
  return { least: of('least'), most: of('most') };
}

const isPoint = ({ least, most }: Span) => isSameQuantity(least, most);

function divideSpans(arithmetic: Arithmetic, of: Span, to: Span): Span {
  const [low, high] = [to.least as NumberQuantity, to.most as NumberQuantity];
  // A denominator that is or may be 0 makes no ratio.
  const above = compareTo(low.num, '>', ZERO);
  const nothing = arithmetic.constant(0);
  const byMost = (a: NumberQuantity) =>
    arithmetic.choose(
      [{ when: isNull(high.num), gives: nothing }].filter(({ when }) => !isFalse(when)),
      arithmetic.divide(a, high),
    );
  const side = (end: 'least' | 'most'): Quantity => {
    const a = of[end] as NumberQuantity;
    const byLeast = arithmetic.divide(a, low);
    if (isPoint(to)) return arithmetic.choose([{ when: above, gives: byLeast }], undefined);
    // The lowest of a number of 0 or more is over the highest, and of a negative one over the lowest.
    const negative = end === 'least' ? byLeast : byMost(a);
    const natural = end === 'least' ? byMost(a) : byLeast;
    const value = a.natural
      ? natural
      : arithmetic.choose(
          [
            { when: isNull(a.num), gives: unbounded },
            { when: compareTo(a.num, '<', ZERO), gives: negative },
          ],
          natural,
        );
    return arithmetic.choose([{ when: above, gives: value }], undefined);
  };
  if (isPoint(of) && isPoint(to)) return point(side('least'));
  return { least: side('least'), most: side('most') };
}

const isFalse = (one: Expression) => one.op === 'literal' && one.value === false;

function multiplySpans(arithmetic: Arithmetic, a: Span, b: Span): Span {
  const times = (x: Quantity, y: Quantity) => arithmetic.multiply(x as NumberQuantity, y as NumberQuantity);
  if (isPoint(a) && isPoint(b)) return point(times(a.least, b.least));
  for (const [fixed, span] of [
    [a, b],
    [b, a],
  ] as const) {
    const value = fixed.least as NumberQuantity;
    if (isPoint(fixed) && value.natural && value.num.op === 'literal' && value.num.value !== 0n)
      return { least: times(value, span.least), most: times(value, span.most) };
  }
  const corners = (['least', 'most'] as const).flatMap((x) =>
    (['least', 'most'] as const).map((y) =>
      cornerOf(arithmetic, a[x] as NumberQuantity, x, b[y] as NumberQuantity, y),
    ),
  );
  const side = (end: 'least' | 'most') => {
    const open = or(...corners.map((one) => (end === 'least' ? one.below : one.above)));
    const picked = corners
      .map(({ value }) => value as Quantity)
      .reduce((x, y) => arithmetic.pick(end, x, y, 'skip'));
    return arithmetic.choose([{ when: open, gives: unbounded }], picked);
  };
  return { least: side('least'), most: side('most') };
}

/** One product of two ends: its value where finite, and whether it has no bound below or above. */
function cornerOf(
  arithmetic: Arithmetic,
  x: NumberQuantity,
  xSide: 'least' | 'most',
  y: NumberQuantity,
  ySide: 'least' | 'most',
) {
  const product = arithmetic.multiply(x, y);
  const isZero = or(compareTo(x.num, '=', ZERO), compareTo(y.num, '=', ZERO));
  const value = arithmetic.choose(
    [{ when: isZero, gives: arithmetic.constant(0) }],
    product,
  ) as NumberQuantity;
  const open = or(isNull(x.num), isNull(y.num));
  const positive = (one: NumberQuantity, side: 'least' | 'most') =>
    coalesce(compareTo(one.num, '>', ZERO), literal(side === 'most'));
  const negative = (one: NumberQuantity, side: 'least' | 'most') =>
    coalesce(compareTo(one.num, '<', ZERO), literal(side === 'least'));
  const up = or(and(positive(x, xSide), positive(y, ySide)), and(negative(x, xSide), negative(y, ySide)));
  const down = or(and(positive(x, xSide), negative(y, ySide)), and(negative(x, xSide), positive(y, ySide)));
  return { value, above: and(open, up), below: and(open, down) };
}

function yearsBetween(birth: Expression, on: Expression): Quantity {
  const before = compareTo(call('monthAndDay', on), '<', call('monthAndDay', birth));
  const years = subtract(call('year', on), call('year', birth));
  const num = subtract(years, choose([{ when: before, gives: literal(1n) }], ZERO));
  return { kind: 'number', num, den: literal(1n), size: 5, denSize: 0, natural: false };
}

function datePlus(scope: Scope, formula: Extract<Formula, { kind: 'datePlus' }>): Span {
  const spans = [formula.date, formula.years, formula.months, formula.days].map((term) =>
    scope.span(term),
  ) as [Span, Span, Span, Span];
  const at = (side: 'least' | 'most'): Quantity => {
    const [date, years, months, days] = spans.map((span) => span[side]) as [Quantity, ...NumberQuantity[]];
    const all = add(
      { op: 'arithmetic', operator: '*', of: [(years as NumberQuantity).num, literal(12n)] },
      (months as NumberQuantity).num,
    );
    const inMonths = foldMonths((years as NumberQuantity).num, (months as NumberQuantity).num) ?? all;
    const moved = isZeroLiteral(inMonths) ? dateOf(date) : call('addMonths', dateOf(date), inMonths);
    const added = (days as NumberQuantity).num;
    return { kind: 'date', date: isZeroLiteral(added) ? moved : call('addDays', moved, added) };
  };
  if (spans.every(isPoint)) return point(at('least'));
  return { least: at('least'), most: at('most') };
}

const isZeroLiteral = (one: Expression) => one.op === 'literal' && one.value === 0n;

function foldMonths(years: Expression, months: Expression): Expression | undefined {
  if (years.op !== 'literal' || months.op !== 'literal') return undefined;
  return literal((years.value as bigint) * 12n + (months.value as bigint));
}

function dateIn(scope: Scope, formula: Extract<Formula, { kind: 'dateIn' }>): Span {
  const spans = [formula.year, formula.yearsAfter, formula.month, formula.day].map((term) =>
    scope.span(term),
  ) as [Span, Span, Span, Span];
  const at = (side: 'least' | 'most'): Quantity => {
    const [year, after, month, day] = spans.map((span) => (span[side] as NumberQuantity).num) as [
      Expression,
      Expression,
      Expression,
      Expression,
    ];
    const made = call('dayInMonth', add(year, after), month, day);
    return { kind: 'date', date: choose([{ when: isKnown(year), gives: made }]) };
  };
  if (spans.every(isPoint)) return point(at('least'));
  return { least: at('least'), most: at('most') };
}

function chooseSpan(scope: Scope, formula: Extract<Formula, { kind: 'choose' }>): Span {
  const { arithmetic } = scope;
  const spans = formula.values.map((term: Term) => scope.span(term));
  const bits = scope.bits(
    formula.by.root as number,
    formula.by.id ?? 'choice',
    (value) => 1n << BigInt(formula.options.indexOf(value as string)),
  );
  const isOnly = (i: number) => compareTo(bits, '=', literal(1n << BigInt(i)));
  const isOpen = (i: number): Expression =>
    not(compareTo({ op: 'arithmetic', operator: '&', of: [bits, literal(1n << BigInt(i))] }, '=', ZERO));
  const side = (end: 'least' | 'most'): Quantity => {
    const whens = spans.map((span, i) => ({ when: isOnly(i), gives: span[end] }));
    if (scope.complete) return arithmetic.choose(whens, undefined);
    // No bound on one option that is still possible is no bound at all.
    const lost = or(...spans.map((span, i) => and(isOpen(i), isNull(numOrDate(span[end])))));
    const picked = spans
      .map((span, i) => arithmetic.choose([{ when: isOpen(i), gives: span[end] }], undefined))
      .reduce((a, b) => arithmetic.pick(end, a, b, 'skip'));
    return arithmetic.choose([...whens, { when: not(lost), gives: picked }], undefined);
  };
  if (scope.complete) return point(side('least'));
  return { least: side('least'), most: side('most') };
}

const numOrDate = (one: Quantity) => (one.kind === 'date' ? one.date : one.num);
