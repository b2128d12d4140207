import { describe, expect, it } from 'vitest';
import { DocumentError, NotInForceError } from '../error/index.js';
import { evaluate } from '../evaluate/index.js';
import type { Overlay, Rulebook } from '../format/types.js';
import { editionOf, fact, parameter, yesOrNo } from '../testing/edition-of.js';
import { editionName, rulebookFamily, withOverlay } from './index.js';

const small = editionOf({
  facts: { income: fact.integer('income', 'VND', 0) },
  parameters: { line: parameter(700, 'VND') },
  decisions: yesOrNo({ all: [{ fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } }] }),
});
const inForce = (from: string, until?: string): Rulebook => ({
  ...small.rulebook,
  inForce: { from, ...(until === undefined ? {} : { until }), sources: ['law#art-1'] },
});
const { documents, vocabulary, texts, release } = small;
const family = rulebookFamily({
  documents,
  vocabulary,
  texts,
  release,
  editions: [inForce('2020-01-01'), inForce('2015-01-01', '2018-12-31')],
});

describe('a family of editions', () => {
  it('has them oldest first and by name', () => {
    expect(family.editions.map(({ name }) => name)).toEqual(['2015-01-01', '2020-01-01']);
    expect(family.edition('2015-01-01').rulebook.inForce.until).toBe('2018-12-31');
    expect(() => family.edition('2016-01-01')).toThrow(NotInForceError);
  });

  it.each([
    ['2015-01-01', '2015-01-01'],
    ['2018-12-31', '2015-01-01'],
    ['2020-01-01', '2020-01-01'],
    ['2999-12-31', '2020-01-01'],
  ])('gives for %s the edition in force, its first and last day included', (date, name) => {
    expect(family.on(date)).toMatchObject({ name, date });
  });

  it.each(['2014-12-31', '2019-01-01', '2019-12-31'])('has none on %s, and says which there are', (date) => {
    expect(() => family.on(date)).toThrow(
      `No edition of testing/small is in force on ${date}. Editions: 2015-01-01 to 2018-12-31; 2020-01-01 to now. ` +
        'Give a date within one of them.',
    );
  });

  it.each(['2018-02-30', '31/12/2018', '2018', '', 20180101, undefined])(
    'refuses %j as a legal date',
    (date) => {
      expect(() => family.on(date as string)).toThrow(NotInForceError);
    },
  );

  it('gives the same edition for the same date, so that it is linked once', () => {
    expect(family.on('2020-05-05')).toBe(family.on('2020-05-05'));
  });
});

describe('an overlay', () => {
  const overlay: Overlay = {
    id: 'higher',
    label: { vi: 'x', en: 'x' },
    changes: 'testing/small',
    edition: '2020-01-01',
    sources: ['law#art-1'],
    parameters: { line: parameter(900, 'VND') },
  };
  it('changes what it names, leaves the edition as it was, and shows in the name', () => {
    const higher = withOverlay(small, overlay);
    expect(evaluate(higher, { income: 800 })).toMatchObject({
      outcome: 'yes',
      edition: 'testing/small@2020-01-01.r1+higher',
    });
    expect(evaluate(small, { income: 800 }).outcome).toBe('no');
    expect(editionName(small)).toBe('testing/small@2020-01-01.r1');
  });

  it.each<[string, Partial<Overlay>, string]>([
    ['another rulebook', { changes: 'testing/other' }, 'overlay/other-edition'],
    ['another edition', { edition: '2015-01-01' }, 'overlay/other-edition'],
    [
      'a parameter that it lacks',
      { parameters: { limit: parameter(1, 'VND') } },
      'overlay/unknown-parameter',
    ],
    ['a decision that it lacks', { rules: { other: {} } }, 'overlay/unknown-decision'],
    ['a rule to take away that it lacks', { rules: { answer: { maybe: null } } }, 'overlay/unknown-rule'],
  ])('for %s is refused', (_, change, code) => {
    expect(() => withOverlay(small, { ...overlay, ...change })).toThrow(DocumentError);
    expect(() => withOverlay(small, { ...overlay, ...change })).toThrow(code);
  });

  it('takes a rule away, and what is then missing shows as a gap', () => {
    const less = withOverlay(small, { ...overlay, rules: { answer: { no: null } } });
    expect(() => evaluate(less, { income: 901 })).toThrow(/decision\/|expected exactly one rule/);
  });
});
