import { createRandom } from './random.js';

/** The ten indicators of the 2016 standard, in the rulebook's order. */
export const INDICATORS = [
  'deprivedHealthCare',
  'deprivedHealthInsurance',
  'deprivedAdultEducation',
  'deprivedChildSchooling',
  'deprivedHousingQuality',
  'deprivedHousingArea',
  'deprivedWater',
  'deprivedSanitation',
  'deprivedTelecom',
  'deprivedInformationAssets',
] as const;

/** Households as the light rule sees them: area, income and the ten indicators, a column each. */
export interface LightHouseholds {
  readonly rows: number;
  /** 0 rural, 1 urban. */
  readonly area: Uint8Array;
  /** Đồng per person and month. */
  readonly income: Int32Array;
  /** By indicator: 1 deprived. */
  readonly deprived: readonly Uint8Array[];
  /** By column (area, income, then the indicators): 1 known. Undefined where all is known. */
  readonly known: readonly Uint8Array[] | undefined;
}

/**
 * Different households from a seed: about a third urban, incomes around the lines, so that all classes occur and no branch is
 * easy to foresee; the poorer, the more indicators. `unknown` is the share of blanks in each column.
 */
export function generateLight(rows: number, seed: number, unknown = 0): LightHouseholds {
  const random = createRandom(seed);
  const area = new Uint8Array(rows);
  const income = new Int32Array(rows);
  const deprived = INDICATORS.map(() => new Uint8Array(rows));
  for (let row = 0; row < rows; row++) {
    area[row] = random() < 0.35 ? 1 : 0;
    income[row] = Math.floor(200_000 + random() * random() * 4_000_000);
    const share = (income[row] as number) < 1_300_000 ? 0.3 : 0.12;
    for (const column of deprived) column[row] = random() < share ? 1 : 0;
  }
  if (unknown === 0) return { rows, area, income, deprived, known: undefined };
  const known = Array.from({ length: INDICATORS.length + 2 }, () =>
    Uint8Array.from({ length: rows }, () => (random() < unknown ? 0 : 1)),
  );
  return { rows, area, income, deprived, known };
}

/** A household as an object, as those engines want it that take one at a time. All have one shape. */
export type LightFacts = { area: 'rural' | 'urban'; monthlyIncomePerCapita: number } & Record<
  (typeof INDICATORS)[number],
  boolean
>;

/** One row as facts. */
export function lightFactsOf({ area, income, deprived }: LightHouseholds, row: number): LightFacts {
  const is = (i: number) => (deprived[i] as Uint8Array)[row] === 1;
  return {
    area: area[row] === 1 ? 'urban' : 'rural',
    monthlyIncomePerCapita: income[row] as number,
    deprivedHealthCare: is(0),
    deprivedHealthInsurance: is(1),
    deprivedAdultEducation: is(2),
    deprivedChildSchooling: is(3),
    deprivedHousingQuality: is(4),
    deprivedHousingArea: is(5),
    deprivedWater: is(6),
    deprivedSanitation: is(7),
    deprivedTelecom: is(8),
    deprivedInformationAssets: is(9),
  };
}
