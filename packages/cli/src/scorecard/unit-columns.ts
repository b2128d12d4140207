import type { Edition } from '@giamngheo/core';
import {
  type Column,
  type ColumnNames,
  createCellReader,
  NameIndex,
  type NumberLocale,
  nameColumns,
} from '@giamngheo/core/cell';
import type { Fact } from '@giamngheo/core/format';
import { programOf } from '@giamngheo/core/program';
import type { Messages } from '../text/messages.js';
import type { Unit } from './scorecard.js';

/** Columns that only tell the reader of the scorecard what a row is. */
export type Caption = 'name' | 'source';

/** The columns of a table of provinces, districts or communes. */
export interface UnitColumns {
  /** Id and year alone: what every row needs whatever it is scored for. */
  readonly key: ColumnNames;
  /** All that any of the rulebooks takes, to find names that nobody knows. */
  readonly all: ColumnNames;
  /** What one rulebook takes, with id and year. */
  of(edition: Edition): ColumnNames;
  /** The place of a caption in a row, or -1. */
  placeOf(caption: Caption, columns: readonly string[]): number;
}

const captions: Readonly<Record<Caption, readonly string[]>> = {
  name: ['Tên', 'Tên đơn vị', 'Unit name'],
  source: ['Nguồn', 'Nguồn số liệu', 'Source of the figures'],
};

/** How the columns of a unit's tables are named, for the editions that score it. */
export function nameUnitColumns(
  unit: Unit,
  editions: readonly Edition[],
  locale: NumberLocale | undefined,
  messages: Messages,
): UnitColumns {
  const [first] = editions as readonly [Edition, ...Edition[]];
  const shared = { owner: undefined, locale, words: messages };
  const ids = nameColumns({ ...shared, editions: [first], subject: unit, facts: [] });
  const year = yearColumn(editions, locale, messages);
  const shown = new NameIndex<Caption>();
  for (const id of ['name', 'source'] as const) shown.add(id, id, captions[id]);
  const captionOf = (name: string): Caption | undefined => {
    const found = shown.find(name);
    return found !== undefined && 'one' in found ? found.one : undefined;
  };
  const key: ColumnNames = {
    ids: ids.ids,
    owners: [],
    find: (name) => {
      const column = ids.find(name);
      if (column.kind === 'id') return column;
      return year.find(name) ?? (captionOf(name) === undefined ? { kind: 'unknown' } : { kind: 'unused' });
    },
  };
  const facts = new Map(
    editions.map((edition) => [
      edition,
      nameColumns({
        ...shared,
        editions: [edition],
        subject: edition.rulebook.subject,
        facts: programOf(edition).facts.keys(),
      }),
    ]),
  );
  const of = (edition: Edition): ColumnNames => {
    const own = facts.get(edition) as ColumnNames;
    return {
      ids: key.ids,
      owners: [],
      find: (name) => {
        const column = key.find(name);
        if (column.kind !== 'unknown') return column;
        const fact = own.find(name);
        return fact.kind === 'id' ? column : fact;
      },
    };
  };
  const each = editions.map(of);
  const all: ColumnNames = {
    ids: key.ids,
    owners: [],
    find: (name) => {
      const found = each.map((names) => names.find(name));
      const one = (kind: Column['kind']) => found.find((column) => column.kind === kind);
      return one('id') ?? one('fact') ?? one('ambiguous') ?? one('unused') ?? { kind: 'unknown' };
    },
  };
  return {
    key,
    all,
    of,
    placeOf: (caption, columns) => columns.findIndex((name) => captionOf(name) === caption),
  };
}

/** The year of a row is one for all units, also where no rule of the unit asks for it. */
function yearColumn(
  editions: readonly Edition[],
  locale: NumberLocale | undefined,
  messages: Messages,
): { find(name: string): Column | undefined } {
  const fact: Fact | undefined = editions
    .flatMap(({ vocabulary }) => vocabulary)
    .map(({ facts }) => facts.year)
    .find((one) => one !== undefined);
  if (fact === undefined) return { find: () => undefined };
  const index = new NameIndex<Column>();
  const column: Column = { kind: 'fact', fact: 'year', read: createCellReader(fact, locale, messages) };
  index.add(column, 'year', [fact.label.vi, fact.label.en, ...(fact.aliases ?? [])]);
  return {
    find: (name) => {
      const found = index.find(name);
      return found !== undefined && 'one' in found ? found.one : undefined;
    },
  };
}
