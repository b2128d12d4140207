import { dayOf, unescapeSigns } from '@giamngheo/core/workbook';
import { dayStyles } from './day-formats.js';
import { FileFault, limits } from './limits.js';
import { readZip, textOf, type ZipPart } from './read-zip.js';
import { attributeOf, stringOf, tagPattern, unescapeXml, wholeItems } from './sheet-xml.js';

/** What stands in a cell; null for nothing. A cell with a fault of the spreadsheet's own (`#REF!`) has nothing. */
export type SheetCell = string | number | boolean | Date | null;

/** A row of a sheet: its number from 1, and its cells from the first column on. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** The first sheet of a workbook; its rows are read anew each time they are asked for. */
export interface FirstSheet {
  /** Blocks of rows, with the share of the sheet that was read by then, from 0 to 1. */
  rows(): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly share: number }>;
}

interface CellContext {
  readonly strings: readonly string[];
  readonly days: readonly boolean[];
  readonly from1904: boolean;
}

/**
 * Opens the first sheet of a workbook (.xlsx). Typed cells keep their types: a number is a number, a day a day (midnight
 * UTC); of a formula the value counts that stands in its cell. Text is trimmed.
 * @throws {FileFault} `file/not-workbook`, `file/unpacks-too-large`, `file/no-sheet`
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<FirstSheet> {
  const parts = readZip(bytes);
  const roots = await relationsOf(parts, '', '_rels/.rels');
  const book = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = await wholeText(parts.get(book));
  if (!tagPattern('workbook').test(workbook)) throw new FileFault('file/not-workbook');
  const [, folder = '', file = ''] = /^(.*\/)?(.*)$/.exec(book) ?? [];
  const relations = await relationsOf(parts, folder, `${folder}_rels/${file}.rels`);
  const sheets = Array.from(workbook.matchAll(tagPattern('sheet')), ([, one = '']) =>
    relations.find(({ id, type }) => type === 'worksheet' && id === attributeOf(one, 'id')),
  );
  const sheet = parts.get(sheets.find((one) => one !== undefined)?.target ?? '');
  if (sheet === undefined) throw new FileFault('file/no-sheet');
  const partOf = (wanted: string) => parts.get(relations.find(({ type }) => type === wanted)?.target ?? '');
  const [, bookAttributes = ''] = tagPattern('workbookPr').exec(workbook) ?? [];
  const context = {
    strings: await stringsOf(partOf('sharedStrings')),
    days: dayStyles(await wholeText(partOf('styles'))),
    from1904: /^(1|true)$/.test(attributeOf(bookAttributes, 'date1904') ?? ''),
  };
  return { rows: () => readRows(sheet, context) };
}

async function* readRows(sheet: ZipPart, context: CellContext): ReturnType<FirstSheet['rows']> {
  let number = 0;
  let read = 0;
  for await (const xml of wholeItems(textOf(sheet), 'row')) {
    read += xml.length;
    const rows = Array.from(xml.matchAll(tagPattern('row')), ([, attributes = '', cells = '']) => {
      number = Number(attributeOf(attributes, 'r') ?? number + 1);
      return { number, cells: cellsOf(cells, context) };
    });
    yield { rows, share: Math.min(1, read / sheet.size) };
  }
}

const CELL = tagPattern('c');
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v\s*>/;

function cellsOf(xml: string, context: CellContext): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  for (const [, attributes = '', within = ''] of xml.matchAll(CELL)) {
    const letters = /\sr\s*=\s*["']([A-Z]+)/.exec(attributes)?.[1];
    const place = letters === undefined ? cells.length : placeOf(letters);
    if (place > 16_384) throw new FileFault('file/too-many-columns', place);
    while (cells.length < place) cells.push(null);
    cells[place] = cellOf(attributes, within, context);
  }
  return cells;
}

/** The place from 0 of a column by its letters. */
const placeOf = (letters: string) =>
  [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellOf(attributes: string, within: string, { strings, days, from1904 }: CellContext): SheetCell {
  const type = /\st\s*=\s*["'](\w+)/.exec(attributes)?.[1] ?? 'n';
  if (type === 'e') return null;
  if (type === 'inlineStr') return textOrNothing(stringOf(within));
  const value = unescapeXml(VALUE.exec(within)?.[1] ?? '');
  if (type === 'str') return textOrNothing(unescapeSigns(value));
  if (value.trim() === '') return null;
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 's') {
    const text = strings[Number(value)];
    if (text === undefined) throw new FileFault('file/not-workbook');
    return textOrNothing(text);
  }
  if (type === 'd') return known(new Date(/T[^Z+-]*$/.test(value) ? `${value}Z` : value));
  const number = Number(value);
  if (Number.isNaN(number)) throw new FileFault('file/not-workbook');
  const style = /\ss\s*=\s*["'](\d+)/.exec(attributes)?.[1];
  return style !== undefined && days[Number(style)] ? known(dayOf(number, from1904)) : number;
}

const textOrNothing = (text: string): SheetCell => text.trim() || null;

function known(day: Date): Date {
  if (Number.isNaN(day.getTime())) throw new FileFault('file/not-workbook');
  return day;
}

async function stringsOf(part: ZipPart | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  for await (const xml of wholeItems(textOf(part), 'si'))
    for (const [, , within = ''] of xml.matchAll(tagPattern('si'))) strings.push(stringOf(within));
  return strings;
}

/** What a part of the workbook refers to: by id, with its kind and path. */
async function relationsOf(parts: ReadonlyMap<string, ZipPart>, folder: string, path: string) {
  const xml = await wholeText(parts.get(path));
  return Array.from(xml.matchAll(tagPattern('Relationship')), ([, attributes = '']) => ({
    id: attributeOf(attributes, 'Id'),
    type: attributeOf(attributes, 'Type')?.replace(/.*\//, ''),
    // paths are those of addresses: the base only makes them whole
    target: decodeURI(new URL(attributeOf(attributes, 'Target') ?? '', `http://x/${folder}`).pathname).slice(
      1,
    ),
  }));
}

/** The whole text of a part that is small in every workbook; nothing for none. */
async function wholeText(part: ZipPart | undefined): Promise<string> {
  if (part === undefined) return '';
  if (part.size > limits.bytes) throw new FileFault('file/unpacks-too-large', part.size);
  let text = '';
  for await (const piece of textOf(part)) text += piece;
  return text;
}
