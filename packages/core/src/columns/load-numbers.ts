import { dayNumber } from '../program/calendar.js';
import type { Variable } from '../program/program.js';
import { andNot, type Mask, not, or, orNot } from './kernels.js';
import { createKnownReader } from './load-bytes.js';
import { narrowInts, reachBytes, WIDEST_LIMIT, WIDEST_NUMBER } from './narrow.js';
import type { Predicate } from './predicate.js';
import type { Scope, Source } from './scope.js';
import { allWholeWithin, allWithin, reachFloat, reachInts, toStepsWithin } from './thresholds.js';

/** Numbers of a block in whole steps (1/scale of the unit), as the lowest and highest value still possible. */
export interface Spans {
  low: Float64Array;
  /** The same array as `low` where every row's number is known. */
  high: Float64Array;
}

/** The masks of a number's limits that its predicates are made of. */
interface Limit {
  /** The cell that starts here. */
  readonly cell: number;
  /** In steps: reached from here on. */
  readonly at: number;
  readonly mask: Mask;
  readonly lowMask: Mask;
}

/** Turns numbers into the predicates asked of them. */
export function createNumberPredicates(scope: Scope, variable: Variable, limitOf: (cell: number) => number) {
  const asked = scope.predicates.about(variable.index);
  const limits = new Map<number, Limit>();
  const cellCount = variable.domain.cells;
  const plans = asked.map((predicate) => ({ predicate, runs: runsOf(predicate.cells) }));
  for (const { runs } of plans) {
    for (const [first, last] of runs) {
      for (const cell of [first, last + 1]) {
        if (cell === 0 || cell === cellCount || limits.has(cell)) continue;
        const { predicates } = scope;
        limits.set(cell, {
          cell,
          at: limitOf(cell),
          mask: predicates.create(),
          lowMask: predicates.create(),
        });
      }
    }
  }
  const plansWhenKnown = plans.filter(({ predicate }) => predicate.whenKnown);
  return {
    limits: [...limits.values()],
    /** From the masks of the limits; `exact`: a row's lowest and highest value are one. */
    combine(exact: boolean): void {
      for (const { predicate, runs } of scope.staysKnown ? plansWhenKnown : plans) {
        combineRuns(predicate, runs, limits, cellCount, exact, scope.words);
      }
    },
    plans,
  };
}

/** Runs of neighbouring cells, first and last included. */
function runsOf(cells: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === cell - 1) last[1] = cell;
    else runs.push([cell, cell]);
  }
  return runs;
}

function combineRuns(
  { mask }: Predicate,
  runs: readonly [number, number][],
  limits: ReadonlyMap<number, Limit>,
  cellCount: number,
  exact: boolean,
  words: number,
): void {
  runs.forEach(([first, last], i) => {
    const from = first === 0 ? undefined : limits.get(first)?.mask;
    const end = last + 1 === cellCount ? undefined : limits.get(last + 1);
    const until = end === undefined ? undefined : exact ? end.mask : end.lowMask;
    if (i === 0) {
      if (from === undefined) not(mask.bits, (until as Mask).bits, words);
      // Reaching the limit is all there is to it.
      else if (until === undefined) mask.bits = from.bits;
      else andNot(mask.bits, from.bits, until.bits, words);
    } else if (until === undefined) or(mask.bits, mask.bits, (from as Mask).bits, words);
    else addRun(mask.bits, (from as Mask).bits, until.bits, words);
  });
}

function addRun(to: Int32Array, from: Int32Array, until: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = (to[i] as number) | ((from[i] as number) & ~(until[i] as number));
}

/** The limit, in steps, from which on a number is in a cell. */
export const limitInSteps =
  ({ domain, scale }: Variable) =>
  (cell: number): number =>
    Math.round(domain.rangeOf(cell).least * scale);

/** The least and most value of a fact, in its unit; infinite where open. */
export function rangeOfFact({ fact }: Variable): { readonly least: number; readonly most: number } {
  const bound = (limit: number | string | undefined, open: number) =>
    limit === undefined ? open : typeof limit === 'string' ? dayNumber(limit) : limit;
  const range = (fact ?? {}) as { min?: number | string; max?: number | string };
  return {
    least: bound(range.min, Number.NEGATIVE_INFINITY),
    most: bound(range.max, Number.POSITIVE_INFINITY),
  };
}

/**
 * Fills the predicates of a fact given as numbers: numbers and dates, and booleans or choices that are no bytes.
 * With `wantSpans`, also keeps the numbers themselves for formulas.
 */
export function createNumberLoader(
  scope: Scope,
  variable: Variable,
  source: Source,
  wantSpans: boolean,
  value: Mask | undefined,
) {
  const coded = variable.type === 'boolean' || variable.type === 'choice';
  const range = coded ? { least: 0, most: variable.domain.cells - 1 } : rangeOfFact(variable);
  const scale = coded ? 1 : variable.scale;
  const whole = scale === 1;
  const least = Math.max(inSteps(range.least, scale), -Number.MAX_SAFE_INTEGER);
  const most = Math.min(inSteps(range.most, scale), Number.MAX_SAFE_INTEGER);
  const limitOf = coded ? (cell: number) => cell : limitInSteps(variable);
  const predicates = createNumberPredicates(scope, variable, limitOf);
  const known = createKnownReader(scope, source);
  let floats: Float64Array = new Float64Array(0);
  let highs: Float64Array = new Float64Array(0);
  let ints: Int32Array = new Int32Array(0);
  // Whole numbers from 0 that fit in 32 bits, as money and counts do, need no fractions.
  const asInts = whole && least >= 0 && most <= MOST_INT && !wantSpans && value === undefined;
  const isNarrow =
    asInts &&
    most - least <= WIDEST_NUMBER &&
    predicates.limits.every(({ at }) => at > least && at - least <= WIDEST_LIMIT);
  let bytes: Int32Array = new Int32Array(0);
  const spans: Spans = { low: floats, high: floats };

  const copyFloats = (): void => {
    const needed = scope.words * 32;
    if (floats.length < needed) {
      floats = new Float64Array(needed);
      highs = new Float64Array(needed);
    }
    floats.set(source.values.subarray(scope.start, scope.start + scope.rows));
    floats.fill(Number.isFinite(least) ? least : 0, scope.rows, needed);
  };

  const copied = (): Float64Array => {
    copyFloats();
    return floats;
  };

  /** Gives false where some value cannot be taken, or lies outside in a row beyond the block's last. */
  const fillNarrow = (values: Int32Array, from: number): boolean => {
    const fours = scope.words * 8;
    if (bytes.length < fours) bytes = new Int32Array(fours);
    if (!narrowInts(bytes, values, from, least, most - least, fours)) return false;
    reachBytes(predicates.limits, bytes, 0, least, scope.words);
    return true;
  };

  const fillInts = (): void => {
    const needed = scope.words * 32;
    let values = source.values as Int32Array;
    let from = scope.start;
    if (from + needed > values.length) {
      if (ints.length < needed) ints = new Int32Array(needed);
      ints.set(values.subarray(from, from + scope.rows));
      values = ints;
      from = 0;
    }
    if (isNarrow && known.all && fillNarrow(values, from)) return;
    if (!allWithin(values, from, from + scope.rows, least, most))
      refuseNumbers(scope, source, scale, least, most);
    reachInts(predicates.limits, values, from, scope.words);
  };

  const fillFloats = (): void => {
    const needed = scope.words * 32;
    let values = floats;
    let from = 0;
    if (
      whole &&
      source.values instanceof Float64Array &&
      !wantSpans &&
      scope.start + needed <= source.values.length
    ) {
      values = source.values;
      from = scope.start;
    } else {
      copyFloats();
      values = floats;
    }
    const sound = whole
      ? allWholeWithin(values, from, from + scope.rows, least, most)
      : toStepsWithin(values, scope.rows, scale, least, most);
    if (!sound) refuseNumbers(scope, source, scale, least, most);
    if (value !== undefined) scope.reach(value, copied(), 1);
    for (const { at, mask } of predicates.limits) {
      reachFloat(mask.bits, values, from, at, scope.words);
    }
  };

  return {
    known,
    spans,
    load(): void {
      known.read();
      if (asInts && source.values instanceof Int32Array) fillInts();
      else fillFloats();
      if (!wantSpans) return;
      spans.low = floats;
      spans.high = floats;
      if (known.all || source.known === undefined) return;
      highs.set(floats.subarray(0, scope.words * 32));
      openUnknown(floats, highs, source.known, scope.start, scope.rows, range, scale);
      spans.high = highs;
    },
    fill(): void {
      predicates.combine(true);
      if (known.all) return;
      for (const { predicate } of predicates.plans)
        orNot(predicate.mask.bits, predicate.mask.bits, known.mask.bits, scope.words);
    },
  };
}

const MOST_INT = 0x7fffffff;

/** A bound in whole steps; an open one stays open. */
export const inSteps = (value: number, scale: number): number =>
  Number.isFinite(value) ? Math.round(value * scale) : value;

/** An unknown number may be anything in its range. */
function openUnknown(
  low: Float64Array,
  high: Float64Array,
  known: Uint8Array,
  start: number,
  rows: number,
  range: { readonly least: number; readonly most: number },
  scale: number,
): void {
  for (let row = 0; row < rows; row++) {
    if (known[start + row] === 0) {
      low[row] = inSteps(range.least, scale);
      high[row] = inSteps(range.most, scale);
    }
  }
}

function refuseNumbers(
  scope: Scope,
  { values, known }: Source,
  scale: number,
  least: number,
  most: number,
): void {
  for (let row = 0; row < scope.rows; row++) {
    const at = scope.start + row;
    if (known !== undefined && known[at] === 0) continue;
    const scaled = (values[at] as number) * scale;
    const step = Math.round(scaled);
    const isStep = scale === 1 ? step === scaled : Math.abs(scaled - step) <= 1e-6;
    if (!(isStep && step >= least && step <= most)) scope.refuse(row);
  }
}
