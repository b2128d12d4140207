import type { Edition } from '../edition/edition.js';
import { dateOf } from '../program/calendar.js';
import { programOf } from '../program/link.js';
import type { Program, ProgramDecision, ProgramRule } from '../program/program.js';
import { numberOf } from '../program/rational.js';
import { answerBenefits } from './benefits.js';
import { CaseInHand, createSharedAnswer, type SharedAnswer } from './case-in-hand.js';
import { type CaseReader, createCaseReader } from './case-reader.js';
import type { BenefitAnswer, Decision, DecisionResult, Reading, RuleReason } from './decision.js';
import type { Facts, FactValue } from './facts.js';
import { KnownPatterns } from './known-patterns.js';
import { ReasonTemplates } from './reason-templates.js';
import { readTerm } from './reasons.js';
import { type Solution, solve } from './solve.js';
import { isPlain, readState, type State } from './state.js';

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
  const entry = entryOf(edition);
  const { program, patterns } = entry;
  const { on } = options;
  if (patterns !== undefined && isPlain(facts)) {
    const { reader } = patterns;
    const values = reader.room();
    const pattern = reader.patternOf(facts, values);
    const known = patterns.find(pattern);
    if (known >= 0)
      return new Answer(new CaseInHand(patterns.answerAt(known), patterns, known, values, on, undefined));
    if (pattern >= 0) {
      const state = readCase(program, facts, on);
      const answer = shareAnswer(entry, solveAll(program, state));
      const kept = patterns.size >= MOST_PATTERNS ? forget(entry, reader) : patterns;
      return new Answer(new CaseInHand(answer, kept, kept.add(pattern, answer), values, on, state));
    }
  }
  const state = readCase(program, facts, on);
  const answer = createSharedAnswer(program, solveAll(program, state));
  return new Answer(new CaseInHand(answer, undefined, -1, undefined, on, state));
}

/** Forgetting all patterns now and then keeps memory bounded. */
const MOST_PATTERNS = 50_000;

/** What is kept for an edition between cases. */
interface Entry {
  readonly edition: Edition;
  readonly program: Program;
  readonly templates: readonly ReasonTemplates[];
  /** Each pattern that occurs is solved once. Undefined where no case has a pattern. */
  patterns: KnownPatterns | undefined;
  /** Equal answers kept once, by their text: what is looked up for each case must stay small to be found fast. */
  readonly shared: Map<string, SharedAnswer>;
}

const entries = new WeakMap<Edition, Entry>();
/** The edition asked for last: one after the other, most cases are put to the same. */
let last: Entry | undefined;

function entryOf(edition: Edition): Entry {
  if (last?.edition === edition) return last;
  let entry = entries.get(edition);
  if (entry === undefined) {
    const program = programOf(edition);
    const templates = program.decisions.map((decision) => new ReasonTemplates(decision));
    const reader = createCaseReader(program);
    const patterns = reader && new KnownPatterns(reader, templates);
    entry = { edition, program, templates, patterns, shared: new Map() };
    entries.set(edition, entry);
  }
  last = entry;
  return entry;
}

function shareAnswer({ program, shared }: Entry, solutions: readonly Solution[]): SharedAnswer {
  const key = JSON.stringify(solutions);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const answer = createSharedAnswer(program, solutions);
  shared.set(key, answer);
  return answer;
}

/** Begins anew; cases in hand keep the patterns that they were found in. */
function forget(entry: Entry, reader: CaseReader): KnownPatterns {
  entry.shared.clear();
  for (const one of entry.templates) one.clear();
  const patterns = new KnownPatterns(reader, entry.templates);
  entry.patterns = patterns;
  return patterns;
}

/** Reads a case in full. What was built for the cases before is forgotten first, since it may be much. */
function readCase(program: Program, facts: Facts, on: string | undefined): State {
  program.diagram.trim();
  return readState(program, facts, on);
}

const solveAll = (program: Program, state: State): readonly Solution[] =>
  program.decisions.map((decision) => solve(state, decision));

/** Trees are put together on first reading: most callers of a batch never look at them. */
class Result implements DecisionResult {
  declare readonly id: string;
  declare readonly hit: 'unique' | 'collect';
  declare readonly status: 'decided' | 'undetermined';
  declare readonly outcome: string | null;
  declare readonly possible: readonly string[];
  declare readonly benefits: Solution['benefits'];
  declare readonly missing: readonly string[];
  readonly #case: CaseInHand;
  readonly #place: number;
  #reasons: readonly RuleReason[] | undefined;
  #answers: Readonly<Record<string, BenefitAnswer>> | undefined;

  constructor(given: CaseInHand, place: number) {
    const { program, solutions } = given.answer;
    const { id, hit } = program.decisions[place] as ProgramDecision;
    const solution = solutions[place] as Solution;
    this.id = id;
    this.hit = hit;
    this.status = solution.decided ? 'decided' : 'undetermined';
    this.outcome = solution.outcome;
    this.possible = solution.possible;
    this.benefits = solution.benefits;
    this.missing = solution.missing;
    this.#case = given;
    this.#place = place;
  }

  get reasons(): readonly RuleReason[] {
    this.#reasons ??= this.#case.reasonsOf(this.#place);
    return this.#reasons;
  }

  get rules(): readonly RuleReason[] {
    const { reasons } = this;
    return this.#case.rulesHeld(this.#place).map((i) => reasons[i] as RuleReason);
  }

  get ruleIds(): readonly string[] {
    const { rules } = this.#case.answer.program.decisions[this.#place] as ProgramDecision;
    return this.#case.rulesHeld(this.#place).map((i) => (rules[i] as ProgramRule).id);
  }

  get answers(): Readonly<Record<string, BenefitAnswer>> | undefined {
    if (this.hit === 'unique') return undefined;
    const decision = this.#case.answer.program.decisions[this.#place] as ProgramDecision;
    this.#answers ??= answerBenefits(this.#case.state, decision, this.reasons);
    return this.#answers;
  }

  toJSON(): DecisionResult {
    const { id, hit, status, outcome, possible, benefits, answers, missing, rules, ruleIds, reasons } = this;
    return { id, hit, status, outcome, possible, benefits, answers, missing, rules, ruleIds, reasons };
  }
}

class Answer implements Decision {
  // Declared only: a field that is defined before it is assigned costs as much as the answer.
  declare readonly rulebook: string;
  declare readonly edition: string;
  declare readonly revision: number;
  declare readonly package: string;
  declare readonly version: string;
  declare readonly id: string;
  declare readonly hit: 'unique' | 'collect';
  declare readonly status: 'decided' | 'undetermined';
  declare readonly outcome: string | null;
  declare readonly possible: readonly string[];
  declare readonly benefits: Solution['benefits'];
  declare readonly missing: readonly string[];
  readonly #case: CaseInHand;
  #decisions: readonly DecisionResult[] | undefined;

  constructor(given: CaseInHand) {
    const { answer } = given;
    this.rulebook = answer.rulebook;
    this.edition = answer.edition;
    this.revision = answer.revision;
    this.package = answer.package;
    this.version = answer.version;
    this.id = answer.id;
    this.hit = answer.hit;
    this.status = answer.status;
    this.outcome = answer.outcome;
    this.possible = answer.possible;
    this.benefits = answer.benefits;
    this.missing = answer.missing;
    this.#case = given;
  }

  get decisions(): readonly DecisionResult[] {
    this.#decisions ??= this.#case.answer.solutions.map((_, place) => new Result(this.#case, place));
    return this.#decisions;
  }

  get rules(): readonly RuleReason[] {
    return (this.decisions[0] as DecisionResult).rules;
  }

  get ruleIds(): readonly string[] {
    return (this.decisions[0] as DecisionResult).ruleIds;
  }

  get reasons(): readonly RuleReason[] {
    return this.#case.firstReasons;
  }

  get answers(): Readonly<Record<string, BenefitAnswer>> | undefined {
    return (this.decisions[0] as DecisionResult).answers;
  }

  get outputs(): Readonly<Record<string, Reading>> {
    const { state } = this.#case;
    return Object.fromEntries(state.program.outputs.map((term) => [term.id ?? '', readTerm(state, term)]));
  }

  get used(): Readonly<Record<string, FactValue>> {
    const { program, values } = this.#case.state;
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
    const { program, values } = this.#case.state;
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
