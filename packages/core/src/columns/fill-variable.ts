import type { Variable } from '../program/program.js';
import type { ColumnValues } from './columns.js';
import type { Mask } from './kernels.js';
import { createByteLoader, MOST_OPTIONS } from './load-bytes.js';
import {
  createNumberLoader,
  createNumberPredicates,
  inSteps,
  limitInSteps,
  rangeOfFact,
  type Spans,
} from './load-numbers.js';
import type { Scope, Source } from './scope.js';
import { allWholeWithin } from './thresholds.js';

/** A column being read: `load` looks at the block, `fill` sets the predicates asked of the fact. */
export interface FactLoader {
  readonly known: { readonly mask: Mask; readonly all: boolean };
  /** For a boolean: where its value is true. */
  readonly value: Mask | undefined;
  readonly spans: Spans | undefined;
  load(): void;
  fill(): void;
}

/** Reads a fact's column; bytes and other numbers each in their own way. */
export function createFactLoader(
  scope: Scope,
  variable: Variable,
  source: Source,
  values: ColumnValues,
  wantSpans: boolean,
): FactLoader {
  const coded = variable.type === 'boolean' || variable.type === 'choice';
  if (coded && values instanceof Uint8Array && (variable.options?.length ?? 2) <= MOST_OPTIONS) {
    return { ...createByteLoader(scope, variable, source), spans: undefined };
  }
  // A boolean that is to be put together with what is derived needs its own values, asked for as a predicate.
  const value = variable.type === 'boolean' ? scope.predicates.create() : undefined;
  return { ...createNumberLoader(scope, variable, source, wantSpans, value), value };
}

/** Sets the predicates of a variable of which nothing is ever known but `low` and `high`, the cells possible. */
export function fixPredicates(scope: Scope, variable: Variable, low: number, high: number): void {
  const asked = scope.predicates.about(variable.index);
  if (asked.length > 0 && low !== high) scope.neverKnown = true;
  for (const { cells, mask } of asked)
    scope.predicates.fix(
      mask,
      cells.some((cell) => cell >= low && cell <= high),
    );
}

/** Sets the predicates of a boolean from where it may be true and may be false: they are those bits, and not copied. */
export function createBooleanFiller(scope: Scope, variable: Variable, canBeTrue: Mask, canBeFalse: Mask) {
  const asked = scope.predicates.about(variable.index);
  return (): void => {
    for (const { cells, mask } of asked) mask.bits = (cells[0] === 1 ? canBeTrue : canBeFalse).bits;
  };
}

/** Sets the predicates of a number from its lowest and highest value in each row. */
export function createSpanFiller(scope: Scope, variable: Variable, spans: Spans) {
  const predicates = createNumberPredicates(scope, variable, limitInSteps(variable));
  return (): void => {
    const exact = spans.low === spans.high;
    for (const { at, mask, lowMask } of predicates.limits) {
      scope.reach(mask, spans.high, at);
      if (!exact) scope.reach(lowMask, spans.low, at);
    }
    predicates.combine(exact);
  };
}

/** Cuts spans to the range of a fact, and refuses rows that lie wholly outside it. */
export function cutToRange(scope: Scope, variable: Variable, spans: Spans): void {
  if (variable.fact === undefined) return;
  const range = rangeOfFact(variable);
  const least = inSteps(range.least, variable.scale);
  const most = inSteps(range.most, variable.scale);
  const { low, high } = spans;
  for (let row = 0; row < scope.rows; row++) {
    if ((high[row] as number) < least || (low[row] as number) > most) scope.refuse(row);
    if ((low[row] as number) < least) low[row] = least;
    if ((high[row] as number) > most) high[row] = most;
  }
}

/** Refuses the rows whose number, known in each, lies outside the range of its fact. */
export function checkRange(scope: Scope, variable: Variable, numbers: Float64Array): void {
  if (variable.fact === undefined) return;
  const { least, most } = rangeOfFact(variable);
  if (allWholeWithin(numbers, 0, scope.rows, inSteps(least, variable.scale), inSteps(most, variable.scale)))
    return;
  cutToRange(scope, variable, { low: numbers.slice(), high: numbers.slice() });
}
