/** What stands for a cell that makes its row one to be read by itself. */
export const UNREADABLE = -2;
/** What stands for an empty cell. */
export const UNKNOWN = -1;

const LEAST_SLOTS = 256;

/** The words of a column: each is read once, and found again by its bytes. */
export class WordTable {
  readonly #read: (text: string) => number;
  readonly #most: number;
  #slots = new Int32Array(LEAST_SLOTS).fill(-1);
  readonly #hashes: number[] = [];
  readonly #words: Uint8Array[] = [];
  readonly #results: number[] = [];
  /** By first byte and length, the word met first: nearly always the right one, and cheaper to check than to hash. */
  readonly #first = new Int16Array(256 * 16).fill(-1);

  /**
   * `read` gives what a word stands for: any number from 0, or `UNREADABLE`, or `UNKNOWN`. Past `most` words each is read
   * whenever it comes.
   */
  constructor(read: (text: string) => number, most: number) {
    this.#read = read;
    this.#most = most;
  }

  /** What the bytes stand for. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (length < 16) {
      const likely = this.#first[((bytes[from] as number) << 4) | length] as number;
      if (likely >= 0) {
        const word = this.#words[likely] as Uint8Array;
        let i = 1;
        while (i < length && word[i] === bytes[from + i]) i++;
        if (i >= length) return this.#results[likely] as number;
      }
    }
    return this.#hashed(bytes, from, to);
  }

  #hashed(bytes: Uint8Array, from: number, to: number): number {
    let hash = to - from;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    hash ^= hash >>> 13;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const word = this.#slots[slot] as number;
      if (word < 0) return this.#learn(bytes, from, to, hash, slot);
      const known = this.#words[word] as Uint8Array;
      if (known.length === to - from && sameBytes(known, bytes, from)) return this.#results[word] as number;
      slot = (slot + 1) & mask;
    }
  }

  #learn(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    // A copy: the bytes are of a buffer that is used again.
    const own = Uint8Array.prototype.slice.call(bytes, from, to);
    const result = this.#read(decoder.decode(own));
    // What cannot be read is as varied as it likes, and its row is read by itself in any case.
    if (result === UNREADABLE || this.#words.length >= this.#most) return result;
    const word = this.#words.push(own) - 1;
    this.#slots[slot] = word;
    const likely = ((own[0] as number) << 4) | own.length;
    if (own.length < 16 && (this.#first[likely] as number) < 0) this.#first[likely] = word;
    this.#results.push(result);
    this.#hashes.push(hash);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return result;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, word) => {
      let slot = hash & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = word;
    });
    this.#slots = slots;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function sameBytes(known: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[from + i]) return false;
  return true;
}
