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
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { pickEdition } from '../rulebook/pick-edition.js';
import type { Command } from '../run.js';
import { createProgress } from '../show-progress.js';
import type { Messages } from '../text/messages.js';
import { pickFormat, writeText } from '../write-text.js';

const options = {
  members: { type: 'string' },
  on: { type: 'string' },
  edition: { type: 'string' },
  overlay: { type: 'string' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  count: { type: 'string' },
  'number-locale': { type: 'string' },
  by: { type: 'string', multiple: true },
  memory: { type: 'string' },
  force: { type: 'boolean' },
} as const;

const USAGE = 'measure RULEBOOK INPUT (--on YYYY-MM-DD | --edition YYYY-MM-DD) [--by COLUMN]... [-o OUT]';

/**
 * `measure`: a survey file in, the measures of Alkire and Foster out, as a whole and by group. Exit 1 when a row is invalid;
 * such rows stand in no figure.
 */
export const measureTable: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('measure', argv, options, messages);
  const [name, input, ...more] = positionals;
  if (name === undefined || input === undefined || more.length > 0)
    throw new CommandError(messages.wrongArguments(USAGE));
  const numberLocale = oneOf('--number-locale', values['number-locale'], ['vi', 'en'] as const, messages);
  const countBy = oneOf('--count', values.count, ['household', 'person'] as const, messages);
  const memory = readMemory(values.memory, messages);
  const format = pickFormat(values.format, values.output, messages);
  const { on, edition: named, overlay, members, output } = values;
  const family = await loadRulebook(name, io, messages);
  const edition = await pickEdition(family, { on, edition: named, overlay }, io, messages);
  const place = (shown: string) => ({ shown, path: resolve(io.cwd, shown) });
  const progress = createProgress(io, messages);
  const inputs = members === undefined ? [input] : [input, members];
  const found = await writeText(
    { output, inputs, force: values.force === true },
    async () => {
      const result = await measureFile({
        edition,
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
            : renderMeasureTable(result, edition, messages);
      return { text, result };
    },
    io,
    messages,
  );
  return report(found, io, messages);
};

function report(found: FileMeasures, io: Io, messages: Messages): number {
  const { rows, measured, unsized, invalid, invalidRows, stray, files } = found;
  const words = measureWordsIn(messages.locale);
  reportRows({ files, invalid: invalidRows, stray }, invalid, io, messages, words.moreRows);
  io.stderr.write(`${words.closing(rows, measured, unsized, invalid)}\n`);
  return invalid > 0 || stray.length > 0 ? 1 : 0;
}
