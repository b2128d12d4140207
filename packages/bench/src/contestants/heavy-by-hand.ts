import type { HeavyHouseholds, Members } from '../households/heavy.js';
import { BENEFIT_IDS, optionsOf, parameterOf } from '../households/heavy-edition.js';
import type { Contestant } from './contestant.js';
import { LINES, MINIMUM_DEPRIVATIONS } from './light-law.js';

const lacking = (id: string, holds: (option: string) => boolean) =>
  Uint8Array.from(optionsOf(id), (option) => (holds(option) ? 1 : 0));
const among = (id: string) => parameterOf(id) as readonly string[];
const POOR_GRADE = lacking('housingGrade', (one) => among('deprivedHousingGrades').includes(one));
const POOR_WATER = lacking('waterSource', (one) => !among('hygienicWaterSources').includes(one));
const POOR_TOILET = lacking('toiletType', (one) => !among('hygienicToilets').includes(one));
const AREA_PER_PERSON = parameterOf('minimumFloorArea') as number;

const BLOCK = 1024;

/**
 * The heavy rule written by hand over columns, a block at a time: flags of members, then of households, then the class and
 * a byte a benefit. Everything is known and no value is checked.
 */
export const heavyBlockedLoop: Contestant<HeavyHouseholds> = {
  name: 'hand-written blocked loop',
  note: 'class and fifteen benefits; no blanks, no checks of values, no rules',
  prepare(households) {
    const { rows } = households;
    const classes = new Uint8Array(rows);
    const benefits = BENEFIT_IDS.map(() => new Uint8Array(rows));
    const flags = new Uint8Array(BLOCK * 64);
    const lacks = new Uint16Array(BLOCK);
    return {
      run() {
        for (let start = 0; start < rows; start += BLOCK) {
          const end = Math.min(rows, start + BLOCK);
          flagMembers(
            households.members,
            households.members.offsets[start] as number,
            households.members.offsets[end] as number,
            flags,
          );
          gatherLacks(households, start, end, flags, lacks);
          decide(households, start, end, lacks, classes, benefits);
        }
      },
      read(answers) {
        for (let row = 0; row < rows; row++) {
          let bits = classes[row] as number;
          for (let i = 0; i < benefits.length; i++)
            bits |= ((benefits[i] as Uint8Array)[row] as number) << (i + 2);
          answers[row] = bits;
        }
      },
    };
  },
};

function flagMembers(members: Members, from: number, until: number, flags: Uint8Array): void {
  const { age, birthYear, seriouslyIll, soughtTreatment, hasHealthInsurance, attendsSchool } = members;
  const { completedLowerSecondary, usesTelephone, usesInternet } = members;
  for (let i = from; i < until; i++) {
    const years = age[i] as number;
    const outOfSchool = 1 - (attendsSchool[i] as number);
    const untreated = (seriouslyIll[i] as number) & (1 - (soughtTreatment[i] as number));
    const uninsured = +(years >= 6) & (1 - (hasHealthInsurance[i] as number));
    const unschooled =
      +(years >= 15) &
      +((birthYear[i] as number) >= 1986) &
      (1 - (completedLowerSecondary[i] as number)) &
      outOfSchool;
    const truant = +(years >= 5) & +(years < 15) & outOfSchool;
    const connected = (usesTelephone[i] as number) | (usesInternet[i] as number);
    flags[i - from] = untreated | (uninsured << 1) | (unschooled << 2) | (truant << 3) | (connected << 4);
  }
}

function gatherLacks(
  { members: { offsets }, floorArea, housingGrade, waterSource, toiletType, ...assets }: HeavyHouseholds,
  start: number,
  end: number,
  flags: Uint8Array,
  lacks: Uint16Array,
): void {
  const { hasTelevision, hasRadio, hasComputer, hearsLoudspeakers } = assets;
  const base = offsets[start] as number;
  for (let row = start; row < end; row++) {
    const from = (offsets[row] as number) - base;
    const until = (offsets[row + 1] as number) - base;
    let any = 0;
    for (let i = from; i < until; i++) any |= flags[i] as number;
    const cramped = +((floorArea[row] as number) < AREA_PER_PERSON * (until - from));
    const informed =
      (hasTelevision[row] as number) |
      (hasRadio[row] as number) |
      (hasComputer[row] as number) |
      (hearsLoudspeakers[row] as number);
    lacks[row - start] =
      (any & 15) |
      ((POOR_GRADE[housingGrade[row] as number] as number) << 4) |
      (cramped << 5) |
      ((POOR_WATER[waterSource[row] as number] as number) << 6) |
      ((POOR_TOILET[toiletType[row] as number] as number) << 7) |
      ((1 - (any >> 4)) << 8) |
      ((1 - informed) << 9);
  }
}

/** How many of ten bits are set. */
const COUNT = Uint8Array.from(
  { length: 1024 },
  (_, bits) => [...bits.toString(2)].filter((one) => one === '1').length,
);

function decide(
  { area, income }: HeavyHouseholds,
  start: number,
  end: number,
  lacks: Uint16Array,
  classes: Uint8Array,
  benefits: readonly Uint8Array[],
): void {
  const [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14] = benefits as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const { poor: poorLines, nearPoor: nearLines, average: averageLines } = LINES;
  const [poorLine, nearPoorLine, averageLine] = [poorLines[0], nearLines[0], averageLines[0]];
  const [poorMore, nearPoorMore, averageMore] = [
    poorLines[1] - poorLine,
    nearLines[1] - nearPoorLine,
    averageLines[1] - averageLine,
  ];
  const least = MINIMUM_DEPRIVATIONS;
  for (let row = start; row < end; row++) {
    const lack = lacks[row - start] as number;
    const urban = area[row] as number;
    const rural = 1 - urban;
    const found = income[row] as number;
    const many = 1 - (((COUNT[lack] as number) - least) >>> 31);
    const abovePoor = (poorLine + urban * poorMore - found) >>> 31;
    const aboveNear = (nearPoorLine + urban * nearPoorMore - found) >>> 31;
    const aboveAverage = (averageLine + urban * averageMore - found) >>> 31;
    const near = 1 - aboveNear;
    const poor = (1 - abovePoor) | (near & many);
    classes[row] = 1 - poor + aboveNear + aboveAverage;
    b0[row] = poor;
    b1[row] = poor & rural;
    b2[row] = poor;
    b3[row] = near & (1 - poor);
    b4[row] = near & (lack >> 3);
    b5[row] = poor & ((lack >> 4) | (lack >> 5));
    b6[row] = near & (lack >> 6);
    b7[row] = near & (lack >> 7);
    b8[row] = poor & (lack >> 8);
    b9[row] = poor & (lack >> 9);
    b10[row] = near | ((1 - aboveAverage) & rural);
    b11[row] = near & (lack >> 1);
    b12[row] = poor & (lack >> 2);
    b13[row] = near & lack;
    b14[row] = near & rural & many;
  }
}
