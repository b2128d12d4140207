import type { Decision, FactValue } from '@giamngheo/core';
import type { RawRow, TogetherAnswer } from '@giamngheo/core/cell';
import type { KnownAnswers } from './known-answers.js';

/** A row whose cells are sound, as a watch sees it. */
export interface RowInHand {
  /** The columns of the table, or the keys of a row of JSON. */
  readonly columns: readonly string[];
  /** Whether it is an object of JSON. */
  readonly json: boolean;
  /** What stands under a column, by its place. */
  cell(place: number): unknown;
  /** The value of a fact that is stated; undefined where none is. */
  stated(fact: string): FactValue | undefined;
}

/** Sees each row of a run as it is answered, for figures that are not in the answers. Rows come in the order of the file. */
export interface RowWatch {
  /**
   * Told before the first row: the header, undefined where rows name their own columns, and what answers rows by their
   * patterns. A file that is read again begins again.
   */
  begin(header: readonly string[] | undefined, known: KnownAnswers | undefined): void;
  /**
   * A row that has the answer of one before; its facts stand in `known`. False where that does not tell all that is wanted: it
   * is then given to `single`.
   */
  like(row: RowInHand): boolean;
  /** A row that was answered by itself, with the decision of each edition; these mean nothing where it is invalid. */
  single(raw: RawRow, answer: TogetherAnswer, decisions: readonly Decision[]): void;
}
