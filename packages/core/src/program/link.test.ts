import { describe, expect, it } from 'vitest';
import { DocumentError } from '../error/index.js';
import type { Rulebook } from '../format/types.js';
import { editionOf, fact, parameter, type SmallParts, yesOrNo } from '../testing/edition-of.js';
import { link } from './link.js';

const income = fact.integer('income', 'VND', 0, 1000);
const below = (limit: string) => ({ fact: 'income', operator: 'lessThan', value: { fact: limit } }) as const;
const sound: SmallParts = {
  facts: { income, area: fact.choice('area', ['rural', 'urban']), well: fact.boolean('well') },
  parameters: { line: parameter(700, 'VND') },
  decisions: yesOrNo({ all: [below('line')] }),
};

/** The codes and places of all faults of an edition. */
function faultsOf(
  parts: Partial<SmallParts>,
  change: (rulebook: Rulebook) => Rulebook = (rulebook) => rulebook,
) {
  const edition = editionOf({ ...sound, ...parts });
  try {
    link({ ...edition, rulebook: change(edition.rulebook) });
    return [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error.faults.map(({ code, path }) => [code, path]);
  }
}

const inRule = (part: string) => `decisions[0].rules[0].conditions.${part}`;

describe('linking', () => {
  it('takes a sound rulebook', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each<[string, Partial<SmallParts>, [string, string]]>([
    [
      'figures of two units',
      { parameters: { line: parameter(700, 'USD') } },
      ['program/unit-mismatch', inRule('all[0]')],
    ],
    [
      'a number without a unit',
      { parameters: { line: parameter(700) } },
      ['program/parameter-unit', 'parameters.line'],
    ],
    [
      'a bare number in a condition',
      { decisions: yesOrNo({ all: [{ fact: 'income', operator: 'lessThan', value: 700 }] }) },
      ['program/bare-number', inRule('all[0].value')],
    ],
    [
      'a number compared with text',
      { decisions: yesOrNo({ all: [{ fact: 'income', operator: 'lessThan', value: '700' }] }) },
      ['program/wrong-type', inRule('all[0]')],
    ],
    [
      'an order among choices',
      { decisions: yesOrNo({ all: [{ fact: 'area', operator: 'lessThan', value: 'urban' }] }) },
      ['program/wrong-type', inRule('all[0]')],
    ],
    [
      'an option that the fact does not have',
      { decisions: yesOrNo({ all: [{ fact: 'area', operator: 'in', value: ['rural', 'mountain'] }] }) },
      ['program/unknown-option', inRule('all[0].value')],
    ],
    [
      'a parameter by a fact that is no choice',
      { parameters: { line: { by: 'well', values: { a: 1 }, unit: 'VND', sources: ['law'] } } },
      ['program/parameter-by', 'parameters.line.by'],
    ],
    [
      'a parameter without a figure for an option',
      { parameters: { line: { by: 'area', values: { rural: 1 }, unit: 'VND', sources: ['law'] } } },
      ['program/parameter-values', 'parameters.line.values'],
    ],
    [
      'a source that leads nowhere',
      { parameters: { line: { ...parameter(700, 'VND'), sources: ['law#art-9'] } } },
      ['program/unknown-source', 'parameters.line.sources[0]'],
    ],
    [
      'a cycle of derived facts',
      { derived: { a: { sum: ['b', 'income'] }, b: { sum: ['a', 'income'] } } },
      ['program/cycle', 'derived.b.sum[0]'],
    ],
    [
      'a fact derived from itself',
      { derived: { well: { when: { fact: 'well', operator: 'equal', value: true } } } },
      ['program/cycle', 'derived.well.when.fact'],
    ],
    [
      'a formula of another type than its fact',
      { derived: { well: { sum: ['income'] } } },
      ['program/derived-type', 'derived.well'],
    ],
    [
      'a fraction for a stated figure that is compared with a limit',
      {
        facts: { ...sound.facts, total: fact.integer('total', 'VND'), rooms: fact.integer('rooms', 'room') },
        derived: { income: { ratio: { of: 'total', to: 'rooms' }, unit: 'VND' } },
      },
      ['program/derived-fraction', 'derived.income'],
    ],
    [
      'a sum of different units',
      {
        facts: { ...sound.facts, rooms: fact.integer('rooms', 'room') },
        derived: { total: { sum: ['income', 'rooms'] } },
      },
      ['program/unit-mismatch', 'derived.total.sum'],
    ],
    [
      'a fact of the members in a rule',
      {
        memberFacts: { age: fact.integer('age', 'VND') },
        decisions: yesOrNo({ all: [{ fact: 'age', operator: 'lessThan', value: { fact: 'line' } }] }),
      },
      ['program/member-fact', 'decisions[0].rules[0].conditions'],
    ],
    [
      'a period in days without a source',
      {
        facts: { ...sound.facts, left: fact.date('left') },
        derived: { end: { datePlus: { date: 'left', years: 3 } } },
      },
      ['program/bare-number', 'derived.end.datePlus.years'],
    ],
  ])('refuses %s', (_, parts, fault) => {
    expect(faultsOf(parts)).toContainEqual(fault);
  });

  it('refuses a fact that no vocabulary has, and says which is meant', () => {
    const edition = editionOf(sound);
    const faulty = { ...edition, rulebook: { ...edition.rulebook, facts: ['incomes', 'area', 'well'] } };
    expect(() => link(faulty)).toThrow(/program\/unknown-fact at facts\[0\].*Did you mean income\?/);
  });

  it('is not misled by names that every object has', () => {
    const named = fact.boolean('constructor');
    const decisions = yesOrNo({ all: [{ fact: 'constructor', operator: 'equal', value: true }] });
    expect(faultsOf({ facts: { constructor: named }, parameters: {}, decisions })).toEqual([]);
    const inherited = yesOrNo({ all: [{ fact: 'toString', operator: 'equal', value: true }] });
    expect(faultsOf({ decisions: inherited })).toContainEqual(['program/undeclared', inRule('all[0].fact')]);
  });

  it('names all faults at once', () => {
    const faults = faultsOf({
      parameters: { line: { ...parameter(700, 'USD'), sources: ['law#art-9'] } },
      derived: { a: { sum: ['b'] }, b: { sum: ['a'] } },
    });
    expect(faults.map(([code]) => code)).toEqual(
      expect.arrayContaining(['program/unit-mismatch', 'program/unknown-source', 'program/cycle']),
    );
  });

  it('makes a decision diagram no larger than the cells that matter', () => {
    const program = link(editionOf(sound));
    const [decision] = program.decisions;
    expect(program.diagram.supportOf(decision?.rulesRoot ?? -1)).toHaveLength(1);
    expect(program.variables.find(({ id }) => id === 'income')?.domain.cells).toBe(2);
  });

  it('takes the figure of the legal date, and none outside its periods', () => {
    const periods = [
      { from: '2020-01-01', until: '2020-06-30', value: 100, sources: ['law#art-1'] },
      { from: '2020-07-01', until: '2020-12-31', value: 200, sources: ['law#art-1'] },
    ];
    const parts = { ...sound, parameters: { line: { unit: 'VND', periods } } };
    const figureOn = (date: string) => link(editionOf({ ...parts, date })).parameters.get('line')?.value;
    expect(figureOn('2020-06-30')).toBe(100);
    expect(figureOn('2020-07-01')).toBe(200);
    expect(() => figureOn('2021-01-01')).toThrow(/program\/no-figure/);
    expect(() => link(editionOf(parts))).toThrow(/program\/date-needed/);
  });
});
