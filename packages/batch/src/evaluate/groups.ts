import type { Edition } from '@giamngheo/core';
import { type Counts, foldAccents, type RawRow, type TogetherAnswer } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import { createTallies, type Tallies } from './tallies.js';

/** The rows of one group: all that have one text in a column. */
export interface GroupSummary extends Counts {
  /** The text, without space around it; empty where the cell is. */
  readonly group: string;
  /** How many rows have each outcome, or for a benefit `yes`. */
  readonly byOutcome: Readonly<Record<string, number>>;
}

/** Counts rows by what stands in columns such as the commune or the district, whether or not these are facts. */
export class Groups {
  readonly #editions: readonly Edition[];
  readonly #columns: readonly string[];
  readonly #tallies: readonly Map<string, Tallies>[];
  readonly #places = new Map<readonly string[], readonly number[]>();
  readonly #path: string;
  readonly #words: BatchWords;

  constructor(editions: readonly Edition[], columns: readonly string[], path: string, words: BatchWords) {
    this.#editions = editions;
    this.#columns = columns;
    this.#tallies = columns.map(() => new Map());
    this.#path = path;
    this.#words = words;
  }

  /**
   * Counts a row.
   * @throws {BatchError} `file/no-such-column` when a table with a header has no such column
   */
  add(raw: RawRow, answer: TogetherAnswer): void {
    const places = this.#placesIn(raw);
    places.forEach((place, i) => {
      const cell = place < 0 ? undefined : raw.values[place];
      const group = cell === null || cell === undefined ? '' : String(cell).normalize('NFC').trim();
      const tallies = this.#tallies[i] as Map<string, Tallies>;
      let tally = tallies.get(group);
      if (tally === undefined) {
        tally = createTallies(this.#editions);
        tallies.set(group, tally);
      }
      tally.add(answer);
    });
  }

  /** By column, its groups in the order of their texts. */
  summary(): Readonly<Record<string, readonly GroupSummary[]>> {
    return Object.fromEntries(
      this.#columns.map((column, i) => [
        column,
        [...(this.#tallies[i] as Map<string, Tallies>)]
          .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
          .map(([group, { counts, each }]): GroupSummary => {
            return { group, ...counts, byOutcome: this.#outcomesOf(each) };
          }),
      ]),
    );
  }

  /** One that two rulebooks have is told apart by the later's id, as among the columns of the output. */
  #outcomesOf(each: Tallies['each']): Readonly<Record<string, number>> {
    const all: Record<string, number> = {};
    each.forEach(({ byOutcome }, place) => {
      for (const [outcome, rows] of Object.entries(byOutcome)) {
        all[Object.hasOwn(all, outcome) ? `${this.#editions[place]?.id}#${outcome}` : outcome] = rows;
      }
    });
    return all;
  }

  #placesIn(raw: RawRow): readonly number[] {
    const known = this.#places.get(raw.columns);
    if (known !== undefined) return known;
    const folded = raw.columns.map(foldAccents);
    const places = this.#columns.map((column) => folded.indexOf(foldAccents(column)));
    const missing = this.#columns.find((_, i) => (places[i] as number) < 0);
    if (raw.json === true) return places;
    if (missing !== undefined) {
      throw new BatchError(
        'file/no-such-column',
        this.#words.file.noSuchColumn(this.#path, missing, raw.columns),
      );
    }
    this.#places.set(raw.columns, places);
    return places;
  }
}
