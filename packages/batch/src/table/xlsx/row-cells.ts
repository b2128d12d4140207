import { dayOf, unescapeSigns } from '@giamngheo/core/workbook';
import { NotPlain } from './not-plain.js';
import type { TextStore } from './text-store.js';
import { stringOf, textOfXml } from './xml-text.js';

/** What cells are read with. */
export interface SheetContext {
  readonly texts: TextStore;
  readonly days: readonly boolean[];
  readonly from1904: boolean;
}

const CELL =
  /\s*<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d+)")?(?: t="([a-zA-Z]*)")?(?: s="(\d+)")?(?: (?:cm|vm|ph)="\w+")*\s*(\/?)>/y;
const VALUE = /<v>([^<]*)<\/v><\/c>/y;
const FORMULA = /<f(?:\s+[\w:]+="[^"]*")*\s*(?:\/>|>[^<]*<\/f>)/y;
const BODY = /\s*(?:<v(?: xml:space="preserve")?(?:\/>|>([^<]*)<\/v>))?\s*(?:<is>([\s\S]*?)<\/is>)?\s*<\/c>/y;

/**
 * The cells of a row of a sheet from its XML, by their columns; null for nothing, and past the last nothing at all. A cell with a
 * fault of the spreadsheet's own (`#REF!`) has nothing.
 * @throws {NotPlain} on all that is written in a way that is not usual
 */
export function cellsOfRow(
  xml: string,
  from: number,
  to: number,
  line: number,
  context: SheetContext,
): unknown[] {
  const cells: unknown[] = [];
  let at = from;
  while (at < to) {
    CELL.lastIndex = at;
    const found = CELL.exec(xml);
    if (found === null) {
      if (/^\s*$/.test(xml.slice(at, to))) return cells;
      throw new NotPlain();
    }
    const [whole, letters = '', digits, before, type = 'n', after, empty] = found;
    at += whole.length;
    const place = placeOf(letters);
    // Cells stand in the order of their columns, each once.
    if (Number(digits) !== line || place < cells.length || place >= 16_384) throw new NotPlain();
    let value: string | undefined;
    let within: string | undefined;
    if (empty === '') {
      VALUE.lastIndex = at;
      let body = VALUE.exec(xml);
      if (body === null) {
        FORMULA.lastIndex = at;
        at += FORMULA.exec(xml)?.[0].length ?? 0;
        BODY.lastIndex = at;
        body = BODY.exec(xml);
        if (body === null) throw new NotPlain();
        within = body[2];
        value = body[1] ?? (body[0].includes('<v') ? '' : undefined);
      } else value = body[1];
      at += body[0].length;
    }
    while (cells.length < place) cells.push(null);
    cells.push(typedValue(type, before ?? after, value, within, context));
  }
  if (at > to) throw new NotPlain();
  return cells;
}

/** The place from 0 of a column by its letters. */
function placeOf(letters: string): number {
  let place = 0;
  for (let i = 0; i < letters.length; i++) place = place * 26 + letters.charCodeAt(i) - 64;
  return place - 1;
}

/** A cell by its type, style and text. What a library would refuse is `NotPlain`: the library is to say so. */
function typedValue(
  type: string,
  style: string | undefined,
  value: string | undefined,
  within: string | undefined,
  { texts, days, from1904 }: SheetContext,
): unknown {
  if (type === 'inlineStr') return within === undefined ? null : stringOf(within) || null;
  if (type === 'e' || value === undefined || value === '') {
    if (/^(n|s|b|d|e|str|)$/.test(type)) return null;
    throw new NotPlain();
  }
  switch (type) {
    case 'n':
    case '': {
      const isDay = style === undefined ? false : days[Number(style)];
      const number = Number(textOfXml(value));
      if (isDay === undefined || Number.isNaN(number)) throw new NotPlain();
      return isDay ? dayOf(number, from1904) : number;
    }
    case 's': {
      const text = texts.get(Number(value));
      if (text === undefined) throw new NotPlain();
      return text === '' ? null : text;
    }
    case 'str':
      return unescapeSigns(textOfXml(value)) || null;
    case 'b':
      if (value !== '0' && value !== '1') throw new NotPlain();
      return value === '1';
    case 'd': {
      const day = new Date(textOfXml(value));
      if (Number.isNaN(day.getTime())) throw new NotPlain();
      return day;
    }
    default:
      throw new NotPlain();
  }
}
