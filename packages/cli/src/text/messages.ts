import type { Locale } from '@giamngheo/core';
import { en } from './messages.en.js';
import { vi } from './messages.vi.js';

/** Why a cell cannot be taken. None of these holds a `;`, which parts messages in the `errors` column. */
export interface CellMessages {
  readonly notBoolean: string;
  readonly notInteger: string;
  notDecimal(digits: number): string;
  tooManyDigits(digits: number): string;
  readonly ambiguousNumber: string;
  badGrouping(locale: 'vi' | 'en'): string;
  readonly tooLarge: string;
  outOfRange(min: number | string | undefined, max: number | string | undefined): string;
  notDate(vietnamese: boolean): string;
  notOption(options: readonly string[]): string;
  ambiguousOption(options: readonly string[]): string;
}

/** What is wrong with a row. */
export interface RowMessages {
  cell(column: string, value: string, reason: string): string;
  member(id: string, row: number, fault: string): string;
  cellCount(found: number, expected: number): string;
  noId(column: string): string;
  /** `word`: what stands in it and is no JSON, such as NaN, where that can be told. */
  notJson(found: string, word: string | undefined): string;
  duplicateKey(key: string): string;
  notObject(found: string): string;
  sameFact(first: string, second: string): string;
  sameId(first: string, second: string): string;
  /** Where the derived value is known only in part. */
  readonly otherValue: string;
  readonly yes: string;
  readonly no: string;
  disagrees(column: string, stated: string, derived: string, from: string): string;
  notMembers(found: string): string;
  readonly membersTwice: string;
  readonly noMembers: string;
  /** A derived value beyond the range of its fact; `reason` says the range. */
  derivedOutOfRange(from: string, fact: string, derived: string, reason: string): string;
  unknownFact(path: string, found: string, known: readonly string[]): string;
  /** What a fact expects that is given as data, by its type. */
  readonly expects: {
    readonly boolean: string;
    readonly integer: string;
    decimal(digits: number): string;
    readonly members: string;
    readonly object: string;
  };
  span(least: string, most: string): string;
  undecidable(detail: string): string;
  refused(detail: string): string;
}

/** What is wrong with a file. */
export interface FileMessages {
  missing(path: string): string;
  isFolder(path: string): string;
  unreadable(path: string, detail: string): string;
  empty(path: string): string;
  notText(path: string, lookslike: string): string;
  readonly looksLike: Readonly<Record<FileLook, string>>;
  notYet(path: string, ending: string): string;
  unknownEnding(path: string, use: 'input' | 'output'): string;
  openQuote(path: string, line: number): string;
  quoteInCell(path: string, line: number): string;
  /** `opened`: the line on which the quoted cell starts; `line`: where text follows its end. */
  textAfterQuote(path: string, opened: number, line: number): string;
  cutOff(path: string): string;
  duplicateKey(path: string, key: string): string;
  /** A column whose header is empty, by its place from 1. */
  unnamedColumn(place: number): string;
  rowTooLong(path: string, line: number): string;
  noIdColumn(path: string, accepted: readonly string[], found: readonly string[]): string;
  noHouseholdColumn(path: string, accepted: readonly string[], found: readonly string[]): string;
  twoIdColumns(path: string, first: string, second: string): string;
  twoFactColumns(path: string, fact: string, first: string, second: string): string;
  ambiguousColumn(path: string, column: string, facts: readonly string[]): string;
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
  noFactColumn(path: string): string;
}

/** What a file that is no UTF-8 text may be. */
export type FileLook = 'xlsx' | 'xls' | 'parquet' | 'pdf' | 'gzip' | 'utf16' | 'binary' | 'oneByte';

/** Counts of the rows of a run. */
export interface Counts {
  readonly rows: number;
  readonly decided: number;
  readonly undetermined: number;
  readonly invalid: number;
}

/** Everything the command says, in one language. */
export interface Messages {
  readonly locale: Locale;
  readonly help: string;
  readonly cell: CellMessages;
  readonly row: RowMessages;
  readonly file: FileMessages;
  unknownCommand(name: string, commands: readonly string[]): string;
  unknownOption(option: string, command: string): string;
  optionValue(option: string, command: string): string;
  optionTwice(option: string, command?: string): string;
  badOption(option: string, found: string, expected: readonly string[]): string;
  wrongArguments(usage: string): string;
  unknownRulebook(id: string, known: readonly string[]): string;
  noRulebookInFolder(path: string): string;
  faultyDocument(path: string, faults: readonly string[]): string;
  noEdition(id: string, editions: readonly string[]): string;
  notInForce(id: string, date: string, editions: readonly string[]): string;
  unknownEdition(id: string, name: string, editions: readonly string[]): string;
  notADate(option: string, found: string): string;
  editionsDisagree(date: string, found: string, asked: string): string;
  editionSpan(from: string, until: string | undefined): string;
  readonly interrupted: string;
  unexpected(detail: string): string;
  progress(rows: number): string;
  closing(counts: Counts, seconds: string): string;
  invalidRows(count: number): string;
  invalidRow(row: number, line: number, id: string, errors: string): string;
  moreRows(count: number): string;
  strayMembers(count: number): string;
  moreStray(count: number): string;
  strayMember(row: number, id: string, household: string): string;
  readonly rulebooks: {
    readonly head: readonly [string, string, string, string, string];
    /** An edition's first and last day in force; the first is also its name. */
    span(from: string, until: string | undefined): string;
    readonly evidence: Readonly<Record<'primary' | 'secondary' | 'unverified', string>>;
  };
  readonly check: {
    sound(edition: string, cases: number): string;
    faulty(edition: string, count: number): string;
    readonly noCases: string;
    missingText(language: string, group: string, id: string): string;
    strayText(language: string, group: string, id: string): string;
    caseFails(id: string, what: string, expected: string, found: string): string;
    caseThrows(id: string, message: string): string;
    counterexample(household: string): string;
    wrongFolder(expected: string, found: string): string;
    total(editions: number, faults: number): string;
  };
  readonly verify: {
    confirmed(edition: string): string;
    /** Which engines came to the same answer, and how often the second one decided. */
    confirmedBy(engines: readonly string[], runs: number): string;
    unconfirmed(why: string): string;
    refused(path: string): string;
    unknownRulebook(id: string): string;
  };
  receiptWritten(path: string): string;
  caseNotObject(path: string): string;
}

/** The messages of a language. */
export function messagesIn(locale: Locale): Messages {
  return locale === 'vi' ? vi : en;
}
