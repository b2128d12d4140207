import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchWords } from '../words.js';
import { checkQuotes } from './check-quotes.js';

async function check(pieces: readonly string[], longest = 1000): Promise<string> {
  async function* text() {
    yield* pieces;
  }
  let all = '';
  try {
    for await (const piece of checkQuotes(text(), ',', longest, 'in.csv', batchWords('en'))) all += piece;
  } catch (error) {
    return (error as Error).message;
  }
  return all;
}

it('hands through what RFC 4180 writes, wherever the pieces part', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ế'), maxLength: 5 });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(table, fc.nat(20), async (rows, at) => {
      const text = rows
        .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`)
        .join('');
      expect(await check([text.slice(0, at), text.slice(at)])).toBe(text);
    }),
  );
});

it.each([
  ['id,a\nA,"5\nB,6\nC,"7\n', /opened on line 2 is followed by text on line 4/],
  ['id,a\r\nA,"5"x\r\n', /opened on line 2 is followed by text on line 2/],
  ['id,a\nA,"5" \n', /opened on line 2 is followed by text on line 2/],
  ['id,a\nA,5"\n', /line 2 has a quotation mark within a cell/],
  ['id,a\nA,1\nB,"2\nC,3\nD,4\n', /the quotation mark opened on line 3 is never closed/],
  [`id,a\nA,"1\n2"\nB,"${'x'.repeat(2000)}"\n`, /the row that starts on line 4 is longer/],
])('refuses %j, naming the lines', async (text, message) => {
  expect(await check([text])).toMatch(message);
  expect(await check([...text])).toMatch(message);
});
