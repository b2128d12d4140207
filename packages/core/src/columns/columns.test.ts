import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../edition/edition.js';
import type { Facts } from '../evaluate/index.js';
import { answerOfEvaluate, answersOfColumns } from '../testing/compare-columns.js';
import { randomFacts, randomRulebook } from '../testing/random-rulebook.js';
import type { Columns, FactColumn } from './columns.js';
import { columnsOfFacts } from './columns-of-facts.js';
import { evaluateColumns } from './evaluate-columns.js';

const memberArbitrary = fc.record(
  { memberBoolean: fc.boolean(), memberInteger: fc.integer({ min: 0, max: 6 }) },
  { requiredKeys: [] },
);

/** Cases of a random rulebook: facts, now and then raw facts and members, and some that disagree with one another. */
const casesOf = (edition: Edition, known: number): fc.Arbitrary<readonly Facts[]> => {
  const members = (edition.rulebook.memberFacts ?? []).length > 0;
  const one = fc
    .tuple(
      randomFacts(edition, { known }),
      fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      fc.option(fc.array(memberArbitrary, { maxLength: 5 }), { nil: undefined }),
    )
    .map(([facts, rawInteger, list]): Facts => {
      if (!members) return facts;
      return {
        ...facts,
        ...(rawInteger === undefined ? {} : { rawInteger }),
        ...(list && { members: list }),
      };
    });
  return fc.array(one, { minLength: 1, maxLength: 40 });
};

const editionAndCases = (options: Parameters<typeof randomRulebook>[0], known: number) =>
  randomRulebook(options).chain(({ edition }) =>
    casesOf(edition, known).map((cases) => ({
      edition,
      cases,
      toString: () => JSON.stringify({ cases, rulebook: edition.rulebook }),
    })),
  );

function expectSame(edition: Edition, cases: readonly Facts[]): void {
  const columns = columnsOfFacts(edition, cases);
  const expected = cases.map((facts) => answerOfEvaluate(edition, facts));
  expect(answersOfColumns(evaluateColumns(edition, columns))).toEqual(expected);
  expect(answersOfColumns(evaluateColumns(edition, asRegister(columns)))).toEqual(expected);
}

/** The same columns as a register would have them: whole numbers in 32 bits, and no mask where all is known. */
function asRegister({ members, ...columns }: Columns): Columns {
  const all = (known: Uint8Array | undefined) => (known?.includes(0) ? known : undefined);
  const change = (facts: Columns['facts']) =>
    Object.fromEntries(
      Object.entries(facts).map(([id, { values, known }]): [string, FactColumn] => {
        const whole = values instanceof Float64Array && values.every((value) => Number.isInteger(value));
        return [id, { values: whole ? Int32Array.from(values) : values, known: all(known) }];
      }),
    );
  const facts = change(columns.facts);
  if (members === undefined) return { ...columns, facts };
  return {
    ...columns,
    facts,
    members: { ...members, known: all(members.known), facts: change(members.facts) },
  };
}

describe('on random rulebooks', () => {
  it.each([0.3, 0.7, 1])(
    'gives each row what evaluating it alone gives, when %d of the facts are known',
    (known) => {
      fc.assert(
        fc.property(editionAndCases({ arithmetic: false }, known), ({ edition, cases }) => {
          expectSame(edition, cases);
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each([0.5, 1])('does so with sums and comparisons of open numbers, %d known', (known) => {
    fc.assert(
      fc.property(editionAndCases({ arithmetic: true }, known), ({ edition, cases }) => {
        expectSame(edition, cases);
      }),
      { numRuns: 300 },
    );
  });

  it.each([0.2, 0.6, 1])('does so with members and facts stated or derived, %d known', (known) => {
    fc.assert(
      fc.property(editionAndCases({ derivedFromOthers: true }, known), ({ edition, cases }) => {
        expectSame(edition, cases);
      }),
      { numRuns: 500 },
    );
  });
});
