import { join } from 'node:path';
import type { Source } from '@giamngheo/batch';
import { editionName, type RulebookFamily } from '@giamngheo/core';
import { analyseDates } from '@giamngheo/core/verify';
import { sayFault } from '@giamngheo/core/words';
import { checkEdition } from '../check/check-edition.js';
import { checkTexts } from '../check/check-texts.js';
import { sayCoverage, sayFindings } from '../check/say-findings.js';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import type { Io } from '../io.js';
import { findRulebook } from '../rulebook/find-rulebook.js';
import { publishedRulebooks } from '../rulebook/published.js';
import { readFolder } from '../rulebook/read-folder.js';
import { editionFolders, folderOfPublished } from '../rulebook/rulebook-folder.js';
import type { Command } from '../run.js';
import type { Messages } from '../text/messages.js';
import { printCoverage } from './check-coverage.js';
import { printSuggestions } from './check-suggest.js';

const options = {
  coverage: { type: 'boolean' },
  suggest: { type: 'boolean' },
  format: { type: 'string' },
} as const;

const usage = 'check --coverage [--format text|md|json]';

/** `check`: each rulebook named, or every published one. Exit 1 when a fault is found; all faults are printed. */
export const checkRulebooks: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('check', argv, options, messages);
  if (values.coverage === true) {
    if (positionals.length > 0 || values.suggest === true)
      throw new CommandError(messages.wrongArguments(usage));
    return printCoverage(
      oneOf('--format', values.format, ['text', 'md', 'json'], messages) ?? 'text',
      io,
      messages,
    );
  }
  if (values.format !== undefined) throw new CommandError(messages.wrongArguments(usage));
  const names = positionals.length > 0 ? positionals : [...publishedRulebooks.keys()];
  if (values.suggest === true) return printSuggestions(names, io, messages);
  let editions = 0;
  let faults = 0;
  // A name that is wrong ends the run before anything is printed.
  for (const place of names.map((name) => findRulebook(name, io, messages))) {
    const folder =
      place.kind === 'folder' ? place : { shown: place.family.id, path: folderOfPublished(place.family) };
    const counts = await checkFolder(
      folder,
      place.kind === 'published' ? place.family : undefined,
      io,
      messages,
    );
    editions += counts.editions;
    faults += counts.faults;
  }
  io.stdout.write(`${messages.check.total(editions, faults)}\n`);
  return faults > 0 ? 1 : 0;
};

/** Checks a folder; of a published rulebook the built editions are checked, and its folder against the format. */
async function checkFolder(
  folder: Source,
  published: RulebookFamily | undefined,
  io: Io,
  messages: Messages,
) {
  const say = (line: string) => io.stdout.write(`${line}\n`);
  const list = (found: readonly string[]) => {
    for (const fault of found) say(`  ${fault}`);
  };
  const read = await readFolder(folder, messages, io.signal);
  if (read.family === undefined) {
    say(messages.check.faulty(folder.shown, read.faults.length));
    list(read.faults.map(({ file, fault }) => `${file}: ${sayFault(fault, messages.locale)}`));
    return { editions: (await editionFolders(folder.path)).length, faults: read.faults.length };
  }
  const family = published ?? read.family;
  const ofTexts = checkTexts(family, messages);
  if (ofTexts.length > 0) {
    say(messages.check.faulty(folder.shown, ofTexts.length));
    list(ofTexts);
  }
  let faults = ofTexts.length;
  const names = await editionFolders(folder.path);
  const dates = analyseDates(family);
  for (const [i, edition] of family.editions.entries()) {
    // Both are sorted; where a folder is misnamed its place still tells which edition it holds.
    const name = names.includes(edition.name) ? edition.name : (names[i] ?? edition.name);
    const source = { shown: join(folder.shown, name), path: join(folder.path, name) };
    const found = await checkEdition(edition, source, messages, io.signal);
    const ofDates = sayFindings(
      dates.filter(({ where }) => where.edition === edition.name),
      messages,
    );
    const all = [...ofDates.faults, ...found.faults];
    faults += all.length;
    const coverage = found.coverage === undefined ? undefined : sayCoverage(found.coverage, messages);
    say(
      all.length === 0 && coverage !== undefined
        ? messages.check.sound(editionName(edition), found.cases, coverage)
        : messages.check.faulty(editionName(edition), all.length, coverage),
    );
    list([...all, ...[...ofDates.warnings, ...found.warnings].map(messages.check.warning)]);
  }
  return { editions: family.editions.length, faults };
}
