import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  compareFractions,
  type Exact,
  exactOf,
  type Fraction,
  fractionOf,
  multiplyFractions,
  zero,
} from './fraction.js';
import type { MeasuredHousehold } from './household.js';
import { type AlkireFosterOptions, measureAlkireFoster } from './index.js';

const names = ['a', 'b', 'c', 'd'];
const weights = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 1, max: 6 })])));
const answers = (answer: fc.Arbitrary<boolean | undefined>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, answer])));
const population = (answer: fc.Arbitrary<boolean | undefined>) =>
  fc
    .array(
      fc.record({
        persons: fc.integer({ min: 0, max: 9 }),
        group: fc.constantFrom('x', 'y', 'z'),
        deprived: answers(answer),
      }),
      {
        maxLength: 12,
      },
    )
    .map((list): MeasuredHousehold[] => list.map((one, i) => ({ id: String(i), ...one })));
const known = population(fc.boolean());
const partly = population(fc.constantFrom(true, false, undefined));
const options = fc
  .record({
    weights,
    part: fc.integer({ min: 1, max: 100 }),
    by: fc.constantFrom('household' as const, 'person' as const),
  })
  .map(({ weights: each, part, by }): AlkireFosterOptions => {
    const whole = Object.values(each).reduce((a, b) => a + b, 0);
    return { weights: each, cutoff: Math.max(1, Math.ceil((whole * part) / 100)), by };
  });

const fraction = (one: Exact | null | undefined): Fraction =>
  one === null || one === undefined ? zero : fractionOf(one.numerator, one.denominator);
const same = (a: Fraction, b: Fraction) => expect(compareFractions(a, b)).toBe(0);
const sumOf = (list: readonly Fraction[]) => list.reduce(addFractions, zero);

describe('the measures of Alkire and Foster', () => {
  it('have M0 = H × A, exactly', () => {
    fc.assert(
      fc.property(known, options, (households, how) => {
        const { h, a, m0 } = measureAlkireFoster(households, how);
        same(fraction(m0), multiplyFractions(fraction(h), fraction(a)));
      }),
    );
  });

  it('are the sum over the groups, each by its share', () => {
    fc.assert(
      fc.property(known, options, (households, how) => {
        const { m0, groups } = measureAlkireFoster(households, how);
        const parts = Object.values(groups).map((group) =>
          multiplyFractions(fraction(group.share), fraction(group.m0)),
        );
        same(fraction(m0), sumOf(parts));
      }),
    );
  });

  it('have contributions of indicators, and of groups, that add up to 1 where anybody is poor', () => {
    fc.assert(
      fc.property(known, options, (households, how) => {
        const { poor, contributions, groups } = measureAlkireFoster(households, how);
        const total = fractionOf(poor > 0 ? 1 : 0);
        same(sumOf(Object.values(contributions).map(fraction)), total);
        same(sumOf(Object.values(groups).map(({ contribution }) => fraction(contribution))), total);
      }),
    );
  });

  it('do not depend on the order of the households', () => {
    fc.assert(
      fc.property(known, options, (households, how) => {
        const { h, a, m0, contributions } = measureAlkireFoster(households, how);
        const turned = measureAlkireFoster([...households].reverse(), how);
        const text = (value: unknown) => JSON.stringify(value);
        expect(text([turned.h, turned.a, turned.m0, turned.contributions])).toBe(
          text([h, a, m0, contributions]),
        );
      }),
    );
  });

  it('count a household of n persons as n persons of one', () => {
    fc.assert(
      fc.property(known, options, (households, how) => {
        const singles = households.flatMap((one) =>
          Array.from({ length: one.persons ?? 0 }, (_, i) => ({ ...one, id: `${one.id}-${i}`, persons: 1 })),
        );
        const byPerson = measureAlkireFoster(households, { ...how, by: 'person' });
        const bySingle = measureAlkireFoster(singles, { ...how, by: 'household' });
        expect(JSON.stringify([byPerson.h, byPerson.m0])).toBe(JSON.stringify([bySingle.h, bySingle.m0]));
      }),
    );
  });

  it('lie within the bounds however the unknown answers turn out', () => {
    fc.assert(
      fc.property(partly, options, fc.infiniteStream(fc.boolean()), (households, how, coin) => {
        const filled = households.map((one) => ({
          ...one,
          deprived: Object.fromEntries(
            names.map((name) => [name, one.deprived?.[name] ?? (coin.next().value as boolean)]),
          ),
        }));
        const { bounds } = measureAlkireFoster(households, how);
        const full = measureAlkireFoster(filled, how);
        expect(bounds === null).toBe(full.h === null);
        for (const key of ['h', 'm0'] as const) {
          const span = bounds?.[key];
          if (span === undefined) continue;
          expect(compareFractions(fraction(span.least), fraction(full[key]))).toBeLessThanOrEqual(0);
          expect(compareFractions(fraction(full[key]), fraction(span.most))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('households with unknown indicators', () => {
  const how: AlkireFosterOptions = { weights: { a: 1, b: 1 }, cutoff: 1, by: 'household' };
  const households = [
    { id: 'poor', deprived: { a: true, b: false } },
    { id: 'not', deprived: { a: false, b: false } },
    { id: 'open', deprived: { a: false } },
  ];
  const result = measureAlkireFoster(households, how);

  it('stand apart and in none of the measures', () => {
    expect(result.apart).toEqual({ households: ['open'], weight: 1 });
    expect([result.population, result.poor, result.h?.value]).toEqual([2, 1, 0.5]);
  });

  it('widen the bounds', () => {
    expect([result.bounds?.h.least.value, result.bounds?.h.most.value]).toEqual([1 / 3, 2 / 3]);
    expect([result.bounds?.m0.least.value, result.bounds?.m0.most.value]).toEqual([1 / 6, 1 / 3]);
  });
});

describe('what cannot be measured', () => {
  const one = [{ id: 'x', deprived: { a: true } }];
  it.each([
    ['measures/bad-weight', { weights: { a: 0 }, cutoff: 1, by: 'household' }],
    ['measures/bad-weight', { weights: { a: 0.5 }, cutoff: 1, by: 'household' }],
    ['measures/bad-weight', { weights: {}, cutoff: 1, by: 'household' }],
    ['measures/bad-cutoff', { weights: { a: 1 }, cutoff: 0, by: 'household' }],
    ['measures/bad-cutoff', { weights: { a: 1 }, cutoff: 2, by: 'household' }],
    ['measures/bad-persons', { weights: { a: 1 }, cutoff: 1, by: 'person' }],
  ] as const)('is refused with %s', (code, how) => {
    expect(() => measureAlkireFoster(one, how)).toThrow(expect.objectContaining({ code }));
  });

  it('is null over nobody, not 0', () => {
    const { h, a, m0, bounds } = measureAlkireFoster([], { weights: { a: 1 }, cutoff: 1, by: 'household' });
    expect([h, a, m0, bounds]).toEqual([null, null, null, null]);
  });

  it('keeps every digit as JSON', () => {
    expect(JSON.stringify(exactOf(fractionOf(1, 3)))).toBe(
      '{"value":0.3333333333333333,"numerator":"1","denominator":"3"}',
    );
  });
});
