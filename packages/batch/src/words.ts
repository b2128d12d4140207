import type { Locale } from '@giamngheo/core';
import type { CellWords, FileLook } from '@giamngheo/core/cell';
import { en } from './words.en.js';
import { vi } from './words.vi.js';

/** What is wrong with a file. */
export interface FileWords {
  missing(path: string): string;
  isFolder(path: string): string;
  unreadable(path: string, detail: string): string;
  empty(path: string): string;
  notText(path: string, lookslike: string): string;
  readonly looksLike: Readonly<Record<FileLook | 'oneByte', string>>;
  notWorkbook(path: string): string;
  notParquet(path: string): string;
  tooManyRows(path: string, rows: number): string;
  notYet(path: string, ending: string): string;
  unknownEnding(path: string, use: 'input' | 'output'): string;
  openQuote(path: string, line: number): string;
  quoteInCell(path: string, line: number): string;
  /** `opened`: the line on which the quoted cell starts; `line`: where text follows its end. */
  textAfterQuote(path: string, opened: number, line: number): string;
  cutOff(path: string): string;
  duplicateKey(path: string, key: string): string;
  rowTooLong(path: string, line: number): string;
  /** A table that cannot be used at all, and why. */
  unusable(path: string, detail: string): string;
  duplicateId(path: string, id: string, first: number, second: number): string;
  duplicateMember(path: string, id: string, household: string, first: number, second: number): string;
  exists(path: string): string;
  isInput(path: string): string;
  sameOutput(path: string): string;
  noFolder(path: string): string;
  cannotWrite(path: string, detail: string): string;
  diskFull(path: string): string;
  notJson(path: string, detail: string): string;
  unknownColumns(path: string, columns: readonly string[], unused: readonly string[]): string;
  noSuchColumn(path: string, column: string, found: readonly string[]): string;
  noFactColumn(path: string): string;
}

/** Why nothing can be measured. */
export interface MeasureWords {
  noDeprivation(edition: string): string;
  noPersons(edition: string): string;
}

/** Why a file cannot be the output of a run. */
export interface MovementWords {
  notAResult(path: string, row: number, detail: string): string;
  badStatus(status: string): string;
  noOutcome(decision: string): string;
  badOutcome(decision: string, outcome: string): string;
}

/** What a run over files says, in one language. */
export interface BatchWords extends CellWords {
  readonly file: FileWords;
  readonly measure: MeasureWords;
  readonly movement: MovementWords;
}

/** The words of a language. */
export function batchWords(locale: Locale): BatchWords {
  return locale === 'vi' ? vi : en;
}
