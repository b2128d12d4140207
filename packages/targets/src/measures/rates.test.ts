import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseholdClass, MeasuredHousehold } from './household.js';
import { countDeprivations, measureRates } from './index.js';

const households: MeasuredHousehold[] = [
  { id: '1', persons: 5, class: 'poor', deprived: { water: true, telecom: true } },
  { id: '2', persons: 3, class: 'nearPoor', deprived: { water: false, telecom: true } },
  { id: '3', persons: 2, class: 'average', deprived: { water: false, telecom: false } },
];

describe('poor and near-poor rates', () => {
  it('count households as the law does, or persons', () => {
    const [byHousehold, byPerson] = [
      measureRates(households, 'household'),
      measureRates(households, 'person'),
    ];
    expect([byHousehold.poor.rate?.value, byHousehold.poorAndNearPoor.rate?.value]).toEqual([1 / 3, 2 / 3]);
    expect([byPerson.poor.rate?.value, byPerson.nearPoor.rate?.value]).toEqual([0.5, 0.3]);
  });

  it('give no rate but bounds while a class is unknown', () => {
    const { unknown, poor } = measureRates([...households, { id: '4' }], 'household');
    expect([unknown, poor.count, poor.rate]).toEqual([1, 1, null]);
    expect([poor.bounds?.least.value, poor.bounds?.most.value]).toEqual([0.25, 0.5]);
  });

  it('give no rate over nobody', () => {
    expect(measureRates([], 'household').poor).toEqual({ count: 0, rate: null, bounds: null });
  });

  it('refuse to count the persons of a household that does not say how many', () => {
    expect(() => measureRates([{ id: '7', class: 'poor' }], 'person')).toThrow(
      expect.objectContaining({ code: 'measures/bad-persons', path: '7' }),
    );
  });

  it('give 4.52 % and 6.10 % for the counts of Ninh Bình at the end of 2017', () => {
    const all = (found: HouseholdClass, persons: number): MeasuredHousehold => ({
      id: found,
      persons,
      class: found,
    });
    const counts = [all('poor', 13_455), all('nearPoor', 18_160), all('average', 297_899 - 13_455 - 18_160)];
    const { poor, nearPoor } = measureRates(counts, 'person');
    expect([poor, nearPoor].map(({ rate }) => ((rate?.value ?? 0) * 100).toFixed(2))).toEqual([
      '4.52',
      '6.10',
    ]);
  });

  it('do not depend on the order of the households', () => {
    const classes = fc.constantFrom<(HouseholdClass | undefined)[]>('poor', 'nearPoor', 'average', undefined);
    const list = fc
      .array(fc.record({ class: classes, persons: fc.nat(9) }))
      .map((all) => all.map((one, i) => ({ id: `${i}`, ...one })));
    fc.assert(
      fc.property(list, (some) => {
        expect(JSON.stringify(measureRates([...some].reverse(), 'person'))).toBe(
          JSON.stringify(measureRates(some, 'person')),
        );
      }),
    );
  });
});

describe('counts of deprivations', () => {
  it('add up to the number of deprivations', () => {
    const { indicators, deprivations } = countDeprivations(households, ['water', 'telecom'], 'household');
    expect([indicators.water?.deprived, indicators.telecom?.deprived, deprivations]).toEqual([1, 2, 3]);
    expect(indicators.telecom?.share?.value).toBe(2 / 3);
  });

  it('count persons by the size of the household', () => {
    const { total, indicators } = countDeprivations(households, ['water', 'telecom'], 'person');
    expect([total, indicators.water?.deprived, indicators.telecom?.deprived]).toEqual([10, 5, 8]);
  });

  it('keep an unknown answer apart, with bounds for the share', () => {
    const { indicators, unknown } = countDeprivations([...households, { id: '4' }], ['water'], 'household');
    const { share, bounds } = indicators.water ?? {};
    expect([unknown, share, bounds?.least.value, bounds?.most.value]).toEqual([1, null, 0.25, 0.5]);
  });
});
