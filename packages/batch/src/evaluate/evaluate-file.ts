import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { type Decision, editionName } from '@giamngheo/core';
import { createTogetherEvaluator, type LeftOut, nameTableColumns } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import { loadMembers, MOST_IN_MEMORY } from '../members/load-members.js';
import { readRowIds } from '../members/row-ids.js';
import type { RowMembers } from '../members/row-members.js';
import { noFile } from '../output/no-file.js';
import { openPending, openPendingStdout, type PendingFile, type Target } from '../output/pending-file.js';
import { columnsOf, createRowFormat, noFormat } from '../output/row-format.js';
import { LeaveEngine, type OutOfEngine, whyNotTried } from '../query/out-of-engine.js';
import { type FileFormat, formatByEnding } from '../table/file-format.js';
import { openTable } from '../table/open-table.js';
import { isFile } from '../table/read-text.js';
import { evaluateBytes } from './evaluate-bytes.js';
import { evaluateExactly, evaluateTable } from './evaluate-table.js';
import type { EvaluateFileOptions, FileReport, FileRun, FileWay } from './file-run.js';
import { Groups } from './groups.js';
import { keepApart } from './keep-apart.js';
import { LookAgain } from './look-again.js';
import type { RowWatch } from './row-watch.js';
import { summaryText } from './summary-text.js';
import { createTallies } from './tallies.js';

/**
 * A table in, a decision for each row out, in the same order. Nothing stands under the output's name before all of it is
 * written, and nothing at all where an error is thrown.
 * @throws {BatchError} on a file that cannot be read, used or written, and on an id that stands twice
 *
 * @example
 * await evaluateFile({
 *   editions: [poverty.on('2018-12-31')],
 *   input: { shown: 'survey.csv', path: '/data/survey.csv' },
 *   output: { shown: 'classes.parquet', path: '/data/classes.parquet' },
 *   words: batchWords('en'),
 * });
 */
export async function evaluateFile(options: EvaluateFileOptions): Promise<FileReport> {
  const { words, input, members, output, summary } = options;
  const target = 'path' in output ? output : undefined;
  const format = target === undefined ? 'csv' : formatByEnding(target.path);
  if (format === undefined) {
    const { shown } = target as Target;
    throw new BatchError('file/unknown-ending', words.file.unknownEnding(shown, 'output'));
  }
  keepApart([input, members], [target, summary], words);
  return runWays(options, format, undefined);
}

/** What a file is read with where nothing is written. */
export type WatchFileOptions = Omit<EvaluateFileOptions, 'output' | 'summary' | 'force' | 'groupBy'>;

/**
 * Reads a file as `evaluateFile` does, with the same report and the same refusals, and writes nothing: `watch` sees each row.
 * @throws {BatchError} on a file that cannot be read or used, and on an id that stands twice
 */
export async function watchFile(options: WatchFileOptions, watch: RowWatch): Promise<FileReport> {
  return runWays({ ...options, output: new Writable() }, 'csv', watch);
}

async function runWays(
  options: EvaluateFileOptions,
  format: FileFormat,
  watch: RowWatch | undefined,
): Promise<FileReport> {
  const { editions, on, words, numberLocale: locale } = options;
  const names = nameTableColumns(editions, { locale, words });
  const decisions: Decision[] = [];
  const see = (place: number, decision: Decision) => {
    decisions[place] = decision;
  };
  const evaluator = createTogetherEvaluator(editions, on, names.subject, words, watch && see);
  const ground = { options, format, tables: names, evaluator, watch, decisions };
  let outOfEngine = whyOutOfEngine(options, format);
  for (const way of await quickWays(options, outOfEngine)) {
    try {
      return { ...(await runFile(ground, way)), outOfEngine };
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
      if (error instanceof LeaveEngine) outOfEngine = error.reason;
    }
  }
  return { ...(await runFile(ground, evaluateExactly)), outOfEngine };
}

function whyOutOfEngine(options: EvaluateFileOptions, format: FileFormat): OutOfEngine | undefined {
  const { way = 'fast', members, groupBy = [], editions, input } = options;
  return whyNotTried({
    way,
    from: formatByEnding(input.path),
    to: format,
    members: members !== undefined,
    groups: groupBy.length > 0,
    rulebooks: editions.length,
  });
}

/** The ways to try first, where the files are such that they may be. */
async function quickWays(
  { way, members, groupBy = [], input }: EvaluateFileOptions,
  outOfEngine: OutOfEngine | undefined,
): Promise<readonly FileWay[]> {
  if (way === 'rows') return [];
  if (outOfEngine === undefined)
    return [(await import('../query/evaluate-query.js')).evaluateQuery, evaluateTable];
  const isPlain = members === undefined && groupBy.length === 0;
  return [isPlain && formatByEnding(input.path) === 'csv' ? evaluateBytes : evaluateTable];
}

/** What all ways through a file are given. */
interface WaysGround extends Pick<FileRun, 'options' | 'tables' | 'evaluator' | 'watch' | 'decisions'> {
  readonly format: FileFormat;
}

async function runFile(
  { options, format, tables, evaluator, watch, decisions }: WaysGround,
  way: FileWay,
): Promise<Omit<FileReport, 'outOfEngine'>> {
  const { editions, words, input, members: membersSource, output, summary, force = false } = options;
  const signal = options.signal ?? new AbortController().signal;
  const leftOut: LeftOut = { unknown: new Set(), unused: new Set() };
  const membersLeftOut: LeftOut = { unknown: new Set(), unused: new Set() };
  const hash = createHash('sha256');
  const membersHash = createHash('sha256');
  const tallies = createTallies(editions);
  const { groupBy = [] } = options;
  const groups = groupBy.length === 0 ? undefined : new Groups(editions, groupBy, input.shown, words);
  const pending: PendingFile[] = [];
  const open = async (target: Target | Writable, isTurned = false) => {
    const file =
      'path' in target
        ? await openPending(target, force, words, isTurned)
        : await openPendingStdout(target, words);
    pending.push(file);
    return file;
  };
  let members: RowMembers | undefined;
  const run: FileRun = {
    options,
    signal,
    tables,
    names: tables.subject,
    memberNames: tables.members,
    takesMembers: tables.takesMembers,
    get members() {
      return members;
    },
    leftOut,
    evaluator,
    watch,
    decisions,
    words,
    tallies,
    groups,
    format:
      watch === undefined
        ? createRowFormat(
            format === 'ndjson' ? 'ndjson' : 'csv',
            evaluator.columns,
            editions.map(editionName).join(';'),
          )
        : noFormat,
    hash,
    invalid: [],
    isWritten: false,
    openOutput: async () => {
      if (watch !== undefined) {
        pending.push(noFile);
        return noFile;
      }
      const out = await open(output as Target | Writable, format === 'parquet' || format === 'xlsx');
      if (summary !== undefined) await open(summary);
      return out;
    },
  };
  try {
    await way(run, async () => {
      if (membersSource === undefined) return undefined;
      const { memory } = options;
      const table = await openTable(membersSource, words, signal, membersHash, memory);
      const most =
        options.way === 'rows' || !(await isFile(input)) ? Number.POSITIVE_INFINITY : MOST_IN_MEMORY;
      const rowIds = () => readRowIds(options, tables.subject, signal);
      const ground = { names: tables.members, leftOut: membersLeftOut, words, memory, most, rowIds };
      members = await loadMembers(table, ground);
      return members;
    });
    const stray = (await members?.stray()) ?? { count: 0, first: [] };
    const [out, summaryFile] = pending as [PendingFile, PendingFile | undefined];
    if (summaryFile !== undefined) {
      await summaryFile.write(
        await summaryText(
          options,
          tallies,
          groups,
          hash.digest('hex'),
          membersSource && membersHash.digest('hex'),
        ),
      );
    }
    if ('path' in output && format !== 'csv' && format !== 'ndjson' && !run.isWritten) {
      const { convertPending } = await import('../output/convert.js');
      await convertPending(format, out, output, columnsOf(evaluator.columns), tallies.counts.rows, options);
    }
    for (const file of pending) await file.finish();
    signal.throwIfAborted();
    for (const file of pending) await file.publish();
    const files = [
      { path: input.shown, leftOut },
      ...(membersSource === undefined ? [] : [{ path: membersSource.shown, leftOut: membersLeftOut }]),
    ];
    return {
      counts: tallies.counts,
      invalid: run.invalid,
      stray: stray.first,
      strayCount: stray.count,
      files,
    };
  } finally {
    await members?.close();
    for (const file of pending) await file.discard();
  }
}
