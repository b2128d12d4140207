import { describe, expect, it } from 'vitest';
import { endOfHeader, findDelimiter } from './find-delimiter.js';

describe('the delimiter of a header', () => {
  it('is the sign that stands in it most often outside quotation marks', () => {
    expect(findDelimiter('a;b;"c,d,e,f"')).toBe(';');
    expect(findDelimiter('a\tb')).toBe('\t');
    expect(findDelimiter('a')).toBe(',');
  });
});

describe('the end of a header', () => {
  it('is the first end of a line that is neither blank nor within quotation marks', () => {
    expect(endOfHeader('id,area\nrow')).toBe(7);
    expect(endOfHeader('\r\n"a\nb",c\r\nrow')).toBe(9);
  });

  it('is unknown while the header is not all there', () => {
    expect(endOfHeader('id,"a')).toBe(-1);
    expect(endOfHeader('\n\n')).toBe(-1);
  });
});
