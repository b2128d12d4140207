import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/index.js';
import type { Condition } from '../format/types.js';
import { makeEdition, makeRule } from '../testing/make-edition.js';
import { createMovement, movement } from './movement.js';

const below: Condition = { fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } };
const old: Condition = { fact: 'old', operator: 'equal', value: true };
const edition = (value: number, withAge = false) =>
  makeEdition({
    facts: {
      income: { type: 'integer', unit: 'VND/month', min: 0, max: 1000 },
      ...(withAge ? { old: 'boolean' as const } : {}),
    },
    parameters: { line: { unit: 'VND/month', value } },
    decisions: [
      {
        id: 'class',
        hit: 'unique',
        outcomes: ['poor', 'notPoor'],
        rules: [
          makeRule('poor', withAge ? { all: [below, old] } : below, 'poor', 'class'),
          makeRule('notPoor', { not: withAge ? { all: [below, old] } : below }, 'notPoor', 'class'),
        ],
      },
    ],
  });

describe('movement between editions', () => {
  const cases = [{ income: 50 }, { income: 120 }, { income: 150 }, { income: 300 }, {}];

  it('is a matrix of outcomes before and after, with the rules that moved them', () => {
    const found = movement(edition(100), edition(200), cases);
    expect(found).toMatchObject({ count: 5, refused: 0 });
    expect(found.decisions[0]).toMatchObject({
      decision: 'class',
      states: ['poor', 'notPoor', 'undetermined'],
      matrix: [
        [1, 0, 0],
        [2, 1, 0],
        [0, 0, 1],
      ],
      moved: 2,
      totals: [
        { state: 'poor', before: 1, after: 3, shareBefore: 0.2, shareAfter: 0.6 },
        { state: 'notPoor', before: 3, after: 1, shareBefore: 0.6, shareAfter: 0.2 },
        { state: 'undetermined', before: 1, after: 1 },
      ],
    });
    const moved = found.decisions[0]?.transitions.find(({ before, after }) => before !== after);
    expect(moved).toMatchObject({
      before: 'notPoor',
      after: 'poor',
      count: 2,
      rules: [{ before: ['notPoor'], after: ['poor'], count: 2 }],
    });
  });

  it('tells what the data cannot say for want of a fact that only one edition asks for', () => {
    const found = movement(edition(100), edition(100, true), [
      { income: 50 },
      { income: 50, old: true },
      { income: 500 },
    ]);
    expect(found.decisions[0]).toMatchObject({
      states: ['poor', 'notPoor', 'notComparable'],
      matrix: [
        [1, 0, 1],
        [0, 1, 0],
        [0, 0, 0],
      ],
    });
  });

  it('counts groups apart, and they add up to the whole', () => {
    const found = movement(edition(100), edition(200), cases, {
      groupBy: { side: (_, place) => (place % 2 === 0 ? 'even' : 'odd') },
    });
    const [even, odd] = found.decisions[0]?.groups ?? [];
    expect([even?.value, even?.count, even?.moved]).toEqual(['even', 3, 1]);
    expect([odd?.value, odd?.count, odd?.moved]).toEqual(['odd', 2, 1]);
  });

  it('counts a case that an edition refuses apart, and says why', () => {
    const found = movement(edition(100), edition(200), [{ income: 50 }, { income: -1 }]);
    expect(found).toMatchObject({
      count: 1,
      refused: 1,
      refusals: [{ place: 2, code: 'fact/out-of-range' }],
    });
  });

  it('tells of each case how it moved while it is counted', () => {
    const counter = createMovement(edition(100), edition(200));
    expect(counter.add({ income: 150 })).toEqual([
      {
        decision: 'class',
        outcome: undefined,
        before: { state: 'notPoor', rules: ['notPoor'] },
        after: { state: 'poor', rules: ['poor'] },
      },
    ]);
    expect(counter.add({ income: 5000 })).toMatchObject({ code: 'fact/out-of-range' });
    expect(counter.result()).toMatchObject({ count: 1, refused: 1 });
  });

  it('counts a collect decision once for each of its outcomes', () => {
    const helped = (value: number) =>
      makeEdition({
        facts: { income: { type: 'integer', unit: 'VND/month', min: 0 } },
        parameters: { line: { unit: 'VND/month', value } },
        rules: { help: below },
      });
    expect(movement(helped(100), helped(200), cases).decisions).toMatchObject([
      { decision: 'answer', outcome: 'help', states: ['yes', 'no', 'undetermined'], moved: 2 },
    ]);
  });

  it('agrees with evaluating every case in both editions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1000 })),
        fc.nat({ max: 900 }),
        fc.nat({ max: 900 }),
        (list, a, b) => {
          const [before, after] = [edition(a + 1), edition(b + 1)];
          const found = movement(
            before,
            after,
            list.map((income) => ({ income })),
          );
          const expected = list.filter(
            (income) => evaluate(before, { income }).outcome !== evaluate(after, { income }).outcome,
          );
          expect(found.decisions[0]?.moved).toBe(expected.length);
          expect(found.decisions[0]?.matrix.flat().reduce((x, y) => x + y, 0)).toBe(list.length);
        },
      ),
    );
  });
});
