/**
 * Masks to bytes and back, 32 rows at a time. Eight words of masks, and eight words of bytes with four rows each, are four
 * squares of eight by eight bits, side by side; one becomes the other when the squares are mirrored.
 */

/** Up to eight masks; those that are missing are all 0. */
export type EightMasks = readonly [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

/** Writes a byte a row, bit p from mask p, in the rows' order; `to` has four rows an entry. */
export function masksToBytes(to: Int32Array, [p, q, r, s, t, u, v, w]: EightMasks, words: number): void {
  for (let i = 0, k = 0; i < words; i++, k += 8) {
    let a = p[i] as number;
    let b = q[i] as number;
    let c = r[i] as number;
    let d = s[i] as number;
    let e = t[i] as number;
    let f = u[i] as number;
    let g = v[i] as number;
    let h = w[i] as number;
    let x = ((a >>> 1) ^ b) & 0x55555555;
    a ^= x << 1;
    b ^= x;
    x = ((c >>> 1) ^ d) & 0x55555555;
    c ^= x << 1;
    d ^= x;
    x = ((e >>> 1) ^ f) & 0x55555555;
    e ^= x << 1;
    f ^= x;
    x = ((g >>> 1) ^ h) & 0x55555555;
    g ^= x << 1;
    h ^= x;
    x = ((a >>> 2) ^ c) & 0x33333333;
    a ^= x << 2;
    c ^= x;
    x = ((b >>> 2) ^ d) & 0x33333333;
    b ^= x << 2;
    d ^= x;
    x = ((e >>> 2) ^ g) & 0x33333333;
    e ^= x << 2;
    g ^= x;
    x = ((f >>> 2) ^ h) & 0x33333333;
    f ^= x << 2;
    h ^= x;
    x = ((a >>> 4) ^ e) & 0x0f0f0f0f;
    to[k] = a ^ (x << 4);
    to[k + 4] = e ^ x;
    x = ((b >>> 4) ^ f) & 0x0f0f0f0f;
    to[k + 1] = b ^ (x << 4);
    to[k + 5] = f ^ x;
    x = ((c >>> 4) ^ g) & 0x0f0f0f0f;
    to[k + 2] = c ^ (x << 4);
    to[k + 6] = g ^ x;
    x = ((d >>> 4) ^ h) & 0x0f0f0f0f;
    to[k + 3] = d ^ (x << 4);
    to[k + 7] = h ^ x;
  }
}

/** The other way round. */
export function bytesToMasks([p, q, r, s, t, u, v, w]: EightMasks, from: Int32Array, words: number): void {
  for (let i = 0, k = 0; i < words; i++, k += 8) {
    let a = from[k] as number;
    let b = from[k + 1] as number;
    let c = from[k + 2] as number;
    let d = from[k + 3] as number;
    let e = from[k + 4] as number;
    let f = from[k + 5] as number;
    let g = from[k + 6] as number;
    let h = from[k + 7] as number;
    let x = ((a >>> 1) ^ b) & 0x55555555;
    a ^= x << 1;
    b ^= x;
    x = ((c >>> 1) ^ d) & 0x55555555;
    c ^= x << 1;
    d ^= x;
    x = ((e >>> 1) ^ f) & 0x55555555;
    e ^= x << 1;
    f ^= x;
    x = ((g >>> 1) ^ h) & 0x55555555;
    g ^= x << 1;
    h ^= x;
    x = ((a >>> 2) ^ c) & 0x33333333;
    a ^= x << 2;
    c ^= x;
    x = ((b >>> 2) ^ d) & 0x33333333;
    b ^= x << 2;
    d ^= x;
    x = ((e >>> 2) ^ g) & 0x33333333;
    e ^= x << 2;
    g ^= x;
    x = ((f >>> 2) ^ h) & 0x33333333;
    f ^= x << 2;
    h ^= x;
    x = ((a >>> 4) ^ e) & 0x0f0f0f0f;
    p[i] = a ^ (x << 4);
    t[i] = e ^ x;
    x = ((b >>> 4) ^ f) & 0x0f0f0f0f;
    q[i] = b ^ (x << 4);
    u[i] = f ^ x;
    x = ((c >>> 4) ^ g) & 0x0f0f0f0f;
    r[i] = c ^ (x << 4);
    v[i] = g ^ x;
    x = ((d >>> 4) ^ h) & 0x0f0f0f0f;
    s[i] = d ^ (x << 4);
    w[i] = h ^ x;
  }
}
