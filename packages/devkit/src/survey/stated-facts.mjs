const fromDwelling = {
  deprivedHousingQuality: ['housingGrade'],
  deprivedHousingArea: ['floorArea'],
  deprivedWater: ['waterSource'],
  deprivedSanitation: ['toiletType'],
  deprivedInformationAssets: ['hasTelevision', 'hasRadio', 'hasComputer', 'hearsLoudspeakers'],
};
const fromMembers = [
  'deprivedHealthCare',
  'deprivedHealthInsurance',
  'deprivedAdultEducation',
  'deprivedChildSchooling',
  'deprivedTelecom',
];
const dwellingFacts = Object.values(fromDwelling).flat();

/** How a household's form was filled in: the indicators ticked, the raw facts noted, or both. */
export const forms = ['indicators', 'raw', 'both'];

/**
 * What a form of the given kind states of a household's facts. In a `raw` one the indicators that follow from
 * the dwelling are left out, and those that follow from the members where they are listed (`withMembers`).
 */
export function selectStated(facts, form, withMembers) {
  const stated = { ...facts };
  if (form === 'indicators') for (const id of dwellingFacts) stated[id] = undefined;
  if (form === 'raw') {
    for (const id of Object.keys(fromDwelling)) stated[id] = undefined;
    if (withMembers) for (const id of fromMembers) stated[id] = undefined;
  }
  return stated;
}
