import { DecisionError } from '../error/index.js';
import type { ProgramDecision } from '../program/program.js';
import { factsBehind, rankMissing } from './missing.js';
import type { State } from './state.js';

/** A decision's answer on a state, without reasons. */
export interface Solution {
  readonly decided: boolean;
  readonly outcome: string | null;
  readonly possible: readonly string[];
  readonly benefits: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> | undefined;
  /** Indexes of the rules that gave the outcome, or may have. */
  readonly rules: readonly number[];
  readonly missing: readonly string[];
}

/**
 * What a decision gives: the terminals that its diagrams can still reach.
 * @throws {DecisionError} `decision/gap`, `decision/overlap`: the rulebook gives no answer, or more than one, for sure.
 */
export function solve(state: State, decision: ProgramDecision): Solution {
  return decision.hit === 'unique' ? solveUnique(state, decision) : solveCollect(state, decision);
}

const MOST_PATTERNS = 20_000;
const patterns = new WeakMap<ProgramDecision, { support: readonly number[]; known: Map<string, Solution> }>();

/**
 * A decision's answer depends on nothing but the cells still possible, and few patterns of them occur, so each is solved
 * once. Forgetting them all now and then keeps memory bounded.
 */
function solveUnique(state: State, decision: ProgramDecision): Solution {
  let cache = patterns.get(decision);
  if (cache === undefined) {
    cache = { support: state.program.diagram.supportOf(decision.rulesRoot), known: new Map() };
    patterns.set(decision, cache);
  }
  let pattern = '';
  for (const index of cache.support) {
    // What to ask behind a computed number depends on more than its cells.
    if (state.low[index] !== state.high[index] && state.program.variables[index]?.kind !== 'fact') {
      return solvePattern(state, decision);
    }
    pattern += String.fromCharCode(state.low[index] as number, state.high[index] as number);
  }
  const known = cache.known.get(pattern);
  if (known !== undefined) return known;
  const solution = solvePattern(state, decision);
  if (cache.known.size >= MOST_PATTERNS) cache.known.clear();
  cache.known.set(pattern, solution);
  return solution;
}

function solvePattern(state: State, decision: ProgramDecision): Solution {
  const { diagram } = state.program;
  const root = diagram.restrict(decision.outcomeRoot, state.low, state.high);
  const values = diagram.valuesOf(root);
  const decided = root < 0;
  if (decided && typeof values[0] !== 'string') throw noSingleOutcome(state, decision, values[0]);
  const rulesRoot = diagram.restrict(decision.rulesRoot, state.low, state.high);
  const rules = [...new Set(diagram.valuesOf(rulesRoot).flat() as number[])].sort((a, b) => a - b);
  return {
    decided,
    outcome: decided ? (values[0] as string) : null,
    possible: decision.outcomes.filter((outcome) => values.includes(outcome)),
    benefits: undefined,
    rules: decided ? rules : [],
    missing: decided ? [] : factsBehind(state, rankMissing(state, root)),
  };
}

function solveCollect(state: State, decision: ProgramDecision): Solution {
  const { diagram } = state.program;
  const roots = decision.benefitRoots.map((root) => diagram.restrict(root, state.low, state.high));
  const answers = roots.map((root) =>
    root >= 0 ? 'unknown' : diagram.valueOf(root) === true ? 'yes' : 'no',
  );
  const open = roots.filter((root) => root >= 0);
  // One question may settle several benefits: rank over their joint answer.
  const joint = open.length === 0 ? -1 : diagram.apply(open, (...all) => all);
  const held = decision.rules.filter((rule) => {
    const at = diagram.restrict(rule.condition.root, state.low, state.high);
    return at < 0 && diagram.valueOf(at) === true;
  });
  return {
    decided: open.length === 0,
    outcome: null,
    possible: decision.outcomes.filter((_, i) => answers[i] !== 'no'),
    benefits: Object.fromEntries(
      decision.outcomes.map((outcome, i) => [outcome, answers[i]]),
    ) as Solution['benefits'],
    rules: held.map(({ index }) => index),
    missing: open.length === 0 ? [] : factsBehind(state, rankMissing(state, joint)),
  };
}

function noSingleOutcome(state: State, decision: ProgramDecision, found: unknown): DecisionError {
  const gap = found === null;
  return new DecisionError(
    gap ? 'decision/gap' : 'decision/overlap',
    decision.id,
    `Cannot decide ${decision.id} of ${state.program.name}: expected exactly one rule to hold; found ` +
      `${gap ? 'none' : `rules for ${(found as string[]).join(' and ')}`}. ` +
      'The rulebook is at fault, not the facts: run `giamngheo check` for the whole of the gap or overlap.',
  );
}
