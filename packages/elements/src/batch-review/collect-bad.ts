import type { RawRow, RowAnswer } from '@giamngheo/core/cell';
import type { BadCause } from './messages.js';

/** Gathers what is wrong with rows by cause, the most frequent first; of each cause the first few rows. */
export function collectBad(most: number) {
  const causes = new Map<
    string,
    { -readonly [K in keyof BadCause]: BadCause[K] } & { rows: BadCause['rows'][number][] }
  >();
  return {
    add({ number: row, line }: RawRow, { id, faults }: RowAnswer): void {
      for (const { code, column, message } of faults) {
        const key = `${code} ${column ?? ''}`;
        let cause = causes.get(key);
        if (cause === undefined) {
          cause = { code, column, count: 0, rows: [] };
          causes.set(key, cause);
        }
        cause.count++;
        if (cause.rows.length < most) cause.rows.push({ row, line, id, message });
      }
    },
    result: (): readonly BadCause[] => [...causes.values()].sort((a, b) => b.count - a.count),
  };
}
