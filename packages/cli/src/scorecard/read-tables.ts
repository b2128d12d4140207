import { checkHeader, openTable } from '@giamngheo/batch';
import type { Edition } from '@giamngheo/core';
import { type LeftOut, type NumberLocale, type RawRow, readRow } from '@giamngheo/core/cell';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';
import type { UnitTable } from './find-tables.js';
import type { InvalidRow, Scorecard, Unit } from './scorecard.js';
import { scoredRulebooks, scores } from './scored-rulebooks.js';
import { nameUnitColumns, type UnitColumns } from './unit-columns.js';

/** A row of a table that says which unit it is about. */
export interface UnitRow {
  readonly unit: Unit;
  readonly file: string;
  readonly columns: UnitColumns;
  readonly raw: RawRow;
  readonly id: string;
  readonly name: string | null;
  readonly source: string | null;
  readonly year: number | undefined;
}

/** All rows of a folder. */
export interface UnitRows {
  readonly rows: readonly UnitRow[];
  /** Rows of which not even unit and year can be told. */
  readonly invalid: readonly InvalidRow[];
  readonly files: Scorecard['files'];
  readonly count: number;
}

/**
 * Reads the tables of a folder.
 * @throws {CommandError} when a table cannot be read, has no id column or one fact in two columns
 */
export async function readTables(
  tables: readonly UnitTable[],
  locale: NumberLocale | undefined,
  io: Io,
  messages: Messages,
): Promise<UnitRows> {
  const rows: UnitRow[] = [];
  const invalid: InvalidRow[] = [];
  const files: Scorecard['files'][number][] = [];
  let count = 0;
  for (const source of tables) {
    const { unit } = source;
    const columns = nameUnitColumns(unit, editionsFor(unit), locale, messages);
    const table = await openTable(source, messages, io.signal);
    if (table.header !== undefined) checkHeader(table.path, table.header, columns.all, messages);
    const unknown = new Set<string>();
    for await (const block of table.blocks) {
      for (const raw of block) {
        count++;
        for (const name of raw.columns) if (columns.all.find(name).kind === 'unknown') unknown.add(name);
        const { id, facts, faults } = readRow(raw, columns.key, nowhere(), messages);
        const { year } = facts;
        if (faults.length > 0) {
          invalid.push({
            file: source.shown,
            row: raw.number,
            line: raw.line,
            id,
            errors: allFaults(raw, columns, messages),
          });
          continue;
        }
        const caption = (which: 'name' | 'source') => {
          const text = raw.values[columns.placeOf(which, raw.columns)];
          return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
        };
        rows.push({
          unit,
          file: source.shown,
          columns,
          raw,
          id,
          name: caption('name'),
          source: caption('source'),
          year: typeof year === 'number' ? year : undefined,
        });
      }
    }
    const unknownColumns = [...unknown].filter((name) => name.trim() !== '');
    files.push({ file: source.shown, unit, unknownColumns });
  }
  return { rows, invalid, files, count };
}

/** A place for names that are left out, where nobody asks for them. */
export function nowhere(): LeftOut {
  return { unknown: new Set(), unused: new Set() };
}

function editionsFor(unit: Unit): readonly Edition[] {
  return scoredRulebooks.filter((family) => scores(family, unit)).flatMap(({ editions }) => editions);
}

/** A row is told all that is wrong with it at once, also when it fails for its year already. */
function allFaults(raw: RawRow, columns: UnitColumns, messages: Messages): readonly string[] {
  return readRow(raw, columns.all, nowhere(), messages).faults.map(({ message }) => message);
}
