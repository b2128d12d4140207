import type { DeprivationScheme } from './deprivation-scheme.js';

/** How many units are deprived in so many indicators of a set, and unknown in so many. */
export interface SetCount {
  readonly deprived: number;
  readonly unknown: number;
  readonly weight: number;
}

/** The units that are alike in how many deprivations they surely have, and how many answers are unknown. */
export interface Standing {
  /** Indicators known to be deprivations. */
  readonly deprived: number;
  /** Indicators of which nothing is known. */
  readonly unknown: number;
  /** Units: households, or persons of them. */
  readonly weight: number;
  /** For each indicator, then each dimension, of these units. The weights of each list add up to `weight`. */
  readonly sets: readonly (readonly SetCount[])[];
}

/** All that the measures need to know of a population: counts alone, however many households there are. */
export interface DeprivationCounts {
  readonly standings: readonly Standing[];
}

/** Counts households one by one. Keeps counts alone, so that a file of any length needs no memory. */
export interface DeprivationTally {
  /**
   * Counts a household by its answers, in the order of the indicators; undefined is unknown. `weight`: how often it counts,
   * a whole number from 0: 1, or its persons.
   */
  add(answers: readonly (boolean | undefined)[], weight?: number): void;
  /** What was counted so far. */
  counts(): DeprivationCounts;
}

/**
 * A tally at nought.
 *
 * @example
 * const tally = createDeprivationTally(scheme);
 * tally.add([true, false, undefined]);
 * measureDeprivation(scheme, tally.counts()).h // least 0/1, most 1/1
 */
export function createDeprivationTally(
  scheme: Pick<DeprivationScheme, 'indicators' | 'dimensions'>,
): DeprivationTally {
  const { indicators, dimensions } = scheme;
  const size = indicators.length + 1;
  // Sets of one indicator need no list of their own: which of its answers it is, is known at once.
  const places = dimensions.map((dimension) => dimension.indicators.map((id) => indicators.indexOf(id)));
  const sizes = [...indicators.map(() => 1), ...places.map(({ length }) => length)];
  const offsets = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, n) => sum + (n + 1) ** 2, 0));
  const slots = sizes.reduce((sum, n) => sum + (n + 1) ** 2, 0);
  // What the answers of a household are, as numbers: 0 no, 1 unknown, 2 yes.
  const codes = new Int32Array(indicators.length);
  // The last slot has the weight of all.
  const cells = new Map<number, Float64Array>();
  return {
    add: (answers, weight = 1) => {
      let [deprived, unknown] = [0, 0];
      for (let i = 0; i < codes.length; i++) {
        const answer = answers[i];
        const code = answer === undefined ? 1 : answer ? 2 : 0;
        codes[i] = code;
        if (code === 1) unknown++;
        else if (code === 2) deprived++;
      }
      const key = deprived * size + unknown;
      let cell = cells.get(key);
      if (cell === undefined) {
        cell = new Float64Array(slots + 1);
        cells.set(key, cell);
      }
      cell[slots] = (cell[slots] as number) + weight;
      for (let i = 0; i < codes.length; i++) {
        const at = (offsets[i] as number) + (codes[i] as number);
        cell[at] = (cell[at] as number) + weight;
      }
      for (let i = 0; i < places.length; i++) {
        const place = places[i] as readonly number[];
        let [yes, open] = [0, 0];
        for (let k = 0; k < place.length; k++) {
          const code = codes[place[k] as number];
          if (code === 1) open++;
          else if (code === 2) yes++;
        }
        const at = (offsets[codes.length + i] as number) + yes * (place.length + 1) + open;
        cell[at] = (cell[at] as number) + weight;
      }
    },
    counts: () => ({
      standings: [...cells]
        .sort(([a], [b]) => a - b)
        .map(([key, cell]) => ({
          deprived: Math.floor(key / size),
          unknown: key % size,
          weight: cell[slots] as number,
          sets: sizes.map((n, set) => setCounts(cell, offsets[set] as number, n)),
        })),
    }),
  };
}

function setCounts(cell: Float64Array, offset: number, size: number): readonly SetCount[] {
  const found: SetCount[] = [];
  for (let deprived = 0; deprived <= size; deprived++) {
    for (let unknown = 0; unknown <= size - deprived; unknown++) {
      const weight = cell[offset + deprived * (size + 1) + unknown] as number;
      if (weight > 0) found.push({ deprived, unknown, weight });
    }
  }
  return found;
}
