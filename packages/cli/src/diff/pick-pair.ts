import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Edition } from '@giamngheo/core';
import { sayFault } from '@giamngheo/core/words';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import { findRulebook } from '../rulebook/find-rulebook.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { pickEdition } from '../rulebook/pick-edition.js';
import { readJson } from '../rulebook/read-json.js';
import { folderOfPublished } from '../rulebook/rulebook-folder.js';
import type { Messages } from '../text/messages.js';
import { diffWordsIn } from './words.js';

/** How the user said what to compare with what. */
export interface PairChoice {
  readonly rulebook: string;
  readonly against: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly overlay: string | undefined;
  readonly usage: string;
}

/** One side of a comparison. */
export interface Side {
  readonly edition: Edition;
  readonly cases: readonly Case[];
}

/**
 * The two editions that the user means. The first is that of `against` where it is given; an overlay goes on the second.
 * @throws {CommandError} when a date is missing or no edition is in force on it, or `against` is another rulebook
 */
export async function pickPair(
  choice: PairChoice,
  io: Io,
  messages: Messages,
): Promise<readonly [Side, Side]> {
  const { rulebook, against, from, to, overlay, usage } = choice;
  const words = diffWordsIn(messages.locale);
  // Two copies, or an edition with and without an overlay, may be of one date; two editions of a rulebook are not.
  const onlyOne = from === undefined || to === undefined;
  const dates = [from ?? to, to ?? from] as const;
  if (dates[0] === undefined || (onlyOne && against === undefined && overlay === undefined)) {
    throw new CommandError(words.noDates(usage));
  }
  const before = await loadSide(against ?? rulebook, dates[0], undefined, io, messages);
  const after = await loadSide(rulebook, dates[1], overlay, io, messages);
  if (before.edition.id !== after.edition.id) {
    throw new CommandError(words.otherRulebook(before.edition.id, after.edition.id));
  }
  return [before, after];
}

async function loadSide(
  name: string,
  on: string | undefined,
  overlay: string | undefined,
  io: Io,
  messages: Messages,
): Promise<Side> {
  const place = findRulebook(name, io, messages);
  const family = await loadRulebook(name, io, messages);
  const edition = await pickEdition(family, { on, edition: undefined, overlay }, io, messages);
  const folder =
    place.kind === 'folder' ? place : { shown: family.id, path: folderOfPublished(place.family) };
  return { edition, cases: await readCases(folder, edition.name, io, messages) };
}

async function readCases(
  folder: { readonly shown: string; readonly path: string },
  edition: string,
  io: Io,
  messages: Messages,
): Promise<readonly Case[]> {
  const parts = [edition, 'cases.json'];
  const source = { shown: join(folder.shown, ...parts), path: join(folder.path, ...parts) };
  if (!existsSync(source.path)) return [];
  const { parseCases } = await import('@giamngheo/core/format');
  const { value, faults } = parseCases(await readJson(source, messages, io.signal));
  if (value === undefined)
    throw new CommandError(
      messages.faultyDocument(
        source.shown,
        faults.map((fault) => sayFault(fault, messages.locale)),
      ),
    );
  return value.cases;
}
