import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareRationals, divide, multiply, rationalOf, subtract } from './rational.js';

const decimals = fc.oneof(
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([num, places]) => num / 10 ** places),
  fc.constantFrom(0, -0, 0.1, 0.3, 69.2, -0.5, 123_456_789.1234, 999_999_999_999.9, 4_503_599_627_370_495.5),
  fc.double({ min: 1e-5, max: 1e15, noNaN: true }),
);

/** The digits as they are written, as a fraction: what a number stands for. */
function fractionOf(value: number): [bigint, bigint] {
  const [whole = '', part = ''] = value.toString().split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

it('takes a number for the decimal that it is written as, in lowest terms', () => {
  fc.assert(
    fc.property(
      decimals.filter((value) => !/e/.test(String(value))),
      (value) => {
        const { num, den } = rationalOf(value);
        const [above, below] = fractionOf(value);
        expect(num * below).toBe(above * den);
        let [a, b] = [num < 0n ? -num : num, den];
        while (b !== 0n) [a, b] = [b, a % b];
        expect([a, den > 0n]).toEqual([1n, true]);
      },
    ),
  );
});

it('compares and reckons without rounding, whether the parts are small or large', () => {
  const parts = fc.oneof(
    fc.bigInt({ min: -100n, max: 100n }),
    fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  );
  const below = fc.oneof(fc.bigInt({ min: 1n, max: 100n }), fc.bigInt({ min: 1n, max: 2n ** 70n }));
  fc.assert(
    fc.property(parts, below, parts, below, (a, b, c, d) => {
      const [x, y] = [
        { num: a, den: b },
        { num: c, den: d },
      ];
      expect(Math.sign(compareRationals(x, y))).toBe(a * d === c * b ? 0 : a * d < c * b ? -1 : 1);
      const less = subtract(x, y);
      expect(less.num * b * d).toBe((a * d - c * b) * less.den);
      const product = multiply(x, y);
      expect(product.num * b * d).toBe(a * c * product.den);
      if (c > 0n) expect(compareRationals(multiply(divide(x, y), y), x)).toBe(0);
    }),
  );
});
