const sizeWeights = [8, 17, 20, 28, 15, 8, 3, 1];

// The cut-offs of the indicators about persons, as the 2016 rulebook has them.
const insuredFromAge = 6;
const adultFromAge = 15;
const adultBornFrom = 1986;
const schoolFromAge = 5;
const schoolBelowAge = 15;

/** The persons of a household with age, birth year and sex: the head first. */
export function drawPersons(random, year) {
  const size = random.weighted(sizeWeights) + 1;
  const head = size === 1 ? random.integer(28, 84) : random.integer(24, 72);
  const persons = [];
  const add = (age, sex) => {
    const birthYear = year - age - (random.chance(0.5) ? 1 : 0);
    persons.push({ age, birthYear, sex });
  };
  const sex = random.chance(0.5) ? 'female' : 'male';
  add(head, sex);
  if (size > 1 && random.chance(0.85)) {
    add(Math.max(20, head + random.integer(-5, 5)), sex === 'male' ? 'female' : 'male');
  }
  while (persons.length < size) {
    const elder = head < 60 && random.chance(0.15);
    const age = elder
      ? Math.min(96, head + random.integer(20, 32))
      : random.integer(Math.max(0, head - 45), head - 20);
    add(age, random.chance(0.5) ? 'female' : 'male');
  }
  return persons;
}

const isYoungAdult = ({ age, birthYear }) => age >= adultFromAge && birthYear >= adultBornFrom;
const isPupil = ({ age }) => age >= schoolFromAge && age < schoolBelowAge;

/** The indicators that cannot be lacking in this household, because nobody in it could lack them. */
export function findImpossible(persons) {
  const impossible = [];
  if (!persons.some(isYoungAdult)) impossible.push('deprivedAdultEducation');
  if (!persons.some(isPupil)) impossible.push('deprivedChildSchooling');
  return impossible;
}

/** True for one of those who may be chosen, and by chance for others; false for all when nothing is lacking. */
function chooseLacking(random, persons, lacks, mayLack, others) {
  if (!lacks) return persons.map(() => false);
  const candidates = persons.map((person, at) => (mayLack(person) ? at : -1)).filter((at) => at >= 0);
  const first = random.pick(candidates);
  return persons.map((person, at) => at === first || (mayLack(person) && random.chance(others)));
}

function attends(random, { age }) {
  if (age < 3) return false;
  if (age < schoolFromAge) return random.chance(0.8);
  if (age < schoolBelowAge) return true;
  if (age < 18) return random.chance(0.9);
  return age < 23 && random.chance(0.35);
}

/**
 * The persons with the facts that the indicators ask for, so that what is derived from them agrees with
 * `lacking`. `soughtTreatment` is left out for those who were not ill: it was not asked.
 */
export function describeMembers(random, persons, lacking, ethnicMinority) {
  const untreated = chooseLacking(random, persons, lacking.has('deprivedHealthCare'), () => true, 0.05);
  const uninsured = chooseLacking(
    random,
    persons,
    lacking.has('deprivedHealthInsurance'),
    ({ age }) => age >= insuredFromAge,
    0.4,
  );
  const unschooled = chooseLacking(random, persons, lacking.has('deprivedAdultEducation'), isYoungAdult, 0.3);
  const absent = chooseLacking(random, persons, lacking.has('deprivedChildSchooling'), isPupil, 0.3);
  const reached = !lacking.has('deprivedTelecom');
  return persons.map((person, at) => {
    const { age, birthYear, sex } = person;
    const seriouslyIll = untreated[at] || random.chance(age >= 60 ? 0.12 : 0.03);
    let attendsSchool = attends(random, person) && !absent[at] && !unschooled[at];
    let completedLowerSecondary = age >= adultFromAge && random.chance(birthYear >= 1975 ? 0.92 : 0.6);
    if (unschooled[at]) completedLowerSecondary = false;
    else if (isYoungAdult(person) && !completedLowerSecondary && !attendsSchool) {
      if (age < 18) attendsSchool = true;
      else completedLowerSecondary = true;
    }
    // The head of a household that has telecommunications has a telephone, so that somebody does.
    const usesTelephone = reached && (at === 0 || (age >= 12 && random.chance(0.8)));
    return {
      age,
      birthYear,
      sex,
      ethnicMinority,
      seriouslyIll,
      soughtTreatment: seriouslyIll ? !untreated[at] : undefined,
      hasHealthInsurance: !uninsured[at],
      attendsSchool,
      completedLowerSecondary,
      completedUpperSecondary: completedLowerSecondary && age >= 18 && random.chance(0.6),
      usesTelephone,
      usesInternet: usesTelephone && age < 70 && random.chance(0.5),
      disabled: random.chance(age >= 60 ? 0.08 : 0.02),
    };
  });
}
