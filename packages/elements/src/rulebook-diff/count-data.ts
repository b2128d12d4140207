import type { Edition, Facts, PolicyError } from '@giamngheo/core';
import { createMovement, type Movement, NOT_COMPARABLE, UNDETERMINED } from '@giamngheo/core/diff';

/**
 * A case of the data: its facts by id, with what it may be grouped by beside them; or with its facts under `facts`, as
 * `gn-batch-review` gives a row. A rulebook is told the facts that it asks for and nothing else.
 */
export type DiffRow = Readonly<Record<string, unknown>>;

/** Whether a standing is an answer. Who has none on one side has not moved: it is not known whether they do. */
export const isAnswer = (state: string): boolean => state !== UNDETERMINED && state !== NOT_COMPARABLE;

/** Cases of one group that moved from one answer to another, by one pair of rules. */
export interface GroupMove {
  readonly by: string;
  readonly value: string;
  readonly decision: string;
  readonly outcome: string | undefined;
  readonly before: string;
  readonly after: string;
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
  readonly count: number;
}

/** A row that one of the editions could not take. */
export interface Refusal {
  /** From 1. */
  readonly place: number;
  readonly error: PolicyError;
  readonly facts: unknown;
}

/** What came of counting. */
export interface Counted {
  readonly movement: Movement;
  readonly groupMoves: readonly GroupMove[];
  /** The first few of the rows that are not counted. */
  readonly refusals: readonly Refusal[];
}

const MOST_REFUSALS = 5;

/** How data is counted. */
export interface CountOptions {
  readonly groupBy: readonly string[];
  /** The date put to both rulebooks, where they ask for one. */
  readonly on: string | undefined;
}

const isRecord = (value: unknown): value is DiffRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether data is a list of cases. */
export function isData(data: unknown): data is readonly DiffRow[] {
  return Array.isArray(data) && data.every(isRecord);
}

/** Counts who moves, over all and within each group; of groups also by which rules. */
export function countData(
  before: Edition,
  after: Edition,
  data: readonly DiffRow[],
  { groupBy, on }: CountOptions,
): Counted {
  const dates = on === undefined ? {} : { on: { before: on, after: on } };
  const counter = createMovement(before, after, { groupBy, ...dates });
  const tally = new Map<string, number>();
  const refusals: Refusal[] = [];
  for (const [i, row] of data.entries()) {
    const facts = isRecord(row.facts) ? row.facts : row;
    const values = groupBy.map((name) => String(row[name] ?? facts[name] ?? ''));
    const moves = counter.add(facts as Facts, values);
    if (moves instanceof Error) {
      if (refusals.length < MOST_REFUSALS) refusals.push({ place: i + 1, error: moves, facts });
      continue;
    }
    for (const { decision, outcome, before: was, after: is } of moves) {
      if (was.state === is.state || !isAnswer(was.state) || !isAnswer(is.state)) continue;
      groupBy.forEach((by, n) => {
        const key = JSON.stringify([by, values[n], decision, outcome, was, is]);
        tally.set(key, (tally.get(key) ?? 0) + 1);
      });
    }
  }
  return { movement: counter.result(), groupMoves: [...tally].map(readMove).sort(compareMoves), refusals };
}

function readMove([key, count]: readonly [string, number]): GroupMove {
  const [by, value, decision, outcome, was, is] = JSON.parse(key);
  return {
    by,
    value,
    decision,
    outcome: outcome ?? undefined,
    before: was.state,
    after: is.state,
    rulesBefore: was.rules,
    rulesAfter: is.rules,
    count,
  };
}

/** By group, the most frequent move first. */
function compareMoves(a: GroupMove, b: GroupMove): number {
  return compareGroups(a, b) || b.count - a.count;
}

/** Groups as the language of the country sorts names; what has none stands last. */
export function compareGroups(a: { readonly value: string }, b: { readonly value: string }): number {
  if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '');
  return a.value.localeCompare(b.value, 'vi');
}

/** Of a matrix: how many went from one answer to another, and of how many that cannot be told. */
export function countMoves(
  states: readonly string[],
  matrix: readonly (readonly number[])[],
): { readonly moved: number; readonly open: number } {
  let [moved, open] = [0, 0];
  matrix.forEach((row, i) => {
    row.forEach((count, j) => {
      if (!isAnswer(states[i] ?? '') || !isAnswer(states[j] ?? '')) open += count;
      else if (i !== j) moved += count;
    });
  });
  return { moved, open };
}
