/** The limits a standing lies between: above `low`, up to and including `high`. */
function limitsOf(standing, { poor, nearPoor, average }) {
  if (standing === 'poorByIncome') return { low: 0, high: poor };
  if (standing === 'average') return { low: nearPoor, high: average };
  if (standing === 'aboveAverage') return { low: average, high: Number.POSITIVE_INFINITY };
  return { low: poor, high: nearPoor };
}

/**
 * Monthly income per capita for a standing, in whole đồng. About one in fifty lies on a limit or one đồng
 * above it, since that is where mistakes show; the others are whole thousands.
 */
export function drawIncome(random, standing, lines) {
  const { low, high } = limitsOf(standing, lines);
  const edge = random.next();
  if (edge < 0.01 && high !== Number.POSITIVE_INFINITY) return high;
  if (edge < 0.02) return low === 0 ? 0 : low + 1;
  if (standing === 'aboveAverage')
    return low + 1000 * random.integer(1, 50 + Math.floor(6000 * random.next() ** 3));
  // The poor stand nearer to the line than to nothing.
  if (standing === 'poorByIncome') {
    return 1000 * Math.max(random.integer(120, high / 1000), random.integer(120, high / 1000));
  }
  return 1000 * random.integer(low / 1000 + 1, high / 1000);
}

/** Score B1 for a standing: points in the zone that answers to its income. */
export function drawScoreB1(random, standing, { poor, nearPoor }) {
  if (standing === 'poorByIncome') return random.integer(40, poor);
  if (standing === 'average') return random.integer(nearPoor + 1, nearPoor + 50);
  if (standing === 'aboveAverage') return random.integer(nearPoor + 40, nearPoor + 160);
  return random.integer(poor + 1, nearPoor);
}
