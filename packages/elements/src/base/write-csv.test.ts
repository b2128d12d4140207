import { describe, expect, it } from 'vitest';
import { guardFormula, writeCsv } from './write-csv.js';

describe('a CSV file', () => {
  it('begins with a byte order mark, and ends each row with CRLF', () => {
    expect(
      writeCsv([
        ['a', 1, null],
        ['b', true, undefined],
      ]),
    ).toBe('\uFEFFa,1,\r\nb,true,\r\n');
  });

  it('quotes what would part cells or rows, and doubles quotation marks', () => {
    expect(writeCsv([['x, y', 'he said "no"', 'two\nlines', 'semi;colon', ' spaced ']])).toBe(
      '\uFEFF"x, y","he said ""no""","two\nlines","semi;colon"," spaced "\r\n',
    );
  });

  it.each(['=1+1', '+84', '@SUM(A1)', '-2+3', '\tx', '\rx', "=cmd|' /C calc'!A0"])(
    'lets no spreadsheet take %j for a formula',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['-5', '-1.250', 'a=b', '12', 'Yên Mô'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});
