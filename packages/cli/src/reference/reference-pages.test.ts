import { readdirSync } from 'node:fs';
import { evaluate } from '@giamngheo/core';
import { describe, expect, it } from 'vitest';
import { publishedRulebooks } from '../rulebook/published.js';
import { referencePages } from './reference-pages.js';
import { sayCondition } from './say-condition.js';
import { sayDerived } from './say-derived.js';

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

describe('a condition on one line', () => {
  const leaf = (fact: string) => ({ fact, operator: 'equal' as const, value: true });

  it('keeps the groups apart', () => {
    const condition = { all: [leaf('a'), { any: [leaf('b'), { not: { all: [leaf('c'), leaf('d')] } }] }] };
    expect(sayCondition(condition)).toBe('a = true and (b = true or not (c = true and d = true))');
  });

  it('names parameters and lists', () => {
    expect(
      sayCondition({ all: [{ fact: 'a', operator: 'lessThanInclusive', value: { fact: 'limit' } }] }),
    ).toBe('a ≤ limit');
    expect(sayCondition({ all: [{ fact: 'a', operator: 'notIn', value: ['x', 'y'] }] })).toBe(
      'a not in (x, y)',
    );
  });
});

describe('a formula on one line', () => {
  it.each([
    [{ count: ['a', 'b'] }, 'how many hold of a, b'],
    [{ sum: ['a', 'b'] }, 'a + b'],
    [{ minimum: ['a', 'b'] }, 'the least of a, b'],
    [{ maximum: ['a', 'b'] }, 'the greatest of a, b'],
    [{ ratio: { of: 'a', to: 'b' } }, 'a / b'],
    [{ difference: { of: 'a', minus: 'b' } }, 'a - b'],
    [{ product: ['a', 'b'] }, 'a × b'],
    [{ age: { birthDate: 'a', on: 'b' } }, 'whole years from a to b'],
    [
      { dateIn: { year: 'y', yearsAfter: 'n', month: 'm', day: 'd' } },
      'the date with day d, month m, year y + n',
    ],
    [{ datePlus: { date: 'a', years: { fact: 'n' } } }, 'a + n years'],
    [{ choose: { by: 'a', values: { x: 1, y: { fact: 'b' } } } }, 'by a: x: 1; y: b'],
    [{ countMembers: 'all' as const }, 'number of members'],
    [{ anyMember: { fact: 'a', operator: 'equal' as const, value: true } }, 'some member: a = true'],
  ])('%j', (derived, text) => {
    expect(sayDerived(derived)).toBe(text);
  });
});
