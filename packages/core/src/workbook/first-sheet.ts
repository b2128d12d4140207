import type { SharedTexts, SheetContext } from './cell-value.js';
import { dayStyles } from './day-styles.js';
import { WorkbookFault } from './fault.js';
import { readItems } from './read-items.js';
import { stringOf } from './string.js';
import { attributeOf, LONGEST, plainXml, tagPattern } from './xml.js';

/** The XML of a part of a workbook by its path, in pieces; undefined for none. */
export type PartText = (path: string) => AsyncIterable<string> | undefined;

/** Where the first sheet of a workbook stands, and what its cells are read with. */
export interface FirstSheet extends SheetContext {
  readonly path: string;
}

/**
 * Finds the first sheet with cells, in the order of the workbook, and reads what its cells refer to; its rows come from `readRows`.
 * `texts`: keeps the texts that cells share.
 * @throws {WorkbookFault}
 */
export async function findFirstSheet(textOf: PartText, texts: SharedTexts): Promise<FirstSheet> {
  const roots = await relationsOf(textOf, '', '_rels/.rels');
  const path = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const book = await wholeText(textOf(path));
  if (!tagPattern('workbook').test(book)) throw new WorkbookFault();
  const [, folder = '', file = ''] = /^(.*\/)?(.*)$/.exec(path) ?? [];
  const relations = await relationsOf(textOf, folder, `${folder}_rels/${file}.rels`);
  // some programs leave out what refers to these
  const partOf = (wanted: string) =>
    textOf(relations.find(({ type }) => type === wanted)?.target ?? `${folder}${wanted}.xml`);
  const sheets = Array.from(book.matchAll(tagPattern('sheet')), ([, one = '']) =>
    relations.find(({ id, type }) => type === 'worksheet' && id === attributeOf(one, 'id')),
  );
  const sheet = sheets.find((one) => one !== undefined);
  if (sheet === undefined || textOf(sheet.target) === undefined) throw new WorkbookFault('no-sheet');
  const shared = partOf('sharedStrings');
  const add = (_: string, xml: string, from: number, to: number) => texts.add(stringOf(xml.slice(from, to)));
  if (shared !== undefined) for await (const _ of readItems(shared, 'sst', 'si', add));
  const [, settings = ''] = tagPattern('workbookPr').exec(book) ?? [];
  return {
    path: sheet.target,
    texts,
    days: dayStyles(await wholeText(partOf('styles'))),
    from1904: /^(?:1|true)$/.test(attributeOf(settings, 'date1904') ?? ''),
  };
}

/** What a part of the workbook refers to: by id, with its kind and path. */
async function relationsOf(textOf: PartText, folder: string, path: string) {
  const xml = await wholeText(textOf(path));
  return Array.from(xml.matchAll(tagPattern('Relationship')), ([, attributes = '']) => ({
    id: attributeOf(attributes, 'Id'),
    type: attributeOf(attributes, 'Type')?.replace(/.*\//, ''),
    target: pathOf(attributeOf(attributes, 'Target') ?? '', folder),
  }));
}

/** Paths are those of addresses: the base only makes them whole. */
function pathOf(target: string, folder: string): string {
  try {
    return decodeURI(new URL(target, `http://x/${folder}`).pathname).slice(1);
  } catch {
    // a link to somewhere else
    return '';
  }
}

/** The whole text of a part that is small in every workbook; nothing for none. */
async function wholeText(part: AsyncIterable<string> | undefined): Promise<string> {
  let text = '';
  if (part === undefined) return text;
  for await (const piece of plainXml(part)) {
    text += piece;
    if (text.length > LONGEST) throw new WorkbookFault();
  }
  return text;
}
