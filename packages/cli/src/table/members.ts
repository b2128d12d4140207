import type { MemberFacts } from '@giamngheo/core';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';
import { type ColumnNames, checkHeader } from './columns.js';
import { type LeftOut, readRow } from './read-row.js';
import type { RawRow, Table } from './row.js';

/** One member, as the members file has it. */
export interface Member {
  readonly id: string;
  readonly household: string;
  /** Its row in the members file, from 1. */
  readonly row: number;
  readonly facts: MemberFacts;
  readonly faults: readonly string[];
}

/** The members of all households, kept in memory. */
export interface Members {
  readonly byHousehold: ReadonlyMap<string, readonly Member[]>;
}

/**
 * Reads a members file: one row a person, grouped by household.
 * @throws {CommandError} when it has no column for the household or the person, or has a member twice
 */
export async function readMembers(
  table: Table,
  names: ColumnNames,
  leftOut: LeftOut,
  messages: Messages,
): Promise<Members> {
  if (table.header !== undefined) checkHeader(table.path, table.header, names, messages);
  const byHousehold = new Map<string, Member[]>();
  const rowOf = new Map<string, number>();
  for await (const raw of eachRow(table)) {
    const { id, owner, facts, faults } = readRow(raw, names, leftOut, messages);
    if (id !== '') {
      const key = JSON.stringify([owner, id]);
      const before = rowOf.get(key);
      if (before !== undefined) {
        throw new CommandError(messages.file.duplicateMember(table.path, id, owner, before, raw.number));
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
