import { dayNumber } from '../program/calendar.js';
import type { Variable } from '../program/program.js';

/** How a fact's values are looked at; `feeds` says that something is computed from it. Small whole numbers, which are told apart faster than words. */
export const slotKind = { boolean: 0, choice: 1, whole: 2, other: 3, feeds: 4 } as const;

/** What reading a fact adds to a case's pattern, ready to be looked up. */
export interface CaseSlot {
  readonly id: string;
  readonly kind: (typeof slotKind)[keyof typeof slotKind];
  readonly variable: Variable;
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

/** A fact's slot. `stride` is the weight of its cells in a pattern: 0 when it is in none. */
export function createSlot(variable: Variable, stride: number, feeds: boolean): CaseSlot {
  const { domain, type, scale, fact } = variable;
  const { min, max } = (fact ?? {}) as { min?: number | string; max?: number | string };
  const bound = (limit: number | string | undefined, open: number) =>
    limit === undefined ? open : typeof limit === 'string' ? dayNumber(limit) : limit;
  const whole = type === 'number' && scale === 1;
  return {
    id: variable.id,
    kind: feeds
      ? slotKind.feeds
      : type === 'boolean' || type === 'choice'
        ? slotKind[type]
        : whole
          ? slotKind.whole
          : slotKind.other,
    variable,
    options: variable.options ?? [],
    least: bound(min, Number.NEGATIVE_INFINITY),
    most: bound(max, Number.POSITIVE_INFINITY),
    limits: whole ? Array.from({ length: domain.cells - 1 }, (_, i) => domain.rangeOf(i + 1).least) : [],
    steps: Array.from({ length: domain.cells }, (_, cell) => (cell - domain.cells) * stride),
  };
}
