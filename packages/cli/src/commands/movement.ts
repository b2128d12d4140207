import { resolve } from 'node:path';
import { compareSurveys, type Survey, type SurveyMovement } from '@giamngheo/batch';
import { editionName } from '@giamngheo/core';
import { togetherColumns } from '@giamngheo/core/cell';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import { reportRows } from '../evaluate/report-run.js';
import type { Io } from '../io.js';
import { nameOutcomes } from '../movement/outcome-names.js';
import { renderMovementCsv, renderMovementJson } from '../movement/render-data.js';
import { renderMovementTable } from '../movement/render-table.js';
import { movementWordsIn } from '../movement/words.js';
import { readMemory } from '../read-memory.js';
import { pickTogether } from '../rulebook/pick-together.js';
import type { Command } from '../run.js';
import type { Messages } from '../text/messages.js';
import { pickFormat, writeText } from '../write-text.js';

const options = {
  decision: { type: 'string' },
  by: { type: 'string', multiple: true },
  rulebook: { type: 'string' },
  on: { type: 'string' },
  'on-after': { type: 'string' },
  with: { type: 'string', multiple: true },
  members: { type: 'string' },
  'members-after': { type: 'string' },
  'number-locale': { type: 'string' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  memory: { type: 'string' },
  force: { type: 'boolean' },
} as const;

const USAGE =
  'movement BEFORE AFTER [--rulebook RULEBOOK [--with RULEBOOK]... --on YYYY-MM-DD --on-after YYYY-MM-DD] [--by COLUMN]... [-o OUT]';

/**
 * `movement`: two results files of `evaluate`, or two survey files with `--rulebook`, in; who moved from which outcome to which
 * out. Exit 1 when a row of either is invalid or has no id.
 */
export const compareSurveyFiles: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('movement', argv, options, messages);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0)
    throw new CommandError(messages.wrongArguments(USAGE));
  const numberLocale = oneOf('--number-locale', values['number-locale'], ['vi', 'en'] as const, messages);
  const memory = readMemory(values.memory, messages);
  const format = pickFormat(values.format, values.output, messages);
  const { members, output, decision = 'class' } = values;
  const editions = await pickEditions(values, io, messages);
  for (const together of editions ?? []) {
    const known = togetherColumns(together);
    if (!known.includes(decision)) {
      const words = movementWordsIn(messages.locale);
      const names = together.map(editionName).join(', ');
      throw new CommandError(words.unknownDecision(names, decision, known));
    }
  }
  const place = (shown: string) => ({ shown, path: resolve(io.cwd, shown) });
  const surveyOf = (side: 0 | 1, file: string, people: string | undefined, on: string | undefined): Survey =>
    editions === undefined
      ? { results: place(file) }
      : {
          survey: place(file),
          members: people === undefined ? undefined : place(people),
          edition: editions[side][0],
          with: editions[side].slice(1),
          on,
        };
  const membersAfter = values['members-after'];
  const paths = [before, after] as const;
  const inputs = [...paths, members, membersAfter].filter((one) => one !== undefined);
  const found = await writeText(
    { output, inputs, force: values.force === true },
    async () => {
      const result = await compareSurveys({
        before: surveyOf(0, before, members, values.on),
        after: surveyOf(1, after, membersAfter, values['on-after']),
        decision,
        groupBy: values.by,
        numberLocale,
        words: messages,
        memory,
        signal: io.signal,
      });
      if (format === 'json') return { text: renderMovementJson(result, paths), result };
      if (format === 'csv') return { text: renderMovementCsv(result), result };
      const known = editions?.flat() ?? [result.after.edition, result.before.edition];
      const names = nameOutcomes(decision, known, messages);
      return { text: renderMovementTable(result, paths, names, messages), result };
    },
    io,
    messages,
  );
  return report(found, paths, io, messages);
};

/** The editions of the two surveys, each at its own date; undefined where results are compared. */
async function pickEditions(
  values: Readonly<
    Partial<Record<'rulebook' | 'on' | 'on-after' | 'members' | 'members-after' | 'number-locale', string>>
  > & { readonly with?: readonly string[] | undefined },
  io: Io,
  messages: Messages,
): Promise<readonly [Together, Together] | undefined> {
  const words = movementWordsIn(messages.locale);
  const { rulebook, on } = values;
  const later = values['on-after'];
  if (rulebook === undefined) {
    for (const option of ['on', 'on-after', 'with', 'members', 'members-after', 'number-locale'] as const) {
      if (values[option] !== undefined) throw new CommandError(words.needsRulebook(`--${option}`));
    }
    return undefined;
  }
  if (on === undefined || later === undefined) throw new CommandError(words.needsDates(USAGE));
  const pick = (date: string) => {
    const picked = { on: date, edition: undefined, overlay: undefined, with: values.with };
    return pickTogether(rulebook, picked, io, messages);
  };
  return [await pick(on), await pick(later)];
}

type Together = Awaited<ReturnType<typeof pickTogether>>;

const invalid = ({ transitions }: SurveyMovement, side: 'from' | 'to') =>
  transitions.filter((one) => one[side] === 'invalid').reduce((sum, { count }) => sum + count, 0);

function report(found: SurveyMovement, paths: readonly [string, string], io: Io, messages: Messages): number {
  const words = movementWordsIn(messages.locale);
  const say = (line: string) => io.stderr.write(`${line}\n`);
  const { before, after, both, moved, unsettled, appeared, gone } = found;
  let faulty = before.withoutId + after.withoutId + invalid(found, 'from') + invalid(found, 'to');
  [before, after].forEach(({ report: run }, i) => {
    if (run === undefined) return;
    if (run.counts.invalid + run.strayCount > 0) say(words.survey(paths[i] as string));
    reportRows(run, run.counts.invalid, io, messages, words.moreRows);
    faulty += run.strayCount;
  });
  if (faulty > 0 && before.report === undefined) say(words.invalidStates(faulty));
  say(words.closing(both, moved, unsettled, appeared, gone));
  return faulty > 0 ? 1 : 0;
}
