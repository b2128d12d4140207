import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { type Edition, editionName } from '@giamngheo/core';
import {
  type ColumnNames,
  type Counts,
  createTogetherEvaluator,
  type LeftOut,
  type Member,
  type NumberLocale,
  nameTableColumns,
  type RawRow,
  type TableNames,
  type TogetherAnswer,
  type TogetherEvaluator,
} from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { BatchError } from '../batch-error.js';
import { openPending, openPendingStdout, type PendingFile, type Target } from '../output/pending-file.js';
import { columnsOf, createRowFormat, type RowFormat } from '../output/row-format.js';
import { checkHeader } from '../table/check-header.js';
import { type FileFormat, formatByEnding } from '../table/file-format.js';
import { type Members, readMembers } from '../table/members.js';
import { openTable } from '../table/open-table.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';
import { evaluateBytes, LookAgain } from './evaluate-bytes.js';
import { Groups } from './groups.js';
import { KnownAnswers } from './known-answers.js';
import { answerRaw, createRowAnswerer, IdRows, type RowGround } from './run-rows.js';
import { createTallies, type Tallies } from './tallies.js';

const PIECE = 64 * 1024;
const SHOWN = 5;

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

/** A row that is invalid, for a report. */
export interface InvalidRow {
  /** From 1, the first row below the header. */
  readonly row: number;
  readonly line: number;
  readonly id: string;
  readonly errors: string;
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
  const isQuery =
    options.way !== 'rows' &&
    editions.length === 1 &&
    members === undefined &&
    (options.groupBy ?? []).length === 0 &&
    format === 'parquet' &&
    formatByEnding(input.path) === 'parquet';
  if (isQuery) {
    const { evaluateQuery } = await import('../query/evaluate-query.js');
    try {
      return await runFile(options, format, names, evaluator, evaluateQuery);
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
    }
  }
  const fast =
    options.way !== 'rows' &&
    members === undefined &&
    (options.groupBy ?? []).length === 0 &&
    formatByEnding(input.path) === 'csv';
  if (fast) {
    try {
      return await runFile(options, format, names, evaluator, evaluateBytes);
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
    }
  }
  return runFile(options, format, names, evaluator, evaluateTable);
}

/** A way through a file: writes all rows, counts them, and gives the members that belong to none. */
export type FileWay = (run: FileRun, membersOf: MembersOf) => Promise<readonly Member[]>;
type MembersOf = () => Promise<Members | undefined>;

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

/** Answers rows one by one, those like one before without evaluating them. */
function answererOf(run: FileRun, header: readonly string[] | undefined): (raw: RawRow) => TogetherAnswer {
  const { editions, on } = run.options;
  const all = editions.flatMap((edition) => [...programOf(edition).facts.keys()]);
  const facts = header === undefined ? all : factsIn(header, run.names);
  const known = new KnownAnswers(editions, on, run.evaluator, new Set(facts));
  return createRowAnswerer(run, known, facts);
}

/** The facts that stand in a header. */
export function factsIn(header: readonly string[], names: ColumnNames): readonly string[] {
  return header.flatMap((name) => {
    const column = names.find(name);
    return column.kind === 'fact' ? [column.fact] : [];
  });
}

/** Row by row, from a table of any kind. With the way `rows` the reference: every row is evaluated by itself. */
async function evaluateTable(run: FileRun, loadMembers: MembersOf): Promise<readonly Member[]> {
  const { options, words, signal, tallies, format, invalid } = run;
  const table = await openTable(options.input, words, signal, run.hash, options.memory);
  if (table.header !== undefined) checkHeader(table.path, table.header, run.names, words);
  const members = await loadMembers();
  const out = await run.openOutput();
  const ids = new IdRows(table.path, words);
  const answer =
    options.way === 'rows' ? (raw: RawRow) => answerRaw(run, raw) : answererOf(run, table.header);
  let text = format.head;
  for await (const block of table.blocks) {
    for (const raw of block) {
      const given = answer(raw);
      ids.add(given.row.id, raw.number);
      tallies.add(given);
      run.groups?.add(raw, given);
      noteInvalid(invalid, given, raw.number, raw.line);
      text += format.row(given.row);
    }
    if (text.length < PIECE) continue;
    await out.write(text);
    text = '';
    signal.throwIfAborted();
    options.onProgress?.(tallies.counts.rows);
  }
  await out.write(text);
  const stray = [...(members?.byHousehold ?? [])].flatMap(([household, list]) =>
    ids.has(household) ? [] : list,
  );
  return stray.sort((a, b) => a.row - b.row);
}

/** Keeps the first few invalid rows. */
export function noteInvalid(
  invalid: InvalidRow[],
  { row: { status, id, errors } }: TogetherAnswer,
  row: number,
  line: number,
): void {
  if (status === 'invalid' && invalid.length < SHOWN) invalid.push({ row, line, id, errors });
}

async function summaryText(
  { editions }: EvaluateFileOptions,
  { counts, each }: Tallies,
  groups: Groups | undefined,
  inputHash: string,
  membersHash: string | undefined,
): Promise<string> {
  const { hashRulebook } = await import('@giamngheo/core/receipt');
  const parts = editions.map((edition, i) => ({
    byOutcome: each[i]?.byOutcome,
    byRule: each[i]?.byRule,
    edition: editionName(edition),
    rulebookHash: hashRulebook(edition),
  }));
  const [only] = parts;
  const rulebooks =
    parts.length === 1 ? only : { rulebooks: parts.map((part, i) => ({ ...each[i]?.counts, ...part })) };
  const hashes = { inputHash, ...(membersHash === undefined ? {} : { membersHash }) };
  const grouped = groups === undefined ? {} : { groups: groups.summary() };
  return `${JSON.stringify({ ...counts, ...rulebooks, ...hashes, ...grouped }, undefined, 2)}\n`;
}

function keepApart(
  inputs: readonly (Source | undefined)[],
  outputs: readonly (Target | undefined)[],
  words: BatchWords,
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
    if (taken.has(real(target))) throw new BatchError('file/is-input', words.file.isInput(target.shown));
    if (written.has(real(target)))
      throw new BatchError('file/same-output', words.file.sameOutput(target.shown));
    written.add(real(target));
  }
}
