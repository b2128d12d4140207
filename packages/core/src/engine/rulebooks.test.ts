import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Edition, type RulebookFamily, rulebookFamily } from '../edition/index.js';
import { evaluate } from '../evaluate/index.js';
import type { Case, CaseFile, LegalDocument, Rulebook, SubjectVocabulary } from '../format/types.js';
import { createReceipt, formatReceipt, verifyReceipt } from '../receipt/index.js';
import { evaluateWithEngine } from './evaluate-with-engine.js';

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

/** The edition on the case's date, or on its own first day. */
function editionOn(family: RulebookFamily, on: string | undefined): Edition {
  const [{ name, rulebook }] = family.editions as [Edition];
  const { from, until } = rulebook.inForce;
  return family.on(on !== undefined && on >= from && (until === undefined || on <= until) ? on : name);
}

const list = (cases: readonly Case[]) => cases.map((one) => [one.id, one] as const);

test('there are rulebooks with cases to decide', () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders.map((folder) => [relative(packages, folder), folder] as const))('%s', (_, folder) => {
  const family = familyIn(folder);
  const { cases } = read<CaseFile>(join(folder, 'cases.json'));

  test.each(list(cases))(
    '%s: json-rules-engine gives the expected answer, or names what it lacks',
    async (__, { given, on, expect: expected }) => {
      const edition = editionOn(family, on);
      const options = on === undefined ? {} : { on };
      const facts = given as Parameters<typeof evaluate>[1];
      const first = evaluate(edition, facts, options);
      const second = await evaluateWithEngine(edition, facts, options).catch(
        (error: { code: string }) => error.code,
      );
      if (typeof second === 'string') {
        expect(['engine/incomplete', 'engine/inexact-ratio']).toContain(second);
      } else {
        expect(expected.status).toBe('decided');
        for (const [i, { outcome, benefits, rules }] of second.decisions.entries()) {
          expect(outcome).toEqual(first.decisions[i]?.outcome);
          expect(benefits).toEqual(first.decisions[i]?.benefits);
          expect(rules).toEqual(first.decisions[i]?.rules.map(({ id }) => id));
        }
      }
      const verification = await verifyReceipt(
        formatReceipt(createReceipt(edition, facts, options)),
        edition,
      );
      expect(verification.faults).toEqual([]);
      expect(verification.confirmedBy).toContain('evaluate');
      // Sample values of dates that are only computed with need not show a doubt; what is decided is always confirmed.
      if (first.status === 'decided') expect(verification.unconfirmed).toBe('');
    },
  );
});
