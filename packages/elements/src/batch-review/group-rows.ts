import type { Edition, Locale } from '@giamngheo/core';
import { outcomeColumns, type RawRow, type RowAnswer } from '@giamngheo/core/cell';
import type { GroupCounts } from './messages.js';

/** Counts rows by what came out, commune by commune. `place` is the column of communes in the header, or -1. */
export function groupRows(edition: Edition, place: number) {
  const [first] = edition.rulebook.decisions;
  const outcomes = first?.outcomes ?? [];
  const columns = outcomeColumns(edition);
  const groups = new Map<string, Record<string, number>>();
  /** A `unique` decision has one outcome a row; of a `collect` decision a row may have several. */
  const tell = (answer: RowAnswer): readonly string[] => {
    if (answer.status === 'invalid') return ['invalid'];
    if (first?.hit === 'collect') {
      const given = outcomes.filter((outcome) => answer.outcomes[columns.indexOf(outcome)] === 'yes');
      return given.length === 0 && answer.status === 'undetermined' ? ['undetermined'] : given;
    }
    return [answer.outcomes[0] || 'undetermined'];
  };
  return {
    outcomes,
    add(raw: RawRow, answer: RowAnswer): string {
      const cell = raw.values[place];
      const name = place < 0 || cell === null || cell === undefined ? '' : String(cell).trim();
      let counts = groups.get(name);
      if (counts === undefined) {
        counts = { rows: 0 };
        groups.set(name, counts);
      }
      counts.rows = (counts.rows ?? 0) + 1;
      for (const one of tell(answer)) counts[one] = (counts[one] ?? 0) + 1;
      return name;
    },
    /** Communes by name; rows that tell none stand last, under an empty name. */
    result(locale: Locale): readonly GroupCounts[] {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return [...groups]
        .map(([name, { rows = 0, ...counts }]) => ({ name, rows, counts }))
        .sort((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name));
    },
  };
}
