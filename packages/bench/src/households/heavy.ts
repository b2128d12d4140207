import { createRandom, type Random } from './random.js';

/** The members of all households, one after the other; yes and no as 1 and 0. */
export interface Members {
  readonly offsets: Uint32Array;
  readonly age: Int32Array;
  readonly birthYear: Int32Array;
  readonly seriouslyIll: Uint8Array;
  readonly soughtTreatment: Uint8Array;
  readonly hasHealthInsurance: Uint8Array;
  readonly attendsSchool: Uint8Array;
  readonly completedLowerSecondary: Uint8Array;
  readonly usesTelephone: Uint8Array;
  readonly usesInternet: Uint8Array;
}

/** Households as the heavy rule sees them: nothing is stated that follows from members or dwelling. */
export interface HeavyHouseholds {
  readonly rows: number;
  readonly area: Uint8Array;
  readonly income: Int32Array;
  /** Square metres with one digit after the point. */
  readonly floorArea: Float64Array;
  /** Places in the vocabulary's options. */
  readonly housingGrade: Uint8Array;
  readonly waterSource: Uint8Array;
  readonly toiletType: Uint8Array;
  readonly hasTelevision: Uint8Array;
  readonly hasRadio: Uint8Array;
  readonly hasComputer: Uint8Array;
  readonly hearsLoudspeakers: Uint8Array;
  readonly members: Members;
}

/** How many options each choice of the dwelling has in the vocabulary. */
export interface DwellingOptions {
  readonly housingGrade: number;
  readonly waterSource: number;
  readonly toiletType: number;
}

/** Different households from a seed, of one to eight members, about half of them in reach of some support. */
export function generateHeavy(rows: number, seed: number, options: DwellingOptions): HeavyHouseholds {
  const random = createRandom(seed);
  const bytes = (length: number, share: number) =>
    Uint8Array.from({ length }, () => (random() < share ? 1 : 0));
  const among = (count: number) => Uint8Array.from({ length: rows }, () => Math.floor(random() * count));
  const offsets = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    const members = 1 + Math.floor((random() + random()) * 4);
    offsets[row + 1] = (offsets[row] as number) + members;
  }
  const count = offsets[rows] as number;
  const age = Int32Array.from({ length: count }, () => ageOf(random));
  return {
    rows,
    area: bytes(rows, 0.35),
    income: Int32Array.from({ length: rows }, () => Math.floor(200_000 + random() * random() * 4_000_000)),
    floorArea: Float64Array.from({ length: rows }, () => Math.round(100 + random() * 900) / 10),
    housingGrade: among(options.housingGrade),
    waterSource: among(options.waterSource),
    toiletType: among(options.toiletType),
    hasTelevision: bytes(rows, 0.6),
    hasRadio: bytes(rows, 0.2),
    hasComputer: bytes(rows, 0.2),
    hearsLoudspeakers: bytes(rows, 0.3),
    members: {
      offsets,
      age,
      birthYear: Int32Array.from(age, (one) => 2018 - one),
      seriouslyIll: bytes(count, 0.05),
      soughtTreatment: bytes(count, 0.7),
      hasHealthInsurance: bytes(count, 0.9),
      attendsSchool: Uint8Array.from(age, (one) => (one >= 5 && one < 19 && random() < 0.9 ? 1 : 0)),
      completedLowerSecondary: Uint8Array.from(age, (one) => (one >= 15 && random() < 0.85 ? 1 : 0)),
      usesTelephone: bytes(count, 0.5),
      usesInternet: bytes(count, 0.3),
    },
  };
}

const ageOf = (random: Random) => Math.floor(random() * random() * 90);
