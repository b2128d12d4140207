import { isDayFormat, showsDay } from './days.js';
import { attributeOf, tagPattern } from './xml.js';

/** Formats of a workbook's own; what is written below is of every workbook. */
const FIRST_OWN = 100;

/** Which styles of cells show a number as a day or a time, by their place in the styles of a workbook, from its XML. */
export function dayStyles(xml: string): readonly boolean[] {
  const stylesIn = (group: string) =>
    Array.from((tagPattern(group).exec(xml)?.[2] ?? '').matchAll(tagPattern('xf')), ([, one = '']) => one);
  const formats = new Map<number, string>();
  for (const [, one = ''] of (tagPattern('numFmts').exec(xml)?.[2] ?? '').matchAll(tagPattern('numFmt')))
    formats.set(Number(attributeOf(one, 'numFmtId')), attributeOf(one, 'formatCode') ?? '');
  const bases = stylesIn('cellStyleXfs');
  return stylesIn('cellXfs').map((one) => {
    const base = bases[Number(attributeOf(one, 'xfId') ?? 0)] ?? '';
    const id = Number(attributeOf(one, 'numFmtId') ?? attributeOf(base, 'numFmtId') ?? 0);
    return isDayFormat(id) || (id >= FIRST_OWN && showsDay(formats.get(id) ?? ''));
  });
}
