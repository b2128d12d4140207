import type { Member } from '@giamngheo/core/cell';
import type { Members } from '../table/members.js';

/** How many members without a household are told one by one; the others are counted. */
export const MOST_STRAY = 100;

/** Members whose household is not among the rows. */
export interface StrayMembers {
  readonly count: number;
  /** The first of them, in the order of the file: `MOST_STRAY` at most. */
  readonly first: readonly Member[];
}

/** The members of the rows of a table, told row by row in the order of the table. */
export interface RowMembers {
  /** Makes at hand the members of all rows up to one, by its number. To be awaited before these rows. */
  ready(upTo: number): Promise<void>;
  /** The members of a row; undefined where none of the file is of its household, so that nobody said who they are. */
  of(id: string, row: number): readonly Member[] | undefined;
  /** Members whose household was not among the rows. To be asked after the last row. */
  stray(): Promise<StrayMembers>;
  /** Takes away what is kept on disk. May be called at any time, also twice. */
  close(): Promise<void>;
}

/** Members that are in memory as a whole. */
export function membersInMemory({ byHousehold }: Members): RowMembers {
  const met = new Set<string>();
  return {
    ready: async () => {},
    of: (id) => {
      const found = byHousehold.get(id);
      // A row without an id is no household.
      if (found !== undefined && id !== '') met.add(id);
      return found;
    },
    stray: async () => {
      const stray = [...byHousehold].flatMap(([household, list]) => (met.has(household) ? [] : list));
      return { count: stray.length, first: stray.sort((a, b) => a.row - b.row).slice(0, MOST_STRAY) };
    },
    close: async () => {},
  };
}
