import type { Program, ProgramDecision } from '../program/program.js';
import type { DecisionResult, RuleReason } from './decision.js';
import type { Facts } from './facts.js';
import type { ReasonTemplates } from './reason-templates.js';
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
  declare private readonly facts: Facts;
  declare private readonly on: string | undefined;
  declare private readonly pattern: number;
  declare private readonly templates: readonly ReasonTemplates[] | undefined;
  declare private known: State | undefined;

  /**
   * `facts` is kept, and must be the case's own. `state` says that the case was read in full already; `templates`, one a
   * decision, that its reasons follow from its `pattern`.
   */
  constructor(
    answer: SharedAnswer,
    facts: Facts,
    on: string | undefined,
    state: State | undefined,
    pattern: number,
    templates: readonly ReasonTemplates[] | undefined,
  ) {
    this.answer = answer;
    this.facts = facts;
    this.on = on;
    this.known = state;
    this.pattern = pattern;
    this.templates = templates;
  }

  get state(): State {
    this.known ??= readState(this.answer.program, this.facts, this.on);
    return this.known;
  }

  /** Every rule of a decision, as it came out. */
  reasonsOf(place: number): readonly RuleReason[] {
    const templates = this.templates?.[place];
    if (templates !== undefined) return templates.of(this.pattern, () => this.state).make(this.facts);
    const decision = this.answer.program.decisions[place] as ProgramDecision;
    return decision.rules.map((rule) => reasonOfRule(this.state, decision.id, rule));
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
