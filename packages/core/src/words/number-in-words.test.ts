import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_IN_WORDS, moneyInWords, numberInWords } from './number-in-words.js';

const vi = (value: number) => numberInWords(value, 'vi');
const en = (value: number) => numberInWords(value, 'en');

describe('numbers in Vietnamese words', () => {
  it.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1005, 'một nghìn không trăm linh năm'],
    [1050, 'một nghìn không trăm năm mươi'],
    [700_000, 'bảy trăm nghìn'],
    [1_300_000, 'một triệu ba trăm nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [1_000_000_000, 'một tỷ'],
    [2_000_000_015, 'hai tỷ không trăm mười lăm'],
    [1_021_000_000_000, 'một nghìn không trăm hai mươi mốt tỷ'],
    [1e15, 'một triệu tỷ'],
    [-24, 'âm hai mươi tư'],
    [6.5, 'sáu phẩy năm'],
    [1.05, 'một phẩy không năm'],
  ])('%d is “%s”', (value, words) => {
    expect(vi(value)).toBe(words);
  });
});

describe('numbers in English words', () => {
  it.each([
    [0, 'zero'],
    [13, 'thirteen'],
    [40, 'forty'],
    [99, 'ninety-nine'],
    [105, 'one hundred and five'],
    [700_000, 'seven hundred thousand'],
    [1_000_005, 'one million and five'],
    [1_300_250, 'one million three hundred thousand two hundred and fifty'],
    [1e15, 'one quadrillion'],
    [-3, 'minus three'],
    [1.05, 'one point zero five'],
  ])('%d is “%s”', (value, words) => {
    expect(en(value)).toBe(words);
  });
});

describe('money in words', () => {
  it('names the đồng in both languages', () => {
    expect(moneyInWords(700_000, 'vi')).toBe('bảy trăm nghìn đồng');
    expect(moneyInWords(700_000, 'en')).toBe('seven hundred thousand dong');
  });

  it('has no words for what is no amount', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, MOST_IN_WORDS + 1, 0.00001]) {
      expect(moneyInWords(value, 'vi')).toBeUndefined();
    }
  });
});

const DIGITS_VI: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads words back by another way than they are written: one word at a time, from the left. */
function readVietnamese(words: string): number {
  let total = 0;
  let milliards = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(' ')) {
    if (word in DIGITS_VI) digit = DIGITS_VI[word] as number;
    else if (word === 'mười') group += 10;
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'nghìn') [total, group, digit] = [total + (group + digit) * 1e3, 0, 0];
    else if (word === 'triệu') [total, group, digit] = [total + (group + digit) * 1e6, 0, 0];
    else if (word === 'tỷ') [milliards, total, group, digit] = [total + group + digit, 0, 0, 0];
    else if (word !== 'linh') throw new Error(`no such word: ${word}`);
  }
  return milliards * 1e9 + total + group + digit;
}

const SMALL_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS_EN = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SIZES_EN: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
};

function readEnglish(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ -]/)) {
    if (word === 'hundred') group *= 100;
    else if (word in SIZES_EN) [total, group] = [total + group * (SIZES_EN[word] as number), 0];
    else if (SMALL_EN.includes(word)) group += SMALL_EN.indexOf(word);
    else if (TENS_EN.includes(word)) group += TENS_EN.indexOf(word) * 10;
    else if (word !== 'and') throw new Error(`no such word: ${word}`);
  }
  return total + group;
}

const wholeNumbers = fc.oneof(
  fc.maxSafeInteger().map((value) => Math.abs(value) % (MOST_IN_WORDS + 1)),
  fc.nat(9999),
  // Amounts of money end in zeros, and the words are at their trickiest between them.
  fc.tuple(fc.nat(999), fc.integer({ min: 0, max: 12 })).map(([value, zeros]) => value * 10 ** zeros),
);

describe('words for every number', () => {
  it('read back as the number in Vietnamese', () => {
    fc.assert(
      fc.property(wholeNumbers, (value) => readVietnamese(vi(value) ?? '') === value),
      {
        numRuns: 2000,
      },
    );
  });

  it('read back as the number in English', () => {
    fc.assert(
      fc.property(wholeNumbers, (value) => readEnglish(en(value) ?? '') === value),
      {
        numRuns: 2000,
      },
    );
  });

  it('never put a digit where Vietnamese has another word for it', () => {
    fc.assert(
      fc.property(wholeNumbers, (value) => {
        expect(vi(value)).not.toMatch(
          /mươi một|mươi bốn|mươi năm|mười năm( |$)|mười (mốt|tư)|linh (mốt|lăm)|^linh/,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
