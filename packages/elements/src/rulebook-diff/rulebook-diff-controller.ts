import type { Case, Edition, Facts } from '@giamngheo/core';
import {
  type Change,
  compareMeaning,
  createMovement,
  diffEditions,
  type EditionDiff,
  type MeaningDiff,
  type Movement,
} from '@giamngheo/core/diff';
import { Store } from '../controllers/store.js';

/** A household of the data: its facts by id, and what it may be grouped by. */
export type DiffRow = Readonly<Record<string, unknown>>;

/** What is compared. */
export interface DiffInput {
  readonly before: Edition | undefined;
  readonly after: Edition | undefined;
  readonly cases?: { readonly before: readonly Case[]; readonly after: readonly Case[] } | undefined;
  readonly data?: readonly DiffRow[] | undefined;
  /** The entry of a row that households are grouped by; never told to a rulebook. */
  readonly groupBy?: string | undefined;
}

/** Two editions compared. */
export interface DiffState {
  readonly before: Edition | undefined;
  readonly after: Edition | undefined;
  readonly diff: EditionDiff | undefined;
  /** Undefined until `compareAll` has run. */
  readonly meaning: MeaningDiff | undefined;
  /** Undefined without data. */
  readonly movement: Movement | undefined;
  /** Why the editions could not be compared; empty when they could. */
  readonly fault: string;
}

const nothing: DiffState = {
  before: undefined,
  after: undefined,
  diff: undefined,
  meaning: undefined,
  movement: undefined,
  fault: '',
};

/**
 * Compares two editions: what is written (`diff`), what it means for any household (`meaning`), and who of given
 * households moves (`movement`).
 */
export class RulebookDiffController extends Store<DiffState> {
  #input: DiffInput = { before: undefined, after: undefined };

  constructor() {
    super(nothing);
  }

  /** Compares what is written, and the data where there is some. Does nothing when the input is the same as before. */
  show(input: DiffInput): void {
    const keys = ['before', 'after', 'cases', 'data', 'groupBy'] as const;
    if (keys.every((key) => this.#input[key] === input[key])) return;
    this.#input = input;
    const { before, after, cases } = input;
    if (before === undefined || after === undefined) {
      this.update(nothing);
      return;
    }
    try {
      this.update({
        ...nothing,
        before,
        after,
        diff: diffEditions(before, after, cases === undefined ? {} : { cases }),
        movement: this.#count(before, after),
      });
    } catch (error) {
      this.update({ ...nothing, fault: (error as Error).message });
    }
  }

  /** Compares the answers to every possible household. May take seconds where numbers are computed; so it is a step of its own. */
  compareAll(): void {
    const { before, after, fault, meaning } = this.state;
    if (before === undefined || after === undefined || fault !== '' || meaning !== undefined) return;
    this.update({ meaning: compareMeaning(before, after) });
  }

  /** The changes of what is written, of the chosen areas; of all without a choice. */
  changes(hidden: ReadonlySet<string> = new Set()): readonly Change[] {
    return (this.state.diff?.changes ?? []).filter(({ area }) => !hidden.has(area));
  }

  #count(before: Edition, after: Edition): Movement | undefined {
    const { data, groupBy } = this.#input;
    if (data === undefined) return undefined;
    const counter = createMovement(before, after, groupBy === undefined ? {} : { groupBy: [groupBy] });
    for (const row of data) {
      const { [groupBy ?? '']: group, ...facts } = row;
      counter.add(facts as Facts, groupBy === undefined ? [] : [String(group ?? '')]);
    }
    return counter.result();
  }
}
