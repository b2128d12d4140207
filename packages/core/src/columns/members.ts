import type { Mask } from './kernels.js';
import { bitOfRow, toPlain } from './layout.js';
import { anyOfBytes, type ByteRuns, createByteRuns, MOST_TOGETHER } from './member-bytes.js';

/** From any member on, at least so many bits lie in the four bytes that begin with the member's own. */
const MOST_AT_ONCE = 25;

/** Where each row's members lie among the members of the block. */
export interface Runs {
  /** The first member of each row, and where the last row's end; rows past the block's last have none. */
  starts: Int32Array;
  /** Some row has more than 25 members, which are then looked at one by one. */
  long: boolean;
  /** Words of the members' masks. */
  words: number;
  /** A mask of members in plain order, for one use. */
  plain: PlainMask;
  /** The same as bytes. */
  readonly bytes: ByteRuns;
}

/** Bits in plain order, bit i of word w being member 32w + i, so that a household's members are a run of bits. */
interface PlainMask {
  readonly bits: Int32Array;
  readonly view: DataView;
}

/** Room for runs, which grows with the blocks. */
export function createRuns(): Runs {
  const empty = new Int32Array(0);
  const plain = { bits: empty, view: new DataView(empty.buffer) };
  return { starts: empty, long: false, words: 0, plain, bytes: createByteRuns() };
}

/** Finds the runs of a block's rows; the first row's members begin at `first`. Gives false when the offsets fall. */
export function findRuns(
  runs: Runs,
  offsets: Uint32Array | Int32Array,
  start: number,
  rows: number,
  words: number,
  first: number,
): boolean {
  const total = words * 32;
  if (runs.starts.length <= total) runs.starts = new Int32Array(total + 1);
  const { starts } = runs;
  const odd = fillStarts(starts, offsets, start, rows, first);
  const end = starts[rows] as number;
  starts.fill(end, rows, total + 1);
  runs.words = (end + 31) >>> 5;
  runs.long = odd < 0;
  if (odd >= 0) return true;
  for (let row = 0; row < rows; row++)
    if ((starts[row + 1] as number) < (starts[row] as number)) return false;
  return true;
}

/** Negative where a row has more members than are looked at at once, or fewer than none. */
function fillStarts(
  starts: Int32Array,
  offsets: Uint32Array | Int32Array,
  start: number,
  rows: number,
  first: number,
): number {
  const base = (offsets[start] as number) - first;
  let odd = 0;
  let from = first;
  starts[0] = first;
  for (let row = 1; row <= rows; row++) {
    const until = ((offsets[start + row] as number) - base) | 0;
    const count = (until - from) | 0;
    odd |= count | (MOST_AT_ONCE - count);
    starts[row] = until;
    from = until;
  }
  return odd;
}

/** How many members each row has. */
export function countAll(to: Float64Array, { starts }: Runs, rows: number): void {
  let from = starts[0] as number;
  for (let row = 0; row < rows; row++) {
    const until = starts[row + 1] as number;
    to[row] = until - from;
    from = until;
  }
}

/** Puts a mask of the members in plain order, until the next. */
function plainOf(runs: Runs, { bits }: Mask): PlainMask {
  const { words } = runs;
  if (runs.plain.bits.length <= words) {
    // A word more, and room for the blocks to come: a run of bits is read across a word's end.
    const room = new Int32Array(words + (words >>> 2) + 1);
    runs.plain = { bits: room, view: new DataView(room.buffer) };
  }
  toPlain(runs.plain.bits, bits, words);
  return runs.plain;
}

/** Where any of a row's members has a bit of `from`, the row gets one in `to`. */
export interface AnyOfRun {
  readonly to: Mask;
  readonly from: Mask;
}

/** Masks from which on it is faster to make bytes of them than to look at each by itself. */
const FEW = 3;

/** Finds the rows of which any member has a bit, for several masks at once. */
export function anyOfRuns(asked: readonly AnyOfRun[], runs: Runs, words: number): void {
  const { starts } = runs;
  for (let i = 0; i < asked.length; i += MOST_TOGETHER) {
    const some = asked.slice(i, i + MOST_TOGETHER);
    const to = some.map((one) => one.to);
    const from = some.map((one) => one.from);
    if (some.length >= FEW) {
      anyOfBytes(to, from, runs.bytes, starts, runs.words, words);
      continue;
    }
    some.forEach((one) => {
      const plain = plainOf(runs, one.from);
      anyOfOne(starts, words, one.to.bits, plain.view);
      if (runs.long) fixLong(one.to, plain, runs, words);
    });
  }
}

const SIGN = 0x80000000 | 0;

function anyOfOne(starts: Int32Array, words: number, to: Int32Array, from: DataView): void {
  for (let w = 0, k = 0; w < words; w++, k += 32) {
    let packed = 0;
    for (let j = k; j < k + 4; j++) {
      for (let row = j; row < j + 32; row += 4) {
        const at = starts[row] as number;
        const run = (1 << ((starts[row + 1] as number) - at)) - 1;
        packed = (packed >>> 1) | (-((from.getInt32(at >>> 3, true) >>> (at & 7)) & run) & SIGN);
      }
    }
    to[w] = packed;
  }
}

/** How many of each row's members have a bit. */
export function countInRuns(to: Float64Array, members: Mask, runs: Runs, words: number): void {
  const { starts } = runs;
  const { bits, view } = plainOf(runs, members);
  countShort(to, view, starts, words * 32);
  if (!runs.long) return;
  for (let row = 0; row < words * 32; row++) {
    const start = starts[row] as number;
    const count = (starts[row + 1] as number) - start;
    if (count > MOST_AT_ONCE) to[row] = countLong(bits, start, count);
  }
}

function countShort(to: Float64Array, members: DataView, starts: Int32Array, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const at = starts[row] as number;
    const run = (1 << ((starts[row + 1] as number) - at)) - 1;
    to[row] = bitsIn((members.getInt32(at >>> 3, true) >>> (at & 7)) & run);
  }
}

/** Gives each member the bit of its row. */
export function spreadToMembers(to: Mask, from: Mask, runs: Runs, rows: number): void {
  to.bits.fill(0);
  for (let row = 0; row < rows; row++) {
    const bit = bitOfRow(row);
    if ((((from.bits[row >>> 5] as number) >>> bit) & 1) === 0) continue;
    const until = runs.starts[row + 1] as number;
    for (let at = runs.starts[row] as number; at < until; at++)
      to.bits[at >>> 5] = (to.bits[at >>> 5] as number) | (1 << bitOfRow(at & 31));
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

function fixLong(to: Mask, members: PlainMask, runs: Runs, words: number): void {
  for (let row = 0; row < words * 32; row++) {
    const start = runs.starts[row] as number;
    const count = (runs.starts[row + 1] as number) - start;
    if (count <= MOST_AT_ONCE) continue;
    const bit = 1 << bitOfRow(row);
    const found = countLong(members.bits, start, count) > 0;
    const word = to.bits[row >>> 5] as number;
    to.bits[row >>> 5] = found ? word | bit : word & ~bit;
  }
}
