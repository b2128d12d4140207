import { concerns, runStep, type State } from '../evaluate/state.js';
import type { Step } from '../program/index.js';
import { PairTable } from './pair-table.js';

/** What a group of steps works on. */
interface ComputedOptions {
  /** A state in which no fact of a row is known. */
  readonly open: State;
  /** Steps that bear on each other, in order. */
  readonly steps: readonly Step[];
  /** Variables of the state that a fact, or a step, may change. */
  readonly changed: readonly number[];
  /** How many facts the steps read, or give. */
  readonly facts: number;
  /** Puts the fact of a place, from 0 below `facts`, into a state. */
  settle(state: State, place: number, value: number): void;
  /** The code of a variable in a state. */
  codeIn(state: State, index: number): number;
}

/** Combinations that are kept, and values of one fact that are told apart; beyond them each row is computed by itself. */
const MOST_KEPT = 50_000;
const SMALL = 256;
const NOT_PUT = 0;
const NOT_KEPT = -1;
const UNSOUGHT = -2;
const REFUSED = -3;

/**
 * What a group of steps gives for the facts of a row, as codes. Each combination of values that occurs is computed once,
 * by the evaluator's own steps, and found again by its values.
 */
export class ComputedCells {
  readonly #options: ComputedOptions;
  /** The variables that the steps give. */
  readonly #variables: readonly number[];
  readonly #state: State;
  /** By place, the values that were met, each by its number; numbers count from 1. */
  readonly #numbers: readonly Map<number, number>[];
  /** By place, the numbers of whole values below `SMALL`; `NOT_PUT` where one was not met. */
  readonly #small: readonly Int32Array[];
  /** By place, the number of the row's value: `NOT_PUT` without one, `NOT_KEPT` where there are too many. */
  readonly #now: Int32Array;
  readonly #values: Float64Array;
  /** By place but the first, a combination so far and the next value's number. */
  readonly #pairs: readonly PairTable[];
  /** By combination of all values, where its codes stand among all `#codes`. */
  readonly #starts: (number | undefined)[] = [];
  readonly #codes: number[] = [];
  /** The row's combination, or `UNSOUGHT` when a value changed since it was found. */
  #combination = UNSOUGHT;

  constructor(options: ComputedOptions) {
    const { open, steps, facts } = options;
    this.#options = options;
    this.#variables = [...new Set(steps.map(({ variable }) => variable))];
    this.#state = {
      ...open,
      low: [...open.low],
      high: [...open.high],
      values: [...open.values],
      spans: [...open.spans],
      touched: [...open.touched],
    };
    this.#numbers = Array.from({ length: facts }, () => new Map());
    this.#small = Array.from({ length: facts }, () => new Int32Array(SMALL));
    this.#now = new Int32Array(facts);
    this.#values = new Float64Array(facts);
    this.#pairs = Array.from({ length: facts - 1 }, () => new PairTable());
  }

  /** Forgets the fact of a place. */
  forget(place: number): void {
    if (this.#now[place] === NOT_PUT) return;
    this.#now[place] = NOT_PUT;
    this.#combination = UNSOUGHT;
  }

  /** Puts the fact of a place: its code, or for a number or a date its value. */
  put(place: number, value: number): void {
    if (this.#values[place] === value && (this.#now[place] as number) > NOT_PUT) return;
    const small = this.#small[place] as Int32Array;
    const isSmall = value >= 0 && value < SMALL && (value | 0) === value;
    let number = isSmall ? (small[value] as number) : NOT_PUT;
    if (number === NOT_PUT) {
      number = this.#numberOf(place, value);
      if (isSmall) small[value] = number;
    }
    this.#values[place] = value;
    this.#now[place] = number;
    this.#combination = UNSOUGHT;
  }

  #numberOf(place: number, value: number): number {
    const numbers = this.#numbers[place] as Map<number, number>;
    const known = numbers.get(value);
    if (known !== undefined) return known;
    if (numbers.size >= MOST_KEPT) return NOT_KEPT;
    numbers.set(value, numbers.size + 1);
    return numbers.size;
  }

  /** Writes the codes that the steps give. False where the facts cannot stand together: the row's own answer says so. */
  write(codes: Int32Array): boolean {
    const variables = this.#variables;
    if (this.#combination === UNSOUGHT) this.#combination = this.#find();
    const combination = this.#combination;
    let start = combination === NOT_KEPT ? undefined : this.#starts[combination];
    if (start === undefined) {
      const found = this.#compute();
      if (combination === NOT_KEPT) {
        found?.forEach((code, i) => {
          codes[variables[i] as number] = code;
        });
        return found !== undefined;
      }
      start = found === undefined ? REFUSED : this.#codes.length;
      if (found !== undefined) this.#codes.push(...found);
      this.#starts[combination] = start;
    }
    if (start === REFUSED) return false;
    for (let i = 0; i < variables.length; i++)
      codes[variables[i] as number] = this.#codes[start + i] as number;
    return true;
  }

  #find(): number {
    const now = this.#now;
    let at = now[0] as number;
    for (let place = 1; place < now.length; place++) {
      const number = now[place] as number;
      if (at < 0 || number < 0) return NOT_KEPT;
      const pairs = this.#pairs[place - 1] as PairTable;
      const known = pairs.find(at, number);
      if (known < 0 && pairs.size >= MOST_KEPT) return NOT_KEPT;
      at = known < 0 ? pairs.add(at, number) : known;
    }
    return at;
  }

  #compute(): readonly number[] | undefined {
    const { open, steps, changed, settle, codeIn } = this.#options;
    const state = this.#state;
    for (const index of changed) {
      state.low[index] = open.low[index] as number;
      state.high[index] = open.high[index] as number;
      state.values[index] = open.values[index];
      state.spans[index] = open.spans[index];
      state.touched[index] = open.touched[index] as 0 | 1 | 2;
    }
    this.#now.forEach((number, place) => {
      if (number !== NOT_PUT) settle(state, place, this.#values[place] as number);
    });
    try {
      for (const step of steps) if (concerns(state, step)) runStep(state, step, '');
    } catch {
      return undefined;
    }
    return this.#variables.map((index) => codeIn(state, index));
  }
}
