import { indicators } from './deprivation.mjs';
import { generateProvince } from './generate-province.mjs';
import { province } from './province.mjs';
import { renderSurvey } from './render-survey.mjs';

const sample = { seed: 2018, households: 500 };

/** The first rural household between the two lines that is poor for lacking exactly three indicators. */
function findTelling() {
  const { poor, nearPoor } = province.lines.rural;
  for (const { facts } of generateProvince(sample)) {
    const { area, monthlyIncomePerCapita: income } = facts;
    const lacking = indicators.filter((id) => facts[id]).length;
    // Not on a limit, nor beside it: one more đồng should not be what the explanation is about.
    if (area === 'rural' && income > poor + 1 && income < nearPoor && lacking === 3) {
      return Object.fromEntries(
        ['area', 'monthlyIncomePerCapita', ...indicators].map((id) => [id, facts[id]]),
      );
    }
  }
  throw new Error('The sample has no rural household between the two lines that lacks three indicators.');
}

/**
 * The committed sample: `files` maps the names in `examples/data/` to their text, and `counted` says what is
 * in the tables, bad rows included.
 */
export function renderSample() {
  const households = [];
  const persons = [];
  const counted = renderSurvey({
    ...sample,
    headers: 'vi',
    blank: 0.02,
    faulty: 8 / sample.households,
    membersFor: 0.3,
    disagreements: 1,
    onHousehold: (line) => households.push(line),
    onPerson: (line) => persons.push(line),
  });
  const files = {
    'survey-2018.csv': `${households.join('\n')}\n`,
    'survey-2018-members.csv': `${persons.join('\n')}\n`,
    'household.json': `${JSON.stringify(findTelling(), null, 2)}\n`,
  };
  return { files, counted };
}
