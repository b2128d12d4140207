/**
 * Numbers of a narrow range (ages, years, counts) as bytes, four a word: a limit is then compared with four numbers at once.
 * Bytes are distances from a base, 0 to 255.
 */

import type { LimitMask } from './thresholds.js';

const HIGH = 0x80808080 | 0;
const LOW = 0x7f7f7f7f;
const EACH = 0x01010101;

/** The widest distance of a limit from the base that can be compared so. */
export const WIDEST_LIMIT = 128;

/** The widest distance from the base that a byte can hold. */
export const WIDEST_NUMBER = 255;

/**
 * Puts each number's distance from `base` in a byte. Gives false where one lies outside 0 to `most`; the bytes are then of no use.
 * `words` are words of four, an even number.
 */
export function narrowInts(
  to: Int32Array,
  values: Int32Array,
  from: number,
  base: number,
  most: number,
  words: number,
): boolean {
  // A byte is above `most` where adding what `most` lacks of the next power carries into the highest bit: with either of both
  // bits where the power is 128, with both where it is 256.
  const wide = most >= 128;
  const room = Math.imul((wide ? 255 : 127) - most, EACH);
  const outside = narrowAll(to, values, from, base, room, wide ? 0 : -1, words);
  return outside === 0;
}

function narrowAll(
  to: Int32Array,
  values: Int32Array,
  from: number,
  base: number,
  room: number,
  either: number,
  words: number,
): number {
  let seen = 0;
  let high = 0;
  // Two words a turn, of which there are eight for each word of a mask.
  for (let i = 0, k = from; i < words; i += 2, k += 8) {
    let a = ((values[k] as number) - base) | 0;
    let b = ((values[k + 1] as number) - base) | 0;
    let c = ((values[k + 2] as number) - base) | 0;
    let d = ((values[k + 3] as number) - base) | 0;
    let four = a | (b << 8) | (c << 16) | (d << 24);
    let sum = (four & LOW) + room;
    seen |= a | b | c | d;
    high |= (sum & four) | ((sum | four) & either);
    to[i] = four;
    a = ((values[k + 4] as number) - base) | 0;
    b = ((values[k + 5] as number) - base) | 0;
    c = ((values[k + 6] as number) - base) | 0;
    d = ((values[k + 7] as number) - base) | 0;
    four = a | (b << 8) | (c << 16) | (d << 24);
    sum = (four & LOW) + room;
    seen |= a | b | c | d;
    high |= (sum & four) | ((sum | four) & either);
    to[i + 1] = four;
  }
  return (seen & ~WIDEST_NUMBER) | (high & HIGH);
}

/**
 * Sets, for each limit, the bits of the rows whose byte is at least the limit, in the order of `layout`. `bytes` has four rows an
 * entry, from `from`; a limit is 1 to 128.
 */
export function reachBytes(
  limits: readonly LimitMask[],
  bytes: Int32Array,
  from: number,
  base: number,
  words: number,
): void {
  const add = ({ at }: LimitMask) => Math.imul(WIDEST_LIMIT - (at - base), EACH);
  let i = 0;
  for (; i + 2 < limits.length; i += 3) {
    const [a, b, c] = [limits[i], limits[i + 1], limits[i + 2]] as [LimitMask, LimitMask, LimitMask];
    reachThree(bytes, from, words, a.mask.bits, add(a), b.mask.bits, add(b), c.mask.bits, add(c));
  }
  for (; i < limits.length; i++) {
    const a = limits[i] as LimitMask;
    reachOne(bytes, from, words, a.mask.bits, add(a));
  }
}

function reachOne(bytes: Int32Array, from: number, words: number, to: Int32Array, add: number): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    let bits = 0;
    for (let j = k; j < k + 8; j++) {
      const four = bytes[j] as number;
      bits = (bits >>> 1) | ((((four & LOW) + add) | four) & HIGH);
    }
    to[w] = bits;
  }
}

function reachThree(
  bytes: Int32Array,
  from: number,
  words: number,
  toA: Int32Array,
  addA: number,
  toB: Int32Array,
  addB: number,
  toC: Int32Array,
  addC: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let j = k; j < k + 8; j++) {
      const four = bytes[j] as number;
      const low = four & LOW;
      a = (a >>> 1) | (((low + addA) | four) & HIGH);
      b = (b >>> 1) | (((low + addB) | four) & HIGH);
      c = (c >>> 1) | (((low + addC) | four) & HIGH);
    }
    toA[w] = a;
    toB[w] = b;
    toC[w] = c;
  }
}
