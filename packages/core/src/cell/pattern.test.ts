import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../edition/edition.js';
import { evaluate, type Facts, type FactValue } from '../evaluate/index.js';
import { programOf } from '../program/index.js';
import { randomFacts, randomRulebook } from '../testing/random-rulebook.js';
import { smallEdition } from '../testing/small-edition.js';
import { createPatternReader, NO_PATTERN } from './index.js';

const answerOf = (edition: Edition, facts: Facts) => {
  try {
    const decision = evaluate(edition, facts, { on: '2018-06-30' });
    return JSON.stringify([
      decision.status,
      decision.missing,
      decision.decisions.map(({ outcome, benefits, ruleIds }) => [outcome, benefits, ruleIds]),
    ]);
  } catch (error) {
    return `refused ${(error as Error).message}`;
  }
};

/** Checks that cases with one pattern have one answer, and gives how many had a pattern. */
function checkPatterns(edition: Edition, cases: readonly Facts[]): number {
  const program = programOf(edition);
  const reader = createPatternReader(edition, '2018-06-30', program.facts.keys());
  const answers = new Map<number, string>();
  const yesNo = [...program.facts.values()].filter(({ type }) => type === 'boolean').map(({ id }) => id);
  const readTruths = reader.truthsOf(yesNo);
  let found = 0;
  for (const { members, ...facts } of cases) {
    if (members !== undefined) continue;
    reader.clear();
    reader.facts.forEach((id, slot) => {
      const value = facts[id] as FactValue | undefined;
      const variable = program.facts.get(id);
      if (value === undefined) return;
      const code = reader.codeOf(slot, value);
      if (variable?.type === 'boolean' || variable?.type === 'choice') reader.put(slot, code);
      else reader.putNumber(slot, code);
    });
    const pattern = reader.find();
    const answer = answerOf(edition, facts);
    if (pattern === NO_PATTERN) continue;
    found++;
    if (!answer.startsWith('refused')) {
      const { used } = evaluate(edition, facts, { on: '2018-06-30' });
      const truths: (boolean | undefined)[] = [];
      readTruths(truths);
      expect(truths).toEqual(yesNo.map((id) => used[id]));
    }
    const before = answers.get(pattern);
    if (before === undefined) answers.set(pattern, answer);
    else expect(answer).toBe(before);
  }
  return found;
}

describe('rows of one pattern', () => {
  it('have one answer, with the same facts missing in the same order, under random rulebooks', () => {
    let found = 0;
    fc.assert(
      fc.property(
        randomRulebook().chain(({ edition }) =>
          fc.tuple(
            fc.constant(edition),
            fc.array(randomFacts(edition, { known: 0.7 }), { minLength: 40, maxLength: 40 }),
          ),
        ),
        ([edition, cases]) => {
          found += checkPatterns(edition, cases);
        },
      ),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('have one answer where numbers and dates are computed from facts', () => {
    const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
    const household = fc.record({
      area: maybe('rural', 'urban'),
      income: maybe(0, 700_000, 700_001, 1_000_000, 1_000_001),
      lacksWater: maybe(true, false),
      lacksToilet: maybe(true, false),
      lacksPhone: maybe(true, false),
      floorArea: maybe(0, 7.9, 8, 16, 31.9, 32, 100),
      memberCount: maybe(1, 2, 3, 4),
      appliedOn: maybe('2016-01-01', '2018-06-30', '2030-01-01'),
    });
    fc.assert(
      fc.property(fc.array(household, { minLength: 60, maxLength: 60 }), (cases) => {
        const asked = programOf(smallEdition).facts;
        const known = cases.map((facts) =>
          Object.fromEntries(Object.entries(facts).filter(([id]) => asked.has(id))),
        );
        expect(checkPatterns(smallEdition, known)).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
