const goodWater = ['piped', 'drilledWell', 'protectedDugWell', 'protectedSpring', 'rainwater', 'bottled'];
const poorWater = ['unprotectedWell', 'unprotectedSpring', 'surfaceWater', 'other'];
const goodToilets = ['septic', 'pourFlush', 'ventilatedPit', 'doubleVault'];
const poorToilets = ['other', 'none'];

/** Floor area in square metres, one digit after the point; less than 8 a person only when `lacking`. */
function drawFloorArea(random, size, lacking) {
  if (lacking) return Math.round(random.integer(35, 78) * size) / 10;
  // One in a hundred has exactly the eight square metres a person that are enough.
  const perPerson = random.chance(0.01) ? 80 : random.integer(90, 420);
  return Math.round(perPerson * size) / 10;
}

function drawAssets(random, lacking) {
  if (lacking) return [false, false, false, false];
  const assets = [0.9, 0.2, 0.25, 0.7].map((likely) => random.chance(likely));
  if (!assets.includes(true)) assets[0] = true;
  return assets;
}

/** The dwelling and its goods, so that what is derived from them agrees with `lacking`. */
export function describeDwelling(random, size, lacking) {
  const poorHouse = lacking.has('deprivedHousingQuality');
  const houses = poorHouse ? ['lackingPermanence', 'rudimentary'] : ['permanent', 'semiPermanent'];
  const poorSupply = lacking.has('deprivedWater');
  const poorToilet = lacking.has('deprivedSanitation');
  const floorArea = drawFloorArea(random, size, lacking.has('deprivedHousingArea'));
  const housingGrade = houses[random.weighted([6, 4])];
  const waterSource = poorSupply
    ? poorWater[random.weighted([4, 2, 3, 1])]
    : goodWater[random.weighted([45, 30, 10, 3, 10, 2])];
  const toiletType = poorToilet
    ? poorToilets[random.weighted([7, 3])]
    : goodToilets[random.weighted([60, 15, 5, 20])];
  const [hasTelevision, hasRadio, hasComputer, hearsLoudspeakers] = drawAssets(
    random,
    lacking.has('deprivedInformationAssets'),
  );
  return {
    memberCount: size,
    floorArea,
    housingGrade,
    waterSource,
    toiletType,
    hasTelevision,
    hasRadio,
    hasComputer,
    hearsLoudspeakers,
  };
}
