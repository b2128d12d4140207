import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rational } from '../program/rational.js';
import { rational } from './bound-ratio.js';
import { createDeprivationTally } from './deprivation-counts.js';
import {
  type DeprivationMeasures,
  type MeasureBounds,
  measureDeprivation,
  partOfWhole,
} from './measure-deprivation.js';

type Answer = boolean | undefined;
type Unit = { readonly answers: readonly Answer[]; readonly weight: number };

const both = (text: string) => ({ vi: text, en: text });
const scheme = {
  indicators: ['income', 'schooling', 'health', 'insurance'],
  cutoff: 2,
  dimensions: [
    { id: 'first', label: both('first'), indicators: ['income', 'health'] },
    { id: 'second', label: both('second'), indicators: ['schooling', 'insurance'] },
  ],
};

function measure(units: readonly Unit[], cutoff = scheme.cutoff): DeprivationMeasures {
  const tally = createDeprivationTally(scheme);
  for (const { answers, weight } of units) tally.add(answers, weight);
  return measureDeprivation({ ...scheme, cutoff }, tally.counts());
}

const text = ({ num, den }: Rational) => `${num}/${den}`;
const shown = (bounds: MeasureBounds | null) =>
  bounds === null
    ? 'none'
    : text(bounds.least) === text(bounds.most)
      ? text(bounds.least)
      : `${text(bounds.least)} to ${text(bounds.most)}`;
const rows = (...lines: string[]): Unit[] =>
  lines.map((line) => ({
    answers: [...line].map((letter) => (letter === '?' ? undefined : letter === '1')),
    weight: 1,
  }));

describe('the example of Alkire and Foster (2011): four persons, four dimensions, k = 2', () => {
  const found = measure(rows('0000', '0101', '1111', '0100'));

  it('has the published H, A and M0', () => {
    expect([found.h, found.a, found.m0].map(shown)).toEqual(['1/2', '3/4', '3/8']);
  });

  it('censors the deprivation of the one who is not poor', () => {
    expect(found.indicators.map(({ uncensored, censored }) => [shown(uncensored), shown(censored)])).toEqual([
      ['1/4', '1/4'],
      ['3/4', '1/2'],
      ['1/4', '1/4'],
      ['1/2', '1/2'],
    ]);
  });

  it('breaks M0 down by indicator and dimension', () => {
    expect(found.indicators.map(({ contribution }) => shown(contribution))).toEqual([
      '1/6',
      '1/3',
      '1/6',
      '1/3',
    ]);
    expect(found.dimensions.map(({ contribution }) => shown(contribution))).toEqual(['1/3', '2/3']);
  });

  it('gives the unweighted mean of deprivations with k = 1, and only the one deprived in all with k = 4', () => {
    const units = rows('0000', '0101', '1111', '0100');
    expect([measure(units, 1).h, measure(units, 1).m0].map(shown)).toEqual(['3/4', '7/16']);
    expect([measure(units, 4).h, measure(units, 4).a].map(shown)).toEqual(['1/4', '1/1']);
  });
});

describe('a village with blanks', () => {
  // By hand: one is poor for sure (2 of 4 known), one may be (1 known, 1 open), two are not, whatever the blank says.
  const found = measure(rows('11?0', '10?0', '000?', '0000'));

  it('bounds each figure by what the blanks can make of it', () => {
    expect(shown(found.h)).toBe('1/4 to 1/2');
    expect(shown(found.m0)).toBe('1/8 to 5/16');
    expect(shown(found.a)).toBe('1/2 to 3/4');
    expect(shown(found.indicators[2]?.uncensored ?? null)).toBe('0/1 to 1/2');
    expect(shown(found.indicators[2]?.censored ?? null)).toBe('0/1 to 1/2');
    expect(shown(found.indicators[0]?.censored ?? null)).toBe('1/4 to 1/2');
  });

  it('tells beside each figure for how many it is open', () => {
    expect(found).toMatchObject({ population: 4, incomplete: 3, poor: { least: 1, most: 2 } });
    expect([found.h?.open, found.m0?.open, found.indicators[0]?.censored?.open]).toEqual([1, 2, 1]);
    expect(found.indicators[3]?.uncensored).toMatchObject({ open: 1 });
  });

  it('has no figure of nobody, and no intensity where nobody can be poor', () => {
    expect([measure([]).h, measure([]).a, measure([]).m0]).toEqual([null, null, null]);
    const nobody = measure(rows('0000', '1000'));
    expect([shown(nobody.h), shown(nobody.a), shown(nobody.m0)]).toEqual(['0/1', 'none', '0/1']);
    expect(nobody.indicators[0]?.contribution).toBeNull();
  });
});

const answer = (unknown: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.boolean() as fc.Arbitrary<Answer> },
    { weight: unknown, arbitrary: fc.constant<Answer>(undefined) },
  );
const unitsOf = (unknown: number, maxLength: number) =>
  fc.array(
    fc.record({
      answers: fc.array(answer(unknown), { minLength: 4, maxLength: 4 }),
      weight: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength },
  );
const cutoffs = fc.integer({ min: 1, max: 4 });

const multiply = (a: Rational, b: Rational) => rational(a.num * b.num, a.den * b.den);
const add = (a: Rational, b: Rational) => rational(a.num * b.den + b.num * a.den, a.den * b.den);
const compare = (a: Rational, b: Rational) => Number(a.num * b.den - b.num * a.den);
const zero = rational(0, 1);

/** Every way to fill the blanks. */
function completions(units: readonly Unit[]): Unit[][] {
  const at = units.findIndex(({ answers }) => answers.includes(undefined));
  const unit = units[at];
  if (unit === undefined) return [[...units]];
  const place = unit.answers.indexOf(undefined);
  return [true, false].flatMap((value) =>
    completions(units.with(at, { ...unit, answers: unit.answers.with(place, value) })),
  );
}

/** Every figure of the measures, by name. */
const figuresOf = (found: DeprivationMeasures): Record<string, MeasureBounds | null> => ({
  h: found.h,
  a: found.a,
  m0: found.m0,
  ...Object.fromEntries(
    found.indicators.flatMap(({ id, uncensored, censored, contribution }) => [
      [`uncensored ${id}`, uncensored],
      [`censored ${id}`, censored],
      [`contribution ${id}`, contribution],
    ]),
  ),
  ...Object.fromEntries(found.dimensions.map(({ id, contribution }) => [`dimension ${id}`, contribution])),
});

describe('laws', () => {
  it('M0 is H × A exactly, where all is known', () => {
    fc.assert(
      fc.property(unitsOf(0, 12), cutoffs, (units, cutoff) => {
        const { h, a, m0 } = measure(units, cutoff);
        expect(m0?.least).toEqual(a === null ? zero : multiply(h?.least as Rational, a.least));
        expect(m0?.most).toEqual(m0?.least);
      }),
    );
  });

  it('contributions of indicators, and of dimensions, add up to 1', () => {
    fc.assert(
      fc.property(unitsOf(0, 12), cutoffs, (units, cutoff) => {
        const { indicators, dimensions, a } = measure(units, cutoff);
        for (const parts of [indicators, dimensions]) {
          const sum = parts.reduce((all, { contribution }) => add(all, contribution?.least ?? zero), zero);
          expect(sum).toEqual(a === null ? zero : rational(1, 1));
        }
      }),
    );
  });

  it('the whole is the mean of its groups, weighted by their population, bounds included', () => {
    fc.assert(
      fc.property(unitsOf(1, 8), unitsOf(1, 8), cutoffs, (left, right, cutoff) => {
        const groups = [measure(left, cutoff), measure(right, cutoff)];
        const whole = measure([...left, ...right], cutoff);
        for (const figure of ['h', 'm0'] as const) {
          for (const end of ['least', 'most'] as const) {
            const mean = groups.reduce(
              (all, group) =>
                add(
                  all,
                  multiply(rational(group.population, whole.population), group[figure]?.[end] as Rational),
                ),
              zero,
            );
            expect(whole[figure]?.[end]).toEqual(mean);
          }
        }
      }),
    );
  });

  it('raising one deprivation never lowers M0, nor H', () => {
    fc.assert(
      fc.property(unitsOf(1, 8), cutoffs, fc.nat(), fc.nat(3), (units, cutoff, who, what) => {
        const at = who % units.length;
        const unit = units[at] as Unit;
        const raised = units.with(at, { ...unit, answers: unit.answers.with(what, true) });
        const [before, after] = [measure(units, cutoff), measure(raised, cutoff)];
        for (const figure of ['h', 'm0'] as const) {
          for (const end of ['least', 'most'] as const) {
            expect(
              compare(after[figure]?.[end] as Rational, before[figure]?.[end] as Rational),
            ).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('bounds are the least and the most over all completions, for every figure', () => {
    fc.assert(
      fc.property(unitsOf(1, 3), cutoffs, (units, cutoff) => {
        fc.pre(units.flatMap(({ answers }) => answers).filter((one) => one === undefined).length <= 7);
        const all = completions(units).map((one) => figuresOf(measure(one, cutoff)));
        for (const [name, bounds] of Object.entries(figuresOf(measure(units, cutoff)))) {
          const values = all
            .flatMap((one) => one[name] ?? [])
            .map(({ least }) => least)
            .sort(compare);
          if (bounds === null) expect(values, name).toEqual([]);
          else expect([name, bounds.least, bounds.most]).toEqual([name, values[0], values.at(-1)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the part of a group in M0 is bounded by all completions, and the parts add up to 1', () => {
    fc.assert(
      fc.property(unitsOf(1, 2), unitsOf(1, 2), cutoffs, (left, right, cutoff) => {
        const unknown = [...left, ...right].flatMap(({ answers }) =>
          answers.filter((one) => one === undefined),
        );
        fc.pre(unknown.length <= 7);
        const parts = (units: readonly Unit[]) => {
          const whole = measure(units, cutoff);
          return [units.slice(0, left.length), units.slice(left.length)].map((group) =>
            partOfWhole(measure(group, cutoff), whole),
          );
        };
        const all = completions([...left, ...right]).map(parts);
        for (const [first, second] of all) {
          if (first) expect(add(first.least, second?.least as Rational)).toEqual(rational(1, 1));
        }
        parts([...left, ...right]).forEach((bounds, i) => {
          const values = all
            .flatMap((one) => one[i] ?? [])
            .map(({ least }) => least)
            .sort(compare);
          if (bounds === null) expect(values).toEqual([]);
          else expect([bounds.least, bounds.most]).toEqual([values[0], values.at(-1)]);
        });
      }),
    );
  });

  it('a weight counts as so many households', () => {
    fc.assert(
      fc.property(unitsOf(1, 5), cutoffs, (units, cutoff) => {
        const single = units.flatMap(({ answers, weight }) => Array(weight).fill({ answers, weight: 1 }));
        expect(measure(units, cutoff)).toEqual(measure(single, cutoff));
      }),
    );
  });
});
