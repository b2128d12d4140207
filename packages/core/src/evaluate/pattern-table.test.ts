import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternTable } from './pattern-table.js';

describe('a table of patterns', () => {
  it('finds each pattern by the number it was given, in the order of adding, however many there are', () => {
    const patterns = fc.uniqueArray(fc.maxSafeNat(), { minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(patterns, (all) => {
        const table = new PatternTable();
        all.forEach((pattern, i) => {
          expect(table.find(pattern)).toBe(-1);
          expect(table.add(pattern)).toBe(i);
        });
        expect(all.map((pattern) => table.find(pattern))).toEqual(all.map((_, i) => i));
        expect(table.size).toBe(all.length);
      }),
      { numRuns: 30 },
    );
  });

  it('tells apart patterns that are the same in their lowest 32 bits', () => {
    const table = new PatternTable();
    const patterns = Array.from({ length: 50 }, (_, i) => 7 + i * 2 ** 32);
    for (const pattern of patterns) table.add(pattern);
    expect(patterns.map((pattern) => table.find(pattern))).toEqual(patterns.map((_, i) => i));
  });

  it('finds nothing for a case without a pattern, which is -1', () => {
    expect(new PatternTable().find(-1)).toBe(-1);
  });
});
