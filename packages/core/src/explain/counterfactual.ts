import type { Edition } from '../edition/edition.js';
import type { Facts, FactValue } from '../evaluate/index.js';
import { readState, type State } from '../evaluate/state.js';
import { programOf } from '../program/link.js';
import type { ProgramDecision } from '../program/program.js';
import { EVALUATION_DATE } from '../program/resolve-term.js';
import type { ExplainOptions } from './ask.js';
import { type Change, describeMove } from './change-text.js';
import { groupMoves, type MoveGroup } from './group-changes.js';
import { type Names, namesOf } from './names.js';
import { searchChanges } from './search-changes.js';
import { exampleOf, sortByNeed, type Target, targetsOf } from './target.js';
import { joinItems, lowerFirst } from './words.js';

/** So many of these changes, whichever; a change that must be made is one of one. */
export interface ChangeGroup {
  readonly count: number;
  readonly of: readonly Change[];
}

/** One way to another outcome: all of its groups together. */
export interface Way {
  readonly groups: readonly ChangeGroup[];
  /** Unknown facts on which that outcome would still depend. */
  readonly needed: readonly string[];
  /**
   * One choice of the changes, with answers to what is needed: put over the given facts it gives the outcome. Figures
   * that are worked out from other facts are not in it.
   */
  readonly example: Readonly<Record<string, FactValue>>;
  /** The way as part of a sentence. */
  readonly text: string;
}

/** What it would take for another outcome, or for a benefit. */
export interface Counterfactual {
  readonly decision: string;
  readonly outcome: string;
  readonly label: string;
  /** How many known facts must change, at the least: 0 while it is still possible, infinite when nothing would do. */
  readonly changes: number;
  /** Every way with so few changes. */
  readonly ways: readonly Way[];
  /** False when there were more ways than are looked at. */
  readonly complete: boolean;
  /** False where a figure is worked out from facts that stand for themselves too, so that a way may not be open. */
  readonly exact: boolean;
  readonly sentences: readonly string[];
}

/** In which language, as of which date, and of which decision (by default of every one). */
export interface CounterfactualOptions extends ExplainOptions {
  readonly decision?: string;
}

/**
 * The smallest changes of what is known that would give another outcome: for each other outcome of a `unique` decision,
 * and for each benefit of a `collect` decision that is not yet sure. Exact: no change of fewer known facts will do.
 *
 * Unknown facts cost nothing; those that the outcome would still depend on are in `needed`. The date of evaluation never
 * changes. An indicator that was derived from other answers changes as a whole; its own answers are not gone into.
 * @throws {FactError} what `evaluate` throws for the facts
 * @example
 * counterfactual(poverty.on('2018-12-31'), { area: 'rural', monthlyIncomePerCapita: 690_000 }, { locale: 'en' })
 */
export function counterfactual(
  edition: Edition,
  facts: Facts,
  options: CounterfactualOptions,
): readonly Counterfactual[] {
  const program = programOf(edition);
  const state = readState(program, facts, options.on);
  const names = namesOf(program, options.locale);
  return program.decisions
    .filter(({ id }) => options.decision === undefined || options.decision === id)
    .flatMap((decision) =>
      targetsOf(state, decision).map((target) => findWays(names, state, decision, target)),
    );
}

function findWays(names: Names, state: State, decision: ProgramDecision, target: Target): Counterfactual {
  const { program } = state;
  const fixed = new Set(
    program.variables.filter(({ id }) => id === EVALUATION_DATE).map(({ index }) => index),
  );
  const search = searchChanges(state, target.root, target.wanted, fixed);
  const { byNeed, complete } = sortByNeed(state, search.sets, target);
  const isBoolean = (variable: number) => program.variables[variable]?.type === 'boolean';
  const ways = byNeed
    .sort((a, b) => a.needed.length - b.needed.length)
    .flatMap(({ needed, sets }) =>
      groupMoves(sets, isBoolean).map((groups) => describeWay(names, state, target, groups, needed)),
    );
  const counterfactual = {
    decision: decision.id,
    outcome: target.outcome,
    label: names.outcome(target.outcome),
    changes: search.cost,
    ways,
    complete: search.complete && complete,
    exact: program.exact,
  };
  return { ...counterfactual, sentences: sentencesOf(names, counterfactual) };
}

function describeWay(
  names: Names,
  state: State,
  target: Target,
  moves: readonly MoveGroup[],
  needed: readonly string[],
): Way {
  const groups = moves.map(({ count, of }) => ({
    count,
    of: of.map((move) => describeMove(names, state, move)),
  }));
  const chosen = moves.flatMap(({ count, of }) => of.slice(0, count));
  const { words } = names;
  const parts = groups.map((group) => groupText(names, group));
  const needs = joinItems(
    shortenNeeds(names, needed).map((id) => lowerFirst(names.label(id))),
    words.and,
  );
  const changes = joinItems(parts, words.and);
  return {
    groups,
    needed,
    example: exampleOf(state, target, chosen),
    text: needed.length === 0 ? changes : parts.length === 0 ? needs : words.changeNeeds(changes, needs),
  };
}

/** Several facts that one number counts are named by that number: "the number of deprived indicators". */
function shortenNeeds(names: Names, needed: readonly string[]): readonly string[] {
  for (const [id, formula] of Object.entries(names.program.edition.rulebook.derived ?? {})) {
    const counted = 'count' in formula ? needed.filter((one) => formula.count.includes(one)) : [];
    if (counted.length > 2) return [...needed.filter((one) => !counted.includes(one)), id];
  }
  return needed;
}

function groupText({ words }: Names, { count, of }: ChangeGroup): string {
  const [first] = of as [Change, ...Change[]];
  if (of.length === 1) return first.text;
  const alike = of.every(({ target }) => target === first.target);
  const items = of.map(({ label }) => label).join('; ');
  if (!alike) return words.changeSomeMixed(count, of.length, of.map(({ text }) => text).join('; '));
  return count === of.length
    ? words.changeAll(of.length, first.target, items)
    : words.changeSome(count, of.length, first.target, items);
}

const MOST_WAYS_TOLD = 4;

function sentencesOf(names: Names, one: Omit<Counterfactual, 'sentences'>): string[] {
  const { words } = names;
  const { label, ways } = one;
  if (ways.length === 0) return [words.neverBecomes(label)];
  const told = ways.slice(0, MOST_WAYS_TOLD).map(({ text }, i) => {
    if (one.changes === 0) return words.alreadyPossible(label, text);
    return i === 0 ? words.becomes(label, text) : words.becomesOr(text);
  });
  return ways.length > MOST_WAYS_TOLD || !one.complete ? [...told, words.moreWays] : told;
}
