/**
 * Which rows reach a limit: bit on where value >= limit. Rows in the order of `layout`: byte j, then bit i, is row 4i + j.
 * The same code for each kind of array, since an array of one kind only is what keeps the loop tight.
 */

/** One limit with the mask of the rows that reach it. */
export interface LimitMask {
  readonly at: number;
  readonly mask: { readonly bits: Int32Array };
}

const SIGN = 0x80000000 | 0;

/**
 * Sets, for each limit, the bits of the rows from `from` whose whole number is at least the limit.
 * `limits` are whole; the difference of any value and any limit must fit in 32 bits. Three at a time, so that a value is
 * read once and the processor has work that does not wait for itself.
 */
export function reachInts(
  limits: readonly LimitMask[],
  values: Int32Array,
  from: number,
  words: number,
): void {
  let i = 0;
  for (; i + 2 < limits.length; i += 3) {
    const [a, b, c] = [limits[i], limits[i + 1], limits[i + 2]] as [LimitMask, LimitMask, LimitMask];
    reachInt3(values, from, words, a.mask.bits, a.at, b.mask.bits, b.at, c.mask.bits, c.at);
  }
  if (i + 1 < limits.length) {
    const [a, b] = [limits[i], limits[i + 1]] as [LimitMask, LimitMask];
    reachInt2(values, from, words, a.mask.bits, a.at, b.mask.bits, b.at);
  } else if (i < limits.length) {
    const a = limits[i] as LimitMask;
    reachInt1(values, from, words, a.mask.bits, a.at);
  }
}

function reachInt1(values: Int32Array, from: number, words: number, toA: Int32Array, aLimit: number): void {
  const aTop = (aLimit - 1) | 0;
  for (let w = 0, k = from; w < words; w++, k += 32) {
    let a = 0;
    for (let j = k; j < k + 4; j++) {
      let value = values[j] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      value = values[j + 4] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      value = values[j + 8] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      value = values[j + 12] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      value = values[j + 16] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      value = values[j + 20] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      value = values[j + 24] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      value = values[j + 28] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
    }
    toA[w] = a;
  }
}

function reachInt2(
  values: Int32Array,
  from: number,
  words: number,
  toA: Int32Array,
  aLimit: number,
  toB: Int32Array,
  bLimit: number,
): void {
  const aTop = (aLimit - 1) | 0;
  const bTop = (bLimit - 1) | 0;
  for (let w = 0, k = from; w < words; w++, k += 32) {
    let a = 0;
    let b = 0;
    for (let j = k; j < k + 4; j++) {
      let value = values[j] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      value = values[j + 4] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      value = values[j + 8] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      value = values[j + 12] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      value = values[j + 16] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      value = values[j + 20] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      value = values[j + 24] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      value = values[j + 28] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
    }
    toA[w] = a;
    toB[w] = b;
  }
}

function reachInt3(
  values: Int32Array,
  from: number,
  words: number,
  toA: Int32Array,
  aLimit: number,
  toB: Int32Array,
  bLimit: number,
  toC: Int32Array,
  cLimit: number,
): void {
  const aTop = (aLimit - 1) | 0;
  const bTop = (bLimit - 1) | 0;
  const cTop = (cLimit - 1) | 0;
  for (let w = 0, k = from; w < words; w++, k += 32) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let j = k; j < k + 4; j++) {
      let value = values[j] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
      value = values[j + 4] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
      value = values[j + 8] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
      value = values[j + 12] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
      value = values[j + 16] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
      value = values[j + 20] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
      value = values[j + 24] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
      value = values[j + 28] as number;
      a = (a >>> 1) | ((aTop - value) & SIGN);
      b = (b >>> 1) | ((bTop - value) & SIGN);
      c = (c >>> 1) | ((cTop - value) & SIGN);
    }
    toA[w] = a;
    toB[w] = b;
    toC[w] = c;
  }
}

/** Sets the bits of the rows from `from` whose number is at least `limit`, which may have fractions. */
export function reachFloat(
  to: Int32Array,
  values: Float64Array,
  from: number,
  limit: number,
  words: number,
): void {
  for (let w = 0, k = from; w < words; w++, k += 32) {
    let bits = 0;
    for (let j = k; j < k + 4; j++) {
      bits = (bits >>> 1) | (+((values[j] as number) >= limit) << 31);
      bits = (bits >>> 1) | (+((values[j + 4] as number) >= limit) << 31);
      bits = (bits >>> 1) | (+((values[j + 8] as number) >= limit) << 31);
      bits = (bits >>> 1) | (+((values[j + 12] as number) >= limit) << 31);
      bits = (bits >>> 1) | (+((values[j + 16] as number) >= limit) << 31);
      bits = (bits >>> 1) | (+((values[j + 20] as number) >= limit) << 31);
      bits = (bits >>> 1) | (+((values[j + 24] as number) >= limit) << 31);
      bits = (bits >>> 1) | (+((values[j + 28] as number) >= limit) << 31);
    }
    to[w] = bits;
  }
}

/** Whether every whole number lies between, both included; `least` is 0 or more. */
export function allWithin(
  values: Int32Array,
  from: number,
  to: number,
  least: number,
  most: number,
): boolean {
  const fours = from + ((to - from) & ~3);
  const room = most - least;
  const bad = strayFours(values, from, fours, least, room) | strayOnes(values, fours, to, least, room);
  return bad >= 0;
}

/*
 * A loop each, with nothing after it: what follows a long loop has often not run yet when the just-in-time compiler takes the
 * loop up, and is then left uncompiled for good, each call falling back to the interpreter at its end.
 *
 * A number's distance from the least, and the distance's from the room, are negative outside; where the first wraps round, the
 * second is negative.
 */

function strayFours(values: Int32Array, from: number, to: number, least: number, room: number): number {
  let bad = 0;
  for (let i = from; i < to; i += 4) {
    const a = ((values[i] as number) - least) | 0;
    const b = ((values[i + 1] as number) - least) | 0;
    const c = ((values[i + 2] as number) - least) | 0;
    const d = ((values[i + 3] as number) - least) | 0;
    bad |= a | b | c | d | (room - a) | (room - b) | (room - c) | (room - d);
  }
  return bad;
}

function strayOnes(values: Int32Array, from: number, to: number, least: number, room: number): number {
  let bad = 0;
  for (let i = from; i < to; i++) {
    const a = ((values[i] as number) - least) | 0;
    bad |= a | (room - a);
  }
  return bad;
}

/** Whether every number is whole and lies between, both included. */
export function allWholeWithin(
  values: Float64Array,
  from: number,
  to: number,
  least: number,
  most: number,
): boolean {
  return areWholeWithin(values, from, to, least, most) === 1;
}

function areWholeWithin(values: Float64Array, from: number, to: number, least: number, most: number): number {
  let good = 1;
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    good &= +(value >= least) & +(value <= most) & +(Math.floor(value) === value);
  }
  return good;
}

/**
 * Turns numbers into whole steps of 1/scale, in place, and gives whether each was one (but for its last binary digits) and
 * lies between `least` and `most` steps, both included.
 */
export function toStepsWithin(
  values: Float64Array,
  rows: number,
  scale: number,
  least: number,
  most: number,
): boolean {
  return putStepsWithin(values, rows, scale, least, most) === 1;
}

function putStepsWithin(
  values: Float64Array,
  rows: number,
  scale: number,
  least: number,
  most: number,
): number {
  let good = 1;
  for (let i = 0; i < rows; i++) {
    const scaled = (values[i] as number) * scale;
    const step = Math.floor(scaled + 0.5);
    const off = scaled - step;
    values[i] = step;
    good &= +(off <= 1e-6) & +(off >= -1e-6) & +(step >= least) & +(step <= most);
  }
  return good;
}

/** Sets the bits of the rows, in the order of `layout`, for which of × ofFactor is at least to × toFactor, or above it. */
export function reachRatio(
  to: Int32Array,
  of: Float64Array,
  ofFactor: number,
  by: Float64Array,
  byFactor: number,
  above: boolean,
  words: number,
): void {
  // All are whole numbers, so that "above" is "at least one more".
  const extra = above ? 1 : 0;
  for (let w = 0, k = 0; w < words; w++, k += 32) {
    let bits = 0;
    for (let j = k; j < k + 4; j++) {
      for (let i = j; i < j + 32; i += 4) {
        const reached = +((of[i] as number) * ofFactor >= (by[i] as number) * byFactor + extra);
        bits = (bits >>> 1) | (reached << 31);
      }
    }
    to[w] = bits;
  }
}
