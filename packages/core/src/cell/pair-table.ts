const FREE = -1;
const SMALL = 32;

/**
 * Numbers for pairs of whole numbers from 0, in the order in which the pairs were added. Found by hashing into one flat
 * array: a look-up costs a few nanoseconds, and a pair 12 to 24 bytes.
 *
 * @example
 * const pairs = new PairTable();
 * pairs.add(7, 3); // 0
 * pairs.find(7, 3); // 0
 * pairs.find(3, 7); // -1
 */
export class PairTable {
  /** Three places a pair: both its numbers, and its own. */
  #slots = new Int32Array(3 << 6).fill(FREE);
  #mask = (1 << 6) - 1;
  #size = 0;
  /** By small numbers of both, the pair's number plus 1: most pairs that are looked for are of few. */
  readonly #small = new Uint16Array(SMALL * SMALL);

  /** How many pairs there are. */
  get size(): number {
    return this.#size;
  }

  /** The pair's number, or -1 where it has none. */
  find(a: number, b: number): number {
    if (a < SMALL && b < SMALL) {
      const number = this.#small[a * SMALL + b] as number;
      if (number !== 0) return number - 1;
    }
    return this.#slots[3 * this.#slotOf(a, b) + 2] as number;
  }

  /** Gives a pair that has no number the next one. */
  add(a: number, b: number): number {
    if (this.#size * 2 > this.#mask) this.#grow();
    const number = this.#size++;
    this.#put(a, b, number);
    if (a < SMALL && b < SMALL && number < 0xffff) this.#small[a * SMALL + b] = number + 1;
    return number;
  }

  #slotOf(a: number, b: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = hash & mask;
    while (slots[3 * at + 2] !== FREE && (slots[3 * at] !== a || slots[3 * at + 1] !== b))
      at = (at + 1) & mask;
    return at;
  }

  #put(a: number, b: number, number: number): void {
    const at = 3 * this.#slotOf(a, b);
    this.#slots[at] = a;
    this.#slots[at + 1] = b;
    this.#slots[at + 2] = number;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(FREE);
    this.#mask = this.#mask * 2 + 1;
    for (let i = 0; i < old.length; i += 3) {
      if (old[i + 2] !== FREE) this.#put(old[i] as number, old[i + 1] as number, old[i + 2] as number);
    }
  }
}
