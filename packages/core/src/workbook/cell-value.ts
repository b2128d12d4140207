import { dayOf } from './days.js';
import { WorkbookFault } from './fault.js';
import { unescapeSigns } from './signs.js';
import { stringOf } from './string.js';
import { unescapeXml } from './xml.js';

/** What stands in a cell; null for nothing. A cell with a fault of the spreadsheet's own (`#REF!`) has nothing. */
export type SheetCell = string | number | boolean | Date | null;

/** The texts that cells share, by their numbers from 0. */
export interface SharedTexts {
  add(text: string): void;
  get(number: number): string | undefined;
}

/** What cells are read with. */
export interface SheetContext {
  readonly texts: SharedTexts;
  /** Which styles show days, by their numbers. */
  readonly days: readonly boolean[];
  readonly from1904: boolean;
}

const BOOLEANS = ['0', '1', 'false', 'true'];

/**
 * The value of a cell by its type, the number of its style, the text of its `<v>` and what is within its `<is>`. Nothing is guessed: a
 * type, a style or a text that is not there, or a number that is none is a fault.
 * @throws {WorkbookFault}
 */
export function cellValue(
  type: string,
  style: string | undefined,
  value = '',
  within = '',
  { texts, days, from1904 }: SheetContext,
): SheetCell {
  if (type === 'inlineStr') return stringOf(within) || null;
  const plain = unescapeXml(value);
  if (type === 'str') return unescapeSigns(plain) || null;
  if (type === 'e' || (plain.trim() === '' && /^[nsbd]$/.test(type))) return null;
  switch (type) {
    case 'n': {
      const isDay = style === undefined ? false : days[Number(style)];
      if (isDay === undefined) break;
      return known(isDay ? dayOf(Number(plain), from1904) : Number(plain));
    }
    case 's': {
      const shared = texts.get(Number(plain));
      if (shared !== undefined) return shared || null;
      break;
    }
    case 'b': {
      const place = BOOLEANS.indexOf(plain.trim());
      if (place >= 0) return place % 2 === 1;
      break;
    }
    case 'd':
      // a day without a zone is one of no place: midnight UTC
      if (/^\d{4}-\d\d-\d\d/.test(plain))
        return known(new Date(/T[^Z+-]*$/.test(plain) ? `${plain}Z` : plain));
  }
  throw new WorkbookFault();
}

function known<T extends number | Date>(value: T): T {
  if (Number.isNaN(Number(value))) throw new WorkbookFault();
  return value;
}
