import type { Edition, FactValue, RulebookFamily } from '@giamngheo/core';
import { type ReadRow, readRow } from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';
import { isOfAnotherLevel, type Place } from './places.js';
import { nowhere, type UnitRow } from './read-tables.js';
import { editionFor, LEVEL, optionsOf, scoredRulebooks, scores } from './scored-rulebooks.js';
import { wordsIn } from './words.js';

/** What one evaluation is made from: the facts of a row, or none where no row of the unit and year has any. */
export interface Attempt {
  readonly family: RulebookFamily;
  readonly place: Place;
  readonly year: number | undefined;
  readonly row: UnitRow | undefined;
  readonly read: ReadRow | undefined;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/**
 * All that a rulebook is tried on at one unit and year: each row that has a fact of it; else one attempt without figures,
 * or for reports one for each that is due.
 */
export function attemptsAt(
  place: Place,
  family: RulebookFamily,
  on: string | undefined,
  messages: Messages,
): readonly Attempt[] {
  const picked = editionFor(family, place.year, on);
  const edition = typeof picked === 'string' ? (family.editions.at(-1) as Edition) : picked;
  const levels = optionsOf(edition, LEVEL);
  const touched = place.rows.flatMap((row): Attempt[] => {
    const read = readRow(row.raw, row.columns.of(edition), nowhere(), messages);
    const facts = ownFacts(edition, read.facts);
    const tells = Object.keys(facts).some((id) => id !== 'year');
    if (!tells && read.faults.length === 0) return [];
    // The table says whose reports its rows are about, unless it is that of the province, which watches both levels.
    const level = levels.includes(place.unit) && place.unit !== edition.rulebook.subject;
    const whole = level && facts[LEVEL] === undefined ? { [LEVEL]: place.unit, ...facts } : facts;
    return [{ family, place, year: place.year, row, read, facts: whole }];
  });
  if (typeof picked === 'string') return touched;
  if (levels.length > 0) return [...touched, ...expectedReports(place, family, edition, touched)];
  const watched = place.rows.every((row) => isOfAnotherLevel(row, messages));
  if (touched.length > 0 || watched) return touched;
  const year: Record<string, FactValue> = place.year === undefined ? {} : { year: place.year };
  return [
    { family, place, year: place.year, row: undefined, read: undefined, facts: ownFacts(edition, year) },
  ];
}

/** The reports that a unit owes for a year and no row tells of: their deadlines are known, and nothing more. */
function expectedReports(
  place: Place,
  family: RulebookFamily,
  edition: Edition,
  touched: readonly Attempt[],
): readonly Attempt[] {
  const { unit, year } = place;
  const kinds = optionsOf(edition, 'reportKind');
  const unclear = touched.some(
    ({ facts }) => facts.reportKind === undefined || (facts[LEVEL] ?? unit) !== unit,
  );
  if (year === undefined || unclear) return [];
  return kinds
    .filter((kind) => !touched.some(({ facts }) => facts.reportKind === kind))
    .map((reportKind) => ({
      family,
      place,
      year,
      row: undefined,
      read: undefined,
      facts: { [LEVEL]: unit, reportKind, reportYear: year },
    }));
}

function ownFacts(edition: Edition, facts: Readonly<Record<string, FactValue>>): Record<string, FactValue> {
  const { facts: taken } = programOf(edition);
  return Object.fromEntries(Object.entries(facts).filter(([id]) => taken.has(id)));
}

/** The facts that tell apart several findings of one unit and year: choices, and spans of years. */
export function aboutOf(
  edition: Edition,
  facts: Readonly<Record<string, FactValue>>,
): Record<string, FactValue> {
  const entries = edition.vocabulary.find(({ subject }) => subject === edition.rulebook.subject)?.facts ?? {};
  return Object.fromEntries(
    edition.rulebook.facts.flatMap((id): [string, FactValue][] => {
      const value = facts[id];
      const entry = entries[id];
      if (value === undefined || entry === undefined || id === 'year') return [];
      const tells =
        entry.type === 'choice' ||
        (entry.type === 'integer' && ['year', 'calendarYear'].includes(entry.unit ?? ''));
      return tells ? [[id, value]] : [];
    }),
  );
}

/**
 * Attempts without those that say again what another one says: two rows of one unit and year may differ in the reading of
 * one target, and repeat the figures of the rest.
 * @throws {CommandError} when they say something else, or the whole row stands twice
 */
export function onceEach(attempts: readonly Attempt[], messages: Messages): readonly Attempt[] {
  const seen = new Map<string, Attempt & { readonly row: UnitRow }>();
  return attempts.filter((attempt) => {
    const { family, place, row, facts } = attempt;
    if (row === undefined) return true;
    const about = aboutOf(family.editions.at(-1) as Edition, facts);
    const key = JSON.stringify([place.unit, place.id, place.year, about]);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, { ...attempt, row });
      return true;
    }
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    if (same(before.facts, facts) && !same(readingsOf(before.row, messages), readingsOf(row, messages)))
      return false;
    const firstAt = `${before.row.file}:${before.row.raw.line}`;
    const what = [family.id, place.id, place.year ?? ''].join(' ').trim();
    throw new CommandError(wordsIn(messages.locale).twice(firstAt, `${row.file}:${row.raw.line}`, what));
  });
}

/** All that tells a row from another of its unit and year, whatever it is scored for. */
function readingsOf(row: UnitRow, messages: Messages): Record<string, FactValue> {
  const { facts } = readRow(row.raw, row.columns.all, nowhere(), messages);
  const editions = scoredRulebooks
    .filter((family) => scores(family, row.unit))
    .flatMap(({ editions: all }) => all);
  return Object.assign({}, ...editions.map((edition) => aboutOf(edition, facts)));
}
