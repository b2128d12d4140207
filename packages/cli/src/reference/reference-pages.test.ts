import { readdirSync } from 'node:fs';
import { evaluate } from '@giamngheo/core';
import { describe, expect, it } from 'vitest';
import { publishedRulebooks } from '../rulebook/published.js';
import { referencePages } from './reference-pages.js';

const families = [...publishedRulebooks.values()];
const pages = referencePages(families);
const folder = new URL('../../../../docs/reference/rulebooks/', import.meta.url);

describe('the reference of the rulebooks', () => {
  it.each(pages.map((page) => [page.file, page.text] as const))('is current: %s', async (file, text) => {
    // To publish a change: run the tests with -u and look at the difference.
    await expect(text).toMatchFileSnapshot(`../../../../docs/reference/rulebooks/${file}`);
  });

  it('has no page of a rulebook that is gone', () => {
    const current = pages.map(({ file }) => file);
    expect(readdirSync(folder).filter((file) => !current.includes(file))).toEqual([]);
  });

  it('names every fact, outcome, rule, parameter and output of every edition', () => {
    const lacking = families.flatMap((family) => {
      const text = pages.find(({ file }) => file === `${family.id.replace('/', '-')}.md`)?.text ?? '';
      return family.editions.flatMap(({ rulebook, name }) => {
        const ids = [
          ...rulebook.facts,
          ...(rulebook.rawFacts ?? []),
          ...(rulebook.memberFacts ?? []),
          ...rulebook.decisions.flatMap(({ id, outcomes, rules }) => [
            id,
            ...outcomes,
            ...rules.map((rule) => rule.id),
          ]),
          ...Object.keys(rulebook.parameters ?? {}),
          ...Object.keys(rulebook.derived ?? {}),
          ...(rulebook.outputs ?? []),
        ];
        return ids.filter((id) => !text.includes(`| \`${id}\` |`)).map((id) => `${family.id}@${name} ${id}`);
      });
    });
    expect(lacking).toEqual([]);
  });

  it('is enough to write an input: every fact it lists is taken', () => {
    for (const { editions } of families) {
      for (const edition of editions)
        expect(() => evaluate({ ...edition, date: edition.name }, {})).not.toThrow();
    }
  });
});
