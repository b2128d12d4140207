import type { FileReport } from '@giamngheo/batch';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';

const SHOWN = 20;

/** What there is to say at the end of a run. */
export interface RunReport {
  readonly report: FileReport;
  readonly seconds: string;
  readonly io: Io;
  readonly messages: Messages;
}

/** Says on stderr what a run left out, which rows are invalid, and the totals. Returns the exit code, 0 or 1. */
export function reportRun({ report, seconds, io, messages }: RunReport): number {
  const { invalid } = report.counts;
  reportRows(report, invalid, io, messages);
  io.stderr.write(`${messages.closing(report.counts, seconds)}\n`);
  return invalid > 0 || report.strayCount > 0 ? 1 : 0;
}

/** Says on stderr which columns were left out, and which rows and members could not be taken; `invalid` counts all such rows. `moreRows` says where the rest is named. */
export function reportRows(
  report: Pick<FileReport, 'files' | 'invalid' | 'stray' | 'strayCount'>,
  invalid: number,
  io: Io,
  messages: Messages,
  moreRows: (count: number) => string = messages.moreRows,
): void {
  const say = (line: string) => io.stderr.write(`${line}\n`);
  for (const { path, leftOut } of report.files) {
    if (leftOut.unknown.size + leftOut.unused.size > 0)
      say(messages.file.unknownColumns(path, [...leftOut.unknown], [...leftOut.unused]));
  }
  if (invalid > 0) {
    say(messages.invalidRows(invalid));
    for (const { row, line, id, errors } of report.invalid) say(messages.invalidRow(row, line, id, errors));
    if (invalid > report.invalid.length) say(moreRows(invalid - report.invalid.length));
  }
  if (report.strayCount > 0) {
    say(messages.strayMembers(report.strayCount));
    for (const member of report.stray.slice(0, SHOWN))
      say(messages.strayMember(member.row, member.id, member.household));
    if (report.strayCount > SHOWN) say(messages.moreStray(report.strayCount - SHOWN));
  }
}
