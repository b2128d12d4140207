import type { Edition, FactValue, Locale } from '@giamngheo/core';
import type { ColumnTarget, NumberLocale, RowAnswer } from '@giamngheo/core/cell';
import type { FileFaultCode } from './limits.js';

/** What a batch is run by. Plain data, so that it can be handed to a worker. */
export interface BatchSetup {
  readonly edition: Edition;
  /** The day of evaluation, for rules that ask for it. */
  readonly on: string | undefined;
  /** The language of messages about cells. */
  readonly locale: Locale;
}

/** Where a column of the file goes. */
export type BatchTarget = ColumnTarget | { readonly kind: 'unknown' } | { readonly kind: 'ambiguous' };

/** A column of the file as it was matched. */
export interface BatchColumn {
  readonly name: string;
  readonly target: BatchTarget;
}

/** A file that was opened. */
export interface OpenedBatch {
  readonly name: string;
  readonly kind: 'csv' | 'xlsx';
  readonly hash: string;
  readonly header: readonly string[];
  /** The first rows, as they stand, to see what a column holds. */
  readonly sample: readonly (readonly string[])[];
  /** Facts that a column may be set to. */
  readonly facts: readonly { readonly id: string; readonly label: string }[];
  /** The column that tells the commune; undefined when none is known for it. */
  readonly group: string | undefined;
}

/** How the columns of a file are read: only what a person set. */
export interface BatchMapping {
  readonly overrides: readonly (readonly [string, ColumnTarget])[];
  readonly group: string | undefined;
  /** How numbers are written; undefined for plain digits only. */
  readonly numberLocale: NumberLocale | undefined;
  /** A household is near a limit when its figure differs by at most this part of the limit. */
  readonly nearShare: number;
}

/** A row near a limit. */
export interface NearRow {
  readonly row: number;
  readonly id: string;
  readonly group: string;
  readonly fact: string;
  readonly value: number;
  readonly parameter: string;
  readonly limit: number;
  readonly outcome: string;
}

/** Bad rows that have one cause: a code, and the column at fault. */
export interface BadCause {
  readonly code: string;
  readonly column: string | undefined;
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly {
    readonly row: number;
    readonly line: number;
    readonly id: string;
    readonly message: string;
  }[];
}

/** The rows of one commune by what came out. */
export interface GroupCounts {
  readonly name: string;
  readonly rows: number;
  /** By outcome, and `undetermined`, `invalid`. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What came out of a batch. Rows stay where they were evaluated. */
export interface BatchResult {
  readonly counts: {
    readonly rows: number;
    readonly decided: number;
    readonly undetermined: number;
    readonly invalid: number;
  };
  /** Outcomes in the order of the rulebook. */
  readonly outcomes: readonly string[];
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly groups: readonly GroupCounts[];
  readonly near: { readonly total: number; readonly rows: readonly NearRow[] };
  readonly causes: readonly BadCause[];
  readonly edition: string;
  readonly rulebookHash: string;
  readonly inputHash: string;
}

/** One row in full. */
export interface BatchRow {
  readonly row: number;
  readonly answer: RowAnswer;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** What can be downloaded. */
export type BatchFile = 'csv' | 'xlsx' | 'bad';

/** How far a run is. */
export interface BatchProgress {
  readonly rows: number;
  /** From 0 to 1, by the bytes of the file. */
  readonly share: number;
}

/** What stands in the way of a batch. */
export interface BatchFault {
  readonly code: FileFaultCode | 'batch/cancelled' | 'batch/failed';
  readonly details: readonly (string | number)[];
}

/** Runs batches, here or in a worker. One file at a time. */
export interface BatchRunner {
  open(file: Blob, name: string, setup: BatchSetup): Promise<OpenedBatch>;
  run(mapping: BatchMapping, progress: (progress: BatchProgress) => void): Promise<BatchResult>;
  row(row: number): Promise<BatchRow | undefined>;
  file(kind: BatchFile): Promise<Blob>;
  cancel(): void;
  close(): void;
}
