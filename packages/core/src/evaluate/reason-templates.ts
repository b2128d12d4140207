import type { ProgramCondition, ProgramDecision, Variable } from '../program/program.js';
import type { Term } from '../program/term.js';
import type { CaseReader } from './case-reader.js';
import type { GroupReason, LeafReason } from './decision.js';
import { FixedPart, GroupPart, LeafPart, type Part, ReasonTemplate, type RulePart } from './reason-parts.js';
import { readTerm, reasonOf, reasonOfRule } from './reasons.js';
import type { State } from './state.js';

/**
 * The reasons of the patterns of one decision. All cases of a pattern have the same, but for the figures found: what has no
 * figure in it is made once and shared; the rest is made anew around the figures of each case.
 *
 * Patterns are many, but their parts are few, so that equal parts are kept once: thousands of trees would not fit in the
 * processor's near memory, and fetching them would cost more than making the reasons.
 */
export class ReasonTemplates {
  readonly #decision: ProgramDecision;
  /** By the ids of their parts. */
  readonly #byParts = new Map<string, ReasonTemplate>();
  readonly #rules: readonly Kept<RulePart>[];
  readonly #conditions: readonly Condition[];
  readonly #figures: string[] = [];

  constructor(decision: ProgramDecision) {
    this.#decision = decision;
    this.#rules = decision.rules.map(() => new Map());
    this.#conditions = decision.rules.map(({ condition }) => new Condition(condition, this.#figures));
  }

  /** Forgets whole decisions' reasons. Their parts stay: there are few. */
  clear(): void {
    this.#byParts.clear();
  }

  /** The template of the pattern that a case has; its state must be that of a case with a pattern, as `reader` reads it. */
  find(state: State, reader: CaseReader): ReasonTemplate {
    let key = '';
    const parts = this.#conditions.map((condition, i) => {
      const { id, what } = condition.partOf(state);
      key += `${id},`;
      const make = (): RulePart => ({
        made: reasonOfRule(
          state,
          this.#decision.id,
          this.#decision.rules[i] as ProgramDecision['rules'][number],
        ),
        condition: what,
      });
      return keep(this.#rules[i] as Kept<RulePart>, String(id), make).what;
    });
    let template = this.#byParts.get(key);
    if (template === undefined) {
      template = new ReasonTemplate(
        parts,
        this.#figures.map((id) => reader.placeOf(id)),
      );
      this.#byParts.set(key, template);
    }
    return template;
  }
}

/** Things kept once, each with a number of its own. */
type Kept<T> = Map<string, { readonly id: number; readonly what: T }>;

function keep<T>(kept: Kept<T>, key: string, make: () => T): { readonly id: number; readonly what: T } {
  let found = kept.get(key);
  if (found === undefined) {
    found = { id: kept.size, what: make() };
    kept.set(key, found);
  }
  return found;
}

/** A condition of a rule with the parts that it has come to in some case. */
class Condition {
  readonly #condition: ProgramCondition;
  readonly #of: readonly Condition[];
  readonly #figures: string[];
  readonly #parts: Kept<Part> = new Map();

  constructor(condition: ProgramCondition, figures: string[]) {
    this.#condition = condition;
    this.#figures = figures;
    this.#of = condition.kind === 'leaf' ? [] : condition.of.map((one) => new Condition(one, figures));
  }

  /** Its part in a case that has a pattern: what is not known there is wholly open, so that few parts occur. */
  partOf(state: State): { readonly id: number; readonly what: Part } {
    const condition = this.#condition;
    const truth = codeOfRoot(state, condition.root);
    if (condition.kind === 'leaf') {
      const { left, right } = condition;
      const found = this.#placeOf(state, left);
      const required = this.#placeOf(state, right);
      const key = `${truth},${codeOfTerm(state, left, found)},${codeOfTerm(state, right, required)}`;
      return keep(this.#parts, key, () => {
        const made = reasonOf(state, condition) as LeafReason;
        return found < 0 && required < 0 ? new FixedPart(made) : new LeafPart(made, found, required);
      });
    }
    let key = String(truth);
    const parts = this.#of.map((one) => {
      const { id, what } = one.partOf(state);
      key += `,${id}`;
      return what;
    });
    return keep(this.#parts, key, () => {
      const made = reasonOf(state, condition) as GroupReason;
      return parts.every(({ fixed }) => fixed) ? new FixedPart(made) : new GroupPart(made, parts);
    });
  }

  /** The place among the figures of the fact whose own figure a term shows, where it is known; otherwise -1. */
  #placeOf(state: State, { variable: index }: Term): number {
    if (index === undefined || state.values[index] === undefined) return -1;
    const { kind, id, type } = state.program.variables[index] as Variable;
    // Of a boolean or choice the cell is the value, so that all cases of a pattern have the same.
    if (kind !== 'fact' || type === 'boolean' || type === 'choice') return -1;
    if (!this.#figures.includes(id)) this.#figures.push(id);
    return this.#figures.indexOf(id);
  }
}

/** What is known of a function: its terminal, or 0 while it is open. */
const codeOfRoot = (state: State, root: number): number =>
  Math.min(state.program.diagram.restrict(root, state.low, state.high), 0);

/** Tells apart what is read of a term. */
function codeOfTerm(state: State, term: Term, place: number): string {
  if (place >= 0) return `figure ${place}`;
  const code = term.root === undefined ? 0 : codeOfRoot(state, term.root);
  // Of an open number the least and most are read, which depend on each of the facts behind it.
  return code < 0 ? String(code) : JSON.stringify(readTerm(state, term));
}
