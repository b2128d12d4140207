import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { type Edition, editionName } from '@giamngheo/core';
import {
  type Counts,
  createTogetherEvaluator,
  type LeftOut,
  type Member,
  type NumberLocale,
  nameTableColumns,
  type TableNames,
  type TogetherEvaluator,
} from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import { openPending, openPendingStdout, type PendingFile, type Target } from '../output/pending-file.js';
import { columnsOf, createRowFormat, type RowFormat } from '../output/row-format.js';
import { type FileFormat, formatByEnding } from '../table/file-format.js';
import { type Members, readMembers } from '../table/members.js';
import { openTable } from '../table/open-table.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';
import { evaluateBytes } from './evaluate-bytes.js';
import { evaluateTable } from './evaluate-table.js';
import { Groups } from './groups.js';
import type { InvalidRow } from './invalid-rows.js';
import { keepApart } from './keep-apart.js';
import { LookAgain } from './look-again.js';
import type { RowGround } from './run-rows.js';
import { summaryText } from './summary-text.js';
import { createTallies, type Tallies } from './tallies.js';

/** What a run over a file is given. */
export interface EvaluateFileOptions {
  /** One edition, or several of one subject in the order in which they hand outcomes on: classification before eligibility. */
  readonly editions: readonly Edition[];
  /** The date put to the rulebooks. */
  readonly on?: string | undefined;
  readonly input: Source;
  readonly members?: Source | undefined;
  /** The file to write, or a stream that takes CSV once all of it is there. */
  readonly output: Target | Writable;
  readonly summary?: Target | undefined;
  readonly numberLocale?: NumberLocale | undefined;
  /** Whether files that exist may be replaced. */
  readonly force?: boolean | undefined;
  readonly words: BatchWords;
  /** Stops the run; nothing is written then. */
  readonly signal?: AbortSignal | undefined;
  /** Told from time to time how many rows are done. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  /** Columns of the input, by their names there, whose texts the summary counts rows by: the commune, the district. */
  readonly groupBy?: readonly string[] | undefined;
  /** Bytes that DuckDB may take for Parquet files; by default 1 GiB. */
  readonly memory?: number | undefined;
  /**
   * `rows`: every row is evaluated by itself, as the reference for the others. `fast` (the default): rows like one
   * before get its answer. Both give the same bytes.
   */
  readonly way?: 'fast' | 'rows' | undefined;
}

/** What a run leaves to report. */
export interface FileReport {
  readonly counts: Counts;
  /** The first few invalid rows. */
  readonly invalid: readonly InvalidRow[];
  /** Members whose household is not among the rows. */
  readonly stray: readonly Member[];
  /** Each file that was read, with the columns that were left out. */
  readonly files: readonly { readonly path: string; readonly leftOut: LeftOut }[];
}

/** What both ways through a file work with. */
export interface FileRun extends RowGround {
  readonly options: EvaluateFileOptions;
  readonly signal: AbortSignal;
  readonly tables: TableNames;
  readonly tallies: Tallies;
  /** By group; undefined when nobody asks for groups. */
  readonly groups: Groups | undefined;
  readonly format: RowFormat;
  readonly hash: ReturnType<typeof createHash>;
  readonly invalid: InvalidRow[];
  /** Whether the output was written in its own format; else it is text, to be turned into that. */
  isWritten: boolean;
  /** Opens the output. To be called when the header is found sound. */
  openOutput(): Promise<PendingFile>;
}

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
  const { editions, on, words, numberLocale: locale, input, members, output, summary } = options;
  const target = 'path' in output ? output : undefined;
  const format = target === undefined ? 'csv' : formatByEnding(target.path);
  if (format === undefined) {
    const { shown } = target as Target;
    throw new BatchError('file/unknown-ending', words.file.unknownEnding(shown, 'output'));
  }
  keepApart([input, members], [target, summary], words);
  const names = nameTableColumns(editions, { locale, words });
  const evaluator = createTogetherEvaluator(editions, on, names.subject, words);
  for (const way of await quickWays(options, format)) {
    try {
      return await runFile(options, format, names, evaluator, way);
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
    }
  }
  return runFile(options, format, names, evaluator, evaluateTable);
}

/** The ways that do not look at every row by itself, where the files are such that they may be tried. */
async function quickWays(options: EvaluateFileOptions, format: FileFormat): Promise<readonly FileWay[]> {
  const { way, members, groupBy = [], editions, input } = options;
  if (way === 'rows' || members !== undefined || groupBy.length > 0) return [];
  const from = formatByEnding(input.path);
  if (from === 'csv') return [evaluateBytes];
  if (from !== 'parquet' || format !== 'parquet' || editions.length > 1) return [];
  return [(await import('../query/evaluate-query.js')).evaluateQuery];
}

/** A way through a file: writes all rows, counts them, and gives the members that belong to none. */
export type FileWay = (run: FileRun, membersOf: MembersOf) => Promise<readonly Member[]>;
/** Reads the members, once the header of the table is found sound; undefined where there are none. */
export type MembersOf = () => Promise<Members | undefined>;

async function runFile(
  options: EvaluateFileOptions,
  format: FileFormat,
  tables: TableNames,
  evaluator: TogetherEvaluator,
  way: FileWay,
): Promise<FileReport> {
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
  const open = async (target: Target | Writable) => {
    const file =
      'path' in target ? await openPending(target, force, words) : await openPendingStdout(target, words);
    pending.push(file);
    return file;
  };
  let members: Members | undefined;
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
    words,
    tallies,
    groups,
    format: createRowFormat(
      format === 'ndjson' ? 'ndjson' : 'csv',
      evaluator.columns,
      editions.map(editionName).join(';'),
    ),
    hash,
    invalid: [],
    isWritten: false,
    openOutput: async () => {
      const out = await open(output as Target | Writable);
      if (summary !== undefined) await open(summary);
      return out;
    },
  };
  try {
    const stray = await way(run, async () => {
      if (membersSource === undefined) return undefined;
      const table = await openTable(membersSource, words, signal, membersHash, options.memory);
      members = await readMembers(table, tables.members, membersLeftOut, words);
      return members;
    });
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
    return { counts: tallies.counts, invalid: run.invalid, stray, files };
  } finally {
    for (const file of pending) await file.discard();
  }
}
