import {
  createDeprivationTally,
  type DeprivationMeasures,
  type DeprivationScheme,
  type DeprivationTally,
  measureDeprivation,
} from '@giamngheo/core/measure';

/** Rows of a file, or of a group of them. `measured` + `unsized` + `invalid` = `rows`. */
export interface MeasuredRows {
  readonly rows: number;
  /** Rows that stand in the measures. */
  readonly measured: number;
  /** Valid rows left out, since persons are counted and how many they have is unknown. */
  readonly unsized: number;
  /** Rows left out, since they cannot be taken as they are. */
  readonly invalid: number;
}

/** What is counted of the whole file, or of a group, under one edition. */
export class MeasuredPart {
  invalid = 0;
  readonly #tally: DeprivationTally;
  readonly #scheme: DeprivationScheme;
  #measured = 0;
  #unsized = 0;

  constructor(scheme: DeprivationScheme) {
    this.#scheme = scheme;
    this.#tally = createDeprivationTally(scheme);
  }

  /** Counts a household as often as `weight` says; one of which that is unknown apart. */
  add(answers: readonly (boolean | undefined)[], weight: number | undefined): void {
    if (weight === undefined) {
      this.#unsized++;
      return;
    }
    this.#measured++;
    this.#tally.add(answers, weight);
  }

  result(): MeasuredRows & { readonly measures: DeprivationMeasures } {
    const measures = measureDeprivation(this.#scheme, this.#tally.counts());
    const [measured, unsized, invalid] = [this.#measured, this.#unsized, this.invalid];
    return { rows: measured + unsized + invalid, measured, unsized, invalid, measures };
  }
}
