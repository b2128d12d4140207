import { realpathSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { openPending, openPendingStdout } from '@giamngheo/batch';
import { dayNumber } from '@giamngheo/core/program';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import type { Io } from '../io.js';
import type { Command } from '../run.js';
import { findTables, type UnitTable } from '../scorecard/find-tables.js';
import { makeScorecard } from '../scorecard/make-scorecard.js';
import { renderJson } from '../scorecard/render-json.js';
import { renderTable } from '../scorecard/render-table.js';
import type { Scorecard } from '../scorecard/scorecard.js';
import { scoredRulebooks } from '../scorecard/scored-rulebooks.js';
import { wordsIn } from '../scorecard/words.js';
import type { Messages } from '../text/messages.js';

const options = {
  data: { type: 'string' },
  on: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'number-locale': { type: 'string' },
  force: { type: 'boolean' },
} as const;

const USAGE = 'scorecard --data DIR [--on YYYY-MM-DD] [--format table|json] [-o FILE]';

/**
 * `scorecard`: a folder of small tables in, every target, minimum and deadline out. Without `--on` only what needs no date
 * is decided. Exit 1 when a row is invalid.
 */
export const scoreTargets: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('scorecard', argv, options, messages);
  const words = wordsIn(messages.locale);
  if (positionals.length > 0) throw new CommandError(messages.wrongArguments(USAGE));
  const { data, on } = values;
  if (data === undefined || data === '') throw new CommandError(words.noData(USAGE));
  const locale = oneOf('--number-locale', values['number-locale'], ['vi', 'en'] as const, messages);
  const output = values.output === undefined || values.output === '-' ? undefined : values.output;
  const byEnding = output !== undefined && extname(output).toLowerCase() === '.json' ? 'json' : 'table';
  const format = oneOf('--format', values.format, ['table', 'json'] as const, messages) ?? byEnding;
  checkDate(on, messages);

  const { tables, strangers } = await findTables({ shown: data, path: resolve(io.cwd, data) }, messages);
  if (output !== undefined) keepInputs(output, tables, io, messages);
  const force = values.force === true;
  const pending =
    output === undefined
      ? await openPendingStdout(io.stdout, messages)
      : await openPending({ shown: output, path: resolve(io.cwd, output) }, force, messages);
  try {
    const scorecard = await makeScorecard(tables, on, locale, io, messages);
    await pending.write(format === 'json' ? renderJson(scorecard) : renderTable(scorecard, messages));
    await pending.finish();
    io.signal.throwIfAborted();
    await pending.publish();
    return report(scorecard, strangers, io, messages);
  } finally {
    await pending.discard();
  }
};

/** A day on which nothing is in force yet is no day to score on; after the end of the plan it is. */
function checkDate(on: string | undefined, messages: Messages): void {
  if (on === undefined) return;
  if (Number.isNaN(dayNumber(on))) throw new CommandError(messages.notADate('--on', on));
  const starts = scoredRulebooks.flatMap(({ editions }) =>
    editions.map(({ rulebook }) => rulebook.inForce.from),
  );
  const first = starts.sort()[0];
  if (first !== undefined && on < first)
    throw new CommandError(wordsIn(messages.locale).notYetInForce(on, first));
}

function keepInputs(output: string, tables: readonly UnitTable[], io: Io, messages: Messages): void {
  const real = (path: string) => {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  };
  const target = real(resolve(io.cwd, output));
  if (tables.some(({ path }) => real(path) === target)) throw new CommandError(messages.file.isInput(output));
}

const SHOWN = 20;

function report(scorecard: Scorecard, strangers: readonly string[], io: Io, messages: Messages): number {
  const words = wordsIn(messages.locale);
  const say = (line: string) => io.stderr.write(`${line}\n`);
  const { counts, files, invalidRows } = scorecard;
  if (strangers.length > 0) say(words.strangers(strangers));
  for (const { file, unknownColumns } of files) {
    if (unknownColumns.length > 0) say(words.unknownColumns(file, unknownColumns));
  }
  if (scorecard.on === null) say(words.noDate);
  if (invalidRows.length > 0) {
    say(messages.invalidRows(invalidRows.length));
    for (const { file, row, line, id, errors } of invalidRows.slice(0, SHOWN))
      say(words.invalidRow(file, row, line, id, errors.join(';')));
    if (invalidRows.length > SHOWN) say(words.moreRows(invalidRows.length - SHOWN));
  }
  say(words.closing(counts.findings, counts.decided, counts.undetermined, counts.invalid, counts.notInForce));
  return invalidRows.length > 0 ? 1 : 0;
}
