import type { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { Edition } from '@giamngheo/core';
import type { Counts, LeftOut, Member, NumberLocale, TableNames } from '@giamngheo/core/cell';
import type { RowMembers } from '../members/row-members.js';
import type { PendingFile, Target } from '../output/pending-file.js';
import type { RowFormat } from '../output/row-format.js';
import type { OutOfEngine } from '../query/out-of-engine.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';
import type { Groups } from './groups.js';
import type { InvalidRow } from './invalid-rows.js';
import type { RowGround } from './run-rows.js';
import type { Tallies } from './tallies.js';

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
  /** Bytes that DuckDB may take for Parquet files, and for members that are many; by default 1 GiB. */
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
  /** The first few members whose household is not among the rows, a hundred at most. */
  readonly stray: readonly Member[];
  /** How many such members there are. */
  readonly strayCount: number;
  /** Each file that was read, with the columns that were left out. */
  readonly files: readonly { readonly path: string; readonly leftOut: LeftOut }[];
  /** Why the file was not answered by SQL inside DuckDB; undefined where it was. The answers are the same either way. */
  readonly outOfEngine: OutOfEngine | undefined;
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

/** A way through a file: writes all rows and counts them. */
export type FileWay = (run: FileRun, membersOf: MembersOf) => Promise<void>;
/** Reads the members, once the header of the table is found sound; undefined where there are none. */
export type MembersOf = () => Promise<RowMembers | undefined>;
