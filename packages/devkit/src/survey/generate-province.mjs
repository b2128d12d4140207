import { drawDeprivations, indicators } from './deprivation.mjs';
import { describeDwelling } from './dwelling.mjs';
import { drawIncome, drawScoreB1 } from './income.mjs';
import { describeMembers, drawPersons, findImpossible } from './members.mjs';
import { layOutPlaces } from './places.mjs';
import { province } from './province.mjs';
import { createQuota } from './quota.mjs';
import { createRandom } from './random.mjs';
import { planStandings, standings } from './standing.mjs';

function generateHousehold(random, standing, area, minorityRate) {
  const persons = drawPersons(random, province.year);
  const impossible = findImpossible(persons);
  const possible = indicators.filter((id) => !impossible.includes(id));
  const lacking = drawDeprivations(random, standing, possible);
  const members = describeMembers(random, persons, lacking, random.chance(minorityRate));
  const facts = {
    area,
    monthlyIncomePerCapita: drawIncome(random, standing, province.lines[area]),
    scoreB1: drawScoreB1(random, standing, province.scores[area]),
    scoreB2: 10 * lacking.size,
    deprivedHealthCare: lacking.has('deprivedHealthCare'),
    deprivedHealthInsurance: lacking.has('deprivedHealthInsurance'),
    deprivedAdultEducation: lacking.has('deprivedAdultEducation'),
    deprivedChildSchooling: lacking.has('deprivedChildSchooling'),
    deprivedHousingQuality: lacking.has('deprivedHousingQuality'),
    deprivedHousingArea: lacking.has('deprivedHousingArea'),
    deprivedWater: lacking.has('deprivedWater'),
    deprivedSanitation: lacking.has('deprivedSanitation'),
    deprivedTelecom: lacking.has('deprivedTelecom'),
    deprivedInformationAssets: lacking.has('deprivedInformationAssets'),
    ...describeDwelling(random, persons.length, lacking),
  };
  return { facts, members };
}

/**
 * Generates the households of a made-up province, one after another, commune by commune; memory does not grow
 * with their number. The same `seed` and number of `households` give the same province on every machine.
 *
 * Every fact of a household is known and agrees with its members and dwelling; what a survey leaves blank is
 * the matter of `renderSurvey`. Shares of the classes are the published ones exactly, up to rounding, for any
 * number of households from a few hundred on.
 *
 * @throws {RangeError} When `seed` or `households` is not a whole number of the size it should be.
 *
 * @example
 * for (const { id, facts, members } of generateProvince({ seed: 2017, households: 297899 })) …
 */
export function* generateProvince({ seed, households }) {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`The seed should be a whole number from 0 to 4294967295; found ${seed}.`);
  }
  if (!Number.isInteger(households) || households < 1) {
    throw new RangeError(`The number of households should be a whole number from 1 on; found ${households}.`);
  }
  const random = createRandom(seed);
  const districts = layOutPlaces(province, households);
  const plan = planStandings(province, districts);
  for (const [at, district] of districts.entries()) {
    const drawStanding = createQuota(plan[at], random);
    for (const commune of district.communes) {
      for (let serial = 1; serial <= commune.households; serial++) {
        const standing = standings[drawStanding()];
        const { facts, members } = generateHousehold(
          random,
          standing,
          commune.area,
          district.minorityRate ?? 0,
        );
        const id = `${commune.code}-${String(serial).padStart(4, '0')}`;
        yield {
          id,
          district: district.name,
          commune: commune.name,
          communeKind: commune.kind,
          facts,
          members,
        };
      }
    }
  }
}
