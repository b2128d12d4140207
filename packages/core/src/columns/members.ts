import type { Mask } from './kernels.js';
import { bitOfRow } from './layout.js';

/** From any member on, at least so many bits lie in the four bytes that begin with the member's own. */
const MOST_AT_ONCE = 25;

/** Where each row's members lie among the members of the block. */
export interface Runs {
  /** The first member's bit. In the order in which `layout` takes the rows. */
  starts: Int32Array;
  /** As many ones as there are members, up to 25. */
  ones: Int32Array;
  counts: Int32Array;
  /** Some row has more than 25 members, which are then looked at one by one. */
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
  let from = 0;
  for (let row = 0; row < rows; row++) {
    const until = (offsets[start + row + 1] as number) - base;
    const count = until - from;
    falls |= count;
    longest = Math.max(longest, count);
    starts[row] = from;
    counts[row] = count;
    ones[row] = (1 << Math.min(count, MOST_AT_ONCE)) - 1;
    from = until;
  }
  for (let row = rows; row < total; row++) {
    starts[row] = 0;
    counts[row] = 0;
    ones[row] = 0;
  }
  runs.long = longest > MOST_AT_ONCE;
  return falls >= 0;
}

/** Where any of a row's members has a bit of `from`, the row gets one in `to`. */
export interface AnyOfRun {
  readonly to: Mask;
  readonly from: Mask;
}

/** Finds the rows of which any member has a bit, for several masks at once: where a row's members lie is then read once for three. */
export function anyOfRuns(asked: readonly AnyOfRun[], runs: Runs, words: number): void {
  let i = 0;
  for (; i + 2 < asked.length; i += 3) {
    const [a, b, c] = [asked[i], asked[i + 1], asked[i + 2]] as [AnyOfRun, AnyOfRun, AnyOfRun];
    const [x, y, z] = [viewOf(a.from), viewOf(b.from), viewOf(c.from)];
    anyOfThree(runs.starts, runs.ones, words, a.to.bits, x, b.to.bits, y, c.to.bits, z);
  }
  for (; i < asked.length; i++) {
    const { to, from } = asked[i] as AnyOfRun;
    anyOfOne(runs.starts, runs.ones, words, to.bits, viewOf(from));
  }
  if (runs.long) for (const { to, from } of asked) fixLong(to, from, runs, words);
}

const views = new WeakMap<Int32Array, DataView>();

function viewOf({ bits }: Mask): DataView {
  let view = views.get(bits);
  if (view === undefined) {
    view = new DataView(bits.buffer);
    views.set(bits, view);
  }
  return view;
}

const SIGN = 0x80000000 | 0;

function anyOfOne(starts: Int32Array, ones: Int32Array, words: number, to: Int32Array, from: DataView): void {
  for (let w = 0, k = 0; w < words; w++, k += 32) {
    let packed = 0;
    for (let j = k; j < k + 4; j++) {
      for (let row = j; row < j + 32; row += 4) {
        const at = starts[row] as number;
        const run = (from.getInt32(at >>> 3, true) >>> (at & 7)) & (ones[row] as number);
        packed = (packed >>> 1) | (-run & SIGN);
      }
    }
    to[w] = packed;
  }
}

function anyOfThree(
  starts: Int32Array,
  ones: Int32Array,
  words: number,
  toA: Int32Array,
  a: DataView,
  toB: Int32Array,
  b: DataView,
  toC: Int32Array,
  c: DataView,
): void {
  for (let w = 0, k = 0; w < words; w++, k += 32) {
    let packedA = 0;
    let packedB = 0;
    let packedC = 0;
    for (let j = k; j < k + 4; j++) {
      for (let row = j; row < j + 32; row += 8) {
        let at = starts[row] as number;
        let byte = at >>> 3;
        let shift = at & 7;
        let run = ones[row] as number;
        packedA = (packedA >>> 1) | (-((a.getInt32(byte, true) >>> shift) & run) & SIGN);
        packedB = (packedB >>> 1) | (-((b.getInt32(byte, true) >>> shift) & run) & SIGN);
        packedC = (packedC >>> 1) | (-((c.getInt32(byte, true) >>> shift) & run) & SIGN);
        at = starts[row + 4] as number;
        byte = at >>> 3;
        shift = at & 7;
        run = ones[row + 4] as number;
        packedA = (packedA >>> 1) | (-((a.getInt32(byte, true) >>> shift) & run) & SIGN);
        packedB = (packedB >>> 1) | (-((b.getInt32(byte, true) >>> shift) & run) & SIGN);
        packedC = (packedC >>> 1) | (-((c.getInt32(byte, true) >>> shift) & run) & SIGN);
      }
    }
    toA[w] = packedA;
    toB[w] = packedB;
    toC[w] = packedC;
  }
}

/** How many of each row's members have a bit. */
export function countInRuns(to: Float64Array, members: Mask, runs: Runs, words: number): void {
  const { starts, counts } = runs;
  countShort(to, viewOf(members), starts, runs.ones, words * 32);
  if (!runs.long) return;
  for (let row = 0; row < words * 32; row++) {
    const count = counts[row] as number;
    if (count > MOST_AT_ONCE) to[row] = countLong(members.bits, starts[row] as number, count);
  }
}

function countShort(
  to: Float64Array,
  members: DataView,
  starts: Int32Array,
  ones: Int32Array,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const at = starts[row] as number;
    to[row] = bitsIn((members.getInt32(at >>> 3, true) >>> (at & 7)) & (ones[row] as number));
  }
}

/** Gives each member the bit of its row. */
export function spreadToMembers(to: Mask, from: Mask, runs: Runs, rows: number): void {
  to.bits.fill(0);
  for (let row = 0; row < rows; row++) {
    const bit = bitOfRow(row);
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

function fixLong(to: Mask, members: Mask, runs: Runs, words: number): void {
  for (let row = 0; row < words * 32; row++) {
    const count = runs.counts[row] as number;
    if (count <= MOST_AT_ONCE) continue;
    const bit = 1 << bitOfRow(row);
    const found = countLong(members.bits, runs.starts[row] as number, count) > 0;
    const word = to.bits[row >>> 5] as number;
    to.bits[row >>> 5] = found ? word | bit : word & ~bit;
  }
}
