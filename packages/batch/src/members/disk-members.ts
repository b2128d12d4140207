import type { Member, RowFault } from '@giamngheo/core/cell';
import { type Database, openDatabase } from '../duckdb.js';
import type { MembersGround } from './load-members.js';
import { MOST_STRAY, type RowMembers } from './row-members.js';

/** A member that stands twice in a household. */
interface Twice {
  readonly id: string;
  readonly household: string;
  readonly first: number;
  readonly second: number;
}

/** Members on their way to a database. */
export interface MemberDisk {
  /** Adds a member; rows ascend. */
  add(member: Member): void;
  /** The first row, in the order of the file, with a member that stood before; undefined where there is none. Ends the adding. */
  firstTwice(): Promise<Twice | undefined>;
  /** The members by the rows that they belong to. */
  membersOf(rowIds: MembersGround['rowIds']): Promise<RowMembers>;
  /** Takes the database away. May be called twice. */
  close(): Promise<void>;
}

const COLUMNS = 'm.household, m.id, m."row", m.cells';

/** Opens a database for members. `memory`: bytes that it may take; what is more goes to a temporary folder. */
export async function openMemberDisk(memory: number | undefined): Promise<MemberDisk> {
  const database = await openDatabase({ memory });
  const { connection } = database;
  await connection.run(
    'CREATE TABLE members (household VARCHAR NOT NULL, id VARCHAR NOT NULL, "row" BIGINT NOT NULL, cells VARCHAR NOT NULL)',
  );
  const appender = await connection.createAppender('members');
  let [adding, open] = [true, true];
  const endAdding = () => {
    if (adding) appender.closeSync();
    adding = false;
  };
  const close = async () => {
    if (!open) return;
    open = false;
    endAdding();
    await database.close();
  };
  return {
    add: ({ id, household, row, facts, faults }) => {
      appender.appendVarchar(household);
      appender.appendVarchar(id);
      appender.appendBigInt(BigInt(row));
      appender.appendVarchar(JSON.stringify(faults.length === 0 ? [facts] : [facts, faults]));
      appender.endRow();
    },
    firstTwice: async () => {
      endAdding();
      const [any] = await rowsOf(
        database,
        `SELECT 1 FROM members WHERE id <> '' GROUP BY household, id HAVING count(*) > 1 LIMIT 1`,
      );
      if (any === undefined) return undefined;
      const [found] = await rowsOf(
        database,
        `SELECT id, household, before, "row" FROM (
           SELECT id, household, "row", min("row") OVER (PARTITION BY household, id) AS before FROM members WHERE id <> ''
         ) WHERE "row" > before ORDER BY "row" LIMIT 1`,
      );
      const [id, household, first, second] = found as readonly unknown[];
      return { id: String(id), household: String(household), first: Number(first), second: Number(second) };
    },
    membersOf: async (rowIds) => {
      endAdding();
      const ownerless = await rowsOf(
        database,
        `SELECT ${COLUMNS} FROM members m WHERE household = '' ORDER BY "row"`,
      );
      return joinRows(database, rowIds, ownerless.map(memberOf), close);
    },
    close,
  };
}

/** `ownerless`: members without the id of a household. They are few, or the file is none. */
function joinRows(
  database: Database,
  rowIds: MembersGround['rowIds'],
  ownerless: readonly Member[],
  close: () => Promise<void>,
): RowMembers {
  const byRow = new Map<number, Member[]>();
  let joined: AsyncIterator<readonly (readonly unknown[])[]> | undefined;
  /** The last row of which all members are at hand. */
  let complete = 0;
  const take = async () => {
    const chunk = await (joined as NonNullable<typeof joined>).next();
    if (chunk.done === true) {
      complete = Number.POSITIVE_INFINITY;
      return;
    }
    for (const [number, ...member] of chunk.value) {
      const row = Number(number);
      const others = byRow.get(row);
      if (others === undefined) byRow.set(row, [memberOf(member)]);
      else others.push(memberOf(member));
      // More of this row may come.
      complete = row - 1;
    }
  };
  return {
    ready: async (upTo) => {
      joined ??= await joinInOrder(database, rowIds);
      while (complete < upTo) await take();
    },
    of: (id, row) => {
      if (id === '') return ownerless.length === 0 ? undefined : ownerless;
      const found = byRow.get(row);
      byRow.delete(row);
      return found;
    },
    stray: async () => {
      joined ??= await joinInOrder(database, rowIds);
      const from = 'FROM members m WHERE NOT EXISTS (SELECT 1 FROM "rows" r WHERE r.id = m.household)';
      const [count] = await rowsOf(database, `SELECT count(*) ${from}`);
      const first = await rowsOf(database, `SELECT ${COLUMNS} ${from} ORDER BY m."row" LIMIT ${MOST_STRAY}`);
      return { count: Number(count?.[0]), first: first.map(memberOf) };
    },
    close,
  };
}

/** Members with the number of the row they belong to, in the order of these rows, and of the file within one. */
async function joinInOrder(database: Database, rowIds: MembersGround['rowIds']) {
  const { connection } = database;
  await connection.run('CREATE TABLE ids ("row" BIGINT NOT NULL, id VARCHAR NOT NULL)');
  const appender = await connection.createAppender('ids');
  for await (const block of rowIds()) {
    for (const [row, id] of block) {
      if (id === '') continue;
      appender.appendBigInt(BigInt(row));
      appender.appendVarchar(id);
      appender.endRow();
    }
  }
  appender.closeSync();
  // Of an id that stands twice the table is refused anyway.
  await connection.run('CREATE TABLE "rows" AS SELECT min("row") AS "row", id FROM ids GROUP BY id');
  await connection.run('DROP TABLE ids');
  const result = await connection.stream(
    `SELECT r."row", ${COLUMNS} FROM members m JOIN "rows" r ON r.id = m.household ORDER BY r."row", m."row"`,
  );
  return (async function* () {
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunk.getRows() as readonly (readonly unknown[])[];
    }
  })();
}

const rowsOf = async ({ connection }: Database, sql: string): Promise<readonly (readonly unknown[])[]> =>
  (await connection.runAndReadAll(sql)).getRows();

/** A member from `COLUMNS`. */
function memberOf([household, id, row, cells]: readonly unknown[]): Member {
  const [facts, faults = []] = JSON.parse(String(cells)) as [Member['facts'], RowFault[]?];
  return { id: String(id), household: String(household), row: Number(row), facts, faults };
}
