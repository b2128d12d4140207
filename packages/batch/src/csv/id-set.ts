/**
 * Ids that were met, as 64 bits of each: 16 to 32 bytes a row, whatever the ids are. Two ids with the same bits are so
 * rare that whoever meets one only looks again, more slowly.
 */
export class IdSet {
  #slots = new Int32Array(1 << 17);
  #mask = (1 << 16) - 1;
  #size = 0;

  /** Adds an id by its bytes. False when it, or one with the same bits, is there already. */
  add(bytes: Uint8Array, from: number, to: number): boolean {
    // Ids of a list are mostly numbers that follow each other. Read as numbers they come to lie side by side, so that the
    // place of one is mostly near that of the last, in memory that is at hand. The base is odd, so that no letter is lost.
    let a = 0;
    let b = to - from;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      a = (Math.imul(a, 11) + byte) | 0;
      b = Math.imul(b + byte, 0x9e3779b1);
    }
    b = Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
    b ^= b >>> 16;
    // No bits at all mark a free slot.
    return this.#put(a, b | 1);
  }

  #put(a: number, b: number): boolean {
    if (this.#size * 2 > this.#mask) this.#grow();
    const slots = this.#slots;
    let at = a & this.#mask;
    for (;;) {
      const found = slots[2 * at + 1] as number;
      if (found === 0) break;
      if (found === b && slots[2 * at] === a) return false;
      // Far away, and not where others go from here: neighbours are mostly taken.
      at = (at + (b >>> 1) + (~(b >>> 1) & 1)) & this.#mask;
    }
    slots[2 * at] = a;
    slots[2 * at + 1] = b;
    this.#size++;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    this.#size = 0;
    for (let i = 0; i < old.length; i += 2) {
      const b = old[i + 1] as number;
      if (b !== 0) this.#put(old[i] as number, b);
    }
  }
}
