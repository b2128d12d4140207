import type { ColumnNames, LeftOut, Member } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import { checkHeader } from '../table/check-header.js';
import { createMemberKeeper, readMember } from '../table/members.js';
import type { Table } from '../table/table.js';
import type { BatchWords } from '../words.js';
import { membersInMemory, type RowMembers } from './row-members.js';

/** How many members a run keeps in memory: some 60 MB. */
export const MOST_IN_MEMORY = 100_000;

/** What members are read with. */
export interface MembersGround {
  readonly names: ColumnNames;
  readonly leftOut: LeftOut;
  readonly words: BatchWords;
  /** Bytes that the database may take which members go to when they are many; by default 1 GiB. */
  readonly memory: number | undefined;
  /** How many members are kept in memory; one more, and all go to disk. */
  readonly most: number;
  /**
   * The numbers and ids of the rows of the table that the members belong to, in blocks. Asked for once, when the first rows are to
   * be made ready, and only where members are on disk.
   */
  rowIds(): AsyncIterable<readonly (readonly [row: number, id: string])[]>;
}

/**
 * Reads a members file: one row a person. A few are kept in memory; many go to an embedded database, which spills to disk, and come
 * back in the order of the rows they belong to.
 * @throws {BatchError} when it has no column for the household or the person, or has a member twice
 */
export async function loadMembers(table: Table, ground: MembersGround): Promise<RowMembers> {
  const { names, leftOut, words, memory, most } = ground;
  const keeper = createMemberKeeper(table.path, words);
  let kept = 0;
  let disk: Awaited<ReturnType<typeof openDisk>> | undefined;
  try {
    if (table.header !== undefined) checkHeader(table.path, table.header, names, words);
    for await (const block of table.blocks) {
      for (const raw of block) {
        const member = readMember(raw, names, leftOut, words);
        if (disk === undefined && kept < most) {
          keeper.add(member);
          kept++;
          continue;
        }
        if (disk === undefined) {
          disk = await openDisk(memory);
          for (const one of inOrder(keeper.byHousehold)) disk.add(one);
          keeper.clear();
        }
        disk.add(member);
      }
    }
    if (disk === undefined) return membersInMemory(keeper);
    await refuseTwice(disk, table.path, words);
    return await disk.membersOf(ground.rowIds);
  } catch (error) {
    await table.close?.();
    // Of two faults the one that stands first in the file is told.
    if (disk !== undefined && error instanceof BatchError)
      await refuseTwice(disk, table.path, words).finally(disk.close);
    await disk?.close();
    throw error;
  }
}

/** Loaded when needed: who has few members needs no database. */
const openDisk = async (memory: number | undefined) =>
  (await import('./disk-members.js')).openMemberDisk(memory);

const inOrder = (byHousehold: ReadonlyMap<string, readonly Member[]>) =>
  [...byHousehold.values()].flat().sort((a, b) => a.row - b.row);

async function refuseTwice(
  disk: Awaited<ReturnType<typeof openDisk>>,
  path: string,
  words: BatchWords,
): Promise<void> {
  const found = await disk.firstTwice();
  if (found === undefined) return;
  const { id, household, first, second } = found;
  throw new BatchError(
    'file/duplicate-member',
    words.file.duplicateMember(path, id, household, first, second),
  );
}
