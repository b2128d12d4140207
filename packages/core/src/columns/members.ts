import type { Mask } from './kernels.js';

/** Where each row's members lie among the members of the block. */
export interface Runs {
  /** The first member's bit. In the order in which `layout` takes the rows. */
  starts: Int32Array;
  /** As many ones as there are members, up to 32. */
  ones: Int32Array;
  counts: Int32Array;
  /** Some row has more than 32 members, which are then looked at word by word. */
  long: boolean;
}

/** Room for runs, which grows with the blocks. */
export function createRuns(): Runs {
  const empty = () => new Int32Array(0);
  return { starts: empty(), ones: empty(), counts: empty(), long: false };
}

/** Finds the runs of a block's rows. Gives false when the offsets fall. */
export function findRuns(
  runs: Runs,
  offsets: Uint32Array | Int32Array,
  start: number,
  rows: number,
  words: number,
): boolean {
  const total = words * 32;
  if (runs.starts.length < total) {
    runs.starts = new Int32Array(total);
    runs.ones = new Int32Array(total);
    runs.counts = new Int32Array(total);
  }
  const { starts, ones, counts } = runs;
  const base = offsets[start] as number;
  let longest = 0;
  let falls = 0;
  for (let row = 0; row < rows; row++) {
    const from = (offsets[start + row] as number) - base;
    const count = (offsets[start + row + 1] as number) - base - from;
    falls |= count;
    longest = Math.max(longest, count);
    starts[row] = from;
    counts[row] = count;
    ones[row] = ((1 << (count & 31)) - 1) | -(count >>> 5);
  }
  for (let row = rows; row < total; row++) {
    starts[row] = 0;
    counts[row] = 0;
    ones[row] = 0;
  }
  runs.long = longest > 32;
  return falls >= 0;
}

/** Sets a row's bit where any of its members has one. */
export function anyOfRun(to: Mask, members: Mask, runs: Runs, words: number): void {
  const { starts, ones } = runs;
  const bits = members.bits;
  const out = to.bits;
  for (let w = 0, k = 0; w < words; w++, k += 32) {
    let packed = 0;
    for (let j = k; j < k + 4; j++) {
      for (let row = j; row < j + 32; row += 4) {
        const at = starts[row] as number;
        const word = at >>> 5;
        const run =
          (((bits[word] as number) >>> at) | (((bits[word + 1] as number) << 1) << ~at)) &
          (ones[row] as number);
        packed = (packed >>> 1) | ((run | -run) & 0x80000000);
      }
    }
    out[w] = packed;
  }
  if (runs.long) fixLong(to, members, runs, words, (count) => count > 0);
}

/** Sets a row's bit where each of its members has one. */
export function everyOfRun(to: Mask, members: Mask, runs: Runs, words: number): void {
  const { starts, ones } = runs;
  const bits = members.bits;
  const out = to.bits;
  for (let w = 0, k = 0; w < words; w++, k += 32) {
    let packed = 0;
    for (let j = k; j < k + 4; j++) {
      for (let row = j; row < j + 32; row += 4) {
        const at = starts[row] as number;
        const word = at >>> 5;
        const run =
          ~(((bits[word] as number) >>> at) | (((bits[word + 1] as number) << 1) << ~at)) &
          (ones[row] as number);
        packed = (packed >>> 1) | (~(run | -run) & 0x80000000);
      }
    }
    out[w] = packed;
  }
  if (runs.long) fixLong(to, members, runs, words, (count, all) => count === all);
}

/** How many of each row's members have a bit. */
export function countInRuns(to: Float64Array, members: Mask, runs: Runs, words: number): void {
  const { starts, ones, counts } = runs;
  const bits = members.bits;
  for (let row = 0; row < words * 32; row++) {
    const at = starts[row] as number;
    const word = at >>> 5;
    const run =
      (((bits[word] as number) >>> at) | (((bits[word + 1] as number) << 1) << ~at)) & (ones[row] as number);
    to[row] = bitsIn(run);
  }
  if (!runs.long) return;
  for (let row = 0; row < words * 32; row++) {
    if ((counts[row] as number) > 32) to[row] = countLong(bits, starts[row] as number, counts[row] as number);
  }
}

/** Gives each member the bit of its row. */
export function spreadToMembers(to: Mask, from: Mask, runs: Runs, rows: number): void {
  to.bits.fill(0);
  for (let row = 0; row < rows; row++) {
    const bit = ((row & 3) << 3) | ((row >>> 2) & 7);
    if ((((from.bits[row >>> 5] as number) >>> bit) & 1) === 0) continue;
    const start = runs.starts[row] as number;
    for (let at = start; at < start + (runs.counts[row] as number); at++)
      to.bits[at >>> 5] = (to.bits[at >>> 5] as number) | (1 << (at & 31));
  }
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function countLong(bits: Int32Array, start: number, count: number): number {
  let found = 0;
  for (let at = start; at < start + count; at++) found += ((bits[at >>> 5] as number) >>> (at & 31)) & 1;
  return found;
}

function fixLong(
  to: Mask,
  members: Mask,
  runs: Runs,
  words: number,
  holds: (count: number, all: number) => boolean,
): void {
  for (let row = 0; row < words * 32; row++) {
    const count = runs.counts[row] as number;
    if (count <= 32) continue;
    const bit = 1 << (((row & 3) << 3) | ((row >>> 2) & 7));
    const found = holds(countLong(members.bits, runs.starts[row] as number, count), count);
    const word = to.bits[row >>> 5] as number;
    to.bits[row >>> 5] = found ? word | bit : word & ~bit;
  }
}
