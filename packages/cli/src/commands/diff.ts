import { resolve } from 'node:path';
import { openPending } from '@giamngheo/batch';
import { compareMeaning, diffEditions } from '@giamngheo/core/diff';
import { registers } from '@giamngheo/policy';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import { countFile, type FileMovement } from '../diff/count-file.js';
import { pickPair } from '../diff/pick-pair.js';
import { renderDiff } from '../diff/render-diff.js';
import { diffWordsIn } from '../diff/words.js';
import type { Io } from '../io.js';
import type { Command } from '../run.js';
import type { Messages } from '../text/messages.js';
import { refuseInput } from '../write-text.js';

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  against: { type: 'string' },
  overlay: { type: 'string' },
  'on-data': { type: 'string' },
  members: { type: 'string' },
  'group-by': { type: 'string', multiple: true },
  json: { type: 'string' },
  'number-locale': { type: 'string' },
  force: { type: 'boolean' },
} as const;

const USAGE = 'diff RULEBOOK --from YYYY-MM-DD --to YYYY-MM-DD [--on-data INPUT] [--json FILE]';

/**
 * `diff`: what differs between two editions, in sentences; whether any household is answered otherwise, with one that is;
 * and over a file who moves. Exit 0 whether they differ or not, 1 when a row of the file is invalid.
 */
export const diffRulebooks: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('diff', argv, options, messages);
  const words = diffWordsIn(messages.locale);
  const [rulebook, ...more] = positionals;
  if (rulebook === undefined || more.length > 0) throw new CommandError(messages.wrongArguments(USAGE));
  const { from, to, against, overlay, members } = values;
  const input = values['on-data'];
  if (values.json !== undefined) refuseInput(values.json, [input, members, overlay], io, messages);
  const groupBy = values['group-by'] ?? [];
  const numbers = oneOf('--number-locale', values['number-locale'], ['vi', 'en'] as const, messages);
  if (input === undefined && members !== undefined) throw new CommandError(words.needsData('--members'));
  if (input === undefined && groupBy.length > 0) throw new CommandError(words.needsData('--group-by'));
  const [before, after] = await pickPair(
    { rulebook, against, from, to, overlay, usage: USAGE },
    io,
    messages,
  );
  const cases = { before: before.cases, after: after.cases };
  const diff = diffEditions(before.edition, after.edition, { cases, registers });
  const meaning = compareMeaning(before.edition, after.edition);
  const found =
    input === undefined
      ? undefined
      : await countFile(
          {
            before: before.edition,
            after: after.edition,
            input: place(input, io),
            members: members === undefined ? undefined : place(members, io),
            groupBy,
            locale: numbers,
          },
          io,
          messages,
        );
  if (values.json !== undefined) {
    const data = { ...diff, meaning, ...(found === undefined ? {} : { data: found }) };
    await writeJson(values.json, data, values.force === true, io, messages);
  }
  const data = input === undefined || found === undefined ? undefined : { path: input, found };
  io.stdout.write(renderDiff({ diff, meaning, data, editions: [before.edition, after.edition] }, messages));
  if (values.json !== undefined) io.stderr.write(`${words.written(values.json)}\n`);
  io.stderr.write(`${words.closing(diff.changes.length, words.status[meaning.status])}\n`);
  return found === undefined ? 0 : report(input ?? '', found, io, messages);
};

function place(shown: string, io: Io): { readonly shown: string; readonly path: string } {
  return { shown, path: resolve(io.cwd, shown) };
}

async function writeJson(
  path: string,
  data: unknown,
  force: boolean,
  io: Io,
  messages: Messages,
): Promise<void> {
  const pending = await openPending(place(path, io), force, messages);
  try {
    await pending.write(`${JSON.stringify(data, undefined, 2)}\n`);
    await pending.finish();
    io.signal.throwIfAborted();
    await pending.publish();
  } finally {
    await pending.discard();
  }
}

function report(
  path: string,
  { invalid, faults, unknownColumns }: FileMovement,
  io: Io,
  messages: Messages,
): number {
  const say = (line: string) => io.stderr.write(`${line}\n`);
  if (unknownColumns.length > 0) say(messages.file.unknownColumns(path, unknownColumns, []));
  if (invalid === 0) return 0;
  say(diffWordsIn(messages.locale).refused(invalid));
  for (const { row, line, id, errors } of faults) say(messages.invalidRow(row, line, id, errors));
  return 1;
}
