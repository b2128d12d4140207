import type { Edition } from '../edition/edition.js';
import { outcomeColumns } from './outcome-columns.js';
import type { RowAnswer } from './row-answer.js';

/** Counts of the rows of a run. */
export interface Counts {
  readonly rows: number;
  readonly decided: number;
  readonly undetermined: number;
  readonly invalid: number;
}

/** Counts the answers of a run. */
export interface Tally {
  readonly counts: Counts;
  /**
   * How many rows have each outcome; for a `collect` decision how many have each benefit. With one `unique` decision
   * these add up to the decided rows.
   */
  readonly byOutcome: Readonly<Record<string, number>>;
  /** By the `rule` cell of decided rows, so that these add up to the decided rows. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Counts an answer, `times` times over (once when left out). */
  add(answer: RowAnswer, times?: number): void;
}

/** A tally at nought, with every outcome and rule of the edition in it. */
export function createTally(edition: Edition): Tally {
  const { decisions } = edition.rulebook;
  const counts = { rows: 0, decided: 0, undetermined: 0, invalid: 0 };
  const byOutcome: Record<string, number> = {};
  const byRule: Record<string, number> = {};
  for (const { outcomes, rules } of decisions) {
    for (const outcome of outcomes) byOutcome[outcome] = 0;
    for (const { id } of rules) byRule[id] = 0;
  }
  const columns = outcomeColumns(edition);
  const benefits = new Set(decisions.flatMap(({ hit, outcomes }) => (hit === 'collect' ? outcomes : [])));
  return {
    counts,
    byOutcome,
    byRule,
    add: ({ status, outcomes, rule }, times = 1) => {
      counts.rows += times;
      counts[status] += times;
      outcomes.forEach((cell, i) => {
        const column = columns[i] as string;
        const outcome = benefits.has(column) ? (cell === 'yes' ? column : '') : cell;
        if (outcome !== '') byOutcome[outcome] = (byOutcome[outcome] ?? 0) + times;
      });
      if (status === 'decided' && rule !== '') byRule[rule] = (byRule[rule] ?? 0) + times;
    },
  };
}
