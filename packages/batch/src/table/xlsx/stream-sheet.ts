import { type FileHandle, open, stat } from 'node:fs/promises';
import { dayStyles } from './day-styles.js';
import { NotPlain } from './not-plain.js';
import { cellsOfRow, type SheetContext } from './row-cells.js';
import { TextStore } from './text-store.js';
import { attributeOf, stringOf, tagPattern, tagsIn } from './xml-text.js';
import { readParts, textOfPart, type ZipPart } from './zip-parts.js';

/** A row of a sheet: its number from 1, and its cells from the first column on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly unknown[];
}

/** Letters of a row, a text or a small part at most. */
const LONGEST = 16 << 20;

/**
 * The rows of the first sheet of a workbook, piece by piece, with what `read-excel-file` would give. Only its texts are kept, past a
 * bound on disk.
 * @throws {NotPlain} on what is not read so
 */
export async function* streamSheet(path: string): AsyncGenerator<readonly SheetRow[]> {
  // A pipe is for the library: it cannot be read by place, nor twice.
  if (
    !(await stat(path).then(
      (found) => found.isFile(),
      () => false,
    ))
  )
    throw new NotPlain();
  const file = await open(path, 'r').catch(() => {
    throw new NotPlain();
  });
  const texts = new TextStore();
  try {
    const parts = await readParts(file);
    const whole = (name: string) => wholeText(file, parts.get(name));
    const relations = tagsIn(await whole('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => ({
      id: attributeOf(one, 'Id'),
      type: attributeOf(one, 'Type')?.replace(/^.*\//, ''),
      path: pathOf(attributeOf(one, 'Target') ?? ''),
    }));
    const partOf = (type: string, id?: string) => {
      const found = relations.filter((one) => one.type === type && (id === undefined || one.id === id));
      if (found.length > 1) throw new NotPlain();
      return found[0] === undefined ? undefined : parts.get(found[0].path);
    };
    const book = await whole('xl/workbook.xml');
    const [sheet] = tagsIn(book, 'sheet');
    const first = sheet === undefined ? undefined : partOf('worksheet', attributeOf(sheet, 'id') ?? '');
    if (first === undefined || attributeOf(sheet as string, 'name') === undefined) throw new NotPlain();
    const [settings = ''] = tagsIn(book, 'workbookPr');
    const styles = partOf('styles') ?? parts.get('xl/styles.xml');
    const context: SheetContext = {
      texts,
      days: styles === undefined ? [] : dayStyles(await wholeText(file, styles)),
      from1904: attributeOf(settings, 'date1904') === '1',
    };
    const strings = partOf('sharedStrings') ?? parts.get('xl/sharedStrings.xml');
    if (strings !== undefined) await readTexts(textOfPart(file, strings), texts);
    yield* readRows(textOfPart(file, first), context);
  } finally {
    texts.close();
    await file.close();
  }
}

const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function wholeText(file: FileHandle, part: ZipPart | undefined): Promise<string> {
  if (part === undefined) throw new NotPlain();
  let text = '';
  for await (const piece of textOfPart(file, part)) {
    text += piece;
    if (text.length > LONGEST) throw new NotPlain();
  }
  // What a comment hides, a pattern would find.
  if (/<!|<\?(?!xml )/.test(text)) throw new NotPlain();
  return text;
}

async function readTexts(pieces: AsyncIterable<string>, texts: TextStore): Promise<void> {
  const open = /\s*(?:<si>|<si\/>)/y;
  let rest = '';
  let started = false;
  for await (const piece of pieces) {
    rest += piece;
    let at = 0;
    if (!started) {
      const head = /^\uFEFF?\s*(?:<\?xml [^<>]*\?>)?\s*<sst(?:\s[^<>]*)?(\/?)>/.exec(rest);
      if (head === null) {
        if (rest.length > LONGEST) throw new NotPlain();
        continue;
      }
      if (head[1] === '/') return;
      started = true;
      at = head[0].length;
    }
    for (;;) {
      open.lastIndex = at;
      const found = open.exec(rest)?.[0];
      if (found === undefined) break;
      if (found.endsWith('/>')) {
        texts.add('');
        at += found.length;
        continue;
      }
      const end = rest.indexOf('</si>', at + found.length);
      if (end < 0) break;
      texts.add(stringOf(rest.slice(at + found.length, end)));
      at = end + 5;
    }
    rest = rest.slice(at);
    if (rest.length > LONGEST) throw new NotPlain();
  }
  if (!/^\s*(?:<extLst>[\s\S]*<\/extLst>)?\s*<\/sst>\s*$/.test(rest)) throw new NotPlain();
}

const ROW = /\s*<row((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/y;

async function* readRows(
  pieces: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<readonly SheetRow[]> {
  let rest = '';
  let started = false;
  let last = 0;
  for await (const piece of pieces) {
    rest += piece;
    let at = 0;
    if (!started) {
      const head = tagPattern('sheetData').exec(rest);
      if (head === null) {
        if (rest.length > LONGEST) throw new NotPlain();
        continue;
      }
      if (/<!|<\?(?!xml )/.test(rest.slice(0, head.index))) throw new NotPlain();
      if (head[0].endsWith('/>')) return;
      started = true;
      at = head.index + head[0].length;
    }
    const rows: SheetRow[] = [];
    let ended = false;
    for (;;) {
      ROW.lastIndex = at;
      const found = ROW.exec(rest);
      if (found === null) {
        ended = /^\s*<\/sheetData>/.test(rest.slice(at, at + 100));
        break;
      }
      const [whole, attributes = '', empty] = found;
      const from = at + whole.length;
      const to = empty === '/' ? from : rest.indexOf('</row>', from);
      if (to < 0) break;
      const line = Number(/\sr="(\d{1,7})"/.exec(attributes)?.[1] ?? 0);
      if (line <= last) throw new NotPlain();
      last = line;
      rows.push({ line, cells: empty === '/' ? [] : cellsOfRow(rest, from, to, line, context) });
      at = empty === '/' ? from : to + 6;
    }
    rest = rest.slice(at);
    if (rest.length > LONGEST) throw new NotPlain();
    if (rows.length > 0) yield rows;
    if (ended) return;
  }
  throw new NotPlain();
}
