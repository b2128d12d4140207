import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeasuredHousehold } from './household.js';
import {
  type AlkireFosterOptions,
  fractionOf,
  intensityFromTotals,
  measureAlkireFoster,
  measureScores,
} from './index.js';

/** Rows of 0 and 1 as households; the indicators are named by their column. */
function householdsOf(rows: readonly (readonly number[])[], names: readonly string[]): MeasuredHousehold[] {
  return rows.map((row, i) => ({
    id: String(i + 1),
    deprived: Object.fromEntries(names.map((name, j) => [name, row[j] === 1])),
  }));
}

const equalWeights = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));
const printed = (value: number | undefined, digits: number) => value?.toFixed(digits);

describe('the example of the R package mpindex', () => {
  const names = ['a1', 'a2', 'b1', 'b2'];
  const rows = [
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [1, 1, 1, 1],
    [0, 1, 0, 0],
  ];
  const result = measureAlkireFoster(householdsOf(rows, names), {
    weights: equalWeights(names),
    cutoff: 2,
    by: 'household',
  });

  it('has H 0.5, A 0.75 and M0 0.375', () => {
    expect([result.h?.value, result.a?.value, result.m0?.value]).toEqual([0.5, 0.75, 0.375]);
  });

  it('has contributions that add up to 100 %', () => {
    expect(
      Object.values(result.contributions).reduce((sum, part) => sum + (part?.value ?? 0), 0),
    ).toBeCloseTo(1, 12);
  });
});

describe('the example of Alkire and Foster (2011)', () => {
  it('has H 1/2, A 3/4 and M0 3/8 from achievements below the lines 13, 12, 3 and 1', () => {
    const achievements = [
      [13.1, 14, 4, 1],
      [15.2, 7, 5, 0],
      [12.5, 10, 1, 0],
      [20, 11, 3, 1],
    ];
    const lines = [13, 12, 3, 1];
    const names = ['1', '2', '3', '4'];
    const rows = achievements.map((row) => row.map((value, j) => (value < (lines[j] as number) ? 1 : 0)));
    expect(rows).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 1],
      [1, 1, 1, 1],
      [0, 1, 0, 0],
    ]);
    const { h, a, m0 } = measureAlkireFoster(householdsOf(rows, names), {
      weights: equalWeights(names),
      cutoff: 2,
      by: 'household',
    });
    expect([h, a, m0].map((one) => `${one?.numerator}/${one?.denominator}`)).toEqual(['1/2', '3/4', '3/8']);
  });
});

describe('the example of the R package MPI', () => {
  const lines = readFileSync(new URL('./testing/alkire-foster-example.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const names = (lines[0] as string).split(',').slice(0, -1);
  const households = lines.slice(1).map((line, i): MeasuredHousehold => {
    const cells = line.trim().split(',');
    return {
      id: String(i + 1),
      group: cells.at(-1),
      deprived: Object.fromEntries(names.map((name, j) => [name, cells[j] === '1'])),
    };
  });
  const measure = (cutoff: number) => {
    const options: AlkireFosterOptions = { weights: equalWeights(names), cutoff, by: 'household' };
    return measureAlkireFoster(households, options);
  };
  const { groups, ...all } = measure(3);
  const show = ({ population, poor, h, a, m0 }: typeof all | (typeof groups)[string]) => [
    population,
    poor,
    ...[h, a, m0].map((one) => printed(one?.value, 7)),
  ];

  it('has 30 persons and eleven indicators', () => {
    expect([households.length, names.length]).toEqual([30, 11]);
  });

  it.each([
    ['Bastia', 2, 2, '1.0000000', '0.4090909', '0.4090909'],
    ['Olmeto', 14, 13, '0.9285714', '0.5524476', '0.5129870'],
    ['Zicavo', 11, 10, '0.9090909', '0.6000000', '0.5454545'],
    ['Calvi', 1, 1, '1.0000000', '0.3636364', '0.3636364'],
    ['Corte', 1, 1, '1.0000000', '0.5454545', '0.5454545'],
    ['Venaco', 1, 1, '1.0000000', '0.5454545', '0.5454545'],
  ])('gives the published numbers for %s', (name, ...numbers) => {
    expect(show(groups[name] as (typeof groups)[string])).toEqual(numbers);
  });

  it('gives H 0.9333333, A 0.5519481 and M0 0.5151515 for all', () => {
    expect(show(all)).toEqual([30, 28, '0.9333333', '0.5519481', '0.5151515']);
  });

  it('gives 24 poor with H 0.8, A 0.5909091 and M0 0.4727273 at a cutoff of five', () => {
    expect(show(measure(5))).toEqual([30, 24, '0.8000000', '0.5909091', '0.4727273']);
  });

  it.each([1, 2])('gives H 1 and A 0.5272727 at a cutoff of %i', (cutoff) => {
    expect(show(measure(cutoff)).slice(2, 4)).toEqual(['1.0000000', '0.5272727']);
  });
});

describe('the example of the Human Development Report', () => {
  // Sizes and scores of four households, the scores as printed, rounded to a tenth of a per cent.
  const units = [
    { weight: 4, score: fractionOf(222, 1000) },
    { weight: 7, score: fractionOf(722, 1000) },
    { weight: 5, score: fractionOf(389, 1000) },
    { weight: 4, score: fractionOf(500, 1000) },
  ];

  it('has H 0.800, A 0.5624 and an MPI of 0.450, counted by person', () => {
    const { h, a, m0 } = measureScores(units, fractionOf(1, 3));
    expect([printed(h?.value, 3), printed(a?.value, 4), printed(m0?.value, 3)]).toEqual([
      '0.800',
      '0.5624',
      '0.450',
    ]);
  });

  it('has A 0.5625 from the scores before rounding', () => {
    const exact = [4, 13, 7, 9].map((score, i) => ({
      weight: units[i]?.weight ?? 0,
      score: fractionOf(score, 18),
    }));
    const { a, m0 } = measureScores(exact, fractionOf(1, 3));
    expect([a?.value, m0?.value]).toEqual([0.5625, 0.45]);
  });
});

describe('the tables of deprivation of two districts', () => {
  it.each([
    ['Cư Jút', 716, 204, '0.2925'],
    ['Đăk Glong', 3897, 923, '0.3518'],
  ])('give the intensity among the poor of %s', (_, deprivations, poor, a) => {
    expect(printed(intensityFromTotals({ deprivations, poor, indicators: 12 })?.value, 4)).toBe(a);
  });
});
