import { evaluate, type Facts } from '@giamngheo/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poverty } from './index.js';

type Area = 'rural' | 'urban';
type Classify = (area: Area, income: number, deprivations: number) => string;

/** The classes as the instruments word them, written down a second time by hand and without the rulebooks. */
const laws: Record<string, { indicators: number; lines: number[]; classify: Classify }> = {
  '2011-01-01': {
    indicators: 0,
    lines: [400_000, 500_000, 520_000, 650_000],
    classify: (area, income) => {
      const rural = area === 'rural';
      if (income <= (rural ? 400_000 : 500_000)) return 'poor';
      return income <= (rural ? 520_000 : 650_000) ? 'nearPoor' : 'notPoor';
    },
  },
  '2016-01-01': {
    indicators: 10,
    lines: [700_000, 900_000, 1_000_000, 1_300_000, 1_500_000, 1_950_000],
    classify: (area, income, deprivations) => {
      const [low, high, middle] =
        area === 'rural' ? [700_000, 1_000_000, 1_500_000] : [900_000, 1_300_000, 1_950_000];
      if (income <= (low as number)) return 'poor';
      if (income <= (high as number)) return deprivations >= 3 ? 'poor' : 'nearPoor';
      return income <= (middle as number) ? 'average' : 'aboveAverage';
    },
  },
  '2022-01-01': {
    indicators: 12,
    lines: [1_500_000, 2_000_000, 2_250_000, 3_000_000],
    classify: (area, income, deprivations) => {
      const [line, middle] = area === 'rural' ? [1_500_000, 2_250_000] : [2_000_000, 3_000_000];
      if (income <= (line as number)) return deprivations >= 3 ? 'poor' : 'nearPoor';
      return income <= (middle as number) ? 'average' : 'aboveAverage';
    },
  },
  '2027-01-01': {
    indicators: 12,
    lines: [2_200_000, 2_800_000],
    classify: (area, income, deprivations) => {
      if (income > (area === 'rural' ? 2_200_000 : 2_800_000)) return 'notPoor';
      return deprivations >= 3 ? 'poor' : 'nearPoor';
    },
  },
};

/** What a household with blanks gives: every way to fill them, tried out. Blank indicators differ only in their number. */
function expectationOf(edition: string, household: Facts, indicators: readonly string[]) {
  const { lines, classify } = laws[edition] as (typeof laws)[string];
  const areas: Area[] = household.area === undefined ? ['rural', 'urban'] : [household.area as Area];
  const given = household.monthlyIncomePerCapita as number | undefined;
  const incomes = given === undefined ? [0, ...lines.flatMap((line) => [line, line + 1])] : [given];
  const certain = indicators.filter((id) => household[id] === true).length;
  const open = indicators.filter((id) => household[id] === undefined);
  const counts = Array.from({ length: open.length + 1 }, (_, i) => certain + i);
  const outcomes = new Set<string>();
  const missing = new Set<string>();
  for (const area of areas) {
    for (const income of incomes) {
      for (const count of counts) {
        const outcome = classify(area, income, count);
        outcomes.add(outcome);
        if (areas.some((other) => classify(other, income, count) !== outcome)) missing.add('area');
        if (incomes.some((other) => classify(area, other, count) !== outcome))
          missing.add('monthlyIncomePerCapita');
        const next = count + 1 <= certain + open.length ? classify(area, income, count + 1) : outcome;
        if (next !== outcome) for (const id of open) missing.add(id);
      }
    }
  }
  return { outcomes, missing: [...missing].sort() };
}

const often = <T>(value: fc.Arbitrary<T>, known: number) =>
  fc.oneof({ weight: known, arbitrary: value }, { weight: 10 - known, arbitrary: fc.constant(undefined) });

describe('20,000 random households an edition, with blanks, come out as the law gives them', () => {
  it.each(Object.keys(laws))('%s', (name) => {
    const edition = poverty.edition(name);
    const { lines, indicators: count } = laws[name] as (typeof laws)[string];
    const indicators = edition.rulebook.facts.filter((id) => id.startsWith('deprived'));
    expect(indicators).toHaveLength(count);
    const income = fc.oneof(
      fc.integer({ min: 0, max: 4_000_000 }),
      fc.constantFrom(...lines).chain((line) => fc.integer({ min: line - 2, max: line + 2 })),
    );
    const household = fc.record({
      area: often(fc.constantFrom<Area>('rural', 'urban'), 9),
      monthlyIncomePerCapita: often(income, 9),
      ...Object.fromEntries(indicators.map((id) => [id, often(fc.boolean(), 8)])),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(household, (facts) => {
        const decision = evaluate(edition, facts as Facts);
        const { outcomes, missing } = expectationOf(name, facts as Facts, indicators);
        expect(decision.status).toBe(outcomes.size === 1 ? 'decided' : 'undetermined');
        expect(decision.outcome).toBe(outcomes.size === 1 ? [...outcomes][0] : null);
        expect([...decision.possible].sort()).toEqual([...outcomes].sort());
        expect([...decision.missing].sort()).toEqual(missing);
        seen.add(decision.outcome ?? 'undetermined');
      }),
      { numRuns: 20_000 },
    );
    // The households are no test if they all fall into one class.
    expect(seen.size).toBeGreaterThanOrEqual(4);
  });
});
