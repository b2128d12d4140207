/**
 * Ids that were met, as 64 bits of each: 16 to 32 bytes a row, whatever the ids are. Two ids with the same bits are so
 * rare that whoever meets one only looks again, more slowly.
 */
export class IdSet {
  #slots = new Uint32Array(1 << 17);
  #mask = (1 << 16) - 1;
  #size = 0;

  /** Adds an id by its bytes. False when it, or one with the same bits, is there already. */
  add(bytes: Uint8Array, from: number, to: number): boolean {
    let a = 0x811c9dc5;
    let b = to - from;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b + byte, 0x9e3779b1);
    }
    a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
    b ^= b >>> 16;
    // No bits at all mark a free slot.
    return this.#put(a >>> 0, (b | 1) >>> 0);
  }

  #put(a: number, b: number): boolean {
    if (this.#size * 2 > this.#mask) this.#grow();
    const slots = this.#slots;
    let at = (a ^ (b << 7)) & this.#mask;
    for (;;) {
      const found = slots[2 * at + 1] as number;
      if (found === 0) break;
      if (found === b && slots[2 * at] === a) return false;
      at = (at + 1) & this.#mask;
    }
    slots[2 * at] = a;
    slots[2 * at + 1] = b;
    this.#size++;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    this.#size = 0;
    for (let i = 0; i < old.length; i += 2) {
      const b = old[i + 1] as number;
      if (b !== 0) this.#put(old[i] as number, b);
    }
  }
}
