import type { Io } from '../io.js';
import type { LeftOut } from '../table/read-row.js';
import type { Messages } from '../text/messages.js';
import type { RowsEnd } from './evaluate-rows.js';
import type { Tally } from './summary.js';

const SHOWN = 20;

/** What there is to say at the end of a run. */
export interface RunReport {
  readonly tally: Tally;
  readonly ended: RowsEnd;
  /** Each file that was read, with the columns that were left out. */
  readonly files: readonly { readonly path: string; readonly leftOut: LeftOut }[];
  readonly seconds: string;
  readonly io: Io;
  readonly messages: Messages;
}

/** Says on stderr what a run left out, which rows are invalid, and the totals. Returns the exit code, 0 or 1. */
export function reportRun({ tally, ended, files, seconds, io, messages }: RunReport): number {
  const say = (line: string) => io.stderr.write(`${line}\n`);
  for (const { path, leftOut } of files) {
    if (leftOut.unknown.size + leftOut.unused.size > 0)
      say(messages.file.unknownColumns(path, [...leftOut.unknown], [...leftOut.unused]));
  }
  const { invalid } = tally.counts;
  if (invalid > 0) {
    say(messages.invalidRows(invalid));
    for (const { row, line, id, errors } of ended.invalid) say(messages.invalidRow(row, line, id, errors));
    if (invalid > ended.invalid.length) say(messages.moreRows(invalid - ended.invalid.length));
  }
  if (ended.stray.length > 0) {
    say(messages.strayMembers(ended.stray.length));
    for (const member of ended.stray.slice(0, SHOWN))
      say(messages.strayMember(member.row, member.id, member.household));
    if (ended.stray.length > SHOWN) say(messages.moreStray(ended.stray.length - SHOWN));
  }
  say(messages.closing(tally.counts, seconds));
  return invalid > 0 || ended.stray.length > 0 ? 1 : 0;
}
