import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '@giamngheo/batch';
import { DocumentError, type Edition } from '@giamngheo/core';
import { type Case, parseCases } from '@giamngheo/core/format';
import { programOf } from '@giamngheo/core/program';
import { type AnalysisFinding, analyse, type Coverage, coverageOf } from '@giamngheo/core/verify';
import { sayFault } from '@giamngheo/core/words';
import { CommandError } from '../command-error.js';
import { readJson } from '../rulebook/read-json.js';
import type { Messages } from '../text/messages.js';
import { checkCases } from './check-cases.js';
import { sayFindings } from './say-findings.js';

/** What was found in one edition. */
export interface EditionCheck {
  readonly cases: number;
  readonly faults: readonly string[];
  /** Findings that are no faults. */
  readonly warnings: readonly string[];
  /** What its cases cover; undefined where nothing could be run. */
  readonly coverage: Coverage | undefined;
}

/** Checks one edition: its folder's name, that it links (facts, units, sources), its cases, and what they cover. */
export async function checkEdition(
  edition: Edition,
  folder: Source,
  messages: Messages,
  signal: AbortSignal,
): Promise<EditionCheck> {
  const faults: string[] = [];
  const { from } = edition.rulebook.inForce;
  const name = folder.path.split(/[\\/]/).at(-1) ?? '';
  if (name !== from) faults.push(messages.check.wrongFolder(from, name));
  let findings: readonly AnalysisFinding[] = [];
  // An edition with figures by date is checked as on its first day.
  const whole = hasPeriods(edition) ? { ...edition, date: from } : edition;
  try {
    programOf(whole);
    findings = analyse(whole);
  } catch (error) {
    // Without a program there is nothing to run the cases on.
    if (!(error instanceof DocumentError)) throw error;
    const all = [...faults, ...error.faults.map((fault) => sayFault(fault, messages.locale))];
    return { cases: 0, faults: all, warnings: [], coverage: undefined };
  }
  const cases = await readCases(folder, faults, messages, signal);
  faults.push(...checkCases(whole, cases, messages));
  const found = sayFindings(findings, messages);
  return {
    cases: cases.length,
    faults: [...faults, ...found.faults],
    warnings: found.warnings,
    coverage: coverageOf(whole, cases),
  };
}

function hasPeriods({ rulebook }: Edition): boolean {
  return Object.values(rulebook.parameters ?? {}).some(({ periods }) => periods !== undefined);
}

/** The cases of an edition's folder; faults of the file are added. */
export async function readCases(
  folder: Source,
  faults: string[],
  messages: Messages,
  signal: AbortSignal,
): Promise<readonly Case[]> {
  const source = { shown: join(folder.shown, 'cases.json'), path: join(folder.path, 'cases.json') };
  if (!existsSync(source.path)) {
    faults.push(messages.check.noCases);
    return [];
  }
  try {
    const parsed = parseCases(await readJson(source, messages, signal));
    faults.push(...parsed.faults.map((fault) => `${source.shown}: ${sayFault(fault, messages.locale)}`));
    return parsed.value?.cases ?? [];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    faults.push(error.message);
    return [];
  }
}
