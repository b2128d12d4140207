import { addPeriod, dayIn, yearsBetween } from '../program/calendar.js';
import { compare } from '../program/compare.js';
import type { Comparable } from '../program/domain.js';
import { combineNumbers } from '../program/formula.js';
import type { Formula } from '../program/program.js';
import {
  compareRationals,
  divide,
  multiply,
  type Rational,
  rationalOf,
  subtract,
} from '../program/rational.js';
import type { Term } from '../program/term.js';
import { order, type State } from './state.js';

/** The lowest and highest value that are still possible, both included; equal when the value is known. */
export interface Span {
  readonly least: Comparable;
  readonly most: Comparable;
}

const unknownTruth: Span = { least: false, most: true };

/** What a formula gives on what is known. Every completion of the unknown facts lies within the span. */
export function derive(state: State, formula: Formula): Span {
  switch (formula.kind) {
    case 'term':
      return spanOf(state, formula.term);
    case 'sum':
    case 'minimum':
    case 'maximum': {
      const spans = formula.of.map((term) => spanOf(state, term));
      const combine = (values: readonly Comparable[]) =>
        values.some((value) => typeof value === 'object')
          ? combineRationals(formula.kind, values.map(toRational))
          : combineNumbers(formula.kind, values as readonly number[]);
      return {
        least: combine(spans.map(({ least }) => least)),
        most: combine(spans.map(({ most }) => most)),
      };
    }
    case 'ratio':
      return divideSpans(spanOf(state, formula.of), spanOf(state, formula.to));
    case 'difference': {
      const of = rationalSpan(spanOf(state, formula.of));
      const minus = rationalSpan(spanOf(state, formula.minus));
      return { least: subtract(of.least, minus.most), most: subtract(of.most, minus.least) };
    }
    case 'product':
      return formula.of.map((term) => rationalSpan(spanOf(state, term))).reduce(multiplySpans);
    case 'dateIn': {
      const [year, after, month, day] = [formula.year, formula.yearsAfter, formula.month, formula.day].map(
        (term) => spanOf(state, term),
      ) as [Span, Span, Span, Span];
      const at = (side: 'least' | 'most') => {
        const inYear = (year[side] as number) + (after[side] as number);
        return Number.isFinite(inYear) ? dayIn(inYear, month[side] as number, day[side] as number) : inYear;
      };
      return { least: at('least'), most: at('most') };
    }
    case 'age': {
      const birth = spanOf(state, formula.birthDate);
      const on = spanOf(state, formula.on);
      return { least: ageOf(birth.most, on.least, -1), most: ageOf(birth.least, on.most, 1) };
    }
    case 'datePlus': {
      const [date, years, months, days] = [formula.date, formula.years, formula.months, formula.days].map(
        (term) => spanOf(state, term),
      ) as [Span, Span, Span, Span];
      const at = (side: 'least' | 'most') =>
        Number.isFinite(date[side])
          ? addPeriod(
              date[side] as number,
              years[side] as number,
              months[side] as number,
              days[side] as number,
            )
          : date[side];
      return { least: at('least'), most: at('most') };
    }
    case 'choose':
      return choose(state, formula);
    case 'anyMember':
    case 'everyMember':
    case 'countMembers':
      return overMembers(state, formula);
    case 'comparison': {
      const left = spanOf(state, formula.left);
      const right = spanOf(state, formula.right);
      if (isKnown(left) && isKnown(right)) {
        const holds = compare(left.least, formula.operator, right.least);
        return { least: holds, most: holds };
      }
      return compareSpans(left, formula.operator, right);
    }
  }
}

/** The span of a term: of its open number, or of the values its diagram can still give. */
export function spanOf(state: State, term: Term): Span {
  if (term.root !== undefined) return spanOfRoot(state, term.root);
  const index = term.variable as number;
  const value = state.values[index];
  if (value !== undefined) return { least: value, most: value };
  const span = state.spans[index];
  if (span !== undefined) return span;
  const { fact, domain } = state.program.variables[index] as State['program']['variables'][number];
  if (fact === undefined) return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  return { least: domain.rangeOf(0).least, most: domain.rangeOf(domain.cells - 1).most };
}

function spanOfRoot(state: State, root: number): Span {
  const { diagram } = state.program;
  const values = diagram.valuesOf(diagram.restrict(root, state.low, state.high)) as Comparable[];
  let least = values[0] as Comparable;
  let most = least;
  for (const value of values) {
    if (order(value, least) < 0) least = value;
    if (order(value, most) > 0) most = value;
  }
  return { least, most };
}

const isKnown = (span: Span) => order(span.least, span.most) === 0;

function ageOf(birth: Comparable, on: Comparable, side: -1 | 1): number {
  if (!Number.isFinite(birth) || !Number.isFinite(on)) return side * Number.POSITIVE_INFINITY;
  return yearsBetween(birth as number, on as number);
}

interface RationalSpan {
  readonly least: Rational;
  readonly most: Rational;
}

const toRational = (value: Comparable): Rational =>
  typeof value === 'object' ? value : rationalOf(value as number);

const rationalSpan = ({ least, most }: Span): RationalSpan => ({
  least: toRational(least),
  most: toRational(most),
});

function divideSpans(numerator: Span, denominator: Span): Span {
  const of = rationalSpan(numerator);
  const to = rationalSpan(denominator);
  // A denominator that is or may be 0 makes no ratio: unknown, not 0 and not an error.
  if (compareRationals(to.least, zero) <= 0)
    return { least: rationalOf(-Infinity), most: rationalOf(Infinity) };
  return {
    least: divide(of.least, compareRationals(of.least, zero) < 0 ? to.least : to.most),
    most: divide(of.most, compareRationals(of.most, zero) < 0 ? to.most : to.least),
  };
}

const zero = rationalOf(0);

function combineRationals(kind: 'sum' | 'minimum' | 'maximum', values: readonly Rational[]): Rational {
  return values.reduce((a, b) => {
    if (kind === 'sum') return subtract(a, subtract(zero, b));
    return compareRationals(a, b) < 0 === (kind === 'minimum') ? a : b;
  });
}

function multiplySpans(a: RationalSpan, b: RationalSpan): RationalSpan {
  const corners = [a.least, a.most].flatMap((x) => [b.least, b.most].map((y) => multiply(x, y)));
  const sorted = corners.sort(compareRationals);
  return { least: sorted[0] as Rational, most: sorted.at(-1) as Rational };
}

function choose(state: State, formula: Extract<Formula, { kind: 'choose' }>): Span {
  const { diagram } = state.program;
  const root = diagram.restrict(formula.by.root as number, state.low, state.high);
  const spans = diagram
    .valuesOf(root)
    .map((option) => spanOf(state, formula.values[formula.options.indexOf(option as string)] as Term));
  return spans.reduce((a, b) => ({
    least: order(b.least, a.least) < 0 ? b.least : a.least,
    most: order(b.most, a.most) > 0 ? b.most : a.most,
  }));
}

function overMembers(
  state: State,
  formula: Extract<Formula, { kind: 'anyMember' | 'everyMember' | 'countMembers' }>,
): Span {
  const { members } = state;
  if (members === undefined) {
    return formula.kind === 'countMembers' ? { least: 0, most: Number.POSITIVE_INFINITY } : unknownTruth;
  }
  let certain = 0;
  let possible = 0;
  for (const member of members) {
    // Facts of the subject (an area that a limit varies by) count in a member's condition too.
    const truth = spanOfRoot(withSubject(member, state), formula.root);
    if (truth.least === true) certain++;
    if (truth.most === true) possible++;
  }
  if (formula.kind === 'countMembers') return { least: certain, most: possible };
  if (formula.kind === 'anyMember') return { least: certain > 0, most: possible > 0 };
  return { least: certain === members.length, most: possible === members.length };
}

function withSubject(member: State, subject: State): State {
  for (const variable of subject.program.variables) {
    if (variable.scope === 'subject') {
      member.low[variable.index] = subject.low[variable.index] as number;
      member.high[variable.index] = subject.high[variable.index] as number;
    }
  }
  return member;
}

function compareSpans(left: Span, operator: Parameters<typeof compare>[1], right: Span): Span {
  const always = { least: true, most: true };
  const never = { least: false, most: false };
  const below = order(left.most, right.least);
  const above = order(left.least, right.most);
  switch (operator) {
    case 'lessThan':
      return below < 0 ? always : above >= 0 ? never : unknownTruth;
    case 'lessThanInclusive':
      return below <= 0 ? always : above > 0 ? never : unknownTruth;
    case 'greaterThan':
      return above > 0 ? always : below <= 0 ? never : unknownTruth;
    case 'greaterThanInclusive':
      return above >= 0 ? always : below < 0 ? never : unknownTruth;
    case 'equal':
      return below < 0 || above > 0 ? never : unknownTruth;
    case 'notEqual':
      return below < 0 || above > 0 ? always : unknownTruth;
    default:
      return unknownTruth;
  }
}
