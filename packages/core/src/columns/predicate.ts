import { createMask, type Mask } from './kernels.js';

/** Where a variable may be in one of some cells of its domain. */
export interface Predicate {
  readonly variable: number;
  /** In ascending order. */
  readonly cells: readonly number[];
  /** A bit a row: on where one of the cells is still possible; on for an unknown value. */
  readonly mask: Mask;
  /** Also wanted in blocks where everything is known. */
  whenKnown: boolean;
}

/** The predicates that the functions of one scope ask for, each kept once. */
export class Predicates {
  readonly words: number;
  readonly ones: Mask;
  readonly zeros: Mask;
  /** For results of passing interest. */
  readonly scratch: Mask;
  readonly otherScratch: Mask;
  readonly #masks: Mask[] = [];
  readonly #constants: { readonly mask: Mask; readonly value: 0 | -1 }[] = [];
  readonly #byVariable = new Map<number, Map<string, Predicate>>();

  constructor(words: number) {
    this.words = words;
    this.ones = this.create();
    this.ones.bits.fill(-1);
    this.zeros = this.create();
    this.scratch = this.create();
    this.otherScratch = this.create();
  }

  /** A fresh mask that grows with the others. */
  create(): Mask {
    const mask = createMask(this.ones?.bits.length ?? this.words);
    this.#masks.push(mask);
    return mask;
  }

  /** The mask of "the variable may be in one of these cells"; `whenKnown`: not only where something is unknown. */
  of(variable: number, cells: readonly number[], whenKnown = true): Mask {
    const known = this.#byVariable.get(variable) ?? new Map<string, Predicate>();
    this.#byVariable.set(variable, known);
    const key = cells.join();
    let predicate = known.get(key);
    if (predicate === undefined) {
      predicate = { variable, cells, mask: this.create(), whenKnown };
      known.set(key, predicate);
    }
    predicate.whenKnown ||= whenKnown;
    return predicate.mask;
  }

  /** If the mask is a predicate's: it is also wanted where everything is known. */
  needWhenKnown(mask: Mask): void {
    for (const known of this.#byVariable.values()) {
      for (const predicate of known.values()) if (predicate.mask === mask) predicate.whenKnown = true;
    }
  }

  /** The predicates asked of a variable. */
  about(variable: number): readonly Predicate[] {
    return [...(this.#byVariable.get(variable)?.values() ?? [])];
  }

  /** Makes every mask at least so many words long. What they held is lost. */
  grow(words: number): void {
    if (this.ones.bits.length >= words) return;
    for (const mask of this.#masks) mask.bits = new Int32Array(words);
    this.ones.bits.fill(-1);
    for (const { mask, value } of this.#constants) mask.bits.fill(value);
  }

  /** Makes a mask the same in every row and block. */
  fix(mask: Mask, value: boolean): void {
    this.#constants.push({ mask, value: value ? -1 : 0 });
    mask.bits.fill(value ? -1 : 0);
  }
}
