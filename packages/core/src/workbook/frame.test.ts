import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell, workbookFrame } from './frame.js';
import { escapeText, unescapeSigns } from './signs.js';

const decode = (xml: string) =>
  xml.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
  );

describe('the XML of a workbook', () => {
  it('gives every text back, sign for sign, and has no sign that XML cannot hold', () => {
    const unit = fc.constantFrom(
      'a',
      'ế',
      ' ',
      '\n',
      '\r',
      '&',
      '<',
      '>',
      '"',
      '_',
      'x0041_',
      '\u0001',
      '\uFFFF',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const xml = escapeText(text);
        expect(unescapeSigns(decode(xml))).toBe(text);
        expect(['<', '>', '"', '\r', '\u0001', '\uFFFF'].filter((sign) => xml.includes(sign))).toEqual([]);
      }),
    );
  });

  it('keeps what looks like a formula a text', () => {
    expect(textCell('B7', 2, '=1+1')).toBe(
      '<c r="B7" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>',
    );
  });

  it('names each sheet once, in the letters that a sheet may have', () => {
    const book = workbookFrame(['Vết: a/b & "c"', 'x'.repeat(40)]).get('xl/workbook.xml') ?? '';
    expect(book).toContain('name="Vết  a b &amp; &quot;c&quot;" sheetId="1"');
    expect(book).toContain(`name="${'x'.repeat(31)}" sheetId="2"`);
  });
});
