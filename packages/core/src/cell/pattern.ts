import type { Edition } from '../edition/edition.js';
import type { FactValue } from '../evaluate/index.js';
import { concerns, openState, readDate, runStep, type State, settle } from '../evaluate/state.js';
import { dayNumber, programOf, type Step, type Variable } from '../program/index.js';
import { Automaton } from './automaton.js';

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
  /** Forgets all facts of the row before. */
  clear(): void;
  /** Puts a fact of the row by its code. */
  put(slot: number, code: number): void;
  /** Puts a number (or a date, as a day number) within the range of its fact, without a code. */
  putNumber(slot: number, value: number): void;
  /** The pattern of the row, from 0, or `NO_PATTERN`. */
  find(): number;
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
  const open = openState(program, undefined, 'subject');
  const day = on ?? edition.date;
  if (program.dateVariable !== undefined && day !== undefined) {
    settle(open, program.dateVariable, readDate(day));
    for (const step of program.steps) if (concerns(open, step)) runStep(open, step, '');
  }
  const automaton = new Automaton(
    program.diagram,
    program.decisions.flatMap((decision) =>
      decision.hit === 'unique'
        ? [decision.outcomeRoot, decision.rulesRoot]
        : [...decision.benefitRoots, ...decision.rules.map(({ condition }) => condition.root)],
    ),
  );
  const slots = [...given].flatMap((id) => {
    const variable = program.facts.get(id);
    return variable === undefined ? [] : [variable];
  });
  const steps = activeSteps(program.steps, slots, program.dateVariable);
  const stepped = new Set(steps.flatMap((step) => [step.variable, ...step.baseIndexes]));
  // Without steps only the cells of a row are looked at; with them, also its values.
  const state: State = {
    ...open,
    low: [...open.low],
    high: [...open.high],
    values: [...open.values],
    spans: [...open.spans],
    touched: [...open.touched],
  };
  const ranges = program.variables.map((variable) => new RangeCodes(variable));
  const baseIndexes = program.variables.map((variable) => factsUnder(program.variables, variable));
  const codeAt = (index: number) => {
    const low = state.low[index] as number;
    const high = state.high[index] as number;
    if (low === high) return low;
    let bases = '';
    for (const base of baseIndexes[index] as readonly number[])
      bases += state.values[base] === undefined ? 0 : 1;
    return (ranges[index] as RangeCodes).codeOf(low, high, bases);
  };
  const openCodes = Int32Array.from(program.variables, (_, index) => codeAt(index));
  const codes = openCodes.slice();
  const indexes = Int32Array.from(slots, ({ index }) => index);
  const needsValue = slots.map(({ index }) => stepped.has(index));
  const optionsOf = slots.map(({ options }) => options ?? []);
  const cutters = slots.map(
    ({ domain }) =>
      (value: number) =>
        domain.cellOf(value),
  );

  const valueAt = (slot: number, code: number) => {
    const { type } = slots[slot] as Variable;
    return type === 'boolean' ? code === 1 : type === 'choice' ? (optionsOf[slot]?.[code] as string) : code;
  };
  const runSteps = (): boolean => {
    try {
      for (const step of steps) {
        if (!concerns(state, step)) continue;
        runStep(state, step, '');
        codes[step.variable] = codeAt(step.variable);
      }
      return true;
    } catch {
      // Facts that cannot stand together: the row's own answer says so.
      return false;
    }
  };
  let dirty = false;
  return {
    facts: slots.map(({ id }) => id),
    isNumber: (slot) => slots[slot]?.type === 'number' || slots[slot]?.type === 'date',
    codeOf: (slot, value) => {
      const { type, domain } = slots[slot] as Variable;
      if (type === 'date') return dayNumber(value as string);
      return type === 'boolean' || type === 'choice' ? domain.cellOf(value) : (value as number);
    },
    clear: () => {
      codes.set(openCodes);
      if (!dirty) return;
      dirty = false;
      for (const index of stepped) {
        state.low[index] = open.low[index] as number;
        state.high[index] = open.high[index] as number;
        state.values[index] = open.values[index];
        state.spans[index] = open.spans[index];
        state.touched[index] = open.touched[index] as 0 | 1 | 2;
      }
    },
    put: (slot, code) => {
      codes[indexes[slot] as number] = code;
      if (needsValue[slot] !== true) return;
      dirty = true;
      settle(state, slots[slot] as Variable, valueAt(slot, code));
    },
    putNumber: (slot, value) => {
      codes[indexes[slot] as number] = (cutters[slot] as (value: number) => number)(value);
      if (needsValue[slot] !== true) return;
      dirty = true;
      settle(state, slots[slot] as Variable, value);
    },
    find: () => {
      if (dirty && !runSteps()) return NO_PATTERN;
      let at = automaton.start;
      for (;;) {
        const variable = automaton.variableOf(at);
        if (variable < 0) return at;
        const code = codes[variable] as number;
        const { cells, lows, highs } = ranges[variable] as RangeCodes;
        const low = code < cells ? code : (lows[code - cells] as number);
        const high = code < cells ? code : (highs[code - cells] as number);
        const next = automaton.step(at, code, low, high, high - low === cells - 1 && code === cells);
        if (next < 0) return NO_PATTERN;
        at = next;
      }
    },
  };
}

/** Numbers for the ranges of cells that a variable is found in: a cell is its own number, a wider range comes after them. */
class RangeCodes {
  readonly cells: number;
  readonly lows: number[] = [];
  readonly highs: number[] = [];
  readonly #codes = new Map<string, number>();

  constructor(variable: Variable) {
    this.cells = variable.domain.cells;
    this.codeOf(0, this.cells - 1, '');
  }

  /** `bases`: which of the facts below a computed number are known; those that are not are asked for. */
  codeOf(low: number, high: number, bases: string): number {
    const key = `${low}-${high}-${bases}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.cells + this.lows.push(low) - 1;
    this.highs.push(high);
    this.#codes.set(key, code);
    return code;
  }
}

/** The steps that any of the facts may set going, in order. */
function activeSteps(
  steps: readonly Step[],
  facts: readonly Variable[],
  date: Variable | undefined,
): readonly Step[] {
  const reached = new Set(facts.map(({ index }) => index));
  if (date !== undefined) reached.add(date.index);
  return steps.filter((step) => {
    // What is over members needs no more than to know who they are: rows with members have no pattern.
    const active = step.baseIndexes.some((index) => reached.has(index));
    if (active) reached.add(step.variable);
    return active;
  });
}

/** The facts that a computed number stands on, through others too; none for a fact, which is asked for itself. */
function factsUnder(variables: readonly Variable[], variable: Variable): readonly number[] {
  if (variable.kind === 'fact') return [];
  const found = new Set<number>();
  const seen = new Set<string>();
  const visit = (ids: readonly string[]) => {
    for (const id of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      const base = variables.find((one) => one.id === id);
      if (base === undefined) continue;
      if (base.kind === 'fact') found.add(base.index);
      else visit(base.bases);
    }
  };
  visit(variable.bases);
  return [...found];
}
