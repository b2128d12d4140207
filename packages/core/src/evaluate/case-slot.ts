import { dayNumber } from '../program/calendar.js';
import type { Variable } from '../program/program.js';

/** How a fact's values are looked at; `feeds` says that something is computed from it, `keptBoolean` that no answer looks at it. Small whole numbers, which are told apart faster than words. */
export const slotKind = { boolean: 0, choice: 1, whole: 2, other: 3, feeds: 4, keptBoolean: 5 } as const;

/** What reading a fact adds to a case's pattern, ready to be looked up. */
export interface CaseSlot {
  readonly id: string;
  readonly kind: (typeof slotKind)[keyof typeof slotKind];
  readonly variable: Variable;
  /** Its place among the values that a case keeps; -1 where the pattern tells the value, or a case that has one has no pattern. */
  readonly kept: number;
  /** The weight of its cells in a pattern: 0 where no answer looks at the fact. */
  readonly stride: number;
  /** A choice's options, in the order of its cells. */
  readonly options: readonly string[];
  /** Bounds of a number, both included; infinite where open. */
  readonly least: number;
  readonly most: number;
  /** Where each cell of a number but the first starts. */
  readonly limits: readonly number[];
  /** By cell, what is added to the pattern of a case of which the fact was unknown; all 0 where no answer looks at the fact. */
  readonly steps: readonly number[];
}

/** Whether a fact's cell in a pattern is its value. */
const isTold = ({ type }: Variable, stride: number): boolean =>
  stride > 0 && (type === 'boolean' || type === 'choice');

/** The slots of facts, in their order. */
export function createSlots(
  variables: Iterable<Variable>,
  strideOf: (variable: Variable) => number,
  feeds: (variable: Variable) => boolean,
): readonly CaseSlot[] {
  let kept = 0;
  return Array.from(variables, (variable) => {
    const stride = strideOf(variable);
    const fed = feeds(variable);
    return createSlot(variable, stride, fed, fed || isTold(variable, stride) ? -1 : kept++);
  });
}

function createSlot(variable: Variable, stride: number, feeds: boolean, kept: number): CaseSlot {
  const { domain, type, scale, fact } = variable;
  const { min, max } = (fact ?? {}) as { min?: number | string; max?: number | string };
  const bound = (limit: number | string | undefined, open: number) =>
    limit === undefined ? open : typeof limit === 'string' ? dayNumber(limit) : limit;
  const whole = type === 'number' && scale === 1;
  return {
    id: variable.id,
    kind: feeds
      ? slotKind.feeds
      : type === 'boolean'
        ? stride > 0
          ? slotKind.boolean
          : slotKind.keptBoolean
        : type === 'choice'
          ? slotKind.choice
          : whole
            ? slotKind.whole
            : slotKind.other,
    variable,
    kept,
    stride,
    options: variable.options ?? [],
    least: bound(min, Number.NEGATIVE_INFINITY),
    most: bound(max, Number.POSITIVE_INFINITY),
    limits: whole ? Array.from({ length: domain.cells - 1 }, (_, i) => domain.rangeOf(i + 1).least) : [],
    steps: Array.from({ length: domain.cells }, (_, cell) => (cell - domain.cells) * stride),
  };
}
