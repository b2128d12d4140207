import { isDayFormat, showsDay } from '@giamngheo/core/workbook';
import { attributeOf, tagPattern } from './sheet-xml.js';

/** Which styles of cells show a number as a day or a time, by their place in the styles of a workbook. */
export function dayStyles(styles: string): readonly boolean[] {
  const formats = new Map<number, string>();
  for (const [, attributes = ''] of styles.matchAll(tagPattern('numFmt')))
    formats.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
  const stylesIn = (group: string) =>
    Array.from((tagPattern(group).exec(styles)?.[2] ?? '').matchAll(tagPattern('xf')), ([, one = '']) => one);
  const bases = stylesIn('cellStyleXfs');
  return stylesIn('cellXfs').map((one) => {
    const base = bases[Number(attributeOf(one, 'xfId') ?? 0)] ?? '';
    const id = Number(attributeOf(one, 'numFmtId') ?? attributeOf(base, 'numFmtId') ?? 0);
    const own = formats.get(id);
    return isDayFormat(id) || (own !== undefined && showsDay(own));
  });
}
