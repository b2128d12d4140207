import { beforeAll, describe, expect, it } from 'vitest';
import { generateProvince, type Household, indicators, type Member, province } from './survey.mjs';

// A second reading of qd-59-2015#art-2, on purpose apart from the generator's and from every rulebook.
function classify({ facts }: Household): string {
  const rural = facts.area === 'rural';
  const income = facts.monthlyIncomePerCapita;
  const lacking = indicators.filter((id) => facts[id]).length;
  if (income <= (rural ? 700_000 : 900_000)) return 'poorByIncome';
  if (income <= (rural ? 1_000_000 : 1_300_000)) return lacking >= 3 ? 'poorByDeprivation' : 'nearPoor';
  return income <= (rural ? 1_500_000 : 1_950_000) ? 'average' : 'aboveAverage';
}

function classifyByScore({ facts }: Household): string {
  const [poor, nearPoor] = facts.area === 'rural' ? [120, 150] : [140, 175];
  if (facts.scoreB1 <= poor) return 'poorByIncome';
  if (facts.scoreB1 <= nearPoor) return facts.scoreB2 >= 30 ? 'poorByDeprivation' : 'nearPoor';
  return 'notPoor';
}

/** The indicators again, from members and dwelling alone. */
function deriveIndicators({ facts, members }: Household): Record<string, boolean> {
  const any = (holds: (member: Member) => boolean) => members.some(holds);
  return {
    deprivedHealthCare: any((m) => m.seriouslyIll && m.soughtTreatment === false),
    deprivedHealthInsurance: any((m) => m.age >= 6 && !m.hasHealthInsurance),
    deprivedAdultEducation: any(
      (m) => m.age >= 15 && m.birthYear >= 1986 && !m.completedLowerSecondary && !m.attendsSchool,
    ),
    deprivedChildSchooling: any((m) => m.age >= 5 && m.age < 15 && !m.attendsSchool),
    deprivedHousingQuality: ['lackingPermanence', 'rudimentary'].includes(facts.housingGrade),
    deprivedHousingArea: facts.floorArea < 8 * members.length,
    deprivedWater: ['unprotectedWell', 'unprotectedSpring', 'surfaceWater', 'other'].includes(
      facts.waterSource,
    ),
    deprivedSanitation: ['other', 'none'].includes(facts.toiletType),
    deprivedTelecom: !any((m) => m.usesTelephone || m.usesInternet),
    deprivedInformationAssets: !(
      facts.hasTelevision ||
      facts.hasRadio ||
      facts.hasComputer ||
      facts.hearsLoudspeakers
    ),
  };
}

function countClasses(seed: number, households: number) {
  const classes: Record<string, number> = {};
  const districts: Record<string, { households: number; poor: number }> = {};
  const communes = new Set<string>();
  const ids = new Set<string>();
  for (const household of generateProvince({ seed, households })) {
    const found = classify(household);
    classes[found] = (classes[found] ?? 0) + 1;
    districts[household.district] ??= { households: 0, poor: 0 };
    const district = districts[household.district];
    if (district) {
      district.households += 1;
      if (found.startsWith('poor')) district.poor += 1;
    }
    communes.add(household.commune);
    ids.add(household.id);
  }
  return { classes, districts, communes, ids };
}

describe('the whole province', () => {
  const { published } = province;
  let counted: ReturnType<typeof countClasses>;
  beforeAll(() => {
    counted = countClasses(2017, published.households);
  });

  it('has the published numbers of poor, near-poor and average households', () => {
    const { poorByIncome = 0, poorByDeprivation = 0, nearPoor, average } = counted.classes;
    expect(counted.ids.size).toBe(297_899);
    expect({ poor: poorByIncome + poorByDeprivation, nearPoor, average }).toEqual({
      poor: 13_455,
      nearPoor: 18_160,
      average: 72_895,
    });
  });

  it('has about three of four poor households poor by income', () => {
    const { poorByIncome = 0, poorByDeprivation = 0 } = counted.classes;
    expect(poorByIncome / (poorByIncome + poorByDeprivation)).toBeCloseTo(0.7562, 3);
  });

  it('has eight districts, of which Nho Quan has the published, highest poor rate', () => {
    const rates = Object.entries(counted.districts).map(
      ([name, { households, poor }]) => [name, poor / households] as const,
    );
    expect(rates).toHaveLength(8);
    for (const [name, rate] of rates) {
      if (name === 'Nho Quan') expect(rate).toBeCloseTo(0.1122, 4);
      else expect(rate).toBeLessThan(0.04);
    }
  });

  it('has 119 rural communes beside its wards and townships', () => {
    const names = [...counted.communes];
    expect(names.filter((name) => name.startsWith('Xã'))).toHaveLength(119);
    expect(names.filter((name) => !/^(Xã|Phường|Thị trấn) mẫu \d+$/.test(name))).toEqual([]);
  });
});

describe('any number of households', () => {
  it.each([500, 5_000])('of %i keeps the shares as near as whole households can', (households) => {
    const { classes, ids } = countClasses(7, households);
    const { poorByIncome = 0, poorByDeprivation = 0, nearPoor = 0, average = 0 } = classes;
    expect(ids.size).toBe(households);
    expect(Math.abs(poorByIncome + poorByDeprivation - 0.04517 * households)).toBeLessThan(2);
    expect(Math.abs(nearPoor - 0.06096 * households)).toBeLessThan(2);
    expect(Math.abs(average - 0.2447 * households)).toBeLessThan(2);
  });

  it.each([1, 2, 30])('of %i is still generated', (households) => {
    expect([...generateProvince({ seed: 1, households })]).toHaveLength(households);
  });

  it('is the same for the same seed and another for another seed', () => {
    const first = [...generateProvince({ seed: 3, households: 200 })];
    expect([...generateProvince({ seed: 3, households: 200 })]).toEqual(first);
    expect([...generateProvince({ seed: 4, households: 200 })]).not.toEqual(first);
  });

  it('is refused when it is none, or when the seed is no whole number', () => {
    expect(() => generateProvince({ seed: 1, households: 0 }).next()).toThrow(/from 1 on; found 0/);
    expect(() => generateProvince({ seed: 1.5, households: 1 }).next()).toThrow(/found 1.5/);
  });
});

describe('a household', () => {
  const households = [...generateProvince({ seed: 11, households: 20_000 })];

  it('states what follows from its members and dwelling', () => {
    const wrong = households.filter((household) => {
      const derived = deriveIndicators(household);
      return (
        household.facts.memberCount !== household.members.length ||
        indicators.some((id) => household.facts[id] !== derived[id])
      );
    });
    expect(wrong).toEqual([]);
  });

  it('lacks each of the ten indicators somewhere', () => {
    for (const id of indicators) expect(households.some(({ facts }) => facts[id])).toBe(true);
  });

  it('has scores that say the same as its income and indicators', () => {
    const other = (found: string) => (found.endsWith('verage') ? 'notPoor' : found);
    const wrong = households.filter((household) => classifyByScore(household) !== other(classify(household)));
    expect(wrong).toEqual([]);
  });

  it('lies now and then on a limit or one đồng above it', () => {
    const incomes = new Set(households.map(({ facts }) => `${facts.area} ${facts.monthlyIncomePerCapita}`));
    for (const limit of ['rural 700000', 'rural 700001', 'rural 1000000', 'rural 1000001', 'urban 1300000']) {
      expect(incomes).toContain(limit);
    }
  });
});
