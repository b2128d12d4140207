import { attributeOf, tagPattern } from './sheet-xml.js';

/** Number formats that every workbook has and that show a day or a time. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

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
    return BUILT_IN.some(([from, to]) => id >= from && id <= to) || (own !== undefined && showsDay(own));
  });
}

/** Whether a number format, such as `[$-42A]dd/mm/yyyy;@`, shows a day or a time: all its letters are those of days. */
export function showsDay(format: string): boolean {
  const plain = format
    .toLowerCase()
    .replace(/;@$/, '')
    .replace(/\\.|_./g, ' ');
  return plain.split(';').some((part) => {
    const letters = part
      .replace(/"[^"]*"/g, ' ')
      .replace(/(\[?[smhd]{1,2}\]?)[.,]0{1,3}/g, '$1')
      .replace(/\[([smhd]{1,2})\]/g, '$1')
      .replace(/\[[^\]]*\]/g, '')
      .match(/[a-z0#?%]+/g);
    return letters?.every((one) =>
      /^(s{1,2}|m{1,5}|h{1,2}|d{1,4}|a{3,5}|[ap]m?|y{1,4}|e{1,4}|b{2,4})$/.test(one),
    );
  });
}

/** The day of a number, counted as workbooks do from 1900 (with a 29 February that was none) or from 1904. */
export function dayOf(number: number, from1904: boolean): Date {
  const days = number + (from1904 ? 1462 : 0) - 25569;
  return new Date(Math.floor(Math.round(days * 86_400_000_000) / 1000));
}
