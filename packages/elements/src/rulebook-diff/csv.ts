import type { Change } from '@giamngheo/core/diff';
import { type OutCell, writeCsv } from '../base/write-csv.js';
import type { DiffState } from './rulebook-diff-controller.js';
import { type DiffView, upperFirst } from './view.js';

/** The differences as a table: what about, what kind, ids, figures where they are figures, and the sentence. */
export function changesCsv(changes: readonly Change[], { text, locale }: Omit<DiffView, 'names'>): string {
  const figure = (value: unknown): OutCell => (typeof value === 'number' ? value : null);
  return writeCsv([
    text.changesColumns,
    ...changes.map(({ area, kind, id, aspect, before, after, percent, text: said }) => [
      text.areas[area],
      text.kinds[kind],
      id,
      aspect,
      figure(before),
      figure(after),
      percent,
      upperFirst(said[locale]),
    ]),
  ]);
}

/**
 * Where all cases stood before and after, whether they moved or not, with the rules; then, of each group, those that moved.
 * Rows without a group add up to the data.
 */
export function movementCsv({ movement, groupMoves }: DiffState, { text, names }: DiffView): string {
  return writeCsv([
    text.movementColumns,
    ...(movement?.decisions ?? []).flatMap((one) =>
      one.transitions.flatMap(({ before, after, rules }) =>
        rules.map((by) => [
          names.decision(one),
          '',
          '',
          names.state(before),
          names.state(after),
          names.rules(by.before),
          names.rules(by.after),
          by.count,
        ]),
      ),
    ),
    ...groupMoves.map((move) => [
      names.decision(move),
      names.groupBy(move.by),
      names.group(move.by, move.value),
      names.state(move.before),
      names.state(move.after),
      names.rules(move.rulesBefore),
      names.rules(move.rulesAfter),
      move.count,
    ]),
  ]);
}
