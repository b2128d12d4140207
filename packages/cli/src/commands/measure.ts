import { resolve } from 'node:path';
import { type FileMeasures, measureFile } from '@giamngheo/batch';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import { reportRows } from '../evaluate/report-run.js';
import type { Io } from '../io.js';
import { renderMeasureCsv, renderMeasureJson } from '../measure/render-data.js';
import { renderMeasureTable } from '../measure/render-table.js';
import { measureWordsIn } from '../measure/words.js';
import { readMemory } from '../read-memory.js';
import { pickTogether } from '../rulebook/pick-together.js';
import type { Command } from '../run.js';
import { createProgress } from '../show-progress.js';
import type { Messages } from '../text/messages.js';
import { pickFormat, writeText } from '../write-text.js';

const options = {
  members: { type: 'string' },
  on: { type: 'string' },
  edition: { type: 'string' },
  overlay: { type: 'string' },
  with: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  count: { type: 'string' },
  'number-locale': { type: 'string' },
  by: { type: 'string', multiple: true },
  memory: { type: 'string' },
  force: { type: 'boolean' },
} as const;

const USAGE =
  'measure RULEBOOK INPUT (--on YYYY-MM-DD | --edition YYYY-MM-DD) [--with RULEBOOK]... [--by COLUMN]... [-o OUT]';

/**
 * `measure`: a survey file in, the measures of Alkire and Foster out, as a whole and by group, under each rulebook that declares
 * indicators. Exit 1 when a row is invalid; such rows stand in no figure.
 */
export const measureTable: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('measure', argv, options, messages);
  const [name, input, ...spare] = positionals;
  if (name === undefined || input === undefined || spare.length > 0)
    throw new CommandError(messages.wrongArguments(USAGE));
  const numberLocale = oneOf('--number-locale', values['number-locale'], ['vi', 'en'] as const, messages);
  const countBy = oneOf('--count', values.count, ['household', 'person'] as const, messages);
  const memory = readMemory(values.memory, messages);
  const format = pickFormat(values.format, values.output, messages);
  const { on, overlay, members, output, edition: named, with: others } = values;
  const picked = { on, edition: named, overlay, with: others };
  const [edition, ...more] = await pickTogether(name, picked, io, messages);
  const place = (shown: string) => ({ shown, path: resolve(io.cwd, shown) });
  const progress = createProgress(io, messages);
  const inputs = [input, members, overlay].filter((one) => one !== undefined);
  const found = await writeText(
    { output, inputs, force: values.force === true },
    async () => {
      const result = await measureFile({
        edition,
        with: more,
        on,
        input: place(input),
        members: members === undefined ? undefined : place(members),
        numberLocale,
        groupBy: values.by,
        countBy,
        words: messages,
        signal: io.signal,
        memory,
        onProgress: progress.show,
      });
      progress.clear();
      const text =
        format === 'json'
          ? renderMeasureJson(result)
          : format === 'csv'
            ? renderMeasureCsv(result)
            : renderMeasureTable(result, [edition, ...more], messages);
      return { text, result };
    },
    io,
    messages,
  );
  return report(found, io, messages);
};

function report(found: FileMeasures, io: Io, messages: Messages): number {
  const { invalid, invalidRows, stray, strayCount, files, each } = found;
  const words = measureWordsIn(messages.locale);
  reportRows({ files, invalid: invalidRows, stray, strayCount }, invalid, io, messages, words.moreRows);
  for (const one of each) {
    const closing = words.closing(one.rows, one.measured, one.unsized, one.invalid);
    io.stderr.write(`${each.length === 1 ? closing : `${one.edition}: ${closing}`}\n`);
  }
  return invalid > 0 || strayCount > 0 ? 1 : 0;
}
