import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../edition/edition.js';
import { evaluate, type Facts, factsFor } from '../evaluate/index.js';
import type { Condition, Operator, Rule } from '../format/types.js';
import { programOf } from '../program/link.js';
import { makeEdition, makeRule } from '../testing/make-edition.js';
import { completionsOf, randomRulebook } from '../testing/random-rulebook.js';
import { compareMeaning } from './compare-meaning.js';

const UP: Partial<Record<Operator, Operator>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  equal: 'notEqual',
  in: 'notIn',
};

/** The condition with the comparison at a place, counted from the left, turned a little. */
function turnOne(condition: Condition, place: { left: number }): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => turnOne(part, place)) };
  if ('any' in condition) return { any: condition.any.map((part) => turnOne(part, place)) };
  if ('not' in condition) return { not: turnOne(condition.not, place) };
  return place.left-- === 0
    ? { ...condition, operator: UP[condition.operator] ?? condition.operator }
    : condition;
}

/** An edition that differs from another by one figure and one comparison. */
function mutate(edition: Edition, figure: number, place: number): Edition {
  const { rulebook } = edition;
  const parameters = structuredClone(rulebook.parameters ?? {});
  if (parameters.fixedLimit !== undefined) parameters.fixedLimit.value = figure;
  const turned = { left: place };
  const decisions = rulebook.decisions.map((decision) => ({
    ...decision,
    rules: decision.rules.map((rule) => ({
      ...rule,
      conditions: turnOne(rule.conditions, turned) as Rule['conditions'],
    })),
  }));
  return { ...edition, rulebook: { ...rulebook, parameters, decisions } };
}

/** Every pair of different answers, by trying every household. `null` where an edition finds no single outcome. */
function pairsByTrying(before: Edition, after: Edition): string[] {
  const answerOf = (edition: Edition, facts: Facts) => {
    try {
      const found = evaluate(edition, facts);
      return found.benefits ?? { '': found.outcome };
    } catch {
      return { '': null };
    }
  };
  const found = new Set<string>();
  for (const facts of completionsOf(before, {})) {
    const [a, b]: Record<string, string | null>[] = [answerOf(before, facts), answerOf(after, facts)];
    for (const key of Object.keys(a ?? {})) {
      if (a?.[key] !== b?.[key]) found.add(JSON.stringify([key, a?.[key], b?.[key]]));
    }
  }
  return [...found].sort();
}

function pairsOf(before: Edition, after: Edition): string[] {
  const { decisions } = compareMeaning(before, after);
  const all = decisions.flatMap(({ outcome, pairs }) =>
    pairs.map((pair) => JSON.stringify([outcome ?? '', pair.before, pair.after])),
  );
  return [...new Set(all)].filter((pair) => !pair.endsWith('null,null]')).sort();
}

const mutants = fc
  .tuple(randomRulebook({ arithmetic: false }), fc.integer({ min: 0, max: 6 }), fc.nat({ max: 6 }))
  .map(([{ edition }, figure, place]): [Edition, Edition] => [edition, mutate(edition, figure, place)]);

describe('the meaning of two editions', () => {
  it('differs in exactly the pairs of answers that trying every household finds', () => {
    fc.assert(
      fc.property(mutants, ([before, after]) => {
        expect(pairsOf(before, after)).toEqual(pairsByTrying(before, after));
      }),
      { numRuns: 100 },
    );
  });

  it('is shown by households that both editions, evaluated, answer so', () => {
    fc.assert(
      fc.property(mutants, ([before, after]) => {
        for (const { outcome, pairs, status } of compareMeaning(before, after).decisions) {
          expect(status).toBe(pairs.length === 0 ? 'equal' : 'different');
          for (const pair of pairs) {
            if (pair.before === null || pair.after === null) continue;
            const facts = pair.household?.facts ?? {};
            const answers = [before, after].map((edition) => {
              const { outcome: one, benefits } = evaluate(edition, factsFor(edition, facts));
              return outcome === undefined ? one : benefits?.[outcome];
            });
            expect(answers).toEqual([pair.before, pair.after]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is equal for an edition and itself, also where numbers are computed', () => {
    fc.assert(
      fc.property(randomRulebook({ derivedFromOthers: true }), ({ edition }) => {
        expect(compareMeaning(edition, structuredClone(edition)).status).toBe('equal');
      }),
      { numRuns: 100 },
    );
  });

  it('is equal where a condition is only put in another way', () => {
    const facts = { poor: 'boolean', old: 'boolean' } as const;
    const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
    const before = makeEdition({ facts, rules: { help: { not: { all: [is('poor'), is('old')] } } } });
    const after = makeEdition({ facts, rules: { help: { any: [{ not: is('old') }, { not: is('poor') }] } } });
    expect(compareMeaning(before, after)).toMatchObject({
      status: 'equal',
      lines: { vi: ['Hai bản cho kết quả như nhau trong mọi trường hợp.'] },
    });
  });
});

const income = { income: { type: 'integer', unit: 'VND/month', min: 0 }, area: ['rural', 'urban'] } as const;
const below: Condition = { fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } };
const lined = (value: number) =>
  makeEdition({
    facts: income,
    parameters: { line: { unit: 'VND/month', value } },
    decisions: [
      {
        id: 'answer',
        hit: 'unique',
        outcomes: ['poor', 'notPoor'],
        rules: [makeRule('poor', below), makeRule('notPoor', { not: below })],
      },
    ],
  });

describe('a household that shows a difference', () => {
  it('stands at the limit, to the đồng', () => {
    const { decisions, lines } = compareMeaning(lined(700_000), lined(700_001));
    expect(decisions[0]?.pairs).toMatchObject([
      { before: 'notPoor', after: 'poor', household: { facts: { income: 700_001 }, on: undefined } },
    ]);
    expect(lines.en).toEqual([
      'They differ:',
      'answer: notPoor → poor; for example: income: 700,001 VND per month',
    ]);
  });

  it('is also found behind a computed number', () => {
    const share = (limit: number) =>
      makeEdition({
        facts: {
          poor: { type: 'integer', unit: 'household', min: 0, max: 1000 },
          all: { type: 'integer', unit: 'household', min: 1, max: 1000 },
        },
        parameters: { target: { unit: 'ratio', value: limit } },
        derived: { share: { ratio: { of: 'poor', to: 'all' }, unit: 'ratio' } },
        rules: { met: { fact: 'share', operator: 'lessThan', value: { fact: 'target' } } },
      });
    const [met] = compareMeaning(share(0.03), share(0.05)).decisions;
    expect(met).toMatchObject({ status: 'different', outcome: 'met' });
    const facts = met?.pairs[0]?.household?.facts as { poor: number; all: number };
    expect(facts.poor / facts.all).toBeGreaterThanOrEqual(0.03);
    expect(facts.poor / facts.all).toBeLessThan(0.05);
  });

  it('says that a case without a single outcome has none', () => {
    const gap = (operator: Operator) =>
      makeEdition({
        facts: income,
        parameters: { line: { unit: 'VND/month', value: 5 } },
        decisions: [
          {
            id: 'answer',
            hit: 'unique',
            outcomes: ['poor', 'notPoor'],
            rules: [makeRule('poor', { ...below, operator }), makeRule('notPoor', { not: below })],
          },
        ],
      });
    const [answer] = compareMeaning(gap('lessThanInclusive'), gap('lessThan')).decisions;
    expect(answer?.pairs).toMatchObject([
      { before: 'poor', after: null, household: { facts: { income: 5 } } },
    ]);
    expect(answer?.pairs[0]?.text.vi).toContain('không ra một kết quả duy nhất');
  });
});

describe('facts that are derived in another way', () => {
  const ofAge = (age: number) =>
    makeEdition({
      facts: { schooling: 'boolean' },
      memberFacts: { age: { type: 'integer', unit: 'year', min: 0, max: 120 }, attends: 'boolean' },
      parameters: { limit: { unit: 'year', value: age } },
      derived: {
        schooling: {
          anyMember: {
            all: [
              { fact: 'age', operator: 'lessThan', value: { fact: 'limit' } },
              { fact: 'attends', operator: 'equal', value: false },
            ],
          },
        },
      },
      rules: { help: { fact: 'schooling', operator: 'equal', value: true } },
    });

  it('are shown by a member who now counts, though the decision itself is the same', () => {
    const { status, decisions, derivations } = compareMeaning(ofAge(15), ofAge(16));
    expect(decisions.map((one) => one.status)).toEqual(['equal']);
    expect(status).toBe('different');
    expect(derivations).toMatchObject([
      {
        fact: 'schooling',
        example: { scope: 'member', facts: { age: 15, attends: false }, before: false, after: true },
      },
    ]);
    expect(programOf(ofAge(15)).facts.has('schooling')).toBe(true);
  });

  it('are equal where the figure is the same', () => {
    expect(compareMeaning(ofAge(15), ofAge(15)).derivations).toEqual([]);
  });
});

it('amounts that came with another figure are a difference, though everybody gets the same benefit', () => {
  const paid = (amount: number): Edition => {
    const edition = makeEdition({
      facts: { poor: 'boolean' },
      parameters: { amount: { unit: 'VND/month', value: amount } },
      rules: { help: { fact: 'poor', operator: 'equal', value: true } },
    });
    return { ...edition, rulebook: { ...edition.rulebook, outputs: ['amount'] } };
  };
  expect(compareMeaning(paid(100), paid(200))).toMatchObject({
    status: 'different',
    outputs: [{ id: 'amount' }],
  });
  expect(compareMeaning(paid(100), paid(100)).status).toBe('equal');
});

it('options that only one edition has are named, and not compared', () => {
  const kinds = (list: readonly string[]) =>
    makeEdition({ facts: { kind: list }, rules: { help: { fact: 'kind', operator: 'equal', value: 'a' } } });
  expect(compareMeaning(kinds(['a', 'b']), kinds(['a', 'b', 'c']))).toMatchObject({
    status: 'equal',
    notComparable: [{ fact: 'kind', options: ['c'] }],
  });
});
