import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { PendingFile } from '../output/pending-file.js';
import type { RowFormat } from '../output/row-format.js';
import type { ColumnNames } from '../table/columns.js';
import type { Member, Members } from '../table/members.js';
import { type LeftOut, readRow } from '../table/read-row.js';
import type { RawRow, Table } from '../table/row.js';
import type { Messages } from '../text/messages.js';
import type { RowEvaluator } from './answer-row.js';
import { readInlineMembers } from './inline-members.js';
import type { Tally } from './summary.js';

const PIECE = 64 * 1024;
const SHOWN = 5;
const PROGRESS_EVERY = 200;

/** What a run works with. */
export interface RowsRun {
  readonly table: Table;
  readonly names: ColumnNames;
  /** From the members file; undefined when there is none. */
  readonly members: Members | undefined;
  /** For members that stand in the rows themselves. */
  readonly memberNames: ColumnNames;
  /** Whether the edition asks for any fact of members. */
  readonly takesMembers: boolean;
  readonly leftOut: LeftOut;
  readonly evaluator: RowEvaluator;
  readonly format: RowFormat;
  readonly out: PendingFile;
  readonly tally: Tally;
  readonly io: Io;
  readonly messages: Messages;
}

/** What a run leaves to report. */
export interface RowsEnd {
  /** The first few invalid rows. */
  readonly invalid: readonly {
    readonly row: number;
    readonly line: number;
    readonly id: string;
    readonly errors: string;
  }[];
  /** Members whose household is not among the rows. */
  readonly stray: readonly Member[];
}

/**
 * Evaluates a table row by row and writes each answer. Only ids are kept, to find one that stands twice.
 * @throws {CommandError} on a duplicate id, or when reading or writing fails
 */
export async function evaluateRows(run: RowsRun): Promise<RowsEnd> {
  const { table, names, leftOut, evaluator, format, out, tally, io, messages } = run;
  const rowOf = new Map<string, number>();
  const invalid: RowsEnd['invalid'][number][] = [];
  let text = format.head;
  let shownAt = 0;
  const take = (raw: RawRow) => {
    const row = readRow(raw, names, leftOut, messages);
    if (row.id !== '') {
      const before = rowOf.get(row.id);
      if (before !== undefined) {
        throw new CommandError(messages.file.duplicateId(table.path, row.id, before, raw.number));
      }
      rowOf.set(row.id, raw.number);
    }
    const answer = evaluator.answer(row, membersOf(run, row));
    tally.add(answer);
    if (answer.status === 'invalid' && invalid.length < SHOWN) {
      invalid.push({ row: raw.number, line: raw.line, id: row.id, errors: answer.errors });
    }
    text += format.row(answer);
  };
  for await (const block of table.blocks) {
    for (const raw of block) take(raw);
    if (text.length < PIECE) continue;
    await out.write(text);
    text = '';
    io.signal.throwIfAborted();
    if (io.isTTY && performance.now() - shownAt > PROGRESS_EVERY) {
      shownAt = performance.now();
      io.stderr.write(`\r${messages.progress(tally.counts.rows)}`);
    }
  }
  if (shownAt > 0) io.stderr.write('\r\u001b[K');
  await out.write(text);
  const stray = [...(run.members?.byHousehold ?? [])].flatMap(([household, list]) =>
    rowOf.has(household) ? [] : list,
  );
  return { invalid, stray: stray.sort((a, b) => a.row - b.row) };
}

function membersOf(run: RowsRun, row: ReturnType<typeof readRow>): readonly Member[] | undefined {
  const { members, memberNames, takesMembers, leftOut, messages } = run;
  const ofFile = members?.byHousehold.get(row.id);
  if (row.members !== undefined) {
    if (ofFile !== undefined) row.faults.push(messages.row.membersTwice);
    const inline = readInlineMembers(row.members, memberNames, row.faults, leftOut, messages);
    return takesMembers ? inline : undefined;
  }
  return takesMembers ? ofFile : undefined;
}
