import type { Program, ProgramCondition, ProgramDecision } from '../program/program.js';
import type { Term } from '../program/term.js';
import { type CaseSlot, createSlots, slotKind } from './case-slot.js';
import { checkValue, type Facts, type FactValue } from './facts.js';

/**
 * Tells quickly which pattern a case has: the cells of its facts as one number. Cases of one pattern have one answer,
 * whatever their figures are.
 */
export interface CaseReader {
  /** Room for the values of a case that its pattern does not tell: numbers, dates, and what no answer looks at. */
  room(): (FactValue | undefined)[];
  /**
   * The pattern, or -1 for a case that is to be read in full: it has members, something is computed, or a value is wrong.
   * Puts values into `values`, a case's own, so that the caller may change the facts afterwards.
   */
  patternOf(facts: Facts, values: (FactValue | undefined)[]): number;
  /** Where a case keeps its value of a fact among its values; -1 where it does not. */
  placeOf(id: string): number;
  /** A case's facts again. */
  factsOf(pattern: number, values: readonly (FactValue | undefined)[]): Facts;
}

/** A reader for a program; undefined where no case has a pattern, or there would be more patterns than a number can tell apart. */
export function createCaseReader(program: Program): CaseReader | undefined {
  // The date put to a rulebook is known in nearly every case, and is there only because something is computed from it.
  if (program.dateVariable !== undefined) return undefined;
  const looked = variablesOf(program);
  const strides = new Map<number, number>();
  let patterns = 1;
  for (const index of looked) {
    strides.set(index, patterns);
    patterns *= (program.variables[index]?.domain.cells ?? 0) + 1;
  }
  if (patterns > Number.MAX_SAFE_INTEGER) return undefined;
  const fed = new Set(program.steps.flatMap((step) => step.baseIndexes));
  const slots = createSlots(
    program.facts.values(),
    ({ index }) => strides.get(index) ?? 0,
    ({ index }) => fed.has(index),
  );
  return new PatternReader(slots, patterns - 1);
}

/** Every variable that an answer or its reasons look at. */
function variablesOf({ decisions, diagram }: Program): readonly number[] {
  const found = new Set<number>();
  const look = (root: number) => {
    for (const index of diagram.supportOf(root)) found.add(index);
  };
  const lookAt = ({ root, variable }: Term) => {
    if (root !== undefined) look(root);
    if (variable !== undefined) found.add(variable);
  };
  const walk = (condition: ProgramCondition): void => {
    look(condition.root);
    if (condition.kind !== 'leaf') condition.of.forEach(walk);
    else [condition.left, condition.right].forEach(lookAt);
  };
  const walkDecision = (decision: ProgramDecision) => {
    for (const root of [decision.rulesRoot, decision.outcomeRoot, ...decision.benefitRoots]) look(root);
    for (const rule of decision.rules) walk(rule.condition);
    for (const benefit of decision.benefits.values()) benefit.priorityRoots.forEach(look);
  };
  decisions.forEach(walkDecision);
  return [...found].sort((a, b) => a - b);
}

class PatternReader implements CaseReader {
  readonly #slots: ReadonlyMap<string, CaseSlot>;
  /** The pattern of a case of which nothing is known. */
  readonly #open: number;
  readonly #room: (FactValue | undefined)[];
  /** Found by the first case, and kept. */
  #order: SlotOrder | undefined;

  constructor(slots: readonly CaseSlot[], open: number) {
    this.#slots = new Map(slots.map((slot) => [slot.id, slot]));
    this.#open = open;
    this.#room = slots.filter(({ kept }) => kept >= 0).map(() => undefined);
  }

  room(): (FactValue | undefined)[] {
    // Made in place where it is but one, as in most rulebooks: copying is a call.
    return this.#room.length === 1 ? [undefined] : this.#room.slice();
  }

  placeOf(id: string): number {
    return this.#slots.get(id)?.kept ?? -1;
  }

  factsOf(pattern: number, values: readonly (FactValue | undefined)[]): Facts {
    const facts: Record<string, FactValue> = {};
    for (const [id, slot] of this.#slots) {
      const value = slot.kept < 0 ? valueIn(slot, pattern) : values[slot.kept];
      if (value !== undefined) facts[id] = value;
    }
    return facts as Facts;
  }

  patternOf(facts: Facts, values: (FactValue | undefined)[]): number {
    this.#order ??= new SlotOrder(this.#slots, facts);
    const { ids, kinds, whenFalse, whenTrue, slots, places } = this.#order;
    let pattern = this.#open;
    let place = 0;
    for (const id in facts) {
      const value = facts[id];
      if (ids[place] !== id) {
        place = places.get(id) ?? -1;
        if (place < 0) return -1;
      }
      if (value === true || value === false) {
        const kind = kinds[place];
        if (kind !== slotKind.boolean) {
          if (kind !== slotKind.keptBoolean) return -1;
          values[(slots[place] as CaseSlot).kept] = value;
        }
        pattern += (value ? whenTrue[place] : whenFalse[place]) as number;
      } else if (value !== undefined) {
        const slot = slots[place] as CaseSlot;
        const cell = kinds[place] === slotKind.feeds ? -1 : cellOf(slot, value);
        if (cell < 0) return -1;
        if (slot.kept >= 0) values[slot.kept] = value as FactValue;
        pattern += slot.steps[cell] as number;
      }
      place++;
    }
    return pattern;
  }
}

/** The value that a pattern tells of a fact; undefined where it is unknown. */
function valueIn({ kind, variable, options, stride }: CaseSlot, pattern: number): FactValue | undefined {
  if (kind === slotKind.feeds) return undefined;
  const { cells } = variable.domain;
  const cell = Math.floor(pattern / stride) % (cells + 1);
  if (cell === cells) return undefined;
  return kind === slotKind.choice ? options[cell] : cell === 1;
}

/**
 * The slots in the order in which the first case gave its facts: cases of one source give theirs in one order, so that the
 * next slot is nearly always the next fact's.
 */
class SlotOrder {
  readonly ids: readonly string[];
  readonly slots: readonly CaseSlot[];
  readonly places: ReadonlyMap<string, number>;
  readonly kinds: Uint8Array;
  readonly whenFalse: readonly number[];
  readonly whenTrue: readonly number[];

  constructor(slots: ReadonlyMap<string, CaseSlot>, first: Facts) {
    const given = Object.keys(first).filter((id) => slots.has(id));
    this.ids = [...new Set([...given, ...slots.keys()])];
    this.slots = this.ids.map((id) => slots.get(id) as CaseSlot);
    this.places = new Map(this.ids.map((id, place) => [id, place]));
    this.kinds = Uint8Array.from(this.slots, ({ kind }) => kind);
    this.whenFalse = this.slots.map(({ steps }) => steps[0] as number);
    this.whenTrue = this.slots.map(({ steps }) => steps[1] ?? 0);
  }
}

/** The cell of a value, or -1 where it is none that the fact can take. */
function cellOf(slot: CaseSlot, value: unknown): number {
  const { kind } = slot;
  if (kind === slotKind.choice) return placeAmong(slot.options, value);
  return kind === slotKind.whole ? cellOfWhole(slot, value) : cellOfOther(slot, value);
}

/** A loop, since choices have few options and a call of `indexOf` costs more than looking at them. */
function placeAmong(options: readonly string[], value: unknown): number {
  for (let i = 0; i < options.length; i++) if (options[i] === value) return i;
  return -1;
}

function cellOfWhole({ least, most, limits }: CaseSlot, value: unknown): number {
  if (!Number.isSafeInteger(value)) return -1;
  const number = value as number;
  if (number < least || number > most) return -1;
  let cell = 0;
  while (cell < limits.length && number >= (limits[cell] as number)) cell++;
  return cell;
}

function cellOfOther({ variable, id }: CaseSlot, value: unknown): number {
  try {
    return variable.domain.cellOf(checkValue(variable, value, id));
  } catch {
    // Reading the case in full says what is wrong with it.
    return -1;
  }
}
