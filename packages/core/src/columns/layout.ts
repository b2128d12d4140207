/**
 * How rows lie in words. 32 rows of bytes are eight words of four; bit 8j + i of a mask is row 4i + j of its 32, so that
 * eight shifted words of bytes make one word of bits, and back, with no multiplication or look-up.
 *
 * Members lie so too. What was found of them becomes a byte a member at last, or bits in plain order (bit i is member i), since a
 * household's members are neighbours there.
 */

/** The bit of a row within its word. */
export const bitOfRow = (row: number): number => ((row & 3) << 3) | ((row >>> 2) & 7);

const ONES = 0x01010101;

/**
 * Packs bytes that are 0 or 1, 32 rows a word; `bytes` has four rows an entry, from `from`.
 * Gives the or of all bytes: where it is more than 0 or 1 in any, bytes ran into one another, and `packPlane` is to do it again.
 */
export function packBytes(to: Int32Array, bytes: Int32Array, from: number, words: number): number {
  let all = 0;
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = bytes[k] as number;
    const b = bytes[k + 1] as number;
    const c = bytes[k + 2] as number;
    const d = bytes[k + 3] as number;
    const e = bytes[k + 4] as number;
    const f = bytes[k + 5] as number;
    const g = bytes[k + 6] as number;
    const h = bytes[k + 7] as number;
    all |= a | b | c | d | e | f | g | h;
    to[w] = a | (b << 1) | (c << 2) | (d << 3) | (e << 4) | (f << 5) | (g << 6) | (h << 7);
  }
  return all;
}

/** Packs the bit `plane` of each byte, in the order of `packBytes`. */
export function packPlane(
  to: Int32Array,
  bytes: Int32Array,
  from: number,
  plane: number,
  words: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    to[w] =
      (((bytes[k] as number) >>> plane) & ONES) |
      ((((bytes[k + 1] as number) >>> plane) & ONES) << 1) |
      ((((bytes[k + 2] as number) >>> plane) & ONES) << 2) |
      ((((bytes[k + 3] as number) >>> plane) & ONES) << 3) |
      ((((bytes[k + 4] as number) >>> plane) & ONES) << 4) |
      ((((bytes[k + 5] as number) >>> plane) & ONES) << 5) |
      ((((bytes[k + 6] as number) >>> plane) & ONES) << 6) |
      ((((bytes[k + 7] as number) >>> plane) & ONES) << 7);
  }
}

/** Puts the bits of words in plain order: bit i is row i. */
export function toPlain(to: Int32Array, from: Int32Array, words: number): void {
  for (let w = 0; w < words; w++) {
    // The number of a bit has five digits: two say which of four rows, three which four. Each line swaps two digits.
    let x = from[w] as number;
    let swapped = ((x >>> 12) ^ x) & 0x0000f0f0;
    x ^= swapped ^ (swapped << 12);
    swapped = ((x >>> 6) ^ x) & 0x00cc00cc;
    x ^= swapped ^ (swapped << 6);
    swapped = ((x >>> 3) ^ x) & 0x0a0a0a0a;
    x ^= swapped ^ (swapped << 3);
    swapped = ((x >>> 1) ^ x) & 0x22222222;
    to[w] = x ^ swapped ^ (swapped << 1);
  }
}

/**
 * Writes a byte a row: bit p of the byte from `planes[p]`, and 255 where `none` is set; `none` may be left out. `to` has four
 * rows an entry.
 */
export function writeBytes(
  to: Int32Array,
  from: number,
  planes: readonly Int32Array[],
  none: Int32Array | undefined,
  words: number,
): void {
  const [p = zeros, q = zeros, r = zeros] = planes;
  if (planes.length > 3) writeManyPlanes(to, from, planes, none, words);
  else if (none === undefined) {
    if (planes.length === 3) writeThree(to, from, p, q, r, words);
    else if (planes.length === 2) writeCodes(to, from, p, q, words);
    else writeBits(to, from, p, words);
  } else if (planes.length === 3) writeThreeOrNone(to, from, p, q, r, none, words);
  else if (planes.length === 2) writeTwoOrNone(to, from, p, q, none, words);
  else writeOneOrNone(to, from, p, none, words);
}

const zeros = new Int32Array(0);

function writeThree(
  to: Int32Array,
  from: number,
  p: Int32Array,
  q: Int32Array,
  r: Int32Array,
  words: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    const b = q[w] as number;
    const c = r[w] as number;
    to[k] = (a & ONES) | ((b & ONES) << 1) | ((c & ONES) << 2);
    to[k + 1] = ((a >>> 1) & ONES) | (((b >>> 1) & ONES) << 1) | (((c >>> 1) & ONES) << 2);
    to[k + 2] = ((a >>> 2) & ONES) | (((b >>> 2) & ONES) << 1) | (((c >>> 2) & ONES) << 2);
    to[k + 3] = ((a >>> 3) & ONES) | (((b >>> 3) & ONES) << 1) | (((c >>> 3) & ONES) << 2);
    to[k + 4] = ((a >>> 4) & ONES) | (((b >>> 4) & ONES) << 1) | (((c >>> 4) & ONES) << 2);
    to[k + 5] = ((a >>> 5) & ONES) | (((b >>> 5) & ONES) << 1) | (((c >>> 5) & ONES) << 2);
    to[k + 6] = ((a >>> 6) & ONES) | (((b >>> 6) & ONES) << 1) | (((c >>> 6) & ONES) << 2);
    to[k + 7] = ((a >>> 7) & ONES) | (((b >>> 7) & ONES) << 1) | (((c >>> 7) & ONES) << 2);
  }
}

function writeThreeOrNone(
  to: Int32Array,
  from: number,
  p: Int32Array,
  q: Int32Array,
  r: Int32Array,
  none: Int32Array,
  words: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    const b = q[w] as number;
    const c = r[w] as number;
    const x = none[w] as number;
    to[k] = (a & ONES) | ((b & ONES) << 1) | ((c & ONES) << 2) | Math.imul(x & ONES, 255);
    to[k + 1] =
      ((a >>> 1) & ONES) |
      (((b >>> 1) & ONES) << 1) |
      (((c >>> 1) & ONES) << 2) |
      Math.imul((x >>> 1) & ONES, 255);
    to[k + 2] =
      ((a >>> 2) & ONES) |
      (((b >>> 2) & ONES) << 1) |
      (((c >>> 2) & ONES) << 2) |
      Math.imul((x >>> 2) & ONES, 255);
    to[k + 3] =
      ((a >>> 3) & ONES) |
      (((b >>> 3) & ONES) << 1) |
      (((c >>> 3) & ONES) << 2) |
      Math.imul((x >>> 3) & ONES, 255);
    to[k + 4] =
      ((a >>> 4) & ONES) |
      (((b >>> 4) & ONES) << 1) |
      (((c >>> 4) & ONES) << 2) |
      Math.imul((x >>> 4) & ONES, 255);
    to[k + 5] =
      ((a >>> 5) & ONES) |
      (((b >>> 5) & ONES) << 1) |
      (((c >>> 5) & ONES) << 2) |
      Math.imul((x >>> 5) & ONES, 255);
    to[k + 6] =
      ((a >>> 6) & ONES) |
      (((b >>> 6) & ONES) << 1) |
      (((c >>> 6) & ONES) << 2) |
      Math.imul((x >>> 6) & ONES, 255);
    to[k + 7] =
      ((a >>> 7) & ONES) |
      (((b >>> 7) & ONES) << 1) |
      (((c >>> 7) & ONES) << 2) |
      Math.imul((x >>> 7) & ONES, 255);
  }
}

function writeTwoOrNone(
  to: Int32Array,
  from: number,
  p: Int32Array,
  q: Int32Array,
  none: Int32Array,
  words: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    const b = q[w] as number;
    const x = none[w] as number;
    to[k] = (a & ONES) | ((b & ONES) << 1) | Math.imul(x & ONES, 255);
    to[k + 1] = ((a >>> 1) & ONES) | (((b >>> 1) & ONES) << 1) | Math.imul((x >>> 1) & ONES, 255);
    to[k + 2] = ((a >>> 2) & ONES) | (((b >>> 2) & ONES) << 1) | Math.imul((x >>> 2) & ONES, 255);
    to[k + 3] = ((a >>> 3) & ONES) | (((b >>> 3) & ONES) << 1) | Math.imul((x >>> 3) & ONES, 255);
    to[k + 4] = ((a >>> 4) & ONES) | (((b >>> 4) & ONES) << 1) | Math.imul((x >>> 4) & ONES, 255);
    to[k + 5] = ((a >>> 5) & ONES) | (((b >>> 5) & ONES) << 1) | Math.imul((x >>> 5) & ONES, 255);
    to[k + 6] = ((a >>> 6) & ONES) | (((b >>> 6) & ONES) << 1) | Math.imul((x >>> 6) & ONES, 255);
    to[k + 7] = ((a >>> 7) & ONES) | (((b >>> 7) & ONES) << 1) | Math.imul((x >>> 7) & ONES, 255);
  }
}

function writeOneOrNone(to: Int32Array, from: number, p: Int32Array, none: Int32Array, words: number): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    const x = none[w] as number;
    to[k] = (a & ONES) | Math.imul(x & ONES, 255);
    to[k + 1] = ((a >>> 1) & ONES) | Math.imul((x >>> 1) & ONES, 255);
    to[k + 2] = ((a >>> 2) & ONES) | Math.imul((x >>> 2) & ONES, 255);
    to[k + 3] = ((a >>> 3) & ONES) | Math.imul((x >>> 3) & ONES, 255);
    to[k + 4] = ((a >>> 4) & ONES) | Math.imul((x >>> 4) & ONES, 255);
    to[k + 5] = ((a >>> 5) & ONES) | Math.imul((x >>> 5) & ONES, 255);
    to[k + 6] = ((a >>> 6) & ONES) | Math.imul((x >>> 6) & ONES, 255);
    to[k + 7] = ((a >>> 7) & ONES) | Math.imul((x >>> 7) & ONES, 255);
  }
}

function writeManyPlanes(
  to: Int32Array,
  from: number,
  planes: readonly Int32Array[],
  none: Int32Array | undefined,
  words: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const x = none === undefined ? 0 : (none[w] as number);
    for (let i = 0; i < 8; i++) to[k + i] = Math.imul((x >>> i) & ONES, 255);
  }
  planes.forEach((plane, p) => {
    for (let w = 0, k = from; w < words; w++, k += 8) {
      const a = plane[w] as number;
      for (let i = 0; i < 8; i++) to[k + i] = (to[k + i] as number) | (((a >>> i) & ONES) << p);
    }
  });
}

/** Writes a byte a row: codes of two bits. */
export function writeCodes(to: Int32Array, from: number, p: Int32Array, q: Int32Array, words: number): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    const b = q[w] as number;
    to[k] = (a & ONES) | ((b & ONES) << 1);
    to[k + 1] = ((a >>> 1) & ONES) | (((b >>> 1) & ONES) << 1);
    to[k + 2] = ((a >>> 2) & ONES) | (((b >>> 2) & ONES) << 1);
    to[k + 3] = ((a >>> 3) & ONES) | (((b >>> 3) & ONES) << 1);
    to[k + 4] = ((a >>> 4) & ONES) | (((b >>> 4) & ONES) << 1);
    to[k + 5] = ((a >>> 5) & ONES) | (((b >>> 5) & ONES) << 1);
    to[k + 6] = ((a >>> 6) & ONES) | (((b >>> 6) & ONES) << 1);
    to[k + 7] = ((a >>> 7) & ONES) | (((b >>> 7) & ONES) << 1);
  }
}

/** Writes a byte a row, 0 or 1. */
export function writeBits(to: Int32Array, from: number, p: Int32Array, words: number): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    to[k] = a & ONES;
    to[k + 1] = (a >>> 1) & ONES;
    to[k + 2] = (a >>> 2) & ONES;
    to[k + 3] = (a >>> 3) & ONES;
    to[k + 4] = (a >>> 4) & ONES;
    to[k + 5] = (a >>> 5) & ONES;
    to[k + 6] = (a >>> 6) & ONES;
    to[k + 7] = (a >>> 7) & ONES;
  }
}
