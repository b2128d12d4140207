import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitOfRow } from './layout.js';
import { bytesToMasks, type EightMasks, masksToBytes } from './transpose.js';

const WORDS = 2;
const mask = fc.array(fc.integer({ min: -0x80000000, max: 0x7fffffff }), {
  minLength: WORDS,
  maxLength: WORDS,
});
const eight = fc.array(mask, { minLength: 8, maxLength: 8 });
const emptyMasks = () => Array.from({ length: 8 }, () => new Int32Array(WORDS)) as unknown as EightMasks;

it('gives each row a byte with a bit a mask, and the masks again', () => {
  fc.assert(
    fc.property(eight, (lists) => {
      const masks = lists.map((list) => Int32Array.from(list)) as unknown as EightMasks;
      const bytes = new Int32Array(WORDS * 8);
      masksToBytes(bytes, masks, WORDS);
      const rows = new Uint8Array(bytes.buffer);
      expect([...rows]).toEqual(
        Array.from(rows, (_, row) =>
          masks.reduce((byte, bits, p) => {
            const bit = ((bits[row >>> 5] as number) >>> bitOfRow(row & 31)) & 1;
            return byte | (bit << p);
          }, 0),
        ),
      );
      const again = emptyMasks();
      bytesToMasks(again, bytes, WORDS);
      expect(again).toEqual(masks);
    }),
  );
});
