import { checkHeader, type Members, openTable, readMembers, type Source } from '@giamngheo/batch';
import { type Edition, FactError, type Facts, PolicyError } from '@giamngheo/core';
import {
  type ColumnNames,
  describeFactError,
  findCell,
  foldAccents,
  type LeftOut,
  type Member,
  type NumberLocale,
  nameTableColumns,
  type RawRow,
  type ReadRow,
  readInlineMembers,
  readRow,
} from '@giamngheo/core/cell';
import { createMovement, type Movement } from '@giamngheo/core/diff';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';
import { diffWordsIn } from './words.js';

/** A file to count, and how. */
export interface CountOptions {
  readonly before: Edition;
  readonly after: Edition;
  readonly input: Source;
  readonly members: Source | undefined;
  readonly groupBy: readonly string[];
  readonly locale: NumberLocale | undefined;
}

/** What moved over a file, and which of its rows could not be taken. */
export interface FileMovement {
  readonly movement: Movement;
  /** All rows of the file. */
  readonly rows: number;
  readonly invalid: number;
  /** The first few of the invalid rows. */
  readonly faults: readonly {
    readonly row: number;
    readonly line: number;
    readonly id: string;
    readonly errors: string;
  }[];
  readonly unknownColumns: readonly string[];
}

const SHOWN = 5;
const PROGRESS_EVERY = 200;

/**
 * Counts a file's households under both editions, row by row: only counts are kept.
 * @throws {CommandError} on a household in two rows, or without the column to group by; {BatchError} on a faulty table
 */
export async function countFile(options: CountOptions, io: Io, messages: Messages): Promise<FileMovement> {
  const { before, after, input, groupBy } = options;
  const names = nameTableColumns([after, before], { locale: options.locale, words: messages });
  const table = await openTable(input, messages, io.signal);
  if (table.header !== undefined) {
    checkHeader(table.path, table.header, names.subject, messages);
    for (const column of groupBy) findGroup(names.subject, table.header, column, table.path, messages);
  }
  const leftOut: LeftOut = { unknown: new Set(), unused: new Set() };
  const members = await loadMembers(options, names.members, io, messages);
  const counter = createMovement(before, after, { groupBy });
  const faults: FileMovement['faults'][number][] = [];
  // One household in two rows would be counted twice.
  const rowOf = new Map<string, number>();
  let rows = 0;
  let invalid = 0;
  let shownAt = 0;
  const refuse = (raw: RawRow, id: string, errors: string) => {
    invalid++;
    if (faults.length < SHOWN) faults.push({ row: raw.number, line: raw.line, id, errors });
  };
  for await (const block of table.blocks) {
    for (const raw of block) {
      rows++;
      const row = readRow(raw, names.subject, leftOut, messages);
      const known = rowOf.get(row.id);
      if (known !== undefined) {
        throw new CommandError(messages.file.duplicateId(table.path, row.id, known, raw.number));
      }
      if (row.id !== '') rowOf.set(row.id, raw.number);
      const ofRow = membersOf(row, members, names, leftOut, messages);
      const errors = [...row.faults, ...(ofRow ?? []).flatMap((member) => member.faults)];
      if (errors.length > 0) {
        refuse(raw, row.id, errors.map(({ message }) => message).join('; '));
        continue;
      }
      const facts: Facts =
        ofRow === undefined ? row.facts : { ...row.facts, members: ofRow.map((one) => one.facts) };
      const groups = groupBy.map((column) => groupOf(names.subject, raw, column, table.path, messages));
      const counted = counter.add(facts, groups);
      if (counted instanceof PolicyError)
        refuse(raw, row.id, sayRefusal(counted, row, ofRow, options, names, messages));
    }
    io.signal.throwIfAborted();
    if (io.isTTY && performance.now() - shownAt > PROGRESS_EVERY) {
      shownAt = performance.now();
      io.stderr.write(`\r${messages.progress(rows)}`);
    }
  }
  if (shownAt > 0) io.stderr.write('\r\u001b[K');
  const grouped = new Set(groupBy.map(fold));
  const unknownColumns = [...leftOut.unknown].filter((name) => !grouped.has(fold(name)));
  return { movement: counter.result(), rows, invalid, faults, unknownColumns };
}

function sayRefusal(
  error: PolicyError,
  row: ReadRow,
  members: readonly Member[] | undefined,
  { before, after }: CountOptions,
  names: ReturnType<typeof nameTableColumns>,
  messages: Messages,
): string {
  if (!(error instanceof FactError)) return messages.row.undecidable(error.message);
  const asked = after.rulebook.facts.includes(error.path) ? after : before;
  return describeFactError(
    error,
    {
      edition: asked,
      cellOf: (fact) => findCell(row.raw, names.subject, fact),
      members: row.members ?? (members === undefined ? undefined : 'members'),
      memberFact: (at, fact) => members?.[at]?.facts[fact],
    },
    messages,
  );
}

const fold = (name: string) => foldAccents(name.trim());

/** Where the column to group by stands: by its header in any case and accents, or by the fact that it is. */
function findGroup(
  names: ColumnNames,
  columns: readonly string[],
  column: string,
  path: string,
  messages: Messages,
): number {
  const exact = columns.indexOf(column);
  if (exact >= 0) return exact;
  const folded = columns.findIndex((name) => fold(name) === fold(column));
  if (folded >= 0) return folded;
  const byFact = columns.findIndex((name) => {
    const found = names.find(name);
    return found.kind === 'fact' && found.fact === column;
  });
  if (byFact >= 0) return byFact;
  throw new CommandError(diffWordsIn(messages.locale).unknownGroup(column, path, columns));
}

/** A row's own group. A row of JSON names its columns itself; one without the column stands under the empty value. */
function groupOf(names: ColumnNames, raw: RawRow, column: string, path: string, messages: Messages): string {
  let at: number;
  try {
    at = findGroup(names, raw.columns, column, path, messages);
  } catch (error) {
    if (raw.json === true && error instanceof CommandError) return '';
    throw error;
  }
  const value = raw.values[at];
  return value === undefined || value === null ? '' : String(value).trim();
}

async function loadMembers(
  { members }: CountOptions,
  names: ColumnNames,
  io: Io,
  messages: Messages,
): Promise<Members | undefined> {
  if (members === undefined) return undefined;
  const table = await openTable(members, messages, io.signal);
  return readMembers(table, names, { unknown: new Set(), unused: new Set() }, messages);
}

function membersOf(
  row: ReadRow,
  members: Members | undefined,
  names: ReturnType<typeof nameTableColumns>,
  leftOut: LeftOut,
  messages: Messages,
): readonly Member[] | undefined {
  if (!names.takesMembers) return undefined;
  if (row.members === undefined) return members?.byHousehold.get(row.id);
  if (members?.byHousehold.has(row.id)) {
    row.faults.push({ code: 'row/members-twice', column: 'members', message: messages.row.membersTwice });
  }
  return readInlineMembers(row.members, names.members, row.faults, leftOut, messages);
}
