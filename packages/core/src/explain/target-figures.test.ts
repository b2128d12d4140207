import { entrustedCapitalDistrict } from '@giamngheo/funding';
import { healthStandard, incomeGrowth, povertyReduction, training } from '@giamngheo/targets';
import { describe, expect, it } from 'vitest';
import type { RulebookFamily } from '../edition/family.js';
import { evaluate, type Facts } from '../evaluate/index.js';
import { findTargetFigures } from './target-figures.js';

function figuresOf(family: RulebookFamily, target: string, facts: Facts) {
  const edition = family.editions[0] as RulebookFamily['editions'][number];
  const decision = evaluate(edition, facts);
  const result = decision.decisions.find(({ id }) => id === target);
  if (result === undefined) throw new Error(`no decision ${target}`);
  const found = findTargetFigures(edition, result, decision);
  return Object.fromEntries(
    Object.entries(found).flatMap(([role, figure]) =>
      figure === undefined ? [] : [[role, [figure.id, figure.value]]],
    ),
  );
}

describe('the figures of a target', () => {
  it('are what was reached, what is asked for, the straight path, and what is lacking', () => {
    const facts = { year: 2018, communesMeetingHealth: 72, communes: 120, communeHealthShareBaseline: 0.4 };
    expect(figuresOf(healthStandard, 'province', facts)).toEqual({
      actual: ['provinceShare', 0.6],
      target: ['provinceTarget', 0.8],
      path: ['provincePath', 0.6],
      gap: ['provinceGap', 0.2],
      ahead: ['provinceAhead', 0],
    });
  });

  it('are those of the target alone, not of its neighbour, and null where nothing is known', () => {
    expect(figuresOf(healthStandard, 'coastal', { year: 2018 })).toMatchObject({
      actual: ['coastalShare', null],
      target: ['coastalTarget', 1],
      gap: ['coastalGap', null],
    });
  });

  it('take a fact that was given where no output repeats it', () => {
    const facts = { year: 2020, poorIncomeBaseline: 400_000, poorIncome: 500_000 };
    expect(figuresOf(incomeGrowth, 'province', facts)).toMatchObject({
      actual: ['poorIncome', 500_000],
      target: ['provinceTarget', 600_000],
      gap: ['provinceGap', 100_000],
    });
  });

  it('follow the reading by which the answer was decided', () => {
    const rates = { poorRateBefore: 0.05, poorRate: 0.04, nearPoorRateBefore: 0.06, nearPoorRate: 0.05 };
    const sum = figuresOf(povertyReduction, 'reduction', { ...rates, yearsBetween: 1, rateReading: 'sum' });
    expect(sum.actual).toEqual(['sumReduction', 0.02]);
    const alone = { ...rates, yearsBetween: 1, rateReading: 'poorAlone' };
    expect(figuresOf(povertyReduction, 'reduction', alone).actual).toEqual(['poorReduction', 0.01]);
  });

  it('are the whole amount, not the part that counts towards a minimum', () => {
    expect(figuresOf(entrustedCapitalDistrict, 'verdict', { entrustedAmount: 600_000_000 })).toMatchObject({
      actual: ['entrustedAmount', 600_000_000],
      target: ['minimumEntrusted', 500_000_000],
      gap: ['shortfall', 0],
    });
  });

  it('are none for a decision over several targets, and need no path', () => {
    expect(figuresOf(incomeGrowth, 'priority', {})).toEqual({});
    expect(figuresOf(training, 'thisYear', { year: 2018, trained: 1000 })).toEqual({
      actual: ['trained', 1000],
      target: ['yearlyNumber', 1170],
      gap: ['yearGap', 170],
    });
  });
});
