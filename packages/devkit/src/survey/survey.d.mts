/** Types of the survey's plain JavaScript, which scripts run without a build. Docs stand with the code. */

export type Area = 'rural' | 'urban';

export type Indicator =
  | 'deprivedHealthCare'
  | 'deprivedHealthInsurance'
  | 'deprivedAdultEducation'
  | 'deprivedChildSchooling'
  | 'deprivedHousingQuality'
  | 'deprivedHousingArea'
  | 'deprivedWater'
  | 'deprivedSanitation'
  | 'deprivedTelecom'
  | 'deprivedInformationAssets';

export interface Member {
  age: number;
  birthYear: number;
  sex: 'female' | 'male';
  ethnicMinority: boolean;
  seriouslyIll: boolean;
  soughtTreatment: boolean | undefined;
  hasHealthInsurance: boolean;
  attendsSchool: boolean;
  completedLowerSecondary: boolean;
  completedUpperSecondary: boolean;
  usesTelephone: boolean;
  usesInternet: boolean;
  disabled: boolean;
}

export interface HouseholdFacts extends Record<Indicator, boolean> {
  area: Area;
  monthlyIncomePerCapita: number;
  scoreB1: number;
  scoreB2: number;
  memberCount: number;
  floorArea: number;
  housingGrade: string;
  waterSource: string;
  toiletType: string;
  hasTelevision: boolean;
  hasRadio: boolean;
  hasComputer: boolean;
  hearsLoudspeakers: boolean;
}

export interface Household {
  id: string;
  district: string;
  commune: string;
  communeKind: string;
  facts: HouseholdFacts;
  members: Member[];
}

export interface Fault {
  row: number;
  id: string;
  kind: string;
  column: string | undefined;
  value: string;
}

export interface Counted {
  households: number;
  persons: number;
  blanks: number;
  faults: Fault[];
}

export interface SurveyOptions {
  seed: number;
  households: number;
  headers?: 'ids' | 'vi';
  blank?: number;
  faulty?: number;
  membersFor?: number;
  disagreements?: number;
}

export interface Province {
  year: number;
  published: {
    households: number;
    poor: number;
    nearPoor: number;
    average: number;
    poorByIncomeShare: number;
  };
  districts: { name: string; rural: number; poorRate?: number }[];
}

export interface Random {
  next(): number;
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  weighted(weights: readonly number[]): number;
  pick<T>(list: readonly T[]): T;
}

export const indicators: readonly Indicator[];
export const faultKinds: readonly string[];
export const province: Province;
export function createRandom(seed: number, stream?: number): Random;
export function generateProvince(options: { seed: number; households: number }): Generator<Household>;
export function renderSurvey(
  options: SurveyOptions & { onHousehold: (line: string) => void; onPerson?: (line: string) => void },
): Counted;
export function writeSurvey(folder: string, options: SurveyOptions & { members?: boolean }): Counted;
export function renderSample(): { files: Record<string, string>; counted: Counted };
