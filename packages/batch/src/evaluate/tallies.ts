import type { Edition } from '@giamngheo/core';
import { type Counts, createTally, type Tally, type TogetherAnswer } from '@giamngheo/core/cell';

/** Counts the rows of a run, as a whole and by edition. */
export interface Tallies {
  readonly counts: Counts;
  /** In the order of the editions. */
  readonly each: readonly Tally[];
  add(answer: TogetherAnswer, times?: number): void;
}

/** Tallies at nought. */
export function createTallies(editions: readonly Edition[]): Tallies {
  const each = editions.map(createTally);
  const counts = { rows: 0, decided: 0, undetermined: 0, invalid: 0 };
  return {
    counts,
    each,
    add: (answer, times = 1) => {
      counts.rows += times;
      counts[answer.row.status] += times;
      answer.each.forEach((one, place) => {
        each[place]?.add(one, times);
      });
    },
  };
}
