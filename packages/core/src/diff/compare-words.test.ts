import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSequence, compareWords } from './compare-words.js';

const textOf = (changes: ReturnType<typeof compareWords>, kept: 'removed' | 'added') =>
  changes
    .filter(({ kind }) => kind === 'same' || kind === kept)
    .map(({ text }) => text)
    .join('');

describe('words compared', () => {
  it('show what went and what came, word by word', () => {
    expect(compareWords('thiếu hụt dưới 3 chỉ số', 'thiếu hụt từ 3 chỉ số trở lên', 'vi')).toEqual([
      { kind: 'same', text: 'thiếu hụt ' },
      { kind: 'removed', text: 'dưới' },
      { kind: 'added', text: 'từ' },
      { kind: 'same', text: ' 3 chỉ số' },
      { kind: 'added', text: ' trở lên' },
    ]);
  });

  it('see no difference in how letters are composed', () => {
    expect(compareWords('hộ nghèo'.normalize('NFD'), 'hộ nghèo'.normalize('NFC'), 'vi')).toEqual([
      { kind: 'same', text: 'hộ nghèo' },
    ]);
  });

  it('keep an amount with its points together', () => {
    expect(compareWords('700.000 đồng', '1.500.000 đồng', 'vi')[0]).toEqual({
      kind: 'removed',
      text: '700.000',
    });
  });

  const words = fc
    .array(fc.constantFrom('hộ', 'nghèo', 'cận', ' ', ', ', '3', 'có'), { maxLength: 14 })
    .map((parts) => parts.join(' '));

  it('give both texts back', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = compareWords(before, after, 'vi');
        expect(textOf(changes, 'removed')).toBe(before.normalize('NFC'));
        expect(textOf(changes, 'added')).toBe(after.normalize('NFC'));
      }),
    );
  });

  it('keep nothing of a text of its own, and everything of one text', () => {
    expect(compareWords('một', 'hai', 'vi').map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(compareWords('', '', 'vi')).toEqual([]);
    expect(compareWords('một', '', 'vi')).toEqual([{ kind: 'removed', text: 'một' }]);
  });
});

/** Every list that a list holds in its order, tried out. */
function longestByTrying(a: readonly number[], b: readonly number[]): number {
  let most = 0;
  for (let mask = 0; mask < 1 << a.length; mask++) {
    const kept = a.filter((_, i) => (mask >> i) % 2 === 1);
    let j = 0;
    for (const one of b) if (one === kept[j]) j++;
    if (j === kept.length) most = Math.max(most, kept.length);
  }
  return most;
}

it('a common sequence is in both, in order, and none is longer', () => {
  const lists = fc.array(fc.nat({ max: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const pairs = commonSequence(a, b);
      expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true);
      expect(
        pairs.every(([i, j], k) => k === 0 || (i > (pairs[k - 1]?.[0] ?? 0) && j > (pairs[k - 1]?.[1] ?? 0))),
      ).toBe(true);
      expect(pairs.length).toBe(longestByTrying(a, b));
    }),
  );
});
