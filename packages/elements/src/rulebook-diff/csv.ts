import type { Locale } from '@giamngheo/core';
import type { Change, Movement } from '@giamngheo/core/diff';
import { writeCsv } from '../base/write-csv.js';
import type { SideNames } from './names.js';
import type { DiffElementWords } from './words.js';

/** The differences as a table: area, kind, id, sentence. */
export function changesCsv(changes: readonly Change[], text: DiffElementWords, locale: Locale): string {
  return writeCsv([
    ['area', 'kind', 'id', 'aspect', 'text'],
    ...changes.map(({ area, kind, id, aspect, text: said }) => [
      text.areas[area],
      text.kinds[kind],
      id,
      aspect,
      said[locale],
    ]),
  ]);
}

/** The moves as a table: decision, from, to, rules, households; whole, then by group. */
export function movementCsv(movement: Movement, names: SideNames): string {
  return writeCsv([
    ['decision', 'group', 'from', 'to', 'households'],
    ...movement.decisions.flatMap((one) => {
      const cells = (matrix: readonly (readonly number[])[], group: string) =>
        matrix.flatMap((row, i) =>
          row.flatMap((count, j) =>
            count === 0
              ? []
              : [
                  [
                    names.decision(one),
                    group,
                    names.state(one.states[i] ?? null),
                    names.state(one.states[j] ?? null),
                    count,
                  ],
                ],
          ),
        );
      return [...cells(one.matrix, ''), ...one.groups.flatMap((group) => cells(group.matrix, group.value))];
    }),
  ]);
}
