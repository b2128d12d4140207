import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError, type Edition, formatFault } from '@giamngheo/core';
import { type Case, parseCases } from '@giamngheo/core/format';
import { programOf } from '@giamngheo/core/program';
import { findGapsAndOverlaps } from '@giamngheo/core/verify';
import { CommandError } from '../command-error.js';
import { readJson } from '../rulebook/read-json.js';
import type { Source } from '../table/read-text.js';
import type { Messages } from '../text/messages.js';
import { checkCases } from './check-cases.js';

/** What was found in one edition. */
export interface EditionCheck {
  readonly cases: number;
  readonly faults: readonly string[];
}

/** Checks one edition: its folder's name, that it links (facts, units, sources), its cases, gaps and overlaps. */
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
  try {
    programOf(edition);
  } catch (error) {
    // Without a program there is nothing to run the cases on.
    if (error instanceof DocumentError)
      return { cases: 0, faults: [...faults, ...error.faults.map(formatFault)] };
    throw error;
  }
  const cases = await readCases(folder, faults, messages, signal);
  faults.push(...checkCases(edition, cases, messages));
  for (const finding of findGapsAndOverlaps(edition)) {
    const household = { ...finding.household, ...finding.computed };
    const example = messages.check.counterexample(JSON.stringify(household));
    faults.push(`${finding.code}: ${finding.message[messages.locale]} ${example}`);
  }
  return { cases: cases.length, faults };
}

async function readCases(
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
    faults.push(...parsed.faults.map((fault) => `${source.shown}: ${formatFault(fault)}`));
    return parsed.value?.cases ?? [];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    faults.push(error.message);
    return [];
  }
}
