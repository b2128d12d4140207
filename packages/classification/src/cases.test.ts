import { readdirSync, readFileSync } from 'node:fs';
import { evaluate } from '@giamngheo/core';
import { parseCases, parseRulebook, parseText } from '@giamngheo/core/format';
import { describe, expect, it } from 'vitest';
import * as families from './index.js';

const folderOf = (id: string) => new URL(`../rulebooks/${id.split('/')[1]}/`, import.meta.url);
const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

for (const family of Object.values(families)) {
  const folder = folderOf(family.id);
  describe(family.id, () => {
    it('has an edition for each dated folder, in force from the day in its name', () => {
      const folders = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
      expect(family.editions.map(({ name }) => name)).toEqual(folders.sort());
    });

    it.each(['vi', 'en'])('has words in %s for every id of every edition', (locale) => {
      const { value, faults } = parseText(readJson(new URL(`text.${locale}.json`, folder)));
      expect(faults).toEqual([]);
      for (const { rulebook } of family.editions) {
        for (const decision of rulebook.decisions) {
          expect(Object.keys(value?.decisions ?? {})).toContain(decision.id);
          for (const outcome of decision.outcomes) expect(Object.keys(value?.outcomes ?? {})).toContain(outcome);
          for (const rule of decision.rules) expect(Object.keys(value?.rules ?? {})).toContain(rule.id);
        }
        for (const id of Object.keys(rulebook.parameters ?? {})) {
          expect(Object.keys(value?.parameters ?? {})).toContain(id);
        }
      }
    });

    it('follows one edition with the next, day by day', () => {
      const { editions } = family;
      editions.slice(1).forEach((edition, i) => {
        const until = editions[i]?.rulebook.inForce.until as string;
        const next = new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10);
        expect(edition.name).toBe(next);
      });
    });

    for (const edition of family.editions) {
      describe(edition.name, () => {
        it('is a rulebook without faults', () => {
          expect(parseRulebook(readJson(new URL(`${edition.name}/rulebook.json`, folder))).faults).toEqual([]);
        });
        const { value, faults } = parseCases(readJson(new URL(`${edition.name}/cases.json`, folder)));
        it('has cases without faults', () => {
          expect(faults).toEqual([]);
        });
        it.each(value?.cases ?? [])('$kind: $id', ({ given, on, expect: expected }) => {
          const decision = evaluate(edition, given, on === undefined ? {} : { on });
          expect(decision.status).toBe(expected.status);
          for (const one of decision.decisions) {
            expect(one.benefits ?? one.outcome).toEqual(expected.outcomes?.[one.id] ?? null);
          }
          if (expected.rules !== undefined) {
            expect(decision.decisions.flatMap((one) => one.rules.map(({ id }) => id))).toEqual(expected.rules);
          }
          if (expected.missing !== undefined) expect([...decision.missing].sort()).toEqual([...expected.missing].sort());
        });
      });
    }
  });
}
