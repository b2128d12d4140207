import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitOfRow } from './layout.js';
import { narrowInts, reachBytes, WIDEST_LIMIT, WIDEST_NUMBER } from './narrow.js';

const ROWS = 64;
const words = ROWS / 32;

/** A base, the most above it, and rows of numbers within. */
const within = fc
  .tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: WIDEST_NUMBER }))
  .chain(([base, most]) =>
    fc
      .array(fc.integer({ min: base, max: base + most }), { minLength: ROWS, maxLength: ROWS })
      .map((values) => ({ base, most, values: Int32Array.from(values) })),
  );

describe('numbers of a narrow range', () => {
  it('reach each limit as they do one by one', () => {
    fc.assert(
      fc.property(
        within,
        fc.array(fc.integer({ min: 1, max: WIDEST_LIMIT }), { minLength: 1, maxLength: 7 }),
        ({ base, most, values }, distances) => {
          const bytes = new Int32Array(ROWS / 4);
          expect(narrowInts(bytes, values, 0, base, most, bytes.length)).toBe(true);
          const limits = distances.map((one) => ({ at: base + one, mask: { bits: new Int32Array(words) } }));
          reachBytes(limits, bytes, 0, base, words);
          for (const { at, mask } of limits) {
            const reached = Array.from(
              values,
              (_, row) => (((mask.bits[row >>> 5] as number) >>> bitOfRow(row & 31)) & 1) === 1,
            );
            expect(reached).toEqual(Array.from(values, (value) => value >= at));
          }
        },
      ),
    );
  });

  it('are not taken where any lies outside', () => {
    const far = fc.oneof(
      fc.integer({ min: -0x80000000, max: 0x7fffffff }),
      fc.integer({ min: -4000, max: 4000 }),
    );
    fc.assert(
      fc.property(within, far, fc.nat(ROWS - 1), ({ base, most, values }, odd, row) => {
        values[row] = odd;
        const taken = narrowInts(new Int32Array(ROWS / 4), values, 0, base, most, ROWS / 4);
        expect(taken).toBe(odd >= base && odd <= base + most);
      }),
    );
  });
});
