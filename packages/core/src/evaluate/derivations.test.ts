import { describe, expect, it } from 'vitest';
import { makeEdition } from '../testing/make-edition.js';
import { deriveFacts, findOpenSources } from './derivations.js';

const equal = (fact: string, value: boolean) => ({ fact, operator: 'equal', value }) as const;
const edition = makeEdition({
  facts: { lacksWater: 'boolean', lacksSchool: 'boolean', piped: 'boolean', well: 'boolean' },
  rawFacts: ['piped', 'well'],
  memberFacts: { age: { type: 'integer', unit: 'year', min: 0, max: 120 }, attends: 'boolean' },
  parameters: { schoolAge: { value: 15, unit: 'year' } },
  derived: {
    lacksWater: { when: { all: [equal('piped', false), equal('well', false)] } },
    lacksSchool: {
      anyMember: {
        all: [{ fact: 'age', operator: 'lessThan', value: { fact: 'schoolAge' } }, equal('attends', false)],
      },
    },
  },
  rules: { helped: { all: [equal('lacksWater', true), equal('lacksSchool', true)] } },
});

describe('deriveFacts', () => {
  it('gives what is certain, stated or not, and what it follows from', () => {
    const { values, from, disagreements } = deriveFacts(edition, { piped: true, members: [{ age: 20 }] });
    expect(values).toEqual({ lacksWater: false, lacksSchool: false });
    expect(from.lacksWater).toEqual(expect.arrayContaining(['piped', 'well']));
    expect(disagreements).toEqual([]);
  });

  it('tells every fact that is stated otherwise than it follows, and what is left without them', () => {
    const given = { piped: true, lacksWater: true, lacksSchool: true, members: [] };
    const { disagreements, agreeing } = deriveFacts(edition, given);
    expect(disagreements.map(({ fact, stated, derived }) => [fact, stated, derived.least])).toEqual([
      ['lacksWater', true, false],
      ['lacksSchool', true, false],
    ]);
    expect(agreeing).toEqual({ piped: true, members: [] });
  });

  it('throws what is wrong with a fact by itself', () => {
    expect(() => deriveFacts(edition, { piped: 'yes' })).toThrow(/piped/);
  });
});

describe('findOpenSources', () => {
  it('names only what may still settle the fact', () => {
    const open = (facts: object) =>
      findOpenSources(edition, facts as never, ['lacksWater']).get('lacksWater')?.subject;
    expect(open({})).toEqual(['piped', 'well']);
    expect(open({ piped: false })).toEqual(['well']);
    expect(open({ piped: true })).toEqual([]);
  });

  it('names for each member what may still matter for them, whether the list is whole or not', () => {
    const members = [{ age: 40 }, { age: 8 }, {}];
    const whole = findOpenSources(edition, { members }, ['lacksSchool']).get('lacksSchool');
    const partly = findOpenSources(edition, {}, ['lacksSchool'], { members }).get('lacksSchool');
    expect(whole).toEqual({ subject: [], members: false, ofMembers: [[], ['attends'], ['age', 'attends']] });
    expect(partly).toEqual({ ...whole, members: true });
  });
});
