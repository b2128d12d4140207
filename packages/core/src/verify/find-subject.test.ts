import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/index.js';
import { editionOf, fact, parameter, type SmallParts, yesOrNo } from '../testing/edition-of.js';
import { SubjectFinder } from './find-subject.js';
import { workbenchOf } from './workbench.js';

/** What is found for the rule `yes`, and for its opposite. */
function findYes(parts: SmallParts) {
  const edition = editionOf(parts);
  const bench = workbenchOf(edition);
  const finder = new SubjectFinder(bench);
  const root = bench.program.decisions[0]?.rules[0]?.condition.root as number;
  const found = finder.find(root);
  if (typeof found !== 'string') {
    const { given, on } = found;
    expect(evaluate(edition, given, on === undefined ? {} : { on }).outcome).toBe('yes');
  }
  return found;
}

const all = (...of: unknown[]) => yesOrNo({ all: of } as never);
const is = (id: string, operator: string, value: unknown) => ({ fact: id, operator, value });

describe('a subject is found', () => {
  it('whose share is exactly at a limit, in whole households', () => {
    const share = { ratio: { of: 'poor', to: 'households' }, unit: 'ratio' };
    const found = findYes({
      facts: {
        poor: fact.integer('poor', 'household', 0),
        households: fact.integer('households', 'household', 0),
      },
      parameters: { target: parameter(0.35, 'ratio') },
      derived: { share },
      decisions: all(is('share', 'equal', { fact: 'target' })),
    });
    expect(found).toMatchObject({ given: { poor: expect.any(Number) } });
  });

  it('with members that make each fact over members come out as asked', () => {
    const found = findYes({
      facts: { rural: fact.boolean('rural') },
      memberFacts: { age: fact.integer('age', 'year', 0, 120), ill: fact.boolean('ill') },
      parameters: { adult: parameter(16, 'year'), three: parameter(3, 'person') },
      derived: {
        someIll: { anyMember: is('ill', 'equal', true) as never },
        allAdult: { everyMember: is('age', 'greaterThanInclusive', { fact: 'adult' }) as never },
        adults: {
          countMembers: is('age', 'greaterThanInclusive', { fact: 'adult' }) as never,
          unit: 'person',
        },
      },
      decisions: all(
        is('someIll', 'equal', true),
        is('allAdult', 'equal', false),
        is('adults', 'greaterThanInclusive', { fact: 'three' }),
      ),
    });
    expect(found).toHaveProperty('given.members');
  });

  it('on the date that a period ends', () => {
    const found = findYes({
      facts: { leftOn: fact.date('leftOn') },
      parameters: { years: parameter(3, 'year') },
      derived: { until: { datePlus: { date: 'leftOn', years: { fact: 'years' } } } },
      decisions: all(is('until', 'equal', { fact: 'evaluationDate' })),
    });
    expect(found).toHaveProperty('on');
  });
});

describe('it is proven that there is none', () => {
  it('where members would have to be both', () => {
    const found = findYes({
      facts: { rural: fact.boolean('rural') },
      memberFacts: { ill: fact.boolean('ill') },
      derived: {
        someIll: { anyMember: is('ill', 'equal', true) as never },
        noneIll: { everyMember: is('ill', 'equal', false) as never },
      },
      decisions: all(is('someIll', 'equal', true), is('noneIll', 'equal', true)),
    });
    expect(found).toBe('none');
  });

  it('where numbers without end contradict each other at every size', () => {
    const found = findYes({
      facts: { before: fact.integer('before', 'VND', 0), now: fact.integer('now', 'VND', 0) },
      parameters: { factor: parameter(1.5, 'times') },
      derived: {
        growth: { ratio: { of: 'now', to: 'before' }, unit: 'times' },
        target: { product: ['before', 'factor'], unit: 'VND' },
        ahead: { difference: { of: 'now', minus: 'target' } },
      },
      decisions: all(is('growth', 'lessThan', { fact: 'factor' }), is('ahead', 'greaterThanInclusive', 0)),
    });
    expect(found).toBe('none');
  });

  it('where a fact stated would not agree with what it is derived from', () => {
    const found = findYes({
      facts: { income: fact.integer('income', 'VND', 0), low: fact.boolean('low') },
      parameters: { line: parameter(700, 'VND'), lower: parameter(500, 'VND') },
      derived: {
        low: { when: is('income', 'lessThanInclusive', { fact: 'line' }) as never },
        twice: { sum: ['income', 'income'], unit: 'VND' },
      },
      decisions: all(is('low', 'equal', false), is('twice', 'lessThanInclusive', { fact: 'lower' })),
    });
    expect(found).toBe('none');
  });
});

it('finds a household exactly where sums of two facts allow one', () => {
  const limits = fc.tuple(
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 12 }),
  );
  fc.assert(
    fc.property(limits, ([a, b, c]) => {
      const found = findYes({
        facts: { x: fact.integer('x', 'VND', 0, 6), y: fact.integer('y', 'VND', 0, 6) },
        parameters: { a: parameter(a, 'VND'), b: parameter(b, 'VND'), c: parameter(c, 'VND') },
        derived: { sum: { sum: ['x', 'y'] }, ahead: { difference: { of: 'x', minus: 'y' } } },
        decisions: all(
          is('sum', 'greaterThanInclusive', { fact: 'a' }),
          is('ahead', 'greaterThan', { fact: 'b' }),
          is('x', 'lessThan', { fact: 'c' }),
        ),
      });
      const exists = Array.from({ length: 49 }, (_, i) => [Math.floor(i / 7), i % 7] as const).some(
        ([x, y]) => x + y >= a && x - y > b && x < c,
      );
      expect(typeof found === 'string' ? found : 'found').toBe(exists ? 'found' : 'none');
    }),
  );
});
