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
  const byHousehold = new Map<string, Member[]>();
  const rowOf = new Map<string, number>();
  for await (const raw of eachRow(table)) {
    const { id, owner, facts, faults } = readRow(raw, names, leftOut, words);
    if (id !== '') {
      const key = JSON.stringify([owner, id]);
      const before = rowOf.get(key);
      if (before !== undefined) {
        throw new BatchError(
          'file/duplicate-member',
          words.file.duplicateMember(table.path, id, owner, before, raw.number),
        );
      }
      rowOf.set(key, raw.number);
    }
    const member: Member = { id, household: owner, row: raw.number, facts, faults };
    const others = byHousehold.get(owner);
    if (others === undefined) byHousehold.set(owner, [member]);
    else others.push(member);
  }
  return { byHousehold };
}

async function* eachRow(table: Table): AsyncGenerator<RawRow> {
  for await (const block of table.blocks) yield* block;
}
