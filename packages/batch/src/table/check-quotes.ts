import type { Delimiter } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What a cell is at one place of the text. */
type Place = 'start' | 'plain' | 'quoted' | 'closed';

/**
 * Hands text through while it is RFC 4180: quotation marks stand around a whole cell and nowhere else, doubled where
 * they are part of it. Readers that are lax about this take one stray mark for the start of a cell, and rows are lost.
 * @throws {BatchError} naming lines: a mark within a plain cell, text after a closing mark (and where that cell was
 * opened), a mark that is never closed (where it was opened), a row longer than `longest` characters (where it starts)
 */
export async function* checkQuotes(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
  longest: number,
  path: string,
  words: BatchWords,
): AsyncGenerator<string> {
  const parting = delimiter.charCodeAt(0);
  let place: Place = 'start';
  let line = 1;
  let opened = 0;
  let rowLine = 1;
  let rowLength = 0;
  let afterReturn = false;
  for await (const piece of text) {
    for (let i = 0; i < piece.length; i++) {
      const sign = piece.charCodeAt(i);
      const isReturn = sign === CR;
      const endsLine = isReturn || sign === LF;
      // The second half of a CRLF ends no line of its own.
      if (endsLine && !(sign === LF && afterReturn)) line++;
      afterReturn = isReturn;
      if (++rowLength > longest)
        throw new BatchError('file/row-too-long', words.file.rowTooLong(path, rowLine));
      if (place === 'quoted') {
        if (sign === QUOTE) place = 'closed';
      } else if (endsLine) {
        place = 'start';
        rowLine = line;
        rowLength = 0;
      } else if (sign === parting) {
        place = 'start';
      } else if (sign === QUOTE) {
        if (place === 'plain') throw new BatchError('file/quote-in-cell', words.file.quoteInCell(path, line));
        if (place === 'start') opened = line;
        place = 'quoted';
      } else if (place === 'closed') {
        throw new BatchError('file/text-after-quote', words.file.textAfterQuote(path, opened, line));
      } else {
        place = 'plain';
      }
    }
    yield piece;
  }
  if (place === 'quoted') throw new BatchError('file/open-quote', words.file.openQuote(path, opened));
}
