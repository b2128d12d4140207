/**
 * Numbers each pattern that was met, from 0. A table of its own rather than a `Map`, and numbers rather than objects behind
 * them: a case in hand is looked up among thousands of patterns, and what costs time is how much memory that touches.
 */
export class PatternTable {
  #size = 0;
  #bits = 10;
  #keys = emptyKeys(10);
  #numbers = new Int32Array(1 << 10);

  get size(): number {
    return this.#size;
  }

  /** The number of a pattern, a whole number of 0 or more; -1 for one that was not met, and for any negative one. */
  find(pattern: number): number {
    const keys = this.#keys;
    const last = keys.length - 1;
    let at = placeOf(pattern, this.#bits);
    // Half of the places are empty, so that every search ends.
    while (true) {
      const key = keys[at] as number;
      if (key === pattern) return this.#numbers[at] as number;
      if (key === EMPTY) return -1;
      at = (at + 1) & last;
    }
  }

  /** Numbers a pattern that was not met before. */
  add(pattern: number): number {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const number = this.#size++;
    this.#put(pattern, number);
    return number;
  }

  #put(pattern: number, number: number): void {
    const keys = this.#keys;
    let at = placeOf(pattern, this.#bits);
    while (keys[at] !== EMPTY) at = (at + 1) & (keys.length - 1);
    keys[at] = pattern;
    this.#numbers[at] = number;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#bits++;
    this.#keys = emptyKeys(this.#bits);
    this.#numbers = new Int32Array(1 << this.#bits);
    keys.forEach((key, at) => {
      if (key !== EMPTY) this.#put(key, numbers[at] as number);
    });
  }
}

/** No pattern is negative; -1 stands for none, and is not asked to be found. */
const EMPTY = -2;

const emptyKeys = (bits: number): Float64Array => new Float64Array(1 << bits).fill(EMPTY);

/** The golden ratio in 32 bits, by which neighbours come to lie far from one another. */
const placeOf = (pattern: number, bits: number): number => Math.imul(pattern | 0, 0x9e3779b1) >>> (32 - bits);
