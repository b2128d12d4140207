/** The ten indicators in the order of the law, each with how often it is among the lacking (invented). */
const weights = {
  deprivedHealthCare: 3,
  deprivedHealthInsurance: 12,
  deprivedAdultEducation: 8,
  deprivedChildSchooling: 4,
  deprivedHousingQuality: 10,
  deprivedHousingArea: 8,
  deprivedWater: 9,
  deprivedSanitation: 16,
  deprivedTelecom: 10,
  deprivedInformationAssets: 10,
};

/** The ids of the ten indicators, in the order of the law. */
export const indicators = Object.keys(weights);

/** How likely 0, 1, 2 … deprivations are in each standing (invented, but for the limit at three). */
const counts = {
  poorByIncome: [4, 12, 26, 26, 18, 9, 4, 1],
  poorByDeprivation: [0, 0, 0, 60, 28, 9, 3],
  nearPoor: [30, 42, 28],
  average: [55, 28, 12, 4, 1],
  aboveAverage: [78, 17, 4, 1],
};

/** Which indicators a household lacks: a set of ids out of `possible`, as many as its standing allows. */
export function drawDeprivations(random, standing, possible) {
  const count = Math.min(random.weighted(counts[standing]), possible.length);
  const left = possible.map((id) => weights[id]);
  const lacking = new Set();
  while (lacking.size < count) {
    const at = random.weighted(left);
    lacking.add(possible[at]);
    left[at] = 0;
  }
  return lacking;
}
