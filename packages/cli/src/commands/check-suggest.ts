import { join } from 'node:path';
import { editionName } from '@giamngheo/core';
import { coverageOf } from '@giamngheo/core/verify';
import { readCases } from '../check/check-edition.js';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import { findRulebook } from '../rulebook/find-rulebook.js';
import { loadFolder } from '../rulebook/read-folder.js';
import { folderOfPublished } from '../rulebook/rulebook-folder.js';
import type { Messages } from '../text/messages.js';

/**
 * `check --suggest`: for each edition the cases that would cover what none covers, as JSON and nothing else. Exit 0.
 * @throws {CommandError} when a rulebook or its cases cannot be read
 */
export async function printSuggestions(
  names: readonly string[],
  io: Io,
  messages: Messages,
): Promise<number> {
  const editions = [];
  for (const place of names.map((name) => findRulebook(name, io, messages))) {
    const published = place.kind === 'published' ? place.family : undefined;
    const folder =
      place.kind === 'folder' ? place : { shown: place.family.id, path: folderOfPublished(place.family) };
    const family = published ?? (await loadFolder(folder, messages, io.signal));
    for (const edition of family.editions) {
      const source = { shown: join(folder.shown, edition.name), path: join(folder.path, edition.name) };
      const faults: string[] = [];
      const cases = await readCases(source, faults, messages, io.signal);
      if (faults.length > 0) throw new CommandError(faults.join('\n'));
      const { conditions, mcdc, suggestions } = coverageOf(edition, cases);
      editions.push({ edition: editionName(edition), conditions, mcdc, suggestions });
    }
  }
  io.stdout.write(`${JSON.stringify({ editions }, undefined, 2)}\n`);
  return 0;
}
