import { derive, type Span } from '../evaluate/derive.js';
import { order, type State } from '../evaluate/state.js';
import { dayNumber } from '../program/calendar.js';
import type { Comparable } from '../program/domain.js';
import type { Program, Step, Variable } from '../program/program.js';
import { type Rational, rationalOf, subtract } from '../program/rational.js';

/** Cells that variables must be in, by variable index. */
export type Path = ReadonlyMap<number, number>;

/** What one fact may still be: some cells of a boolean or choice, or the values between two bounds, both included. */
export type Range =
  | { readonly kind: 'cells'; readonly cells: readonly number[] }
  | { readonly kind: 'steps'; readonly least: number; readonly most: number };

/** Facts by variable index, each with what it may still be. */
export type Box = ReadonlyMap<number, Range>;

// No caller can give a date outside the years 1 to 9999, nor a number that is not exact.
const FIRST_DAY = dayNumber('0001-01-01');
const LAST_DAY = dayNumber('9999-12-31');

/** All that a fact may be within the cell that a path asks for; undefined when the cell has no value. */
export function rangeOf(variable: Variable, cell: number | undefined): Range | undefined {
  const { domain, type, scale } = variable;
  if (type === 'boolean' || type === 'choice') {
    const cells = cell === undefined ? Array.from({ length: domain.cells }, (_, i) => i) : [cell];
    return { kind: 'cells', cells };
  }
  const low = domain.rangeOf(cell ?? 0).least;
  const high = domain.rangeOf(cell ?? domain.cells - 1).most;
  const [first, last] =
    type === 'date' ? [FIRST_DAY, LAST_DAY] : [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const least = Math.max(Math.round(low * scale), first);
  const most = Math.min(Math.round(high * scale), last);
  return least > most ? undefined : { kind: 'steps', least, most };
}

/** Whether a range has one value left. */
export function isPoint(range: Range): boolean {
  return range.kind === 'cells' ? range.cells.length === 1 : range.least === range.most;
}

/** The value, as conditions compare it, of a range that is a point. */
export function valueIn(variable: Variable, range: Range): Comparable {
  return range.kind === 'cells'
    ? variable.domain.sampleOf(range.cells[0] as number)
    : range.least / variable.scale;
}

/** A state in which nothing is known. */
export function blankState(program: Program): State {
  const fill = <T>(value: T): T[] => program.variables.map(() => value);
  return {
    program,
    low: fill(0),
    high: program.variables.map(({ domain }) => domain.cells - 1),
    values: fill(undefined),
    spans: fill(undefined),
    touched: fill(0),
    members: undefined,
  };
}

/** Puts what a fact may be into a state. */
export function narrow(state: State, variable: Variable, range: Range): void {
  const { index, domain } = variable;
  state.touched[index] = 2;
  if (range.kind === 'cells') {
    const cells = range.cells;
    state.low[index] = Math.min(...cells);
    state.high[index] = Math.max(...cells);
    state.values[index] = cells.length === 1 ? domain.sampleOf(cells[0] as number) : undefined;
    return;
  }
  const least = range.least / variable.scale;
  const most = range.most / variable.scale;
  state.low[index] = domain.cellOf(least);
  state.high[index] = domain.cellOf(most);
  state.values[index] = least === most ? least : undefined;
  state.spans[index] = { least, most };
}

/**
 * Computes one step within a state, kept to the cell that the path asks for.
 * False: no completion of what is known is in that cell, or the fact stated and what is derived cannot agree.
 */
export function compute(state: State, step: Step, cell: number | undefined): boolean {
  const variable = state.program.variables[step.variable] as Variable;
  const { index, domain, type } = variable;
  const span = derive(state, step.formula);
  if (state.touched[index] === 2) return mayAgree(state, variable, span);
  if (type === 'choice') {
    // The span of a choice is by letters: it tells a known option, and nothing else.
    if (order(span.least, span.most) !== 0) return true;
    const found = domain.cellOf(span.least);
    if (cell !== undefined && found !== cell) return false;
    state.low[index] = state.high[index] = found;
    state.values[index] = span.least;
    return true;
  }
  const kept = cell === undefined ? span : keepTo(variable, span, cell);
  if (kept === undefined) return false;
  const known = order(kept.least, kept.most) === 0;
  state.values[index] = known && order(span.least, span.most) === 0 ? kept.least : undefined;
  state.spans[index] = kept;
  state.low[index] = cell ?? domain.cellOf(kept.least);
  state.high[index] = cell ?? domain.cellOf(kept.most);
  return true;
}

function mayAgree(state: State, variable: Variable, span: Span): boolean {
  const { index, domain, type } = variable;
  if (type === 'choice') {
    if (order(span.least, span.most) !== 0) return true;
    const cell = domain.cellOf(span.least);
    return cell >= (state.low[index] as number) && cell <= (state.high[index] as number);
  }
  if (type === 'boolean') {
    const low = domain.cellOf(span.least);
    const high = domain.cellOf(span.most);
    return low <= (state.high[index] as number) && high >= (state.low[index] as number);
  }
  const value = state.values[index];
  const own = value === undefined ? state.spans[index] : { least: value, most: value };
  if (own === undefined) return true;
  return order(span.least, own.most) <= 0 && order(span.most, own.least) >= 0;
}

/** A span cut to a cell; undefined when they have no value in common. */
function keepTo(variable: Variable, span: Span, cell: number): Span | undefined {
  const { domain, type } = variable;
  if (domain.cellOf(span.least) > cell || domain.cellOf(span.most) < cell) return undefined;
  if (type === 'boolean') return { least: cell === 1, most: cell === 1 };
  const range = domain.rangeOf(cell);
  const low = type === 'ratio' ? within(variable, range.least, cell, -1) : range.least;
  const high = type === 'ratio' ? within(variable, range.most, cell, 1) : range.most;
  const least = order(span.least, low) < 0 ? low : span.least;
  const most = order(span.most, high) > 0 ? high : span.most;
  return order(least, most) > 0 ? undefined : { least, most };
}

/**
 * Less than any two different fractions that facts can give are apart: each is made of a few numbers of sixteen digits.
 * It turns "below the limit" into a bound that is itself included.
 */
const HAIR: Rational = { num: 1n, den: 10n ** 300n };

function within(variable: Variable, bound: number, cell: number, side: -1 | 1): Rational {
  const exact = rationalOf(bound);
  if (exact.den === 0n || variable.domain.cellOf(exact) === cell) return exact;
  return side === 1 ? subtract(exact, HAIR) : subtract(exact, { num: -HAIR.num, den: HAIR.den });
}
