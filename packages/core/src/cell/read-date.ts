import { dateOf, dayNumber } from '../program/index.js';
import { CellFault } from './cell-fault.js';
import type { NumberLocale } from './read-number.js';
import type { CellWords } from './words.js';

/** A real date as `YYYY-MM-DD`; with locale `vi` also `dd/mm/yyyy`. Range limits are included. */
export function readDate(
  text: string,
  range: { readonly min?: string | undefined; readonly max?: string | undefined },
  locale: NumberLocale | undefined,
  words: CellWords,
): string | CellFault {
  const vietnamese = locale === 'vi' ? /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) : null;
  const day = dayNumber(vietnamese === null ? text : `${vietnamese[3]}-${vietnamese[2]}-${vietnamese[1]}`);
  if (Number.isNaN(day)) return new CellFault('cell/not-date', words.cell.notDate(locale === 'vi'));
  const date = dateOf(day);
  if ((range.min !== undefined && date < range.min) || (range.max !== undefined && date > range.max)) {
    return new CellFault('cell/out-of-range', words.cell.outOfRange(range.min, range.max));
  }
  return date;
}
