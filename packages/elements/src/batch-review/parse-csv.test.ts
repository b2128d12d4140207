import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../base/write-csv.js';
import { FileFault } from './limits.js';
import { CsvParser } from './parse-csv.js';

function parse(text: string, delimiter = ',', piece = text.length || 1) {
  const parser = new CsvParser(delimiter);
  const records = [];
  for (let i = 0; i < text.length; i += piece) records.push(...parser.push(text.slice(i, i + piece)));
  return [...records, ...parser.end()];
}
const cells = (text: string, delimiter?: string) => parse(text, delimiter).map((record) => record.cells);
const faultOf = (text: string) => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof FileFault) return [error.code, ...error.details];
    throw error;
  }
  return undefined;
};

describe('CSV as it is read', () => {
  it('ends records with CRLF, LF or CR, and needs no line end behind the last', () => {
    expect(cells('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('takes marks away from around cells, keeps doubled ones, line ends and delimiters within', () => {
    expect(cells('"a ""x""","b,\r\nc"\n,""\n')).toEqual([
      ['a "x"', 'b,\r\nc'],
      ['', ''],
    ]);
  });

  it('counts lines of the file, blank ones and those within cells too', () => {
    expect(parse('a\n\n"b\nb"\r\n\r\nc').map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it('takes a row of empty cells for a row, and a blank line for none', () => {
    expect(cells('a,b\n,\n\n""\n')).toEqual([['a', 'b'], ['', ''], ['']]);
  });

  it.each([
    ['a,b"c\n', ['file/quote-in-cell', 1]],
    ['x\n"a\nb" c\n', ['file/text-after-quote', 2, 3]],
    ['x\n"a\nb', ['file/open-quote', 2]],
  ])('refuses %j, since rows could silently join', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('gives back what was written, however the text is cut in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ế', ';'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, piece) => {
        const text = rows.map((row) => csvRow(row.map((one) => one.replace(/^\r/, 'r')))).join('');
        const expected = rows.map((row) => row.map((one) => one.replace(/^\r/, 'r')));
        expect(parse(text, ',', piece).map((record) => record.cells)).toEqual(expected);
      }),
    );
  });
});
