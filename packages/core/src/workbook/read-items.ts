import { WorkbookFault } from './fault.js';
import { ATTRIBUTES, LONGEST, plainXml } from './xml.js';

/** Reads an item by its attributes and what is within it, from one place of `xml` to another. `prefix`: that of the tags (`x:`). */
export type ItemReader<T> = (attributes: string, xml: string, from: number, to: number, prefix: string) => T;

/**
 * The items of a list (`<si>` of `<sst>`, `<row>` of `<sheetData>`) from XML that comes piece by piece, in blocks. All tags have the
 * prefix of the list.
 * @throws {WorkbookFault} when there is no list, it is cut off, or something else stands in it
 */
export async function* readItems<T>(
  pieces: AsyncIterable<string>,
  list: string,
  item: string,
  read: ItemReader<T>,
): AsyncGenerator<readonly T[]> {
  const head = new RegExp(`<(\\w+:|)${list}${ATTRIBUTES}\\s*(/?)>`);
  let rest = '';
  let tags: Tags | undefined;
  for await (const piece of plainXml(pieces)) {
    rest += piece;
    if (tags === undefined) {
      const found = head.exec(rest);
      if (found?.[2] === '/') return;
      if (found !== null) {
        tags = tagsOf(found[1] ?? '', list, item);
        rest = rest.slice(found.index + found[0].length);
      }
    }
    if (tags !== undefined) {
      const { prefix, open, close, end } = tags;
      const items: T[] = [];
      let at = 0;
      let found: RegExpExecArray | null;
      for (;;) {
        open.lastIndex = end.lastIndex = at;
        found = open.exec(rest);
        if (found === null) break;
        const isEmpty = found[2] === '/';
        const from = open.lastIndex;
        const to = isEmpty ? from : rest.indexOf(close, from);
        if (to < 0) break;
        items.push(read(found[1] ?? '', rest, from, to, prefix));
        at = isEmpty ? to : to + close.length;
      }
      if (items.length > 0) yield items;
      if (found === null && end.test(rest)) return;
      rest = rest.slice(at);
    }
    if (rest.length > LONGEST) break;
  }
  throw new WorkbookFault();
}

interface Tags {
  readonly prefix: string;
  readonly open: RegExp;
  readonly close: string;
  readonly end: RegExp;
}

/** The tags of items, and the end of their list; what may stand behind the items says nothing of them. */
const tagsOf = (prefix: string, list: string, item: string): Tags => ({
  prefix,
  open: new RegExp(`\\s*<${prefix}${item}(${ATTRIBUTES})\\s*(/?)>`, 'y'),
  close: `</${prefix}${item}>`,
  end: new RegExp(`\\s*(?:<${prefix}extLst[\\s\\S]*)?</${prefix}${list}\\s*>`, 'y'),
});
