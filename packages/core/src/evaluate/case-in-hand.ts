import type { Program, ProgramDecision } from '../program/program.js';
import type { DecisionResult, RuleReason } from './decision.js';
import type { Facts, FactValue } from './facts.js';
import type { KnownPatterns } from './known-patterns.js';
import { reasonOfRule } from './reasons.js';
import type { Solution } from './solve.js';
import { readState, type State } from './state.js';

/** What many cases have in common: a decided answer is one of few. */
export interface SharedAnswer {
  readonly program: Program;
  // What names the rulebook and its first decision, side by side with the answer: each case has it from here.
  readonly rulebook: string;
  readonly edition: string;
  readonly revision: number;
  readonly package: string;
  readonly version: string;
  readonly id: string;
  readonly hit: 'unique' | 'collect';
  readonly outcome: string | null;
  readonly possible: readonly string[];
  readonly benefits: Solution['benefits'];
  readonly solutions: readonly Solution[];
  readonly status: DecisionResult['status'];
  /** Over all decisions. */
  readonly missing: readonly string[];
  /** By decision, the places of the rules that gave the outcome, found when first asked for. */
  readonly held: (readonly number[] | undefined)[];
}

/** The common part of answers with these solutions. */
export function createSharedAnswer(program: Program, solutions: readonly Solution[]): SharedAnswer {
  const { rulebook, release } = program.edition;
  const [decision] = program.decisions as [ProgramDecision];
  const [first] = solutions as [Solution];
  return {
    program,
    rulebook: rulebook.id,
    edition: program.name,
    revision: rulebook.revision,
    package: release.name,
    version: release.version,
    id: decision.id,
    hit: decision.hit,
    outcome: first.outcome,
    possible: first.possible,
    benefits: first.benefits,
    solutions,
    status: solutions.every((one) => one.decided) ? 'decided' : 'undetermined',
    missing: solutions.length === 1 ? first.missing : [...new Set(solutions.flatMap((one) => one.missing))],
    held: [],
  };
}

/**
 * One case with its answer, and what its reasons are read off. Most callers look at the answer alone, so that the state of
 * a case that was answered by its pattern is put together only when something else is asked for.
 */
export class CaseInHand {
  // Declared only: a field that is defined before it is assigned costs as much as the answer.
  declare readonly answer: SharedAnswer;
  declare private readonly patterns: KnownPatterns | undefined;
  declare private readonly number: number;
  declare private readonly values: readonly (FactValue | undefined)[] | undefined;
  declare private readonly on: string | undefined;
  declare private known: State | undefined;
  declare private first: readonly RuleReason[] | undefined;

  /** A case that has a pattern has `patterns`, the `number` of its own there, and its `values`; any other has its `state`. */
  constructor(
    answer: SharedAnswer,
    patterns: KnownPatterns | undefined,
    number: number,
    values: readonly (FactValue | undefined)[] | undefined,
    on: string | undefined,
    state: State | undefined,
  ) {
    this.answer = answer;
    this.patterns = patterns;
    this.number = number;
    this.values = values;
    this.on = on;
    this.known = state;
    this.first = undefined;
  }

  get state(): State {
    this.known ??= readState(this.answer.program, this.factsAgain(), this.on);
    return this.known;
  }

  private factsAgain(): Facts {
    const { patterns, values } = this;
    if (patterns === undefined || values === undefined) return {};
    return patterns.reader.factsOf(patterns.patternAt(this.number), values);
  }

  /** Every rule of the first decision, made once: a decision and its first result both have it. */
  get firstReasons(): readonly RuleReason[] {
    this.first ??= this.makeReasons(0);
    return this.first;
  }

  /** Every rule of a decision, as it came out; for a decision but the first made anew. */
  reasonsOf(place: number): readonly RuleReason[] {
    return place === 0 ? this.firstReasons : this.makeReasons(place);
  }

  private makeReasons(place: number): readonly RuleReason[] {
    const { patterns, values } = this;
    if (patterns === undefined || values === undefined) {
      const decision = this.answer.program.decisions[place] as ProgramDecision;
      return decision.rules.map((rule) => reasonOfRule(this.state, decision.id, rule));
    }
    return patterns.templateAt(this.number, place, () => this.state).make(values);
  }

  /** The places of the rules that gave a decision's outcome, or may have. */
  rulesHeld(place: number): readonly number[] {
    const { program, solutions, held } = this.answer;
    held[place] ??= placesOf(program.decisions[place] as ProgramDecision, solutions[place] as Solution);
    return held[place] as readonly number[];
  }
}

const placesOf = ({ rules }: ProgramDecision, solution: Solution): readonly number[] =>
  rules.flatMap(({ index }, place) => (solution.rules.includes(index) ? [place] : []));
