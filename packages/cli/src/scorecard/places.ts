import type { RulebookFamily } from '@giamngheo/core';
import { readRow } from '@giamngheo/core/cell';
import type { Messages } from '../text/messages.js';
import { nowhere, type UnitRow } from './read-tables.js';
import type { Unit } from './scorecard.js';
import { LEVEL, optionsOf, scoredRulebooks, scores } from './scored-rulebooks.js';

/** One unit in one year. */
export interface Place {
  readonly unit: Unit;
  readonly id: string;
  readonly name: string | null;
  readonly year: number | undefined;
  readonly rows: readonly UnitRow[];
}

/** Units in the order in which they first stand, each with its years from first to last. */
export function placesOf(rows: readonly UnitRow[], messages: Messages): readonly Place[] {
  const units = new Map<string, UnitRow[]>();
  for (const row of rows) {
    const key = `${row.unit} ${row.id}`;
    units.set(key, [...(units.get(key) ?? []), row]);
  }
  return [...units.values()].flatMap((of) => {
    const [first] = of as [UnitRow, ...UnitRow[]];
    const name = of.find((row) => row.name !== null)?.name ?? null;
    const yearOf = (row: UnitRow) => row.year ?? reportYearOf(row, messages);
    const years = [...new Set(of.map(yearOf))].sort((a, b) => (a ?? 0) - (b ?? 0));
    return years.map((year) => ({
      unit: first.unit,
      id: first.id,
      name,
      year,
      rows: of.filter((row) => yearOf(row) === year),
    }));
  });
}

/** A row about a report alone says its year as that of the report. */
function reportYearOf(row: UnitRow, messages: Messages): number | undefined {
  const family = scoredRulebooks.find(({ editions }) =>
    editions.some((one) => optionsOf(one, LEVEL).length > 0),
  );
  const edition = family?.editions.at(-1);
  if (edition === undefined || !scores(family as RulebookFamily, row.unit)) return undefined;
  const { reportYear } = readRow(row.raw, row.columns.of(edition), nowhere(), messages).facts;
  return typeof reportYear === 'number' ? reportYear : undefined;
}

/** Whether a row of the province's table tells of a report of another level, and so is no row of a province. */
export function isOfAnotherLevel(row: UnitRow, messages: Messages): boolean {
  return scoredRulebooks.some((family) =>
    family.editions.some((edition) => {
      if (edition.rulebook.subject !== row.unit || optionsOf(edition, LEVEL).length === 0) return false;
      const level = readRow(row.raw, row.columns.of(edition), nowhere(), messages).facts[LEVEL];
      return level !== undefined && level !== row.unit;
    }),
  );
}
