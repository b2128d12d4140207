import { describe, expect, it } from 'vitest';
import { DecisionError, FactError } from '../error/index.js';
import type { Derived, Fact, Rulebook } from '../format/types.js';
import { editionOf, fact, parameter, type SmallParts, yesOrNo } from '../testing/edition-of.js';
import { evaluate } from './evaluate.js';
import type { Facts } from './facts.js';

const line = { line: parameter(700, 'VND') };
const atMost = (id: string, limit: string) =>
  ({ fact: id, operator: 'lessThanInclusive', value: { fact: limit } }) as const;

const byIncome: SmallParts = {
  facts: {
    income: fact.integer('income', 'VND', 0, 1_000_000),
    area: fact.choice('area', ['rural', 'urban']),
    well: fact.boolean('well'),
    since: fact.date('since'),
    floor: fact.decimal('floor', 'm2', 1),
  },
  parameters: line,
  decisions: yesOrNo({ all: [atMost('income', 'line')] }),
};

const circle: { self?: unknown } = {};
circle.self = circle;

describe('facts are checked, never coerced:', () => {
  const edition = editionOf(byIncome);
  it.each<[string, unknown, string, string]>([
    ['text for a number', { income: '690' }, 'fact/wrong-type', 'income'],
    ['null', { income: null }, 'fact/wrong-type', 'income'],
    ['NaN', { income: Number.NaN }, 'fact/wrong-type', 'income'],
    ['an infinity', { income: Number.POSITIVE_INFINITY }, 'fact/wrong-type', 'income'],
    ['a decimal in a whole number', { income: 690.5 }, 'fact/wrong-type', 'income'],
    ['too many digits after the point', { floor: 47.55 }, 'fact/wrong-type', 'floor'],
    ['a number below the range', { income: -1 }, 'fact/out-of-range', 'income'],
    ['a number above the range', { income: 1_000_001 }, 'fact/out-of-range', 'income'],
    ['1 for true', { well: 1 }, 'fact/wrong-type', 'well'],
    ['an unknown option', { area: 'mountain' }, 'fact/wrong-type', 'area'],
    ['a date that is none', { since: '2017-02-29' }, 'fact/wrong-type', 'since'],
    ['a date written otherwise', { since: '1/3/2017' }, 'fact/wrong-type', 'since'],
    ['a big integer', { income: 690n }, 'fact/wrong-type', 'income'],
    ['a circle', { income: circle }, 'fact/wrong-type', 'income'],
    ['no facts at all', null, 'fact/wrong-type', ''],
    ['a list instead of facts', [], 'fact/wrong-type', ''],
    ['a Map instead of facts', new Map([['income', 1]]), 'fact/wrong-type', ''],
    ['a function', { income: () => 1 }, 'fact/wrong-type', 'income'],
    ['an unknown id', { incme: 690 }, 'fact/unknown-id', 'incme'],
    ['a member list that is none', { members: 3 }, 'fact/wrong-type', 'members'],
    ['a member that is none', { members: [3] }, 'fact/wrong-type', 'members[0]'],
    ['an unknown fact of a member', { members: [{ age: 3 }] }, 'fact/unknown-id', 'members[0].age'],
  ])('%s', (_, facts, code, path) => {
    let error: unknown;
    try {
      evaluate(edition, facts as Facts);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(FactError);
    expect(error).toMatchObject({ code, path });
  });

  it('says what was expected, found and to do', () => {
    expect(() => evaluate(edition, { incme: 690 } as Facts)).toThrow(
      'Cannot take incme: testing/small@2020-01-01.r1 asks for no such fact. Expected one of income, area, well, since, floor; ' +
        'found "incme". Did you mean income? Leave it out.',
    );
    expect(() => evaluate(edition, { income: -1 })).toThrow(
      'Cannot take income: expected 0 to 1000000; found -1. Check the answer; leave the fact out if it is unknown.',
    );
  });

  it('takes undefined as unknown, and facts without a prototype', () => {
    expect(evaluate(edition, { income: undefined }).status).toBe('undetermined');
    const bare = Object.assign(Object.create(null), { income: 690 }) as Facts;
    expect(evaluate(edition, bare).outcome).toBe('yes');
    expect(() => evaluate(edition, { ['__proto__x' as string]: 1 })).toThrow(FactError);
    expect(() => evaluate(edition, { constructor: 1 } as unknown as Facts)).toThrow(FactError);
  });
});

describe('a result', () => {
  it('names edition, revision, package and version, and the clause with its words', () => {
    const decision = evaluate(editionOf(byIncome), { income: 700 });
    expect(decision).toMatchObject({
      rulebook: 'testing/small',
      edition: 'testing/small@2020-01-01.r1',
      revision: 1,
      package: '@giamngheo/testing',
      version: '1.2.3',
      status: 'decided',
      outcome: 'yes',
      missing: [],
      exact: true,
    });
    expect(decision.rules.map(({ id }) => id)).toEqual(['yes']);
    expect(decision.rules[0]?.sources[0]).toMatchObject({
      ref: 'law#art-1',
      quote: 'Điều 1.',
      evidence: 'primary',
    });
    expect(decision.used).toEqual({ income: 700 });
  });

  it('has every leaf with what was found, required, by what and from where', () => {
    const [reason] = evaluate(editionOf(byIncome), { income: 701 }).reasons;
    expect(reason).toMatchObject({
      id: 'yes',
      result: false,
      condition: {
        kind: 'all',
        result: false,
        of: [
          {
            kind: 'leaf',
            fact: 'income',
            operator: 'lessThanInclusive',
            result: false,
            found: { known: true, value: 701 },
            required: { known: true, value: 700 },
            requiredBy: 'line',
            unit: 'VND',
            path: 'decisions[0].rules[0].conditions.all[0]',
            sources: [{ ref: 'law#art-1' }],
          },
        ],
      },
    });
  });

  it('survives JSON with all its parts', () => {
    const decision = JSON.parse(JSON.stringify(evaluate(editionOf(byIncome), { income: 1 })));
    expect(decision).toMatchObject({
      outcome: 'yes',
      decisions: [{ id: 'answer', reasons: [{ id: 'yes' }, { id: 'no' }] }],
    });
  });

  it('keeps what was known when it was made, whatever becomes of the facts later', () => {
    const facts = { income: 1 };
    const decision = evaluate(editionOf(byIncome), facts);
    facts.income = 900;
    expect(decision.rules[0]?.condition).toMatchObject({ of: [{ found: { value: 1 } }] });
  });
});

/** What a derived fact comes to, read through an output. */
function outputOf(derived: Record<string, Derived>, facts: Facts, parts: Partial<SmallParts> = {}) {
  const edition = editionOf({
    ...byIncome,
    facts: {
      ...byIncome.facts,
      rooms: fact.integer('rooms', 'room', 0, 100),
      people: fact.integer('people', 'person', 0, 100),
      before: fact.integer('before', 'VND', 0, 1_000_000),
      year: fact.integer('year', 'calendarYear', 2000, 2100),
      until: fact.date('until'),
    },
    parameters: {
      ...line,
      three: parameter(3, 'year'),
      seven: parameter(7, 'month'),
      last: parameter(31, 'day'),
      half: parameter(0.5, 'ratio'),
      none: parameter(0, 'VND'),
    },
    derived,
    outputs: ['it'],
    ...parts,
  });
  return evaluate(edition, facts).outputs.it;
}

describe('derived facts', () => {
  it.each<[string, Record<string, Derived>, Facts, unknown]>([
    ['a sum', { it: { sum: ['income', 'before'] } }, { income: 1, before: 2 }, { known: true, value: 3 }],
    [
      'a sum that is partly known',
      { it: { sum: ['income', 'before'] } },
      { income: 1 },
      { known: false, least: 1, most: 1_000_001 },
    ],
    [
      'a minimum',
      { it: { minimum: ['income', 'before'] } },
      { income: 1, before: 2 },
      { known: true, value: 1 },
    ],
    [
      'a maximum that is partly known',
      { it: { maximum: ['income', 'before'] } },
      { income: 9 },
      { known: false, least: 9, most: 1_000_000 },
    ],
    [
      'a ratio',
      { it: { ratio: { of: 'floor', to: 'people' }, unit: 'm2/person' } },
      { floor: 47.5, people: 5 },
      { known: true, value: 9.5 },
    ],
    [
      'a ratio to none, which is unknown',
      { it: { ratio: { of: 'floor', to: 'people' }, unit: 'x' } },
      { floor: 1, people: 0 },
      { known: false },
    ],
    [
      'a difference',
      { it: { difference: { of: 'income', minus: 'before' } } },
      { income: 1, before: 3 },
      { known: true, value: -2 },
    ],
    [
      'a maximum of a difference and nothing: a shortfall',
      { it: { maximum: ['less', 'none'] }, less: { difference: { of: 'income', minus: 'before' } } },
      { income: 1, before: 3 },
      { known: true, value: 0 },
    ],
    [
      'a sum of differences',
      {
        it: { sum: ['less', 'less2'] },
        less: { difference: { of: 'income', minus: 'before' } },
        less2: { product: ['income', 'half'], unit: 'VND' },
      },
      { income: 1, before: 3 },
      { known: true, value: -1.5 },
    ],
    [
      'a choice among differences',
      {
        it: { choose: { by: 'area', values: { rural: { fact: 'less' }, urban: { fact: 'income' } } } },
        less: { difference: { of: 'income', minus: 'before' } },
      },
      { area: 'rural', income: 1, before: 3 },
      { known: true, value: -2 },
    ],
    [
      'a product',
      { it: { product: ['income', 'half'], unit: 'VND' } },
      { income: 7 },
      { known: true, value: 3.5 },
    ],
    ['a count', { it: { count: ['well'], unit: 'x' } }, {}, { known: false, least: 0, most: 1 }],
    [
      'an age on a birthday',
      { it: { age: { birthDate: 'since', on: 'until' } } },
      { since: '2000-02-29', until: '2018-02-28' },
      { known: true, value: 17 },
    ],
    [
      'an age the day after',
      { it: { age: { birthDate: 'since', on: 'until' } } },
      { since: '2000-02-29', until: '2018-03-01' },
      { known: true, value: 18 },
    ],
    [
      'a date and years, from a leap day',
      { it: { datePlus: { date: 'since', years: { fact: 'three' } } } },
      { since: '2016-02-29' },
      { known: true, value: '2019-02-28' },
    ],
    [
      'a date in a year, kept within the month',
      { it: { dateIn: { year: 'year', month: 'seven', day: 'last' } } },
      { year: 2018 },
      { known: true, value: '2018-07-31' },
    ],
    [
      'a choice',
      { it: { choose: { by: 'area', values: { rural: { fact: 'line' }, urban: { fact: 'income' } } } } },
      { area: 'urban', income: 5 },
      { known: true, value: 5 },
    ],
    [
      'a choice still open',
      { it: { choose: { by: 'area', values: { rural: { fact: 'line' }, urban: { fact: 'income' } } } } },
      { income: 5 },
      { known: false, least: 5, most: 700 },
    ],
    [
      'a condition',
      { it: { when: atMost('income', 'line') } },
      { income: 700 },
      { known: true, value: true },
    ],
  ])('%s', (_, derived, facts, expected) => {
    expect(outputOf(derived, facts)).toEqual(expected);
  });

  it('take the date of evaluation from the caller, and from nowhere else', () => {
    const derived: Record<string, Derived> = { it: { age: { birthDate: 'since', on: 'evaluationDate' } } };
    expect(outputOf(derived, { since: '2000-01-01' })).toEqual({ known: false });
    expect(outputOf(derived, { since: '2000-01-01' }, { date: '2018-12-31' })).toEqual({
      known: true,
      value: 18,
    });
  });

  it('compare ratios exactly where binary fractions would not', () => {
    const parts = (limit: number): SmallParts => ({
      facts: { a: fact.integer('a', 'x', 0), b: fact.integer('b', 'x', 0) },
      parameters: { limit: parameter(limit, 'ratio') },
      derived: {
        share: { ratio: { of: 'a', to: 'b' }, unit: 'ratio' },
        gain: { difference: { of: 'share', minus: 'base' } },
        base: { ratio: { of: 'b', to: 'b' }, unit: 'ratio' },
      },
      decisions: yesOrNo({
        all: [{ fact: 'gain', operator: 'greaterThanInclusive', value: { fact: 'limit' } }],
      }),
    });
    // 11/10 - 1 is 0.1 exactly, though 1.1 - 1 in binary is a little more and 1.3 - 1 a little less than 0.3.
    expect(evaluate(editionOf(parts(0.1)), { a: 11, b: 10 }).outcome).toBe('yes');
    expect(evaluate(editionOf(parts(0.3)), { a: 13, b: 10 }).outcome).toBe('yes');
    expect(evaluate(editionOf(parts(0.3)), { a: 1299999999, b: 1000000000 }).outcome).toBe('no');
  });

  it('are named in messages as the nearest number, whether out of range or stated otherwise', () => {
    const edition = editionOf({
      facts: {
        a: fact.integer('a', 'x', 0),
        b: fact.integer('b', 'x', 0),
        share: {
          type: 'decimal',
          unit: 'ratio',
          scale: 4,
          min: 0,
          max: 1,
          label: { vi: 'share', en: 'share' },
          question: { vi: 'share?', en: 'share?' },
        },
      },
      parameters: { half: parameter(0.5, 'ratio') },
      derived: {
        share: { ratio: { of: 'a', to: 'b' }, unit: 'ratio' },
        gain: { difference: { of: 'share', minus: 'half' } },
      },
      decisions: yesOrNo({ all: [{ fact: 'gain', operator: 'greaterThan', value: { fact: 'half' } }] }),
    });
    expect(() => evaluate(edition, { a: 20, b: 8 })).toThrow(/expected 0 to 1; found 2\.5 from/);
    expect(() => evaluate(edition, { a: 1, b: 8, share: 0.5 })).toThrow(
      /stated as 0\.5, but derived as 0\.125 from/,
    );
  });
});

describe('facts over members', () => {
  const over = (
    derived: Derived,
    condition = { fact: 'it', operator: 'equal', value: true } as const,
  ): SmallParts => ({
    facts: { other: fact.boolean('other') },
    memberFacts: { age: fact.integer('age', 'year', 0, 130), insured: fact.boolean('insured') },
    parameters: { from: parameter(6, 'year') },
    derived: { it: derived },
    decisions: yesOrNo({ all: [condition] }),
  });
  const uninsured = {
    all: [
      { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'from' } } as const,
      { fact: 'insured', operator: 'equal', value: false } as const,
    ],
  };
  it.each<[string, Derived, Facts, string | null]>([
    [
      'any: one for whom it holds is enough, whatever the others are',
      { anyMember: uninsured },
      { members: [{ age: 6, insured: false }, {}] },
      'yes',
    ],
    [
      'any: unknown while one may be',
      { anyMember: uninsured },
      { members: [{ age: 40, insured: true }, { insured: false }] },
      null,
    ],
    ['any: a child below the age does not count', { anyMember: uninsured }, { members: [{ age: 5 }] }, 'no'],
    ['any: none among no members', { anyMember: uninsured }, { members: [] }, 'no'],
    ['any: unknown while nobody said who they are', { anyMember: uninsured }, {}, null],
    ['every: holds for no members', { everyMember: uninsured }, { members: [] }, 'yes'],
    [
      'every: one for whom it does not hold is enough',
      { everyMember: uninsured },
      { members: [{ age: 5 }, {}] },
      'no',
    ],
  ])('%s', (_, derived, facts, outcome) => {
    expect(evaluate(editionOf(over(derived)), facts).outcome).toBe(outcome);
  });

  it('count with a lowest and a highest number', () => {
    const edition = editionOf({
      ...over({ countMembers: uninsured, unit: 'person' }, {
        fact: 'other',
        operator: 'equal',
        value: true,
      } as never),
      outputs: ['it'],
    });
    const facts = { members: [{ age: 6, insured: false }, { insured: false }, { age: 3 }] };
    expect(evaluate(edition, facts).outputs.it).toEqual({ known: false, least: 1, most: 2 });
  });
});

describe('a fact stated and derived', () => {
  const edition = editionOf({
    facts: { crowded: fact.boolean('crowded'), rooms: fact.integer('rooms', 'room', 1, 20) },
    rawFacts: ['rooms'],
    parameters: { few: parameter(2, 'room') },
    derived: { crowded: { when: { fact: 'rooms', operator: 'lessThan', value: { fact: 'few' } } } },
    decisions: yesOrNo({ all: [{ fact: 'crowded', operator: 'equal', value: true }] }),
  });
  it('may be either, or both where they agree', () => {
    expect(evaluate(edition, { crowded: true }).outcome).toBe('yes');
    expect(evaluate(edition, { rooms: 1 }).outcome).toBe('yes');
    expect(evaluate(edition, { rooms: 1, crowded: true }).outcome).toBe('yes');
  });
  it('is missing under its own name, never as what it could be derived from', () => {
    expect(evaluate(edition, {}).missing).toEqual(['crowded']);
  });
  it('carries what was derived on the error, for messages in other words', () => {
    let error: unknown;
    try {
      evaluate(edition, { rooms: 1, crowded: false });
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: 'fact/disagrees', derived: { least: true, most: true } });
  });
  it('is refused, both named, where they disagree', () => {
    expect(() => evaluate(edition, { rooms: 1, crowded: false })).toThrow(
      'Cannot take crowded: stated as false, but derived as true from rooms. Correct the stated crowded, or the facts it is derived from.',
    );
  });
});

describe('benefits', () => {
  const rule = (
    id: string,
    outcome: string,
    conditions: Rulebook['decisions'][number]['rules'][number]['conditions'],
  ) => ({
    id,
    sources: ['law#art-1'],
    conditions,
    event: { type: 'support', params: { outcome } },
  });
  const yes = (id: string) => ({ fact: id, operator: 'equal', value: true }) as const;
  const both = (text: string) => ({ vi: text, en: text });
  const facts: Record<string, Fact> = Object.fromEntries(
    ['poor', 'worker', 'commune', 'district', 'old'].map((id) => [id, fact.boolean(id)]),
  );
  const edition = editionOf({
    facts,
    decisions: [
      {
        id: 'support',
        hit: 'collect',
        outcomes: ['card', 'training'],
        rules: [
          rule('cardForPoor', 'card', { all: [yes('poor')] }),
          rule('trainingForPoor', 'training', { all: [yes('poor')] }),
          rule('trainingForHardship', 'training', { all: [yes('worker'), yes('commune'), yes('district')] }),
        ],
      },
    ],
    benefits: {
      training: {
        support: both('training'),
        asRegulated: true,
        priorities: [{ when: 'old', label: both('old people') }],
        confirmations: [
          { fact: 'commune', label: both('confirmed by the commune') },
          { fact: 'district', label: both('approved by the district') },
        ],
        sources: ['law#art-1'],
      },
    },
  });
  it('are each answered by themselves', () => {
    const decision = evaluate(edition, { poor: true });
    expect(decision.benefits).toEqual({ card: 'yes', training: 'yes' });
    expect(decision.status).toBe('decided');
    expect(decision.answers?.training?.rules.map(({ id }) => id)).toEqual(['trainingForPoor']);
    expect(decision.answers?.training?.priorities).toEqual([
      { when: 'old', label: both('old people'), result: 'unknown' },
    ]);
  });
  it('are conditional while only confirmations are lacking, which are named', () => {
    const answer = evaluate(edition, { poor: false, worker: true, commune: true }).answers?.training;
    expect(answer).toMatchObject({
      answer: 'unknown',
      conditional: true,
      awaits: ['district'],
      missing: ['district'],
    });
  });
  it('are plainly unknown while another answer is lacking', () => {
    const answer = evaluate(edition, { worker: true, commune: true, district: true }).answers?.training;
    expect(answer).toMatchObject({ answer: 'yes' });
    expect(evaluate(edition, { worker: true }).answers?.training).toMatchObject({
      answer: 'unknown',
      conditional: false,
    });
  });
  it('are refused once a confirmation is refused', () => {
    expect(evaluate(edition, { poor: false, worker: true, commune: false }).benefits?.training).toBe('no');
  });
});

describe('a rulebook with a gap or an overlap', () => {
  const rules = (limit: 'lessThan' | 'lessThanInclusive') => {
    const [decision] = yesOrNo({ all: [{ fact: 'income', operator: 'lessThan', value: { fact: 'line' } }] });
    const [first, second] = decision?.rules ?? [];
    const above = { all: [{ fact: 'line', operator: limit, value: { fact: 'income' } }] };
    return [{ ...decision, rules: [first, { ...second, conditions: above }] }] as Rulebook['decisions'];
  };
  it('throws where it has no answer, and only there', () => {
    const edition = editionOf({ ...byIncome, decisions: rules('lessThan') });
    expect(evaluate(edition, { income: 699 }).outcome).toBe('yes');
    expect(() => evaluate(edition, { income: 700 })).toThrow(DecisionError);
    expect(evaluate(edition, {}).status).toBe('undetermined');
    expect(
      evaluate(editionOf({ ...byIncome, decisions: rules('lessThanInclusive') }), { income: 700 }).outcome,
    ).toBe('no');
  });
});
