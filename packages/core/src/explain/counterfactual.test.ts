import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../edition/index.js';
import { evaluate, type Facts, type FactValue } from '../evaluate/index.js';
import { completionsOf, randomFacts, randomRulebook } from '../testing/random-rulebook.js';
import { smallEdition } from '../testing/small-edition.js';
import type { Change, Range } from './change-text.js';
import { type ChangeGroup, type Counterfactual, counterfactual } from './index.js';

const settled = { floorArea: 100, memberCount: 2, appliedOn: '2018-01-01' } as const;
const rich = {
  ...settled,
  area: 'rural',
  income: 800_000,
  lacksWater: false,
  lacksToilet: false,
  lacksPhone: false,
  lacksSchool: false,
} as const;

describe('counterfactual', () => {
  it('gives the nearest limit of a number, and puts interchangeable answers together', () => {
    const [poor] = counterfactual(
      smallEdition,
      { ...rich, lacksWater: true },
      { locale: 'en', decision: 'class' },
    );
    expect(poor?.changes).toBe(1);
    expect(poor?.sentences).toEqual([
      'Poor: if 1 of these 3 changed to “yes” (Short of a toilet; Short of a telephone; Short of schooling).',
      'Or if income per capita were at most 700,000 VND per person per month (now 800,000 VND).',
      'Or if area were Urban (now Rural).',
    ]);
  });

  it('says the same in Vietnamese', () => {
    const [poor] = counterfactual(
      smallEdition,
      { ...rich, income: 2_000_000 },
      { locale: 'vi', decision: 'class' },
    );
    expect(poor?.sentences).toEqual([
      'Hộ nghèo: nếu thu nhập bình quân đầu người từ 700.000 đồng/người/tháng trở xuống (hiện là 2.000.000 đồng).',
    ]);
    expect(poor?.ways[0]?.groups[0]?.of[0]).toMatchObject({ fact: 'income', from: 2_000_000, to: 700_000 });
  });

  it('writes a limit that is not itself allowed as the law does', () => {
    const [notPoor] = counterfactual(
      smallEdition,
      { ...rich, income: 1 },
      { locale: 'vi', decision: 'class' },
    );
    expect(notPoor?.sentences).toEqual([
      'Không nghèo: nếu thu nhập bình quân đầu người trên 700.000 đồng/người/tháng (hiện là 1 đồng).',
    ]);
    expect(notPoor?.ways[0]?.example).toEqual({ income: 700_001 });
  });

  it('costs nothing for what is unknown, and lists it as needed', () => {
    const facts = { ...settled, area: 'rural', income: 650_000 } as const;
    const [notPoor] = counterfactual(smallEdition, facts, { locale: 'en', decision: 'class' });
    expect(notPoor?.changes).toBe(1);
    expect(notPoor?.sentences).toEqual([
      'Not poor: if income per capita were above 1,000,000 VND per person per month (now 650,000 VND).',
      'Or if income per capita were above 700,000, up to 1,000,000 VND per person per month (now 650,000 VND); ' +
        'it would then still depend on: number of indicators lacking.',
    ]);
  });

  it('names an outcome that is still possible with what it depends on', () => {
    const open = counterfactual(
      smallEdition,
      { ...rich, lacksWater: true, lacksToilet: undefined },
      { locale: 'vi', decision: 'class' },
    );
    expect(open.map(({ changes, sentences }) => [changes, sentences])).toEqual([
      [0, ['Hộ nghèo: còn tùy vào thiếu nhà tiêu.']],
      [0, ['Không nghèo: còn tùy vào thiếu nhà tiêu.']],
    ]);
  });

  it('gives for a benefit what would turn it to yes, with computed figures as figures', () => {
    const facts = { ...rich, area: 'urban', appliedOn: '2019-02-01' } as const;
    const [housing, loan] = counterfactual(smallEdition, facts, { locale: 'en', decision: 'support' });
    expect(housing?.sentences).toEqual([
      'Housing support: if floor area per person were below 8 m² per person (now 50 m²).',
    ]);
    expect(housing?.ways[0]?.groups[0]?.of[0]?.computed).toBe(true);
    expect(loan?.changes).toBe(2);
    expect(loan?.sentences).toEqual([
      'A loan: if area were Rural (now Urban) and date of application were not after 31 December 2018 (now 1 February 2019).',
    ]);
    expect(loan?.ways[0]?.example).toEqual({ area: 'rural', appliedOn: '2018-12-31' });
  });

  it('is silent on what is sure already', () => {
    const ids = counterfactual(smallEdition, rich, { locale: 'en' }).map(({ outcome }) => outcome);
    expect(ids).toEqual(['poor', 'housing']);
  });

  it.each(['unique', 'collect'] as const)(
    'finds exactly the smallest changes of random %s rulebooks',
    (hit) => {
      const cases = randomRulebook({ arithmetic: false, hit }).chain(({ edition }) =>
        fc.tuple(fc.constant(edition), randomFacts(edition, { known: 0.7 })),
      );
      fc.assert(
        fc.property(cases, ([edition, facts]) => {
          const answers = allAnswers(edition);
          for (const one of counterfactual(edition, facts, { locale: 'en' }))
            checkAgainstAll(edition, facts, one, answers);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});

type Answer = readonly [facts: Facts, outcomes: readonly string[]];

/** Every household there can be, with what it gets. */
function allAnswers(edition: Edition): Answer[] {
  return completionsOf(edition, {}).map((facts) => [facts, outcomesOf(edition, facts)]);
}

function outcomesOf(edition: Edition, facts: Facts): string[] {
  const { outcome, benefits } = evaluate(edition, facts);
  if (outcome !== null) return [outcome];
  return Object.entries(benefits ?? {}).flatMap(([id, answer]) => (answer === 'yes' ? [id] : []));
}

function checkAgainstAll(
  edition: Edition,
  facts: Facts,
  one: Counterfactual,
  answers: readonly Answer[],
): void {
  const changed = (other: Facts) => Object.keys(facts).filter((id) => facts[id] !== other[id]);
  const giving = answers.filter(([, outcomes]) => outcomes.includes(one.outcome)).map(([other]) => other);
  const least = Math.min(...giving.map((other) => changed(other).length));
  expect(one.changes).toBe(least);
  expect(one.complete).toBe(true);
  for (const way of one.ways) {
    const after = { ...facts, ...way.example };
    expect(outcomesOf(edition, after)).toContain(one.outcome);
    expect(changed(after).length).toBe(least);
  }
  // Each household that is as near as can be is told by one of the ways, and only such are.
  const told = new Set(one.ways.flatMap(({ groups }) => factSets(groups)));
  const nearest = giving.filter((other) => changed(other).length === least);
  expect(told).toEqual(new Set(nearest.map((other) => changed(other).sort().join())));
  for (const other of nearest) {
    const ids = changed(other);
    expect(one.ways.some(({ groups }) => admits(groups, ids, other))).toBe(true);
  }
  // A way that depends on nothing else gives the outcome for every value within it.
  const sure = one.ways.filter(({ needed }) => needed.length === 0);
  for (const [other, outcomes] of answers) {
    const ids = changed(other);
    if (ids.length !== least || !sure.some(({ groups }) => admits(groups, ids, other))) continue;
    expect(outcomes).toContain(one.outcome);
  }
}

/** The sets of facts that a way may change. */
function factSets(groups: readonly ChangeGroup[]): string[] {
  const choose = (of: readonly Change[], count: number): string[][] => {
    const [first, ...rest] = of;
    if (count === 0) return [[]];
    if (first === undefined) return [];
    return [...choose(rest, count - 1).map((one) => [first.fact, ...one]), ...choose(rest, count)];
  };
  const all = groups.reduce<string[][]>(
    (sets, { count, of }) => sets.flatMap((set) => choose(of, count).map((one) => [...set, ...one])),
    [[]],
  );
  return all.map((set) => set.sort().join());
}

function admits(groups: readonly ChangeGroup[], ids: readonly string[], other: Facts): boolean {
  return groups.every(
    ({ count, of }) =>
      of.filter((change) => ids.includes(change.fact) && allows(change, other[change.fact] as FactValue))
        .length === count,
  );
}

function allows(change: Change, value: FactValue): boolean {
  return change.values.includes(value) || change.ranges.some((range) => contains(range, value as number));
}

function contains({ least, leastExcluded, most, mostExcluded }: Range, value: number): boolean {
  const above =
    least === undefined || (leastExcluded ? value > (least as number) : value >= (least as number));
  const below = most === undefined || (mostExcluded ? value < (most as number) : value <= (most as number));
  return above && below;
}
