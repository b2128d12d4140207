import { unescapeSigns } from '@giamngheo/core/workbook';
import { NotPlain } from './not-plain.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as it is read. @throws {NotPlain} on an entity that is not usual in workbooks */
export function textOfXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6});|#(\d{1,7});|(\w+);)?/g,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined && Object.hasOwn(NAMED, name)) return NAMED[name] as string;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (!(code > 0 && (code < 0xd800 || (code > 0xdfff && code <= 0x10ffff)))) throw new NotPlain();
      return String.fromCodePoint(code);
    },
  );
}

/** A tag with its attributes in double quotes, as a pattern; `name` as it stands in the text. */
export const tagPattern = (name: string) => new RegExp(`<${name}((?:\\s+[\\w:.-]+="[^"]*")*)\\s*/?>`, 'g');

/** The value of an attribute among those of a tag, whatever its prefix; undefined for none. @throws {NotPlain} when it stands twice */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = [...attributes.matchAll(new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`, 'g'))];
  if (found.length > 1) throw new NotPlain();
  const text = found[0]?.[1];
  return text === undefined ? undefined : textOfXml(text);
}

/** All tags of a name in a text. @throws {NotPlain} when one is written in a way that is not usual */
export function tagsIn(text: string, name: string): readonly string[] {
  const found = Array.from(text.matchAll(tagPattern(name)), ([, attributes = '']) => attributes);
  if (found.length !== (text.match(new RegExp(`<(?:\\w+:)?${name}[\\s/>]`, 'g')) ?? []).length)
    throw new NotPlain();
  return found;
}

const RUN = /<(\/?)(r|rPh|t)(?:\s+[\w:.-]+="[^"]*")*\s*(\/?)>([^<]*)/y;
const OTHER =
  /<\/?(?:rPr|phoneticPr|b|i|u|strike|sz|color|rFont|family|charset|scheme|vertAlign|outline|shadow|condense|extend)(?:\s+[\w:.-]+="[^"]*")*\s*\/?>[^<]*/y;

/**
 * The text of a string of a workbook (`<si>`, `<is>`), by what is within: all its runs, without the reading aids of East Asian
 * writing.
 * @throws {NotPlain}
 */
export function stringOf(within: string): string {
  const plain = /^\s*<t(?:\s+xml:space="preserve")?>([^<]*)<\/t>\s*$/.exec(within);
  if (plain !== null) return unescapeSigns(textOfXml(plain[1] as string));
  let [text, at, inText, inRun, inAid] = ['', 0, false, false, false];
  const start = /^\s*/.exec(within)?.[0].length ?? 0;
  for (at = start; at < within.length; ) {
    RUN.lastIndex = OTHER.lastIndex = at;
    const found = RUN.exec(within);
    if (found === null) {
      const other = OTHER.exec(within)?.[0];
      if (other === undefined) throw new NotPlain();
      at += other.length;
      continue;
    }
    const [whole, closes, name, empty, after = ''] = found;
    at += whole.length;
    const isOpen = closes === '' && empty === '';
    if (name === 't') inText = isOpen;
    else if (name === 'r') inRun = isOpen;
    else inAid = isOpen;
    // Of several texts that are no runs the last counts.
    if (inText && !inAid && after !== '') text = inRun ? text + textOfXml(after) : textOfXml(after);
  }
  return unescapeSigns(text);
}
