import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairTable } from './index.js';

describe('a table of pairs', () => {
  it('numbers pairs in the order in which they come, and finds no other', () => {
    const number = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 400 }), (pairs) => {
        const table = new PairTable();
        const known = new Map<string, number>();
        for (const [a, b] of pairs) {
          expect(table.find(a, b)).toBe(known.get(`${a} ${b}`) ?? -1);
          if (known.has(`${a} ${b}`)) continue;
          expect(table.add(a, b)).toBe(known.size);
          known.set(`${a} ${b}`, known.size);
        }
        expect(table.size).toBe(known.size);
        for (const [key, at] of known) {
          const [a, b] = key.split(' ').map(Number) as [number, number];
          expect(table.find(a, b)).toBe(at);
        }
      }),
    );
  });
});
