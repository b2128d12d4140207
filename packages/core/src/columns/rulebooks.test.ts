import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Edition, type RulebookFamily, rulebookFamily } from '../edition/index.js';
import type { Facts } from '../evaluate/index.js';
import type { CaseFile, LegalDocument, Rulebook, SubjectVocabulary } from '../format/types.js';
import { answerOfEvaluate, answersOfColumns } from '../testing/compare-columns.js';
import { columnsOfFacts } from './columns-of-facts.js';
import { evaluateColumns } from './evaluate-columns.js';

// The packages of rulebooks stand on this one, so their files are read as data, never imported.
const packages = fileURLToPath(new URL('../../../', import.meta.url));
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const readAll = <T>(folder: string): T[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => read<T>(join(folder, name)));

const vocabulary = readAll<SubjectVocabulary>(join(packages, 'policy/vocabulary'));
const documents = readAll<LegalDocument>(join(packages, 'policy/documents'));
const text = { title: '', decides: '', decisions: {}, outcomes: {}, rules: {} };

const folders = readdirSync(packages)
  .map((name) => join(packages, name, 'rulebooks'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => path.endsWith('rulebook.json'))
  .map((path) => dirname(path))
  .filter((folder) => existsSync(join(folder, 'cases.json')));

function familyIn(folder: string): RulebookFamily {
  const release = { name: '@giamngheo/rulebooks', version: '0.0.0' };
  const editions = [read<Rulebook>(join(folder, 'rulebook.json'))];
  return rulebookFamily({ documents, vocabulary, texts: { vi: text, en: text }, release, editions });
}

/** The edition on a case's date, or on its own first day. */
function editionOn(family: RulebookFamily, on: string | undefined): Edition {
  const [{ name, rulebook }] = family.editions as [Edition];
  const { from, until } = rulebook.inForce;
  return family.on(on !== undefined && on >= from && (until === undefined || on <= until) ? on : name);
}

it('has rulebooks with cases to decide', () => {
  expect(folders.length).toBeGreaterThan(30);
});

describe.each(folders.map((folder) => [relative(packages, folder), folder] as const))('%s', (_, folder) => {
  const family = familyIn(folder);
  const { cases } = read<CaseFile>(join(folder, 'cases.json'));
  const dates = [...new Set(cases.map(({ on }) => on))];

  it.each(dates)('gives every case of the date %s what evaluating it alone gives, all in one pass', (on) => {
    const edition = editionOn(family, on);
    const given = cases.filter((one) => one.on === on).map((one) => one.given as Facts);
    const answers = answersOfColumns(evaluateColumns(edition, columnsOfFacts(edition, given), { on }));
    expect(answers).toEqual(given.map((facts) => answerOfEvaluate(edition, facts, on)));
  });

  it.each(dates)('does so for the date %s with any one fact left out or one member gone', (on) => {
    const edition = editionOn(family, on);
    const given = cases.filter((one) => one.on === on).flatMap((one) => lessOf(one.given as Facts));
    const answers = answersOfColumns(evaluateColumns(edition, columnsOfFacts(edition, given), { on }));
    expect(answers).toEqual(given.map((facts) => answerOfEvaluate(edition, facts, on)));
  });
});

/** A case without each of its facts in turn, and without its last member, or with that one twice. */
function lessOf(facts: Facts): Facts[] {
  const without = Object.keys(facts).map((id) =>
    Object.fromEntries(Object.entries(facts).filter(([one]) => one !== id)),
  );
  const { members } = facts;
  if (!Array.isArray(members) || members.length === 0) return without as Facts[];
  return [
    ...without,
    { ...facts, members: members.slice(0, -1) },
    { ...facts, members: [...members, ...members.slice(-1)] },
  ] as Facts[];
}
