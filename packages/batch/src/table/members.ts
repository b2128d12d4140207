import { type ColumnNames, type LeftOut, type Member, type RawRow, readRow } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import { checkHeader } from './check-header.js';
import type { Table } from './table.js';

/** The members of all households, kept in memory. */
export interface Members {
  readonly byHousehold: ReadonlyMap<string, readonly Member[]>;
}

/**
 * Reads a members file: one row a person, grouped by household.
 * @throws {BatchError} when it has no column for the household or the person, or has a member twice
 */
export async function readMembers(
  table: Table,
  names: ColumnNames,
  leftOut: LeftOut,
  words: BatchWords,
): Promise<Members> {
  if (table.header !== undefined) checkHeader(table.path, table.header, names, words);
  const keeper = createMemberKeeper(table.path, words);
  for await (const block of table.blocks)
    for (const raw of block) keeper.add(readMember(raw, names, leftOut, words));
  return keeper;
}

/** One row of a members file. */
export function readMember(raw: RawRow, names: ColumnNames, leftOut: LeftOut, words: BatchWords): Member {
  const { id, owner, facts, faults } = readRow(raw, names, leftOut, words);
  return { id, household: owner, row: raw.number, facts, faults };
}

/** Members kept in memory as they come. */
export interface MemberKeeper extends Members {
  /** @throws {BatchError} `file/duplicate-member` naming both rows */
  add(member: Member): void;
  /** Forgets them all. */
  clear(): void;
}

/** A keeper without members. `path` names the file in messages. */
export function createMemberKeeper(path: string, words: BatchWords): MemberKeeper {
  const byHousehold = new Map<string, Member[]>();
  const rowOf = new Map<string, number>();
  return {
    byHousehold,
    add: (member) => {
      const { id, household, row } = member;
      if (id !== '') {
        const key = JSON.stringify([household, id]);
        const before = rowOf.get(key);
        if (before !== undefined)
          throw new BatchError(
            'file/duplicate-member',
            words.file.duplicateMember(path, id, household, before, row),
          );
        rowOf.set(key, row);
      }
      const others = byHousehold.get(household);
      if (others === undefined) byHousehold.set(household, [member]);
      else others.push(member);
    },
    clear: () => {
      byHousehold.clear();
      rowOf.clear();
    },
  };
}
