import { unescapeSigns } from './signs.js';
import { tagPattern, unescapeXml } from './xml.js';

const PLAIN = /^\s*<t(?: xml:space="preserve")?>([^<]*)<\/t>\s*$/;
const PHONETIC = tagPattern('rPh');
const TEXT = tagPattern('t');

/**
 * The text of a string of a workbook (`<si>`, `<is>`) by what is within: all its runs, without the reading aids of East Asian
 * writing.
 */
export function stringOf(xml: string): string {
  const plain = PLAIN.exec(xml)?.[1];
  if (plain !== undefined) return unescapeSigns(unescapeXml(plain));
  const runs = Array.from(xml.replace(PHONETIC, '').matchAll(TEXT), ([, , text = '']) => unescapeXml(text));
  return unescapeSigns(runs.join(''));
}
