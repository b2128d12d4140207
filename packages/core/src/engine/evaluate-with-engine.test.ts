import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../evaluate/index.js';
import { addPeriod, dateOf, dayNumber, yearsBetween } from '../program/calendar.js';
import { type EditionParts, makeEdition, makeRule } from '../testing/make-edition.js';
import { smallEdition } from '../testing/small-edition.js';
import { evaluateWithEngine } from './evaluate-with-engine.js';
import { ageOn, laterDate } from './plain-date.js';

const household = {
  area: 'rural',
  income: 650_000,
  lacksWater: true,
  lacksToilet: false,
  lacksPhone: true,
  floorArea: 30,
  appliedOn: '2018-12-31',
  members: [
    { age: 10, attendsSchool: false },
    { age: 40, attendsSchool: false },
  ],
} as const;

test('a household is decided by both engines alike, through counts, ratios, dates and members', async () => {
  const { decisions } = await evaluateWithEngine(smallEdition, household);
  const first = evaluate(smallEdition, household);
  expect(decisions.map(({ outcome, benefits, rules }) => ({ outcome, benefits, rules }))).toEqual([
    { outcome: 'poor', benefits: undefined, rules: ['poorByIncome'] },
    { outcome: null, benefits: { housing: 'no', loan: 'yes' }, rules: ['loan'] },
  ]);
  expect(first.decisions.map(({ rules }) => rules.map(({ id }) => id))).toEqual([['poorByIncome'], ['loan']]);
});

test('every leaf has both of its sides and a result, under the path that evaluate gives it', async () => {
  const { decisions } = await evaluateWithEngine(smallEdition, household);
  expect(decisions[1]?.reasons[0]?.condition).toEqual({
    kind: 'all',
    path: 'decisions[1].rules[0].conditions',
    result: false,
    of: [
      {
        kind: 'leaf',
        path: 'decisions[1].rules[0].conditions.all[0]',
        fact: 'floorAreaPerPerson',
        operator: 'lessThan',
        factResult: 15,
        valueResult: 8,
        result: false,
      },
    ],
  });
});

test('an unknown fact is refused and named, never taken for false', async () => {
  const { income: _, lacksPhone: __, ...rest } = household;
  await expect(evaluateWithEngine(smallEdition, rest)).rejects.toMatchObject({
    code: 'engine/incomplete',
    facts: ['income', 'lacksPhone'],
  });
});

test('unknown members are asked for by that name, and a member’s unknown fact by the fact it would give', async () => {
  const { members: _, ...rest } = household;
  await expect(evaluateWithEngine(smallEdition, rest)).rejects.toMatchObject({
    facts: ['lacksSchool', 'memberCount'],
  });
  await expect(evaluateWithEngine(smallEdition, { ...rest, members: [{ age: 10 }] })).rejects.toMatchObject({
    facts: ['lacksSchool'],
  });
});

test('a fact stated and derived must agree', async () => {
  await expect(evaluateWithEngine(smallEdition, { ...household, lacksSchool: true })).resolves.toBeDefined();
  await expect(evaluateWithEngine(smallEdition, { ...household, lacksSchool: false })).rejects.toMatchObject({
    code: 'fact/disagrees',
    path: 'lacksSchool',
  });
});

test.each([
  [{ ...household, incom: 1 }, 'fact/unknown-id', 'incom'],
  [{ ...household, income: '650000' }, 'fact/wrong-type', 'income'],
  [{ ...household, income: null as never }, 'fact/wrong-type', 'income'],
  [{ ...household, income: (() => 1) as never }, 'fact/wrong-type', 'income'],
  [{ ...household, income: -1 }, 'fact/out-of-range', 'income'],
  [{ ...household, appliedOn: '31/12/2018' }, 'fact/wrong-type', 'appliedOn'],
  [{ ...household, members: [{ age: 200 }] }, 'fact/out-of-range', 'members[0].age'],
  [{ ...household, members: [null] as never }, 'fact/wrong-type', 'members'],
])('facts are checked before json-rules-engine sees them (%#)', async (facts, code, path) => {
  await expect(evaluateWithEngine(smallEdition, facts)).rejects.toMatchObject({ code, path });
});

const leaf = (fact: string, operator: 'lessThan' | 'equal' | 'lessThanInclusive', value: string) => ({
  fact,
  operator,
  value: { fact: value },
});

test('a ratio is exact: 49.5 % is below 50 %, and 1 of 3 equals no third that is written in decimals', async () => {
  const edition = makeEdition({
    facts: {
      part: { type: 'integer', unit: 'household', min: 0 },
      whole: { type: 'integer', unit: 'household', min: 0 },
    },
    parameters: { half: { unit: 'share', value: 0.5 } },
    derived: { share: { ratio: { of: 'part', to: 'whole' }, unit: 'share' } },
    rules: { below: leaf('share', 'lessThan', 'half'), exactly: leaf('share', 'equal', 'half') },
  });
  const rulesFor = async (part: number, whole: number) =>
    (await evaluateWithEngine(edition, { part, whole })).decisions[0]?.rules;
  expect(await rulesFor(495, 1000)).toEqual(['below']);
  expect(await rulesFor(500, 1000)).toEqual(['exactly']);
  expect(await rulesFor(501, 1000)).toEqual([]);
});

test('a ratio so close to its limit that binary numbers do not tell is refused', async () => {
  const edition = makeEdition({
    facts: {
      part: { type: 'integer', unit: 'VND', min: 0 },
      whole: { type: 'integer', unit: 'VND', min: 0 },
    },
    parameters: { limit: { unit: 'share', value: 1.1 } },
    derived: { share: { ratio: { of: 'part', to: 'whole' }, unit: 'share' } },
    rules: { below: leaf('share', 'lessThan', 'limit') },
  });
  await expect(evaluateWithEngine(edition, { part: 11, whole: 10 })).resolves.toBeDefined();
  const facts = { part: 8_800_000_000_000_001, whole: 8_000_000_000_000_001 };
  expect(evaluate(edition, facts).benefits).toEqual({ below: 'yes' });
  await expect(evaluateWithEngine(edition, facts)).rejects.toMatchObject({ code: 'engine/inexact-ratio' });
});

test('a ratio to 0 is unknown, and its own name is what is missing', async () => {
  const edition = makeEdition({
    facts: {
      part: { type: 'integer', unit: 'VND', min: 0 },
      whole: { type: 'integer', unit: 'VND', min: 0 },
    },
    parameters: { limit: { unit: 'share', value: 0.1 } },
    derived: { share: { ratio: { of: 'part', to: 'whole' }, unit: 'share' } },
    rules: { below: leaf('share', 'lessThan', 'limit') },
  });
  await expect(evaluateWithEngine(edition, { part: 1, whole: 0 })).rejects.toMatchObject({
    code: 'engine/incomplete',
    facts: ['share'],
  });
});

test('ages, dates and periods are computed, and the date put to the rulebook is taken from the caller', async () => {
  const edition = makeEdition({
    facts: { born: 'date', left: 'date' },
    parameters: { ofAge: { unit: 'year', value: 16 }, grace: { unit: 'year', value: 3 } },
    derived: {
      age: { age: { birthDate: 'born', on: 'evaluationDate' } },
      graceEnds: { datePlus: { date: 'left', years: { fact: 'grace' } } },
    },
    rules: {
      minor: leaf('age', 'lessThan', 'ofAge'),
      inGrace: leaf('evaluationDate', 'lessThanInclusive', 'graceEnds'),
    },
  });
  const facts = { born: '2003-02-28', left: '2016-02-29' };
  const rulesOn = async (on: string) => {
    const second = (await evaluateWithEngine(edition, facts, { on })).decisions[0]?.rules;
    expect(second).toEqual(evaluate(edition, facts, { on }).rules.map(({ id }) => id));
    return second;
  };
  expect(await rulesOn('2019-02-27')).toEqual(['minor', 'inGrace']);
  expect(await rulesOn('2019-02-28')).toEqual(['inGrace']);
  expect(await rulesOn('2019-03-01')).toEqual([]);
  await expect(evaluateWithEngine(edition, facts)).rejects.toMatchObject({ facts: ['evaluationDate'] });
  await expect(evaluateWithEngine(edition, facts, { on: '2019-02-29' })).rejects.toMatchObject({
    path: 'on',
  });
});

test('the calendar written anew for the second opinion is the same calendar', () => {
  const day = fc.integer({ min: -40_000, max: 80_000 });
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: -30, max: 60 }),
      fc.integer({ min: -30, max: 60 }),
      fc.integer({ min: -500, max: 500 }),
      (a, b, years, months, days) => {
        expect(ageOn(dateOf(a), dateOf(b))).toBe(yearsBetween(a, b));
        expect(laterDate(dateOf(a), years, months, days)).toBe(dateOf(addPeriod(a, years, months, days)));
        expect(dayNumber(dateOf(a))).toBe(a);
      },
    ),
  );
});

test('figures are those of the legal date, and none is carried over', async () => {
  const parts: EditionParts = {
    facts: { income: { type: 'integer', unit: 'VND' } },
    parameters: {
      line: {
        unit: 'VND',
        periods: [
          { from: '2020-01-01', until: '2020-12-31', value: 100, sources: ['test-law'] },
          { from: '2021-01-01', value: 200, sources: ['test-law'] },
        ],
      },
    },
    rules: { poor: leaf('income', 'lessThanInclusive', 'line') },
  };
  const on = async (date: string) =>
    (await evaluateWithEngine(makeEdition({ ...parts, date }), { income: 150 })).decisions[0]?.rules;
  expect(await on('2020-12-31')).toEqual([]);
  expect(await on('2021-01-01')).toEqual(['poor']);
  await expect(on('2019-12-31')).rejects.toThrow(/periods|figure/);
});

test('a gap and an overlap of a unique decision are errors, not answers', async () => {
  const edition = makeEdition({
    facts: { a: 'boolean', b: 'boolean' },
    decisions: [
      {
        id: 'answer',
        hit: 'unique',
        outcomes: ['one', 'two'],
        rules: [
          makeRule('one', { fact: 'a', operator: 'equal', value: true }),
          makeRule('two', { fact: 'b', operator: 'equal', value: true }),
        ],
      },
    ],
  });
  await expect(evaluateWithEngine(edition, { a: false, b: false })).rejects.toMatchObject({
    code: 'decision/gap',
  });
  await expect(evaluateWithEngine(edition, { a: true, b: true })).rejects.toMatchObject({
    code: 'decision/overlap',
  });
  expect((await evaluateWithEngine(edition, { a: true, b: false })).decisions[0]?.outcome).toBe('one');
});
