import { and, choose, FALSE, not, or, TRUE } from '../expression/build.js';
import type { Expression } from '../expression/expression.js';

/**
 * What can be asked of a variable: whether it lies in some of its cells. Cells of a number or date are in order.
 * `surely` is true exactly when it certainly does, and `surelyNot` when it certainly does not; else they are false or null.
 */
export interface Question {
  readonly cells: number;
  /** Known or not known at all: then `surelyNot` is the plain opposite of `surely`. */
  readonly whole: boolean;
  surely(cells: readonly number[]): Expression;
  surelyNot(cells: readonly number[]): Expression;
  /** Of an ordered variable: whether it surely lies in a cell or one before it. */
  readonly upTo?: (cell: number) => Expression;
  /** Of an ordered variable: whether it surely lies in a cell or one after it. */
  readonly from?: (cell: number) => Expression;
  /** Of an ordered variable in one column: whether it is known. */
  readonly known?: Expression;
}

/** Whether it lies in some cells: true, false or null. */
export function isWithin(question: Question, cells: readonly number[]): Expression {
  if (cells.length === 0) return FALSE;
  if (cells.length === question.cells) return TRUE;
  if (question.whole) return question.surely(cells);
  return choose([
    { when: question.surely(cells), gives: TRUE },
    { when: question.surelyNot(cells), gives: FALSE },
  ]);
}

/** Ascending cells as runs without a gap: first and last of each. */
export function runsOf(cells: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === cell - 1) last[1] = cell;
    else runs.push([cell, cell]);
  }
  return runs;
}

/** Questions of an ordered variable. `atLeast(k)`: lowest possible value reaches cell k; `below(k)`: the highest does not. */
export function orderedQuestion(
  cells: number,
  whole: boolean,
  atLeast: (cell: number) => Expression,
  below: (cell: number) => Expression,
  isExactly: (cell: number) => Expression | undefined = () => undefined,
): Question {
  const from = (cell: number) => (cell <= 0 ? TRUE : atLeast(cell));
  const to = (cell: number) => (cell >= cells - 1 ? TRUE : below(cell + 1));
  const within = ([first, last]: readonly [number, number]) =>
    (first === last ? isExactly(first) : undefined) ?? and(from(first), to(last));
  const outside = ([first, last]: readonly [number, number]) =>
    or(first <= 0 ? FALSE : below(first), last >= cells - 1 ? FALSE : atLeast(last + 1));
  // Some cells are also "none of the others", which may be the shorter way to say it.
  const others = (some: readonly number[]) =>
    Array.from({ length: cells }, (_, cell) => cell).filter((cell) => !some.includes(cell));
  const surely = (some: readonly number[]): Expression => {
    const [mine, rest] = [runsOf(some), runsOf(others(some))];
    if (mine.length === 1) return within(mine[0] as readonly [number, number]);
    if (whole && rest.length < mine.length) return not(or(...rest.map(within)));
    return whole ? or(...mine.map(within)) : and(...rest.map(outside));
  };
  return {
    cells,
    whole,
    surely,
    surelyNot: (some) => (whole ? not(surely(some)) : surely(others(some))),
    ...(whole ? { upTo: to, from } : {}),
  };
}
