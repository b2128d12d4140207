import fc from 'fast-check';
import { compress } from 'lzma1';
import { describe, expect, it } from 'vitest';
import { decodeLzma } from '../lzma/decode.js';
import { decodeJson } from './decode.js';
import { encodeJson } from './encode.js';

const key = fc.stringMatching(/^[a-zA-Z0-9-]{1,8}$/).filter((one) => one !== '__proto__');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a\nb', 'a\n\nb', '\\', '"', '', ',', 'Hộ nghèo', '$', '=1'),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('packing', () => {
  it('gives back every JSON value as it was', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(decodeJson(encodeJson(value))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back an object without keys, first, in the middle and last', () => {
    for (const value of [{}, { a: {}, b: 'x' }, { a: 'x', b: {} }, [{}, { a: 'a\nb' }, {}]])
      expect(decodeJson(encodeJson(value))).toEqual(value);
  });

  it('gives back what a reference encoder of LZMA packed, short and long, plain and random', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 400 }))
        .map(([part, times]) =>
          Uint8Array.from({ length: part.length * times }, (_, i) => part[i % part.length] ?? 0),
        ),
      fc
        .array(fc.constantFrom('hộ ', 'nghèo ', 'cận ', 'chuẩn ', '700.000 đồng\n'), { maxLength: 2000 })
        .map((words) => new TextEncoder().encode(words.join(''))),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const packed = Uint8Array.from(compress(given, 9), (one) => one & 255);
        expect(decodeLzma(packed)).toEqual(given);
      }),
      { numRuns: 150 },
    );
  });
});
