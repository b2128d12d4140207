import type { Mask } from './kernels.js';
import { bytesToMasks, type EightMasks, masksToBytes } from './transpose.js';

/** Room for a byte a member, and a byte a row; what is read beyond the members is there too. */
export interface ByteRuns {
  memberWords: Int32Array;
  members: DataView;
  rows: Uint8Array;
  rowWords: Int32Array;
  /** All 0, as long as members' masks. */
  zeros: Int32Array;
  /** Written and not read. */
  spare: Int32Array;
}

/** Masks of members that are looked at together. */
export const MOST_TOGETHER = 8;

/** Room that grows with the blocks. */
export function createByteRuns(): ByteRuns {
  const empty = new Int32Array(0);
  return {
    memberWords: empty,
    members: new DataView(empty.buffer),
    rows: new Uint8Array(0),
    rowWords: empty,
    zeros: empty,
    spare: empty,
  };
}

function growByteRuns(bytes: ByteRuns, memberWords: number, words: number): void {
  if (bytes.zeros.length <= memberWords) {
    const room = memberWords + (memberWords >>> 2) + 1;
    // A run is read eight bytes at a time, wherever it begins.
    bytes.memberWords = new Int32Array(room * 8 + 2);
    bytes.members = new DataView(bytes.memberWords.buffer);
    bytes.zeros = new Int32Array(room);
  }
  if (bytes.spare.length >= words) return;
  bytes.rows = new Uint8Array(words * 32);
  bytes.rowWords = new Int32Array(bytes.rows.buffer);
  bytes.spare = new Int32Array(words);
}

/**
 * Finds the rows of which any member has a bit, for up to eight masks at once. `starts` has the first member of each row, and
 * where the last row's end.
 */
export function anyOfBytes(
  to: readonly Mask[],
  from: readonly Mask[],
  bytes: ByteRuns,
  starts: Int32Array,
  memberWords: number,
  words: number,
): void {
  growByteRuns(bytes, memberWords, words);
  masksToBytes(bytes.memberWords, eightOf(from, bytes.zeros), memberWords);
  anyByte(bytes.rows, bytes.members, starts, words * 32);
  bytesToMasks(eightOf(to, bytes.spare), bytes.rowWords, words);
}

function eightOf(masks: readonly Mask[], none: Int32Array): EightMasks {
  const at = (i: number) => masks[i]?.bits ?? none;
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)];
}

/** Members whose bytes are read at once: two words of four. */
const MOST_AT_ONCE = 8;

/** By number of members, what is to be looked at of the first word and of the second. */
const FIRST = Int32Array.from({ length: MOST_AT_ONCE + 1 }, (_, count) => lowBytes(count));
const SECOND = Int32Array.from({ length: MOST_AT_ONCE + 1 }, (_, count) => lowBytes(count - 4));

function lowBytes(count: number): number {
  if (count >= 4) return -1;
  return count <= 0 ? 0 : (1 << (count * 8)) - 1;
}

function anyByte(to: Uint8Array, members: DataView, starts: Int32Array, rows: number): void {
  let at = starts[0] as number;
  for (let row = 0; row < rows; row++) {
    const until = starts[row + 1] as number;
    const count = until - at;
    if (count > MOST_AT_ONCE) to[row] = anyOfMany(members, at, until);
    else {
      let any =
        (members.getInt32(at, true) & (FIRST[count] as number)) |
        (members.getInt32(at + 4, true) & (SECOND[count] as number));
      any |= any >>> 16;
      to[row] = any | (any >>> 8);
    }
    at = until;
  }
}

function anyOfMany(members: DataView, start: number, until: number): number {
  let any = 0;
  for (let at = start; at < until; at++) any |= members.getUint8(at);
  return any;
}
