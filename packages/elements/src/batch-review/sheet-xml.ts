import { unescapeSigns } from '@giamngheo/core/workbook';
import { FileFault } from './limits.js';

/**
 * Just as much XML as workbooks are written in: tags with or without a prefix, attributes in quotes, text with entities.
 * A pattern of a tag finds it with its attributes (1) and what is within (2).
 */
export function tagPattern(name: string): RegExp {
  const inner = `(?:[^>"']|"[^"]*"|'[^']*')*?`;
  return new RegExp(
    `<(?:\\w+:)?${name}((?:\\s${inner})?)(?:/>|>(?:([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)?)`,
    'g',
  );
}

/** The value of an attribute among those of a tag, whatever its prefix; undefined for none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? undefined : unescapeXml(found[1] ?? found[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as it is read. */
export function unescapeXml(text: string): string {
  if (!/[&<]/.test(text)) return text;
  return text.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, plain?: string, hex?: string, decimal?: string, name?: string) => {
      if (plain !== undefined) return plain;
      if (name !== undefined) return NAMED[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

const PHONETIC = tagPattern('rPh');
const TEXT = tagPattern('t');

/** The text of a string of a workbook: all its runs, without the reading aids of East Asian writing. */
export function stringOf(xml: string): string {
  const runs = Array.from(xml.replace(PHONETIC, '').matchAll(TEXT), ([, , text]) => unescapeXml(text ?? ''));
  return unescapeSigns(runs.join(''));
}

/** Letters of one item at most, with what stands in front of the first or behind the last. */
const LONGEST = 16 * 1024 * 1024;

/**
 * Whole items of a part that comes in pieces: each piece of text that is given back ends with the end of a tag `name`.
 * @throws {FileFault} `file/not-workbook` when no item ends for too long
 */
export async function* wholeItems(pieces: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const end = new RegExp(`^[\\s\\S]*(?:</(?:\\w+:)?${name}\\s*>|<(?:\\w+:)?${name}(?:\\s[^<>]*)?/>)`);
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    if (rest.length > LONGEST) throw new FileFault('file/not-workbook');
    // an end lies in the new piece, but for what of its tag came with the one before
    const from = Math.max(0, rest.length - piece.length - 1000);
    const found = end.exec(rest.slice(from))?.[0];
    if (found === undefined) continue;
    yield rest.slice(0, from + found.length);
    rest = rest.slice(from + found.length);
  }
  yield rest;
}
