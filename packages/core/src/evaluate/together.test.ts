import { describe, expect, it } from 'vitest';
import type { Edition } from '../edition/edition.js';
import { editionOf, fact, parameter, yesOrNo } from '../testing/edition-of.js';
import { evaluateTogether } from './together.js';

const rename = (edition: Edition, id: string, uses?: Edition['rulebook']['uses']): Edition => ({
  ...edition,
  id,
  rulebook: { ...edition.rulebook, id, uses },
});

const first = rename(
  editionOf({
    facts: { income: fact.integer('income', 'VND', 0) },
    parameters: { line: parameter(700, 'VND') },
    decisions: yesOrNo({ all: [{ fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } }] }),
  }),
  'testing/first',
);
const second = rename(
  editionOf({
    facts: { poor: fact.choice('poor', ['yes', 'no']), ill: fact.boolean('ill') },
    decisions: yesOrNo({
      all: [
        { fact: 'poor', operator: 'equal', value: 'yes' },
        { fact: 'ill', operator: 'equal', value: true },
      ],
    }),
  }),
  'testing/second',
  { poor: { rulebook: 'testing/first', decision: 'answer' } },
);
const outcomes = (facts: Parameters<typeof evaluateTogether>[1]) =>
  evaluateTogether([first, second], facts).map(({ outcome }) => outcome);

describe('rulebooks evaluated together', () => {
  it('hand an outcome on to the rulebook that uses it', () => {
    expect(outcomes({ income: 700, ill: true })).toEqual(['yes', 'yes']);
    expect(outcomes({ income: 701 })).toEqual(['no', 'no']);
  });
  it('leave what is undecided unknown, and take it where it is stated', () => {
    expect(outcomes({ ill: true })).toEqual([null, null]);
    expect(outcomes({ poor: 'yes', ill: true })).toEqual([null, 'yes']);
  });
  it('name both where stated and computed outcome differ', () => {
    expect(() => outcomes({ income: 701, poor: 'yes' })).toThrow(
      'Cannot take poor: stated as "yes", but testing/first gives "no" for answer on the other facts given.',
    );
  });
  it('refuse a fact that none of them asks for', () => {
    expect(() => outcomes({ incme: 701 })).toThrow(/Did you mean income\?/);
  });
});
