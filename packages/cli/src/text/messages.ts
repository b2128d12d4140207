import type { BatchWords } from '@giamngheo/batch';
import type { Locale } from '@giamngheo/core';
import type { Counts } from '@giamngheo/core/cell';
import { en } from './messages.en.js';
import { vi } from './messages.vi.js';

/** Everything the command says, in one language. */
export interface Messages extends BatchWords {
  readonly locale: Locale;
  readonly help: string;
  unknownCommand(name: string, commands: readonly string[]): string;
  unknownOption(option: string, command: string): string;
  optionValue(option: string, command: string): string;
  optionTwice(option: string, command?: string): string;
  badOption(option: string, found: string, expected: readonly string[]): string;
  wrongArguments(usage: string): string;
  badSource(file: string): string;
  unknownRulebook(id: string, known: readonly string[]): string;
  noRulebookInFolder(path: string): string;
  faultyDocument(path: string, faults: readonly string[]): string;
  noEdition(id: string, editions: readonly string[]): string;
  notInForce(id: string, date: string, editions: readonly string[]): string;
  unknownEdition(id: string, name: string, editions: readonly string[]): string;
  notADate(option: string, found: string): string;
  editionsDisagree(date: string, found: string, asked: string): string;
  editionSpan(from: string, until: string | undefined): string;
  otherSubject(ids: readonly string[], subjects: readonly string[]): string;
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
    /** `coverage`: what `coverage` below gives, or undefined where nothing could be run. */
    sound(edition: string, cases: number, coverage: string): string;
    faulty(edition: string, count: number, coverage?: string): string;
    /** Percentages that are whole or cut off, never rounded up; pairs that no household can show, and not settled ones. */
    coverage(conditions: string, mcdc: string, impossible: number, open: number): string;
    /** A finding that is no fault. */
    warning(text: string): string;
    /** A finding of the analysis: its code, where it is, what it says. */
    finding(code: string, path: string, message: string): string;
    /** A second case, which differs from the first as little as can be. */
    besides(household: string): string;
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
