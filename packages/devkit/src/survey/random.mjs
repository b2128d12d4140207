/** Spreads one 32-bit number into many (splitmix32), so that near seeds give unlike streams. */
function createSpreader(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/**
 * A stream of random numbers (sfc32): the same seed gives the same numbers on every machine.
 *
 * `seed` is an integer of 32 bits; `stream` sets apart streams of one seed, so that leaving one unused
 * changes nothing in another.
 *
 * @example
 * const random = createRandom(2017);
 * random.integer(1, 6); // a die
 */
export function createRandom(seed, stream = 0) {
  const spread = createSpreader((seed ^ Math.imul(stream, 0x85ebca6b)) >>> 0);
  let a = spread();
  let b = spread();
  let c = spread();
  let counter = 1;

  /** At least 0, below 1. */
  function next() {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round++) next();

  return {
    next,
    /** A whole number from `low` to `high`, both included. */
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** True with the given probability. */
    chance: (probability) => next() < probability,
    /** The place of one of the weights, drawn in proportion to them. */
    weighted(weights) {
      let total = 0;
      for (const weight of weights) total += weight;
      let left = next() * total;
      for (let at = 0; at < weights.length; at++) {
        left -= weights[at];
        if (left < 0) return at;
      }
      return weights.findLastIndex((weight) => weight > 0);
    },
    /** One of a list, each as likely. */
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
