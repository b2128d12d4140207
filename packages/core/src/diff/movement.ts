import type { Edition } from '../edition/edition.js';
import { editionName } from '../edition/edition.js';
import { PolicyError } from '../error/index.js';
import {
  type DecisionResult,
  type EvaluateOptions,
  evaluate,
  type Facts,
  factsFor,
} from '../evaluate/index.js';
import { programOf } from '../program/link.js';
import { programForWords } from '../words/describe-edition.js';

/** Where a case stands besides the outcomes. */
export const UNDETERMINED = 'undetermined';
/** Undetermined for want of a fact that only this edition asks for: the data cannot say, whatever is filled in for the other. */
export const NOT_COMPARABLE = 'notComparable';

/** How a case came out under one edition. */
export interface Standing {
  /** An outcome; of `collect` `yes` or `no`; or `undetermined`, `notComparable`. */
  readonly state: string;
  /** The rules that gave it. */
  readonly rules: readonly string[];
}

/** How one case moved, in one decision; of `collect` for one outcome. */
export interface Move {
  readonly decision: string;
  readonly outcome: string | undefined;
  readonly before: Standing;
  readonly after: Standing;
}

/** What a movement is counted by, and how. */
export interface MovementOptions {
  /** Names of what cases are counted apart by, such as `commune`; their values come with each case. */
  readonly groupBy?: readonly string[];
  /** The date put to each rulebook, where it asks for one. */
  readonly on?: { readonly before?: string; readonly after?: string };
}

/** A count of cases that stood so before and so after, with the rules that moved them. */
export interface Transition {
  readonly before: string;
  readonly after: string;
  readonly count: number;
  /** By the rules that gave the two answers, the most frequent first. */
  readonly rules: readonly {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly count: number;
  }[];
}

/** How many cases stood where, before and after, and the share of all that is. */
export interface Tally {
  readonly state: string;
  readonly before: number;
  readonly after: number;
  /** Shares of the counted cases, 0 to 1; both 0 where there are none. */
  readonly shareBefore: number;
  readonly shareAfter: number;
}

/** The movement of one decision; of `collect` for one outcome. */
export interface DecisionMovement {
  readonly decision: string;
  readonly outcome: string | undefined;
  /** Rows and columns of the matrix, in the order of the rulebooks: outcomes of either, then `undetermined`, `notComparable`. */
  readonly states: readonly string[];
  /** `matrix[i][j]`: how many stood at `states[i]` before and at `states[j]` after. */
  readonly matrix: readonly (readonly number[])[];
  /** The cells of the matrix that are not 0, with their rules. */
  readonly transitions: readonly Transition[];
  readonly totals: readonly Tally[];
  /** Cases whose standing differs. */
  readonly moved: number;
  /** By group and value, sorted by value. */
  readonly groups: readonly GroupMovement[];
}

/** The movement within one group. */
export interface GroupMovement {
  readonly by: string;
  readonly value: string;
  readonly count: number;
  readonly moved: number;
  readonly totals: readonly Tally[];
  readonly matrix: readonly (readonly number[])[];
}

/** What moved, over all cases. */
export interface Movement {
  readonly before: string;
  readonly after: string;
  /** Cases counted. */
  readonly count: number;
  /** Cases that one of the editions could not take (a fact out of range, facts that disagree); they are not counted. */
  readonly refused: number;
  /** The first few of these, with the message. */
  readonly refusals: readonly { readonly place: number; readonly code: string; readonly message: string }[];
  readonly decisions: readonly DecisionMovement[];
}

/** Counts cases one by one. Keeps counts alone, never cases: a file of any length needs no memory. */
export interface MovementCounter {
  /**
   * Counts a case and tells how it moved; the error, when an edition refused it.
   * `groups`: the values of `groupBy`, in its order.
   */
  add(facts: Facts, groups?: readonly string[]): readonly Move[] | PolicyError;
  /** What was counted so far. */
  result(): Movement;
}

/**
 * Counts how households move from one edition to another: a matrix of outcomes before and after, the rules that moved
 * them, rates before and after, by group. Each edition is told the facts that it asks for, of those known.
 * @throws {DocumentError} when an edition does not link
 *
 * @example
 * const counter = createMovement(before, after, { groupBy: ['commune'] });
 * for (const row of rows) counter.add(row.facts, [row.commune]);
 * counter.result().decisions[0].matrix
 */
export function createMovement(
  before: Edition,
  after: Edition,
  options: MovementOptions = {},
): MovementCounter {
  const sides = [before, after].map((edition) => programForWords(edition).edition) as [Edition, Edition];
  const asked = sides.map((edition) => new Set(programOf(edition).facts.keys())) as [
    Set<string>,
    Set<string>,
  ];
  const dates = [dateOption(options.on?.before), dateOption(options.on?.after)] as const;
  const { groupBy = [] } = options;
  const counters = splitDecisions(sides).map(
    (one) => ({ ...one, all: new Map(), groups: new Map() }) as Counter,
  );
  const refusals: Movement['refusals'][number][] = [];
  let count = 0;
  let refused = 0;
  const standings = (side: 0 | 1, facts: Facts) => {
    const given = evaluate(sides[side], factsFor(sides[side], facts), dates[side]);
    return (counter: Counter) => standingOf(given.decisions, counter, asked[side === 0 ? 1 : 0]);
  };
  return {
    add(facts, groups = []) {
      let read: readonly [(counter: Counter) => Standing, (counter: Counter) => Standing];
      try {
        read = [standings(0, facts), standings(1, facts)];
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        refused++;
        if (refusals.length < MOST_REFUSALS) {
          refusals.push({ place: count + refused, code: error.code, message: error.message });
        }
        return error;
      }
      count++;
      return counters.map((counter) => {
        const [was, is] = [read[0](counter), read[1](counter)];
        const key = JSON.stringify([was.state, is.state, was.rules, is.rules]);
        counter.all.set(key, (counter.all.get(key) ?? 0) + 1);
        groupBy.forEach((by, i) => {
          const group = JSON.stringify([by, groups[i] ?? '']);
          const tally = counter.groups.get(group) ?? new Map<string, number>();
          counter.groups.set(group, tally);
          const cell = JSON.stringify([was.state, is.state]);
          tally.set(cell, (tally.get(cell) ?? 0) + 1);
        });
        const { decision, outcome } = counter;
        return { decision, outcome, before: was, after: is };
      });
    },
    result: () => ({
      before: editionName(before),
      after: editionName(after),
      count,
      refused,
      refusals: [...refusals],
      decisions: counters.map(resultOf),
    }),
  };
}

/** The movement of cases that are at hand. `groupBy`: names with how to read them off a case. */
export function movement(
  before: Edition,
  after: Edition,
  cases: Iterable<Facts>,
  options: Omit<MovementOptions, 'groupBy'> & {
    readonly groupBy?: Readonly<Record<string, (facts: Facts, place: number) => string>>;
  } = {},
): Movement {
  const groups = Object.entries(options.groupBy ?? {});
  const counter = createMovement(before, after, { ...options, groupBy: groups.map(([name]) => name) });
  let place = 0;
  for (const facts of cases) {
    const at = place++;
    counter.add(
      facts,
      groups.map(([, read]) => read(facts, at)),
    );
  }
  return counter.result();
}

const MOST_REFUSALS = 5;

const dateOption = (on: string | undefined): EvaluateOptions => (on === undefined ? {} : { on });

interface Counter {
  readonly decision: string;
  readonly outcome: string | undefined;
  readonly states: readonly string[];
  /** By states and rules before and after, as JSON. */
  readonly all: Map<string, number>;
  /** By group and value, as JSON: by states before and after. */
  readonly groups: Map<string, Map<string, number>>;
}

/** The decisions of either; a `collect` decision once for each outcome. */
function splitDecisions(
  sides: readonly [Edition, Edition],
): readonly Pick<Counter, 'decision' | 'outcome' | 'states'>[] {
  const stated = sides.map(({ rulebook }) => rulebook.decisions);
  const ids = [...new Set(stated.flatMap((list) => list.map(({ id }) => id)))];
  return ids.flatMap((decision): readonly Pick<Counter, 'decision' | 'outcome' | 'states'>[] => {
    const found = stated.flatMap((list) => list.find(({ id }) => id === decision) ?? []);
    const outcomes = [...new Set(found.flatMap((one) => one.outcomes))];
    const others = [UNDETERMINED, NOT_COMPARABLE];
    return found.every(({ hit }) => hit === 'unique')
      ? [{ decision, outcome: undefined, states: [...outcomes, ...others] }]
      : outcomes.map((outcome) => ({ decision, outcome, states: ['yes', 'no', ...others] }));
  });
}

function standingOf(
  results: readonly DecisionResult[],
  { decision, outcome }: Counter,
  askedByOther: ReadonlySet<string>,
): Standing {
  const found = results.find(({ id }) => id === decision);
  if (found === undefined) return { state: NOT_COMPARABLE, rules: [] };
  const answer = answerOf(found, outcome);
  if (answer !== undefined) return { state: answer, rules: rulesOf(found, outcome) };
  const ownAlone = found.missing.some((id) => !askedByOther.has(id));
  return { state: ownAlone ? NOT_COMPARABLE : UNDETERMINED, rules: [] };
}

function answerOf(found: DecisionResult, outcome: string | undefined): string | undefined {
  if (outcome === undefined) return found.outcome ?? undefined;
  if (found.hit === 'unique') {
    if (found.outcome !== null) return found.outcome === outcome ? 'yes' : 'no';
    return found.possible.includes(outcome) ? undefined : 'no';
  }
  const answer = found.benefits?.[outcome] ?? 'no';
  return answer === 'unknown' ? undefined : answer;
}

function rulesOf(found: DecisionResult, outcome: string | undefined): readonly string[] {
  if (outcome === undefined || found.hit === 'unique') return found.ruleIds;
  return found.ruleIds.length === 0
    ? []
    : found.rules.filter((rule) => rule.outcome === outcome).map(({ id }) => id);
}

function resultOf({ decision, outcome, states: all, all: counts, groups }: Counter): DecisionMovement {
  const cells = new Map<string, { count: number; rules: Transition['rules'][number][] }>();
  for (const [key, count] of counts) {
    const [before, after, rulesBefore, rulesAfter] = JSON.parse(key) as [string, string, string[], string[]];
    const cell = JSON.stringify([before, after]);
    const known = cells.get(cell) ?? { count: 0, rules: [] };
    known.count += count;
    known.rules.push({ before: rulesBefore, after: rulesAfter, count });
    cells.set(cell, known);
  }
  const plain = new Map([...cells].map(([key, { count }]) => [key, count]));
  // States that no case is in are left out, but for the outcomes of the rulebooks.
  const seen = new Set([...cells.keys()].flatMap((key) => JSON.parse(key) as string[]));
  const states = all.filter((state) => seen.has(state) || ![UNDETERMINED, NOT_COMPARABLE].includes(state));
  const matrix = matrixOf(states, plain);
  const transitions = states.flatMap((before) =>
    states.flatMap((after): Transition[] => {
      const cell = cells.get(JSON.stringify([before, after]));
      if (cell === undefined) return [];
      const rules = [...cell.rules].sort((a, b) => b.count - a.count);
      return [{ before, after, count: cell.count, rules }];
    }),
  );
  const parts = [...groups].map(([key, tally]): GroupMovement => {
    const [by, value] = JSON.parse(key) as [string, string];
    const own = matrixOf(states, tally);
    return {
      by,
      value,
      count: sum(own.flat()),
      moved: movedIn(own),
      totals: totalsOf(states, own),
      matrix: own,
    };
  });
  return {
    decision,
    outcome,
    states,
    matrix,
    transitions,
    totals: totalsOf(states, matrix),
    moved: movedIn(matrix),
    groups: parts.sort((a, b) => compareText(a.by, b.by) || compareText(a.value, b.value)),
  };
}

/** By code unit, so that the order is the same on every machine. */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

function matrixOf(states: readonly string[], counts: ReadonlyMap<string, number>): number[][] {
  return states.map((before) => states.map((after) => counts.get(JSON.stringify([before, after])) ?? 0));
}

function movedIn(matrix: readonly (readonly number[])[]): number {
  return sum(matrix.flatMap((row, i) => row.filter((_, j) => i !== j)));
}

function totalsOf(states: readonly string[], matrix: readonly (readonly number[])[]): readonly Tally[] {
  const count = sum(matrix.flat());
  const share = (part: number) => (count === 0 ? 0 : part / count);
  return states.map((state, i) => {
    const before = sum(matrix[i] ?? []);
    const after = sum(matrix.map((row) => row[i] ?? 0));
    return { state, before, after, shareBefore: share(before), shareAfter: share(after) };
  });
}
