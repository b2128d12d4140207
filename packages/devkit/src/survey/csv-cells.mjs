import { readFileSync } from 'node:fs';

const columns = JSON.parse(readFileSync(new URL('./columns.json', import.meta.url), 'utf8'));

/** The columns of the household table: fact ids, after `id` and two columns of places that are no facts. */
export const householdColumns = Object.keys(columns.household);
/** The columns of the members table, by id. */
export const personColumns = columns.person;

/** A cell, or several, as a line of CSV (RFC 4180) without its end. */
export function toLine(cells) {
  let line = '';
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    line += at === 0 ? '' : ',';
    line += /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return line;
}

/** The head of the household table: fact ids, or the Vietnamese aliases that officers have. */
export function householdHead(headers) {
  return headers === 'vi' ? Object.values(columns.household) : householdColumns;
}

/** A value as the text of a cell: `undefined` is an empty one. In Vietnamese, booleans are có and không. */
export function toCell(value, headers) {
  if (value === undefined) return '';
  if (typeof value === 'boolean' && headers === 'vi') return value ? 'có' : 'không';
  return String(value);
}

/** The cells of a household; `facts` holds what the survey states. Its order is that of `householdColumns`. */
export function householdCells({ id, district, commune, communeKind }, facts, headers) {
  return householdColumns.map((column) => {
    if (column === 'id') return id;
    if (column === 'district') return district;
    if (column === 'commune') return commune;
    const value = facts[column];
    if (headers === 'vi' && value !== undefined) {
      // Officers write the kind of commune, which the vocabulary knows as rural or urban.
      if (column === 'area') return communeKind;
      const words = columns.options[column];
      if (words) return words[value];
    }
    return toCell(value, headers);
  });
}

/** The cells of a person; `at` is the person's place in the household, from 0. */
export function personCells(householdId, member, at) {
  return personColumns.map((column) => {
    if (column === 'householdId') return householdId;
    if (column === 'personId') return `${householdId}-${at + 1}`;
    return toCell(member[column], 'ids');
  });
}
