import type { Edition } from '../edition/edition.js';
import type { FactValue } from '../evaluate/index.js';
import { concerns, openState, readDate, runStep, type State, settle } from '../evaluate/state.js';
import { dayNumber, type Program, programOf, type Variable } from '../program/index.js';
import { Automaton } from './automaton.js';
import { ComputedCells } from './computed-cells.js';
import { RangeCodes } from './range-codes.js';
import { activeSteps, factsUnder, groupSteps } from './step-groups.js';

/** Why a row has no pattern: it must be answered by itself. */
export const NO_PATTERN = -1;

/**
 * Tells rows with one answer apart from all others, without evaluating them: rows of one pattern have the same outcomes,
 * status, rules and missing facts. For rows whose cells are sound, and of which no member is told.
 */
export interface PatternReader {
  /** The facts that may be put, each under its slot: the place in this list. */
  readonly facts: readonly string[];
  /** A number that stands for a value of the fact in `put`. The value must be one that the fact takes. */
  codeOf(slot: number, value: FactValue): number;
  /** Whether the fact is a number or a date, which `putNumber` takes. */
  isNumber(slot: number): boolean;
  /** Forgets all facts. */
  clear(): void;
  /** Forgets a fact. */
  forget(slot: number): void;
  /** Puts a fact by its code, in place of what was put before. */
  put(slot: number, code: number): void;
  /** Puts a number (or a date, as a day number) within the range of its fact, without a code. */
  putNumber(slot: number, value: number): void;
  /** The pattern of the facts that are put, from 0, or `NO_PATTERN`. */
  find(): number;
  /**
   * What reads facts that are yes-no, stated or derived, of the row whose pattern was found last: each answer at its place
   * in the list; undefined where unknown.
   */
  truthsOf(facts: readonly string[]): (into: (boolean | undefined)[]) => void;
}

/**
 * The patterns of rows under an edition. `given` names the facts that rows may have: what no row has costs nothing.
 * A program may have few patterns or very many; past a bound rows have none.
 */
export function createPatternReader(
  edition: Edition,
  on: string | undefined,
  given: Iterable<string>,
): PatternReader {
  const program = programOf(edition);
  const slots = [...given].flatMap((id) => {
    const variable = program.facts.get(id);
    return variable === undefined ? [] : [variable];
  });
  return new CodeReader(program, openOn(program, on ?? edition.date), slots);
}

/** What is known of every row: the date, and what follows from it. */
function openOn(program: Program, day: string | undefined): State {
  const open = openState(program, undefined, 'subject');
  if (program.dateVariable === undefined || day === undefined) return open;
  settle(open, program.dateVariable, readDate(day));
  for (const step of program.steps) if (concerns(open, step)) runStep(open, step, '');
  return open;
}

/** Keeps a code for every variable: the cell that it lies in, or what stands for a range of cells. */
class CodeReader implements PatternReader {
  readonly facts: readonly string[];
  readonly #slots: readonly Variable[];
  readonly #indexes: Int32Array;
  readonly #openCodes: Int32Array;
  readonly #codes: Int32Array;
  readonly #automaton: Automaton;
  readonly #indexOf: (fact: string) => number;
  readonly #groups: readonly ComputedCells[];
  /** By slot, the group of steps that works on it, and its place there. */
  readonly #groupOf: readonly (ComputedCells | undefined)[];
  readonly #placeOf: Int32Array;

  constructor(program: Program, open: State, slots: readonly Variable[]) {
    const { variables, diagram, decisions, dateVariable } = program;
    this.#slots = slots;
    this.facts = slots.map(({ id }) => id);
    this.#indexOf = (fact) => program.facts.get(fact)?.index ?? -1;
    this.#indexes = Int32Array.from(slots, ({ index }) => index);
    const ranges = variables.map((variable) => new RangeCodes(variable));
    const codeIn = codeReaderOf(variables, ranges);
    this.#openCodes = Int32Array.from(variables, (_, index) => codeIn(open, index));
    this.#codes = this.#openCodes.slice();
    const grouped = groupSteps(activeSteps(program.steps, slots, dateVariable), dateVariable).flatMap(
      (group) => {
        const own = slots.flatMap(({ index }, slot) => (group.variables.has(index) ? [slot] : []));
        // Without any fact of a row the open state has it all.
        return own.length === 0 ? [] : [{ ...group, own }];
      },
    );
    this.#groups = grouped.map(
      ({ steps, variables: changed, own }) =>
        new ComputedCells({
          open,
          steps,
          changed: [...changed],
          facts: own.length,
          settle: (state, place, value) => {
            const variable = slots[own[place] as number] as Variable;
            settle(state, variable, factValueOf(variable, value));
          },
          codeIn,
        }),
    );
    this.#groupOf = slots.map((_, slot) => this.#groups[grouped.findIndex(({ own }) => own.includes(slot))]);
    this.#placeOf = Int32Array.from(slots, (_, slot) =>
      Math.max(0, ...grouped.map(({ own }) => own.indexOf(slot))),
    );
    const told = new Set([
      ...this.#indexes,
      ...grouped.flatMap(({ steps }) => steps.map(({ variable }) => variable)),
    ]);
    this.#automaton = new Automaton(
      diagram,
      decisions.flatMap((decision) =>
        decision.hit === 'unique'
          ? [decision.outcomeRoot, decision.rulesRoot]
          : [...decision.benefitRoots, ...decision.rules.map(({ condition }) => condition.root)],
      ),
      ranges,
      this.#openCodes.map((code, index) => (told.has(index) ? -1 : code)),
    );
  }

  isNumber(slot: number): boolean {
    const type = this.#slots[slot]?.type;
    return type === 'number' || type === 'date';
  }

  codeOf(slot: number, value: FactValue): number {
    const { type, domain } = this.#slots[slot] as Variable;
    if (type === 'date') return dayNumber(value as string);
    return type === 'boolean' || type === 'choice' ? domain.cellOf(value) : (value as number);
  }

  clear(): void {
    for (let slot = 0; slot < this.#slots.length; slot++) this.forget(slot);
  }

  forget(slot: number): void {
    const index = this.#indexes[slot] as number;
    this.#codes[index] = this.#openCodes[index] as number;
    this.#groupOf[slot]?.forget(this.#placeOf[slot] as number);
  }

  put(slot: number, code: number): void {
    this.#codes[this.#indexes[slot] as number] = code;
    this.#groupOf[slot]?.put(this.#placeOf[slot] as number, code);
  }

  putNumber(slot: number, value: number): void {
    this.#codes[this.#indexes[slot] as number] = (this.#slots[slot] as Variable).domain.cellOf(value);
    this.#groupOf[slot]?.put(this.#placeOf[slot] as number, value);
  }

  find(): number {
    const groups = this.#groups;
    for (let i = 0; i < groups.length; i++)
      if (!(groups[i] as ComputedCells).write(this.#codes)) return NO_PATTERN;
    return this.#automaton.run(this.#codes);
  }

  truthsOf(facts: readonly string[]): (into: (boolean | undefined)[]) => void {
    const indexes = facts.map((fact) => this.#indexOf(fact));
    const codes = this.#codes;
    return (into) => {
      for (let i = 0; i < indexes.length; i++) {
        const code = codes[indexes[i] as number];
        into[i] = code === 1 ? true : code === 0 ? false : undefined;
      }
    };
  }
}

/** What a code, or a number, of a fact means to the steps. */
function factValueOf({ type, options }: Variable, code: number): string | number | boolean {
  if (type === 'boolean') return code === 1;
  return type === 'choice' ? (options?.[code] as string) : code;
}

/** Reads the code of a variable in a state. */
function codeReaderOf(variables: readonly Variable[], ranges: readonly RangeCodes[]) {
  const byId = new Map([...variables].reverse().map((variable) => [variable.id, variable]));
  const basesOf = variables.map((variable) => factsUnder(byId, variable));
  return ({ low, high, values }: State, index: number): number => {
    let bases = '';
    for (const base of basesOf[index] as readonly number[]) bases += values[base] === undefined ? 0 : 1;
    return (ranges[index] as RangeCodes).codeOf(low[index] as number, high[index] as number, bases);
  };
}
