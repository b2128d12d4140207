import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../format/types.js';
import { CellFault } from './cell-fault.js';
import { createCellReader } from './cell-reader.js';
import type { NumberLocale } from './read-number.js';
import { cellWords } from './words.js';

const words = { label: { vi: 'x', en: 'x' }, question: { vi: 'x', en: 'x' } };
const reader = (fact: object, locale?: NumberLocale) =>
  createCellReader({ ...words, ...fact } as Fact, locale, cellWords('en'));
const refused = expect.any(CellFault);
const integer = { type: 'integer', min: -5, max: 9_000_000 };
const decimal = { type: 'decimal', scale: 2, min: 0, max: 10_000 };

describe('whole numbers', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['-5', -5],
    ['-0', 0],
    [' 12 ', 12],
    ['', undefined],
    ['  ', undefined],
  ])('reads %j as %j', (cell, value) => {
    expect(Object.is(reader(integer)(cell), value)).toBe(true);
  });
  it.each(['-6', '9000001', '1 000', '1_000', '12,5', '١٢', '−5', '5-', '--5', 'Infinity', '1.000.000'])(
    'refuses %j',
    (cell) => {
      expect(reader(integer)(cell)).toEqual(refused);
    },
  );
  it('reads grouped numbers under the locale that is said, and no others', () => {
    expect(['1.000', '1.000.000', '1000'].map(reader(integer, 'vi'))).toEqual([1000, 1_000_000, 1000]);
    expect(['1,000', '1,000,000', '1000'].map(reader(integer, 'en'))).toEqual([1000, 1_000_000, 1000]);
    expect(['1,000', '1.00', '1000.000', '.000', '1..000'].map(reader(integer, 'vi'))).toEqual(
      Array(5).fill(refused),
    );
  });
  it('reads what any locale writes, and never anything else from it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), (value) => {
        const vietnamese = value.toLocaleString('de-DE');
        const english = value.toLocaleString('en-GB');
        expect(reader(integer, 'vi')(vietnamese)).toBe(value);
        expect(reader(integer, 'en')(english)).toBe(value);
        if (value >= 1000) {
          expect(reader(integer, 'en')(vietnamese)).toEqual(refused);
          expect(reader(integer)(vietnamese)).toEqual(refused);
        }
      }),
    );
  });
});

describe('decimal numbers', () => {
  it('reads a decimal point, or the comma of the Vietnamese locale', () => {
    expect(['12.5', '12', '0.25'].map(reader(decimal))).toEqual([12.5, 12, 0.25]);
    expect(['12,5', '1.000,25'].map(reader(decimal, 'vi'))).toEqual([12.5, 1000.25]);
    expect(['12,5', '1.000', '1.2345', '5.', '.5'].map(reader(decimal))).toEqual(Array(5).fill(refused));
  });
});

describe('dates', () => {
  it('reads real dates, and the Vietnamese order only when it is said', () => {
    expect(['2016-02-29', '2017-02-29', '29/02/2016', '2016-2-9'].map(reader({ type: 'date' }))).toEqual([
      '2016-02-29',
      refused,
      refused,
      refused,
    ]);
    expect(['29/02/2016', '30/02/2016', '2016-02-29'].map(reader({ type: 'date' }, 'vi'))).toEqual([
      '2016-02-29',
      refused,
      '2016-02-29',
    ]);
    expect(['2010-12-31', '2011-01-01'].map(reader({ type: 'date', min: '2011-01-01' }))).toEqual([
      refused,
      '2011-01-01',
    ]);
  });
});

describe('values of JSON', () => {
  it('are taken where the fact has their type', () => {
    expect([true, false, 1, 0, null, 2, [], {}].map(reader({ type: 'boolean' }))).toEqual([
      true,
      false,
      true,
      false,
      undefined,
      refused,
      refused,
      refused,
    ]);
    expect([7, 7.5, true, 1e21, [], -6].map(reader(integer))).toEqual([7, ...Array(5).fill(refused)]);
    expect([7.25, 7.255].map(reader(decimal))).toEqual([7.25, refused]);
    expect([20160101].map(reader({ type: 'date' }))).toEqual([refused]);
  });
});
