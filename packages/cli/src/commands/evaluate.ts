import { resolve } from 'node:path';
import { evaluateFile } from '@giamngheo/batch';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import { reportRun } from '../evaluate/report-run.js';
import type { Io } from '../io.js';
import { readMemory } from '../read-memory.js';
import { pickTogether } from '../rulebook/pick-together.js';
import type { Command } from '../run.js';
import { createProgress } from '../show-progress.js';
import { refuseInput } from '../write-text.js';

const options = {
  members: { type: 'string' },
  on: { type: 'string' },
  edition: { type: 'string' },
  overlay: { type: 'string' },
  with: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  summary: { type: 'string' },
  'number-locale': { type: 'string' },
  by: { type: 'string', multiple: true },
  memory: { type: 'string' },
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
  const numberLocale = oneOf('--number-locale', values['number-locale'], ['vi', 'en'] as const, messages);
  const memory = readMemory(values.memory, messages);
  const { on, edition, overlay, with: others } = values;
  // `evaluateFile` knows of the other files that are read.
  for (const written of [values.output, values.summary]) {
    if (written !== undefined) refuseInput(written, [overlay], io, messages);
  }
  const editions = await pickTogether(name, { on, edition, overlay, with: others }, io, messages);
  const progress = createProgress(io, messages);
  const report = await evaluateFile({
    editions,
    on,
    input: place(input, io),
    members: values.members === undefined ? undefined : place(values.members, io),
    output: values.output === undefined || values.output === '-' ? io.stdout : place(values.output, io),
    summary: values.summary === undefined ? undefined : place(values.summary, io),
    numberLocale,
    groupBy: values.by,
    force: values.force === true,
    words: messages,
    signal: io.signal,
    memory,
    onProgress: progress.show,
  });
  progress.clear();
  return reportRun({ report, seconds: ((performance.now() - started) / 1000).toFixed(1), io, messages });
};

function place(shown: string, io: Io): { shown: string; path: string } {
  return { shown, path: resolve(io.cwd, shown) };
}
