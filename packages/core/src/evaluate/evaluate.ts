import type { Edition } from '../edition/edition.js';
import { dateOf } from '../program/calendar.js';
import { programOf } from '../program/link.js';
import type { Program, ProgramDecision } from '../program/program.js';
import { numberOf } from '../program/rational.js';
import { answerBenefits } from './benefits.js';
import type { BenefitAnswer, Decision, DecisionResult, Reading, RuleReason } from './decision.js';
import type { Facts, FactValue } from './facts.js';
import { readTerm, reasonOfRule } from './reasons.js';
import { type Solution, solve } from './solve.js';
import { readState, type State } from './state.js';

/** What else a case may need. */
export interface EvaluateOptions {
  /** The date put to the rulebook, `YYYY-MM-DD`; by default the date that the edition was taken for. */
  readonly on?: string;
}

/**
 * Tells what a rulebook gives for one case, or which facts are still needed. Synchronous and pure.
 *
 * `facts` maps fact ids to values in the unit the vocabulary declares. A fact left out, or `undefined`, is unknown, never
 * "no" or 0; `null` is refused. The answer is `decided` when every completion of the unknown facts gives one outcome;
 * otherwise `missing` has exactly the facts on which the outcome still depends, the most telling first.
 *
 * Limits follow the rulebook: `lessThan` excludes the limit itself. Nothing is rounded.
 *
 * @throws {FactError} `fact/unknown-id`, `fact/wrong-type`, `fact/out-of-range`, `fact/disagrees`
 * @throws {DocumentError} when the edition itself is faulty
 * @throws {DecisionError} `decision/gap`, `decision/overlap` when its rules leave a household without a single outcome
 *
 * @example
 * evaluate(poverty.on('2018-12-31'), { area: 'rural', monthlyIncomePerCapita: 690_000 }).outcome // "poor"
 *
 * Does not look up other rulebooks.
 */
export function evaluate(edition: Edition, facts: Facts, options: EvaluateOptions = {}): Decision {
  const program = programOf(edition);
  program.diagram.trim();
  const state = readState(program, facts, options.on);
  return new Answer(
    program,
    state,
    program.decisions.map((decision) => solve(state, decision)),
  );
}

/** Trees are put together on first reading: most callers of a batch never look at them. */
class Result implements DecisionResult {
  readonly id: string;
  readonly hit: 'unique' | 'collect';
  readonly status: 'decided' | 'undetermined';
  readonly outcome: string | null;
  readonly possible: readonly string[];
  readonly benefits: Solution['benefits'];
  readonly missing: readonly string[];
  readonly #state: State;
  readonly #decision: ProgramDecision;
  readonly #ruleIndexes: readonly number[];
  #reasons: readonly RuleReason[] | undefined;
  #answers: Readonly<Record<string, BenefitAnswer>> | undefined;

  constructor(state: State, decision: ProgramDecision, solution: Solution) {
    this.id = decision.id;
    this.hit = decision.hit;
    this.status = solution.decided ? 'decided' : 'undetermined';
    this.outcome = solution.outcome;
    this.possible = solution.possible;
    this.benefits = solution.benefits;
    this.missing = solution.missing;
    this.#state = state;
    this.#decision = decision;
    this.#ruleIndexes = solution.rules;
  }

  get reasons(): readonly RuleReason[] {
    this.#reasons ??= this.#decision.rules.map((rule) => reasonOfRule(this.#state, this.id, rule));
    return this.#reasons;
  }

  get rules(): readonly RuleReason[] {
    return this.reasons.filter((_, i) =>
      this.#ruleIndexes.includes((this.#decision.rules[i] as { index: number }).index),
    );
  }

  get ruleIds(): readonly string[] {
    return this.#decision.rules.filter(({ index }) => this.#ruleIndexes.includes(index)).map(({ id }) => id);
  }

  get answers(): Readonly<Record<string, BenefitAnswer>> | undefined {
    if (this.hit === 'unique') return undefined;
    this.#answers ??= answerBenefits(this.#state, this.#decision, this.reasons);
    return this.#answers;
  }

  toJSON(): DecisionResult {
    const { id, hit, status, outcome, possible, benefits, answers, missing, rules, ruleIds, reasons } = this;
    return { id, hit, status, outcome, possible, benefits, answers, missing, rules, ruleIds, reasons };
  }
}

class Answer implements Decision {
  readonly rulebook: string;
  readonly edition: string;
  readonly revision: number;
  readonly package: string;
  readonly version: string;
  readonly decisions: readonly DecisionResult[];
  readonly id: string;
  readonly hit: 'unique' | 'collect';
  readonly status: 'decided' | 'undetermined';
  readonly outcome: string | null;
  readonly possible: readonly string[];
  readonly benefits: Solution['benefits'];
  readonly missing: readonly string[];
  readonly #state: State;

  constructor(program: Program, state: State, solutions: readonly Solution[]) {
    const { rulebook, release } = program.edition;
    this.decisions = solutions.map(
      (one, i) => new Result(state, program.decisions[i] as ProgramDecision, one),
    );
    const first = this.decisions[0] as DecisionResult;
    this.rulebook = rulebook.id;
    this.edition = program.name;
    this.revision = rulebook.revision;
    this.package = release.name;
    this.version = release.version;
    this.id = first.id;
    this.hit = first.hit;
    this.status = solutions.every((one) => one.decided) ? 'decided' : 'undetermined';
    this.outcome = first.outcome;
    this.possible = first.possible;
    this.benefits = first.benefits;
    this.missing = [...new Set(solutions.flatMap((one) => one.missing))];
    this.#state = state;
  }

  get rules(): readonly RuleReason[] {
    return (this.decisions[0] as DecisionResult).rules;
  }

  get ruleIds(): readonly string[] {
    return (this.decisions[0] as DecisionResult).ruleIds;
  }

  get reasons(): readonly RuleReason[] {
    return (this.decisions[0] as DecisionResult).reasons;
  }

  get answers(): Readonly<Record<string, BenefitAnswer>> | undefined {
    return (this.decisions[0] as DecisionResult).answers;
  }

  get outputs(): Readonly<Record<string, Reading>> {
    const state = this.#state;
    return Object.fromEntries(state.program.outputs.map((term) => [term.id ?? '', readTerm(state, term)]));
  }

  get used(): Readonly<Record<string, FactValue>> {
    const { program, values } = this.#state;
    const known = program.variables.flatMap((variable): [string, FactValue][] => {
      const value = values[variable.index];
      if (value === undefined || variable.scope === 'member' || variable.kind === 'comparison') return [];
      const shown =
        typeof value === 'object'
          ? numberOf(value)
          : variable.type === 'date'
            ? dateOf(value as number)
            : value;
      return [[variable.id, shown]];
    });
    return Object.fromEntries(known);
  }

  get exact(): boolean {
    const { program, values } = this.#state;
    return program.inexact.every((index) => values[index] !== undefined);
  }

  toJSON(): Decision {
    const { rulebook, edition, revision, version, decisions, id, hit, status, outcome, possible, benefits } =
      this;
    const { missing, rules, ruleIds, reasons, answers, used, outputs, exact } = this;
    const name = { rulebook, edition, revision, package: this.package, version };
    const first = { id, hit, status, outcome, possible, benefits, answers, rules, ruleIds, missing, reasons };
    return { ...name, ...first, decisions, used, outputs, exact };
  }
}
