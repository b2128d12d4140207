/** Types of the survey's plain JavaScript, which scripts run without a build. Docs stand with the code. */

/** Rural: a commune (xã); urban: a ward or township. */
export type Area = 'rural' | 'urban';

/** The ten indicators of the 2016 standard; true = lacking. */
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

/** A person, by the person facts of the vocabulary. `soughtTreatment` is unknown for one who was not ill. */
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

/** Every fact of a household, by the vocabulary: đồng per person and month, points, persons, square metres. */
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

/** A generated household, its place and its members. */
export interface Household {
  id: string;
  district: string;
  commune: string;
  communeKind: string;
  facts: HouseholdFacts;
  members: Member[];
}

/** A bad row: `row` counts from 1 after the head; `column` is a fact id, or none for a cell too many. */
export interface Fault {
  row: number;
  id: string;
  kind: string;
  column: string | undefined;
  value: string;
}

/** What is in the tables that were written. */
export interface Counted {
  households: number;
  persons: number;
  blanks: number;
  faults: Fault[];
}

/** What to write; shares are 0 to 1. `renderSurvey` says what each does. */
export interface SurveyOptions {
  seed: number;
  households: number;
  headers?: 'ids' | 'vi';
  blank?: number;
  faulty?: number;
  membersFor?: number;
  disagreements?: number;
}

/** The data that the province is generated from, as far as others need it. Rates are shares. */
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

/** A stream of random numbers; `integer` includes both limits, `next` is below 1. */
export interface Random {
  next(): number;
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  weighted(weights: readonly number[]): number;
  pick<T>(list: readonly T[]): T;
}

/** Their ids, in the order of the law. */
export const indicators: readonly Indicator[];
/** The kinds of bad row, in the order in which they come. */
export const faultKinds: readonly string[];
/** The province's published figures and invented shape. */
export const province: Province;
/** A stream of random numbers, the same for the same seed. */
export function createRandom(seed: number, stream?: number): Random;
/** The households of a made-up province, one after another. */
export function generateProvince(options: { seed: number; households: number }): Generator<Household>;
/** A survey as lines of CSV. */
export function renderSurvey(
  options: SurveyOptions & { onHousehold: (line: string) => void; onPerson?: (line: string) => void },
): Counted;
/** A survey as files in a folder. */
export function writeSurvey(folder: string, options: SurveyOptions & { members?: boolean }): Counted;
/** The sample committed in `examples/data/`. */
export function renderSample(): { files: Record<string, string>; counted: Counted };
