import { type Case, DocumentError, type Edition } from '@giamngheo/core';
import {
  type Change,
  compareMeaning,
  diffEditions,
  type EditionDiff,
  type MeaningDiff,
  type Movement,
} from '@giamngheo/core/diff';
import { namesForWords } from '@giamngheo/core/words';
import { Store } from '../controllers/store.js';
import { type SourceFault, sourceFault } from '../rulebook/source.js';
import { type Counted, countData, type DiffRow, type GroupMove, type Refusal } from './count-data.js';

/** What is compared. */
export interface DiffInput {
  readonly before: Edition | undefined;
  readonly after: Edition | undefined;
  readonly cases?: { readonly before: readonly Case[]; readonly after: readonly Case[] } | undefined;
  readonly data?: readonly DiffRow[] | undefined;
  /** The entries of a row that cases are grouped by; several parted by commas. */
  readonly groupBy?: string | undefined;
  /** The date put to both rulebooks for the data, where they ask for one. */
  readonly on?: string | undefined;
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
  /** Who of each group moved in which way, by which rules. */
  readonly groupMoves: readonly GroupMove[];
  /** The first few rows that one of the editions could not take; `movement.refused` counts them all. */
  readonly refusals: readonly Refusal[];
  /** Why the editions could not be compared; empty when they could. */
  readonly faults: readonly SourceFault[];
}

const nothing: DiffState = {
  before: undefined,
  after: undefined,
  diff: undefined,
  meaning: undefined,
  movement: undefined,
  groupMoves: [],
  refusals: [],
  faults: [],
};

const uncounted = { movement: undefined, groupMoves: [], refusals: [] };

/**
 * Compares two editions: what is written (`diff`), what it means for any case (`meaning`), and who of given cases moves
 * (`movement`).
 *
 * @example
 * const controller = new RulebookDiffController();
 * controller.show({ before, after, data: rows, groupBy: 'commune' });
 * controller.state.diff?.changes; // [{ area: 'parameters', text: { vi: '… 700.000 → 1.500.000 đồng …' } }, …]
 * controller.compareAll();
 * controller.state.meaning?.status; // 'different'
 */
export class RulebookDiffController extends Store<DiffState> {
  #input: DiffInput = { before: undefined, after: undefined };

  constructor() {
    super(nothing);
  }

  /** Compares what is written, and the data where there is some. Does only what differs from the input before. */
  show(input: DiffInput): void {
    const changed = (...keys: readonly (keyof DiffInput)[]) =>
      keys.some((key) => this.#input[key] !== input[key]);
    const editions = changed('before', 'after');
    const written = editions || changed('cases');
    const counted = editions || changed('data', 'groupBy', 'on');
    if (!written && !counted) return;
    this.#input = input;
    const { before, after, cases } = input;
    if (before === undefined || after === undefined) {
      this.update(nothing);
      return;
    }
    this.#guard(() =>
      this.update({
        ...(editions ? { ...nothing, before, after } : {}),
        ...(written ? { diff: diffEditions(before, after, cases === undefined ? {} : { cases }) } : {}),
        ...(counted ? this.#count(before, after) : {}),
      }),
    );
  }

  /** Compares the answers to every possible case. May take seconds where numbers are computed; so it is a step of its own. */
  compareAll(): void {
    const { before, after, faults, meaning } = this.state;
    if (before === undefined || after === undefined || faults.length > 0 || meaning !== undefined) return;
    this.#guard(() => this.update({ meaning: compareMeaning(before, after) }));
  }

  /** The changes of what is written, without those of the areas named. */
  changes(hidden: ReadonlySet<string> = new Set()): readonly Change[] {
    return (this.state.diff?.changes ?? []).filter(({ area }) => !hidden.has(area));
  }

  #count(before: Edition, after: Edition): Counted | typeof uncounted {
    const { data, groupBy = '', on } = this.#input;
    if (data === undefined) return uncounted;
    const names = groupBy.split(',').map((name) => name.trim());
    return countData(before, after, data, { groupBy: names.filter((name) => name !== ''), on });
  }

  /** Keeps what is wrong with an edition as faults, with the side that has it. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      const side = links(this.#input.before) ? 'later' : 'earlier';
      const faults = error.faults.map((one) => sourceFault(`${side}.rulebook`, one));
      this.update({ ...nothing, faults });
    }
  }
}

function links(edition: Edition | undefined): boolean {
  try {
    if (edition !== undefined) namesForWords(edition, 'vi');
    return true;
  } catch {
    return false;
  }
}
