import { cellValue, type SheetCell, type SheetContext } from './cell-value.js';
import { columnPlace } from './columns.js';
import { WorkbookFault } from './fault.js';
import { ATTRIBUTES } from './xml.js';

/** Reads the cells of the row of a number, by their columns; null for nothing, and past the last nothing at all. */
export type CellsReader = (xml: string, from: number, to: number, line: number) => readonly SheetCell[];

/**
 * A reader of the cells of rows. A cell without a place stands behind the one before. `prefix`: that of the sheet's tags, such as
 * `x:`. The reader throws `WorkbookFault` on all that it does not know, so that nothing is passed over.
 */
export function createCellsReader(prefix: string, context: SheetContext): CellsReader {
  const maybe = (name: string, within: string) =>
    `\\s*(?:<${prefix}${name}${ATTRIBUTES}\\s*(?:/>|>${within}</${prefix}${name}>))?`;
  const sticky = (pattern: string) => new RegExp(pattern, 'y');
  // as nearly all cells are written, and in any other way
  const usual = sticky(`\\s*<${prefix}c r="([A-Z]{1,3})(\\d{1,7})"(?: s="(\\d+)")?(?: t="(\\w+)")?\\s*(/?)>`);
  const other = sticky(`\\s*<${prefix}c(${ATTRIBUTES})\\s*(/?)>`);
  const value = sticky(`<${prefix}v>([^<]*)</${prefix}v></${prefix}c>`);
  const last = maybe('extLst', '[\\s\\S]*?');
  const body = sticky(
    `${maybe('f', '[^<]*')}${maybe('v', '([^<]*)')}${maybe('is', '([\\s\\S]*?)')}${last}\\s*</${prefix}c>`,
  );
  const end = sticky(`${last}\\s*`);

  return (xml, from, to, line) => {
    const cells: SheetCell[] = [];
    let at = from;
    while (at < to) {
      usual.lastIndex = other.lastIndex = at;
      const found = (usual.exec(xml) as Cell | null) ?? anyCell(other.exec(xml));
      if (found === null) break;
      const [whole, letters, digits, style, type = 'n', empty] = found;
      at += whole.length;
      const place = letters === undefined ? cells.length : columnPlace(letters);
      // cells stand in the order of their columns, each once, in their own row, up to XFD
      if (place < cells.length || place >= 16_384 || (digits !== undefined && Number(digits) !== line))
        throw new WorkbookFault();
      while (cells.length < place) cells.push(null);
      if (empty === '/') {
        cells.push(null);
        continue;
      }
      value.lastIndex = body.lastIndex = at;
      const inner = value.exec(xml) ?? body.exec(xml);
      if (inner === null) throw new WorkbookFault();
      at += inner[0].length;
      cells.push(cellValue(type, style, inner[1], inner[2], context));
    }
    end.lastIndex = at;
    if (at !== to && !(end.test(xml) && end.lastIndex === to)) throw new WorkbookFault();
    return cells;
  };
}

type Cell = readonly [
  whole: string,
  letters: string | undefined,
  digits: string | undefined,
  style: string | undefined,
  type: string | undefined,
  empty: string | undefined,
];

/** What the pattern of a usual cell would find, in a cell that is written in any other way. */
function anyCell(found: RegExpExecArray | null): Cell | null {
  if (found === null) return null;
  const [whole, attributes = '', empty] = found;
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1];
  const place = attribute('r');
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place ?? '') ?? [];
  if (letters === undefined && place !== undefined) throw new WorkbookFault();
  return [whole, letters, digits, attribute('s'), attribute('t'), empty];
}
