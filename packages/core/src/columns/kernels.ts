/**
 * Bit operations over a block: 32 rows a word, one operation at a time. Each is a function of its own with typed arrays of
 * one kind only, so that the just-in-time compiler makes one tight loop of it.
 */

/** A block's bits of one predicate. `bits` is replaced by a longer array when a block needs more words. */
export interface Mask {
  bits: Int32Array;
}

/** A mask of a number of words, all 0. */
export const createMask = (words: number): Mask => ({ bits: new Int32Array(words) });

/** to = a. A loop, since a view of a part of an array costs more to make than a block costs to copy. */
export function copy(to: Int32Array, a: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = a[i] as number;
}

/** to = a & b */
export function and(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = (a[i] as number) & (b[i] as number);
}

/** to = a | b */
export function or(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = (a[i] as number) | (b[i] as number);
}

/** to = ~a */
export function not(to: Int32Array, a: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = ~(a[i] as number);
}

/** to = a & ~b */
export function andNot(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = (a[i] as number) & ~(b[i] as number);
}

/** to = a | ~b */
export function orNot(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = (a[i] as number) | ~(b[i] as number);
}

/** to |= a & b */
export function addAnd(to: Int32Array, a: Int32Array, b: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = (to[i] as number) | ((a[i] as number) & (b[i] as number));
}

/** to = a | (b & c) */
export function orAnd(to: Int32Array, a: Int32Array, b: Int32Array, c: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) to[i] = (a[i] as number) | ((b[i] as number) & (c[i] as number));
}

/** to = (p & x) | (q & y) */
export function choose(
  to: Int32Array,
  p: Int32Array,
  x: Int32Array,
  q: Int32Array,
  y: Int32Array,
  words: number,
): void {
  for (let i = 0; i < words; i++) {
    to[i] = ((p[i] as number) & (x[i] as number)) | ((q[i] as number) & (y[i] as number));
  }
}

/** a and b get the rows of `from` for which p and q are possible. */
export function split(
  a: Int32Array,
  b: Int32Array,
  from: Int32Array,
  p: Int32Array,
  q: Int32Array,
  words: number,
): void {
  for (let i = 0; i < words; i++) {
    const rows = from[i] as number;
    a[i] = rows & (p[i] as number);
    b[i] = rows & (q[i] as number);
  }
}

/** As `split`, added to what `a` has. */
export function splitAddFirst(
  a: Int32Array,
  b: Int32Array,
  from: Int32Array,
  p: Int32Array,
  q: Int32Array,
  words: number,
): void {
  for (let i = 0; i < words; i++) {
    const rows = from[i] as number;
    a[i] = (a[i] as number) | (rows & (p[i] as number));
    b[i] = rows & (q[i] as number);
  }
}

/** As `split`, added to what both have. */
export function splitAddBoth(
  a: Int32Array,
  b: Int32Array,
  from: Int32Array,
  p: Int32Array,
  q: Int32Array,
  words: number,
): void {
  for (let i = 0; i < words; i++) {
    const rows = from[i] as number;
    a[i] = (a[i] as number) | (rows & (p[i] as number));
    b[i] = (b[i] as number) | (rows & (q[i] as number));
  }
}

/** two |= one & a; one |= a: which rows were seen at all, and which more than once. */
export function countOnce(one: Int32Array, two: Int32Array, a: Int32Array, words: number): void {
  for (let i = 0; i < words; i++) {
    const x = a[i] as number;
    const seen = one[i] as number;
    two[i] = (two[i] as number) | (seen & x);
    one[i] = seen | x;
  }
}

/** Whether any bit is set. */
export function anyBit(a: Int32Array, words: number): boolean {
  let found = 0;
  for (let i = 0; i < words; i++) found |= a[i] as number;
  return found !== 0;
}

/** Whether every bit is set. */
export function everyBit(a: Int32Array, words: number): boolean {
  let found = -1;
  for (let i = 0; i < words; i++) found &= a[i] as number;
  return found === -1;
}
