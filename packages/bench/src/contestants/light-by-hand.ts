import { type LightFacts, type LightHouseholds, lightFactsOf } from '../households/light.js';
import type { Contestant } from './contestant.js';
import { LINES, MINIMUM_DEPRIVATIONS } from './light-law.js';

/** The limit of one household at a time: the law as a function that a person would write. */
export const functionByHand: Contestant<LightHouseholds> = {
  name: 'hand-written function over objects',
  note: 'class only; no blanks, no reasons',
  prepare(households) {
    const all = Array.from({ length: households.rows }, (_, row) => lightFactsOf(households, row));
    return (from, until, answers) => {
      for (let row = from; row < until; row++) answers[row] = classOf(all[row] as LightFacts);
    };
  },
};

function classOf(facts: LightFacts): number {
  const urban = facts.area === 'urban' ? 1 : 0;
  const income = facts.monthlyIncomePerCapita;
  if (income <= LINES.poor[urban]) return 0;
  if (income <= LINES.nearPoor[urban]) return countOf(facts) >= MINIMUM_DEPRIVATIONS ? 0 : 1;
  return income <= LINES.average[urban] ? 2 : 3;
}

/** How many of the ten indicators a household lacks. Each is read by name, which is the fastest way. */
export function countOf(facts: LightFacts): number {
  return (
    +facts.deprivedHealthCare +
    +facts.deprivedHealthInsurance +
    +facts.deprivedAdultEducation +
    +facts.deprivedChildSchooling +
    +facts.deprivedHousingQuality +
    +facts.deprivedHousingArea +
    +facts.deprivedWater +
    +facts.deprivedSanitation +
    +facts.deprivedTelecom +
    +facts.deprivedInformationAssets
  );
}

/** The limit over columns: arithmetic instead of branches, class and rule written, everything known. */
export const branchFreeLoop: Contestant<LightHouseholds> = {
  name: 'hand-written branch-free loop',
  note: 'class and rule; no blanks, no checks of values',
  prepare({ rows, area, income, deprived }) {
    const rules = new Uint8Array(rows);
    const classes = new Uint8Array(rows);
    return {
      run: () => loopWithoutBranches(area, income, deprived, rules, classes),
      read: (answers) => answers.set(classes),
    };
  },
};

function loopWithoutBranches(
  area: Uint8Array,
  income: Int32Array,
  deprived: readonly Uint8Array[],
  rules: Uint8Array,
  answers: Uint8Array,
): void {
  const [a, b, c, d, e, f, g, h, i, j] = deprived as [
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
  const { poor, nearPoor, average } = LINES;
  const [poorLine, nearPoorLine, averageLine] = [poor[0], nearPoor[0], average[0]];
  const [poorMore, nearPoorMore, averageMore] = [
    poor[1] - poorLine,
    nearPoor[1] - nearPoorLine,
    average[1] - averageLine,
  ];
  const least = MINIMUM_DEPRIVATIONS;
  for (let row = 0; row < area.length; row++) {
    const urban = area[row] as number;
    const found = income[row] as number;
    const count =
      (a[row] as number) +
      (b[row] as number) +
      (c[row] as number) +
      (d[row] as number) +
      (e[row] as number) +
      (f[row] as number) +
      (g[row] as number) +
      (h[row] as number) +
      (i[row] as number) +
      (j[row] as number);
    const abovePoor = (poorLine + urban * poorMore - found) >>> 31;
    const aboveNearPoor = (nearPoorLine + urban * nearPoorMore - found) >>> 31;
    const aboveAverage = (averageLine + urban * averageMore - found) >>> 31;
    const few = (count - least) >>> 31;
    const rule = abovePoor + (abovePoor & (few | aboveNearPoor)) + aboveNearPoor + aboveAverage;
    rules[row] = rule;
    answers[row] = rule - abovePoor;
  }
}

/** The same with branches, as most people would write it. */
export const branchingLoop: Contestant<LightHouseholds> = {
  name: 'hand-written loop with branches',
  note: 'class only; no blanks, no checks of values',
  prepare({ rows, area, income, deprived }) {
    const classes = new Uint8Array(rows);
    const run = () => {
      for (let row = 0; row < rows; row++) {
        const urban = area[row] as 0 | 1;
        const found = income[row] as number;
        let code = 3;
        if (found <= LINES.poor[urban]) code = 0;
        else if (found <= LINES.nearPoor[urban]) {
          let count = 0;
          for (const column of deprived) count += column[row] as number;
          code = count >= MINIMUM_DEPRIVATIONS ? 0 : 1;
        } else if (found <= LINES.average[urban]) code = 2;
        classes[row] = code;
      }
    };
    return { run, read: (answers) => answers.set(classes) };
  },
};
