import { WorkbookFault } from './fault.js';

/** Letters of a row, a text, a comment or a small part at most. */
export const LONGEST = 16 << 20;

/** Attributes of a tag, as a part of a pattern. */
export const ATTRIBUTES = `(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*`;

const ASIDE = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * XML that comes in pieces, without comments and instructions, and with the text of marked sections (CDATA) as any other text: what
 * is left of `<` starts a tag. Declarations (`<!DOCTYPE`) are in no workbook.
 * @throws {WorkbookFault}
 */
export async function* plainXml(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    // nearly all pieces have nothing of the kind, and are told apart by single signs, which is fastest
    if (!rest.includes('!') && !rest.includes('?') && !rest.endsWith('<')) {
      yield rest;
      rest = '';
      continue;
    }
    let end = rest.search(/<(?:[!?]|$)/);
    if (end >= 0) {
      rest = rest.replace(ASIDE, (_, text = '') => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
      end = rest.search(/<(?:[!?]|$)/);
    }
    // what is open waits for its end
    if (end < 0) end = rest.length;
    else if (rest.length - end > LONGEST) break;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  if (rest !== '') throw new WorkbookFault();
}

/** A tag by its name, with or without a prefix, as a pattern that finds its attributes (1) and what is within (2). */
export function tagPattern(name: string): RegExp {
  return new RegExp(`<(?:\\w+:)?${name}(${ATTRIBUTES})\\s*(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`, 'g');
}

/** The value of an attribute among those of a tag, whatever its prefix; undefined for none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? undefined : unescapeXml(found[1] ?? found[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as it is read; a name that XML does not know stays as it is written. @throws {WorkbookFault} on no sign at all */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = Number(decimal ?? `0x${hex}`);
      if (code > 0x10ffff) throw new WorkbookFault();
      return String.fromCodePoint(code);
    },
  );
}
