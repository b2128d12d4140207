import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Edition, editionName } from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import type { NumberLocale } from '../cell/read-number.js';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import { createRowEvaluator } from '../evaluate/answer-row.js';
import { evaluateRows } from '../evaluate/evaluate-rows.js';
import { outcomeColumns } from '../evaluate/outcome-columns.js';
import { reportRun } from '../evaluate/report-run.js';
import { createTally } from '../evaluate/summary.js';
import type { Io } from '../io.js';
import { openPending, openPendingStdout, type PendingFile, type Target } from '../output/pending-file.js';
import { createRowFormat } from '../output/row-format.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { pickEdition } from '../rulebook/pick-edition.js';
import type { Command } from '../run.js';
import { checkHeader, nameColumns } from '../table/columns.js';
import { type Members, readMembers } from '../table/members.js';
import { formatByEnding, openTable } from '../table/open-table.js';
import type { LeftOut } from '../table/read-row.js';
import type { Messages } from '../text/messages.js';

const options = {
  members: { type: 'string' },
  on: { type: 'string' },
  edition: { type: 'string' },
  overlay: { type: 'string' },
  output: { type: 'string', short: 'o' },
  summary: { type: 'string' },
  'number-locale': { type: 'string' },
  force: { type: 'boolean' },
} as const;

const USAGE = 'evaluate RULEBOOK INPUT (--on YYYY-MM-DD | --edition YYYY-MM-DD) [-o OUT]';

/** `evaluate`: a table in, a decision for each row out, in the same order. See the contract for columns and exit codes. */
export const evaluateTable: Command = async (argv, io, messages) => {
  const started = performance.now();
  const { values, positionals } = readCommandLine('evaluate', argv, options, messages);
  const [name, input, ...more] = positionals;
  if (name === undefined || input === undefined || more.length > 0) {
    throw new CommandError(messages.wrongArguments(USAGE));
  }
  const locale = oneOf('--number-locale', values['number-locale'], ['vi', 'en'] as const, messages);
  const family = await loadRulebook(name, io, messages);
  const { on, edition: named, overlay } = values;
  const edition = await pickEdition(family, { on, edition: named, overlay }, io, messages);
  const source = place(input, io);
  const membersSource = values.members === undefined ? undefined : place(values.members, io);
  const toStdout = values.output === undefined || values.output === '-';
  const output = toStdout ? undefined : place(values.output as string, io);
  const summary = values.summary === undefined ? undefined : place(values.summary, io);
  const format = output === undefined ? 'csv' : formatByEnding(output.path);
  if (format === undefined)
    throw new CommandError(messages.file.unknownEnding((output as Target).shown, 'output'));
  keepApart([source, membersSource], [output, summary], messages);

  const inputHash = createHash('sha256');
  const membersHash = createHash('sha256');
  const table = await openTable(source, messages, io.signal, inputHash);
  const program = programOf(edition);
  const shared = { edition, locale, messages };
  const names = nameColumns({
    ...shared,
    subject: program.subject,
    facts: program.facts.keys(),
    owner: undefined,
  });
  if (table.header !== undefined) checkHeader(table.path, table.header, names, messages);
  const leftOut: LeftOut = { unknown: new Set(), unused: new Set() };
  const membersLeftOut: LeftOut = { unknown: new Set(), unused: new Set() };
  const members =
    membersSource === undefined
      ? undefined
      : await loadMembers(membersSource, edition, locale, membersLeftOut, membersHash, io, messages);

  const pending: PendingFile[] = [];
  try {
    const out =
      output === undefined
        ? await openPendingStdout(io.stdout, messages)
        : await openPending(output, values.force === true, messages);
    pending.push(out);
    const summaryFile =
      summary === undefined ? undefined : await openPending(summary, values.force === true, messages);
    if (summaryFile !== undefined) pending.push(summaryFile);
    const tally = createTally(edition);
    const ended = await evaluateRows({
      table,
      names,
      members,
      leftOut,
      evaluator: createRowEvaluator(edition, on, names, messages),
      format: createRowFormat(format, outcomeColumns(edition), editionName(edition)),
      out,
      tally,
      memberNames: nameColumns({
        ...shared,
        subject: program.memberSubject ?? 'person',
        facts: program.memberFacts.keys(),
        owner: program.subject,
      }),
      takesMembers: program.memberSubject !== undefined && program.memberFacts.size > 0,
      io,
      messages,
    });
    await summaryFile?.write(
      `${JSON.stringify(
        {
          ...tally.counts,
          byOutcome: tally.byOutcome,
          byRule: tally.byRule,
          edition: editionName(edition),
          rulebookHash: (await import('@giamngheo/core/receipt')).hashRulebook(edition),
          inputHash: inputHash.digest('hex'),
          ...(membersSource === undefined ? {} : { membersHash: membersHash.digest('hex') }),
        },
        undefined,
        2,
      )}\n`,
    );
    for (const file of pending) await file.finish();
    io.signal.throwIfAborted();
    for (const file of pending) await file.publish();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const files = [
      { path: source.shown, leftOut },
      ...(membersSource === undefined ? [] : [{ path: membersSource.shown, leftOut: membersLeftOut }]),
    ];
    return reportRun({ tally, ended, files, seconds, io, messages });
  } finally {
    for (const file of pending) await file.discard();
  }
};

function place(shown: string, io: Io): Target {
  return { shown, path: resolve(io.cwd, shown) };
}

function keepApart(
  inputs: readonly (Target | undefined)[],
  outputs: readonly (Target | undefined)[],
  messages: Messages,
) {
  const real = (target: Target) => {
    try {
      return realpathSync(target.path);
    } catch {
      return target.path;
    }
  };
  const taken = new Set(inputs.flatMap((one) => (one === undefined ? [] : [real(one)])));
  const written = new Set<string>();
  for (const target of outputs) {
    if (target === undefined) continue;
    if (taken.has(real(target))) throw new CommandError(messages.file.isInput(target.shown));
    if (written.has(real(target))) throw new CommandError(messages.file.sameOutput(target.shown));
    written.add(real(target));
  }
}

async function loadMembers(
  source: Target,
  edition: Edition,
  locale: NumberLocale | undefined,
  leftOut: LeftOut,
  hash: ReturnType<typeof createHash>,
  io: Io,
  messages: Messages,
): Promise<Members> {
  const program = programOf(edition);
  const subject = program.memberSubject ?? 'person';
  const names = nameColumns({
    edition,
    subject,
    facts: program.memberFacts.keys(),
    owner: program.subject,
    locale,
    messages,
  });
  return readMembers(await openTable(source, messages, io.signal, hash), names, leftOut, messages);
}
