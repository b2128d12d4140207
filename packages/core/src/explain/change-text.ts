import type { FactValue } from '../evaluate/index.js';
import type { State } from '../evaluate/state.js';
import { dateOf } from '../program/calendar.js';
import type { Comparable } from '../program/domain.js';
import type { Variable } from '../program/program.js';
import { numberOf, rationalOf } from '../program/rational.js';
import type { Names } from './names.js';
import type { Move } from './search-changes.js';
import { joinItems, lowerFirst } from './words.js';

/** A stretch of numbers or dates. A side left out is open; `…Excluded` says that the limit itself does not count. */
export interface Range {
  readonly least: FactValue | undefined;
  readonly leastExcluded: boolean;
  readonly most: FactValue | undefined;
  readonly mostExcluded: boolean;
}

/** One fact that would have to be another. */
export interface Change {
  readonly fact: string;
  readonly label: string;
  /** True for a figure worked out from facts (a sum, a ratio): it changes with them, not by itself. */
  readonly computed: boolean;
  readonly unit: string | undefined;
  /** What it is now, where known. */
  readonly from: FactValue | undefined;
  /** A value that will do: of a number or date the nearest to what it is now. */
  readonly to: FactValue;
  /** Of a boolean or choice: every value that will do. */
  readonly values: readonly FactValue[];
  /** Of a number or date: where it may lie. */
  readonly ranges: readonly Range[];
  /** The target in words: "từ 900.000 đồng trở xuống". */
  readonly target: string;
  /** The change as a part of a sentence. */
  readonly text: string;
}

/** A move of the diagram as a change of a fact. */
export function describeMove(names: Names, state: State, move: Move): Change {
  const variable = names.program.variables[move.variable] as Variable;
  const { words } = names;
  const finite = variable.type === 'boolean' || variable.type === 'choice';
  const values = finite ? move.cells.map((cell) => variable.domain.sampleOf(cell) as FactValue) : [];
  const ranges = finite ? [] : rangesOf(names, variable, move.cells);
  const from = show(variable, state.values[variable.index]);
  const to = finite
    ? (values[0] as FactValue)
    : nearestIn(variable, move.cells, state.values[variable.index]);
  const say = (value: FactValue) => names.value(variable.id, value, variable.unit);
  const target = finite
    ? joinItems(values.map(say), words.or)
    : joinItems(
        ranges.map((range) => formatRange(names, variable, range)),
        words.or,
      );
  const label = names.label(variable.id);
  const current = from === undefined ? words.unknown : names.value(variable.id, from, variable.unit, 'short');
  const text =
    variable.type === 'boolean'
      ? words.changeBoolean(label, target)
      : variable.type === 'choice'
        ? words.changeTo(lowerFirst(label), target, current)
        : words.changeNumber(lowerFirst(label), target, current);
  return {
    fact: variable.id,
    label,
    computed: variable.kind !== 'fact',
    unit: variable.unit,
    from,
    to,
    values,
    ranges,
    target,
    text,
  };
}

/** A value as callers give it. */
export function show(variable: Variable, value: Comparable): FactValue;
export function show(variable: Variable, value: Comparable | undefined): FactValue | undefined;
export function show(variable: Variable, value: Comparable | undefined): FactValue | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object') return numberOf(value);
  return variable.type === 'date' ? dateOf(value as number) : value;
}

/** The value of a few cells that is nearest to another value; the lowest where there is none to be near to. */
export function nearestIn(
  variable: Variable,
  cells: readonly number[],
  current: Comparable | undefined,
): FactValue {
  const { domain, type } = variable;
  if (type === 'ratio') {
    const above = current === undefined || cells[0] === undefined || cells[0] > domain.cellOf(current);
    return show(variable, domain.sampleOf((above ? cells[0] : cells[cells.length - 1]) as number));
  }
  const from = typeof current === 'number' ? current : undefined;
  const candidates = cells.map((cell) => {
    const { least, most } = domain.rangeOf(cell);
    if (from === undefined) return domain.sampleOf(cell) as number;
    return Math.min(Math.max(from, least), most);
  });
  const distance = (value: number) => Math.abs(value - (from ?? value));
  return show(
    variable,
    candidates.reduce((best, one) => (distance(one) < distance(best) ? one : best)),
  );
}

/** Cells that touch, as stretches. A limit that a parameter names is written as the law writes it: "above 700,000". */
function rangesOf(names: Names, variable: Variable, cells: readonly number[]): Range[] {
  const runs: [number, number][] = [];
  for (const cell of cells) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === cell - 1) last[1] = cell;
    else runs.push([cell, cell]);
  }
  return runs.map(([first, last]) =>
    variable.type === 'ratio'
      ? ratioRange(variable, first, last)
      : steppedRange(names, variable, first, last),
  );
}

function steppedRange(names: Names, variable: Variable, first: number, last: number): Range {
  const { domain, scale } = variable;
  const figures = figuresOf(names, variable.unit);
  const { least } = domain.rangeOf(first);
  const { most } = domain.rangeOf(last);
  const step = (value: number, by: number) => Math.round(value * scale + by) / scale;
  const open = {
    low: first === 0 || !Number.isFinite(least),
    high: last === domain.cells - 1 || !Number.isFinite(most),
  };
  const leastExcluded = !open.low && !figures.has(least) && figures.has(step(least, -1));
  const mostExcluded = !open.high && !figures.has(most) && figures.has(step(most, 1));
  return {
    least: open.low ? undefined : show(variable, leastExcluded ? step(least, -1) : least),
    leastExcluded,
    most: open.high ? undefined : show(variable, mostExcluded ? step(most, 1) : most),
    mostExcluded,
  };
}

function ratioRange({ domain }: Variable, first: number, last: number): Range {
  const { least } = domain.rangeOf(first);
  const { most } = domain.rangeOf(last);
  const open = { low: first === 0, high: !Number.isFinite(most) };
  const holds = (limit: number, cell: number) => domain.cellOf(rationalOf(limit)) === cell;
  return {
    least: open.low ? undefined : least,
    leastExcluded: !open.low && !holds(least, first),
    most: open.high ? undefined : most,
    mostExcluded: !open.high && !holds(most, last),
  };
}

function figuresOf(names: Names, unit: string | undefined): Set<unknown> {
  const figures = [...names.program.parameters.values()]
    .filter((parameter) => parameter.unit === unit)
    .flatMap(({ value, values }) => (values === undefined ? [value] : Object.values(values)));
  return new Set(figures);
}

function formatRange(names: Names, { id, unit }: Variable, range: Range): string {
  const { words } = names;
  const say = (value: FactValue) => names.value(id, value, unit);
  const { least, most, leastExcluded, mostExcluded } = range;
  const date = typeof (least ?? most) === 'string';
  if (least !== undefined && most !== undefined) {
    if (least === most) return words.exactly(say(least));
    const pattern = leastExcluded
      ? mostExcluded
        ? words.aboveBelow
        : words.aboveUpTo
      : mostExcluded
        ? words.fromBelow
        : words.fromUpTo;
    return pattern(names.value(id, least, unit, 'none'), say(most));
  }
  const { dateRelationsWhenTrue: dates } = words;
  if (least !== undefined) {
    if (date)
      return (dates[leastExcluded ? 'greaterThan' : 'greaterThanInclusive'] ?? words.atLeast)(say(least));
    return (leastExcluded ? words.above : words.atLeast)(say(least));
  }
  if (most !== undefined) {
    if (date) return (dates[mostExcluded ? 'lessThan' : 'lessThanInclusive'] ?? words.atMost)(say(most));
    return (mostExcluded ? words.below : words.atMost)(say(most));
  }
  return words.open;
}
