/**
 * How rows lie in words. 32 rows of bytes are eight words of four; bit 8j + i of a mask is row 4i + j of its 32, so that
 * eight shifted words of bytes make one word of bits, and back, with no multiplication or look-up.
 *
 * Members lie in plain order (bit i is member i), since a household's members are a run of bits.
 */

/** The bit of a row within its word. */
export const bitOfRow = (row: number): number => ((row & 3) << 3) | ((row >>> 2) & 7);

const ONES = 0x01010101;

/**
 * Packs the lowest bit of each byte, 32 rows a word; `bytes` has four rows an entry, from `from`.
 * Gives the or of all bytes, so that a caller sees whether any was more than 0 or 1.
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
    to[w] =
      (a & ONES) |
      ((b & ONES) << 1) |
      ((c & ONES) << 2) |
      ((d & ONES) << 3) |
      ((e & ONES) << 4) |
      ((f & ONES) << 5) |
      ((g & ONES) << 6) |
      ((h & ONES) << 7);
  }
  return all;
}

/** As `packBytes`, of the bit `plane` of each byte. */
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

/** The bit `plane` of each byte in plain order: bit i is byte i. Gives the or of all bytes. */
export function packPlain(to: Int32Array, bytes: Int32Array, plane: number, words: number): number {
  let all = 0;
  for (let w = 0, k = 0; w < words; w++, k += 8) {
    let packed = 0;
    for (let i = 0; i < 8; i++) {
      const four = bytes[k + i] as number;
      all |= four;
      packed |= (Math.imul((four >>> plane) & ONES, 0x10204080) >>> 28) << (4 * i);
    }
    to[w] = packed;
  }
  return all;
}

/** Writes a byte a row: bit p of the byte from `planes[p]`, and 255 where `none` is set. `to` has four rows an entry. */
export function writeBytes(
  to: Int32Array,
  from: number,
  planes: readonly Int32Array[],
  none: Int32Array,
  words: number,
): void {
  const [p = zeros, q = zeros, r = zeros] = planes;
  if (planes.length > 3) writeManyPlanes(to, from, planes, none, words);
  else if (planes.length === 3) writeThreePlanes(to, from, p, q, r, none, words);
  else if (planes.length === 2) writeTwoPlanes(to, from, p, q, none, words);
  else writePlane(to, from, p, none, words);
}

function writeThreePlanes(
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
    for (let i = 0; i < 8; i++) {
      const low = ((a >>> i) & ONES) | (((b >>> i) & ONES) << 1) | (((c >>> i) & ONES) << 2);
      to[k + i] = low | Math.imul((x >>> i) & ONES, 255);
    }
  }
}

const zeros = new Int32Array(0);

function writePlane(to: Int32Array, from: number, p: Int32Array, none: Int32Array, words: number): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    const x = none[w] as number;
    for (let i = 0; i < 8; i++) to[k + i] = ((a >>> i) & ONES) | Math.imul((x >>> i) & ONES, 255);
  }
}

function writeTwoPlanes(
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
    for (let i = 0; i < 8; i++) {
      to[k + i] = ((a >>> i) & ONES) | (((b >>> i) & ONES) << 1) | Math.imul((x >>> i) & ONES, 255);
    }
  }
}

function writeManyPlanes(
  to: Int32Array,
  from: number,
  planes: readonly Int32Array[],
  none: Int32Array,
  words: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const x = none[w] as number;
    for (let i = 0; i < 8; i++) to[k + i] = Math.imul((x >>> i) & ONES, 255);
  }
  planes.forEach((plane, p) => {
    for (let w = 0, k = from; w < words; w++, k += 8) {
      const a = plane[w] as number;
      for (let i = 0; i < 8; i++) to[k + i] = (to[k + i] as number) | (((a >>> i) & ONES) << p);
    }
  });
}

/** The values and the codes 0 and 1 only: a byte a row without "none". */
export function writeCodes(to: Int32Array, from: number, p: Int32Array, q: Int32Array, words: number): void {
  for (let w = 0, k = from; w < words; w++, k += 8) {
    const a = p[w] as number;
    const b = q[w] as number;
    for (let i = 0; i < 8; i++) to[k + i] = ((a >>> i) & ONES) | (((b >>> i) & ONES) << 1);
  }
}
