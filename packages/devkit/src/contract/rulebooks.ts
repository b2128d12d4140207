import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerOf, statedBy } from './case-answer.js';
import type { CaseLike, CoreLike, EditionLike, FamilyLike } from './types.js';

/**
 * What every rulebook package promises, as tests: path is id, editions follow each other, words in both languages, no
 * fault, exactly one rule for every subject, and every case as the law gives it.
 *
 * @param root the package's `rulebooks` folder
 */
export function testRulebooks(
  families: Readonly<Record<string, FamilyLike>>,
  root: URL,
  core: CoreLike,
): void {
  for (const family of Object.values(families)) {
    const folder = new URL(`${family.id.split('/')[1]}/`, root);
    describe(family.id, () => {
      testFolder(family, folder, core);
      for (const edition of family.editions) describe(edition.name, () => testEdition(edition, folder, core));
    });
  }
}

const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

function testFolder(family: FamilyLike, folder: URL, core: CoreLike): void {
  it('has an edition for each dated folder, in force from the day in its name', () => {
    const folders = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    expect(family.editions.map(({ name }) => name)).toEqual(folders.sort());
  });

  it('follows one edition with the next, day by day', () => {
    family.editions.slice(1).forEach((edition, i) => {
      const until = family.editions[i]?.rulebook.inForce.until as string;
      expect(edition.name).toBe(new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10));
    });
  });

  it.each(['vi', 'en'])('has words in %s for every id of every edition', (locale) => {
    const { value, faults } = core.parseText(readJson(new URL(`text.${locale}.json`, folder)));
    expect(faults).toEqual([]);
    const text = value as Record<string, Record<string, string> | undefined>;
    const lacking = family.editions.flatMap(({ name, rulebook }) => {
      const ids = {
        decisions: rulebook.decisions.map(({ id }) => id),
        outcomes: rulebook.decisions.flatMap(({ outcomes }) => outcomes),
        rules: rulebook.decisions.flatMap(({ rules }) => rules.map(({ id }) => id)),
        parameters: Object.keys(rulebook.parameters ?? {}),
      };
      return Object.entries(ids).flatMap(([kind, list]) =>
        list.filter((id) => text[kind]?.[id] === undefined).map((id) => `${name} ${kind}.${id}`),
      );
    });
    expect(lacking).toEqual([]);
  });
}

function testEdition(edition: EditionLike, folder: URL, core: CoreLike): void {
  it('is a rulebook without faults', () => {
    expect(core.parseRulebook(readJson(new URL(`${edition.name}/rulebook.json`, folder))).faults).toEqual([]);
  });

  it('has exactly one rule for every possible subject in its unique decisions', () => {
    expect(core.findGapsAndOverlaps(edition as never)).toEqual([]);
  });

  const { value, faults } = core.parseCases(readJson(new URL(`${edition.name}/cases.json`, folder)));
  const cases = (value?.cases ?? []) as CaseLike[];
  it('has cases without faults, each with an id of its own', () => {
    expect(faults).toEqual([]);
    const ids = cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names each case in both languages, for people who read no ids', () => {
    expect(cases.filter(({ name }) => !name?.vi || !name.en).map(({ id }) => id)).toEqual([]);
  });

  it.each(cases)('$kind: $id', (one) => {
    const decision = core.evaluate(edition as never, one.given as never, optionsOf(one));
    expect(answerOf(decision, one)).toEqual(statedBy(one));
  });

  it.each(cases)('$id: leaving out any fact never turns an answer into another', (one) => {
    const full = core.evaluate(edition as never, one.given as never, optionsOf(one));
    for (const id of Object.keys(one.given)) {
      const { [id]: _, ...rest } = one.given;
      const less = core.evaluate(edition as never, rest as never, optionsOf(one));
      less.decisions.forEach((result, i) => {
        const before = full.decisions[i];
        if (result.outcome !== null && before?.outcome !== null) expect(result.outcome).toBe(before?.outcome);
        for (const [benefit, answer] of Object.entries(result.benefits ?? {})) {
          if (answer !== 'unknown') expect([benefit, answer]).toEqual([benefit, before?.benefits?.[benefit]]);
        }
      });
    }
  });
}

function optionsOf(one: CaseLike): { on?: string } {
  return one.on === undefined ? {} : { on: one.on };
}
