import type { Edition } from '@giamngheo/core';
import type { Counts } from '../text/messages.js';
import { outcomeColumns } from './outcome-columns.js';
import type { RowAnswer } from './row-answer.js';

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
  add(answer: RowAnswer): void;
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
    add: ({ status, outcomes, rule }) => {
      counts.rows++;
      counts[status]++;
      outcomes.forEach((cell, i) => {
        const column = columns[i] as string;
        const outcome = benefits.has(column) ? (cell === 'yes' ? column : '') : cell;
        if (outcome !== '') byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
      });
      if (status === 'decided' && rule !== '') byRule[rule] = (byRule[rule] ?? 0) + 1;
    },
  };
}
