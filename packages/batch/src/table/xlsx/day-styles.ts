import { NotPlain } from './not-plain.js';
import { attributeOf, tagsIn } from './xml-text.js';

/** Number formats that every workbook has and that show a day or a time. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

/** From here on a workbook's own formats count. */
const FIRST_OWN = 100;

/**
 * Which styles of cells show a number as a day or a time, by their place in the styles of a workbook; the rules are those of
 * `read-excel-file`.
 * @throws {NotPlain}
 */
export function dayStyles(xml: string): readonly boolean[] {
  const formats = new Map<number, string | undefined>();
  for (const one of tagsIn(partOf(xml, 'numFmts'), 'numFmt')) {
    const id = Number(attributeOf(one, 'numFmtId'));
    formats.set(id, id >= FIRST_OWN ? attributeOf(one, 'formatCode') : undefined);
  }
  const bases = tagsIn(partOf(xml, 'cellStyleXfs'), 'xf').map((one) => attributeOf(one, 'numFmtId'));
  return tagsIn(partOf(xml, 'cellXfs'), 'xf').map((one) => {
    const [own, base] = [attributeOf(one, 'numFmtId'), Number(attributeOf(one, 'xfId') ?? 0)];
    const isOwn = own !== undefined && own !== '';
    const id = isOwn ? own : base === 0 ? undefined : bases[base];
    if (id === undefined || id === '') return false;
    const number = Number(id);
    const template = isOwn ? formats.get(number) : undefined;
    return (
      BUILT_IN.some(([from, to]) => number >= from && number <= to) ||
      (template !== undefined && template !== '' && showsDay(template))
    );
  });
}

/** What stands within the only tag of a name; nothing where there is none. */
function partOf(xml: string, name: string): string {
  const parts = xml.split(new RegExp(`<${name}(?:\\s[^<>]*)?>|</${name}>`));
  if (parts.length === 1 && !new RegExp(`<\\w+:${name}\\b`).test(xml)) return '';
  if (parts.length !== 3) throw new NotPlain();
  return parts[1] as string;
}

const LETTERS = /^(s{1,2}|m{1,5}|h{1,2}|d{1,4}|a{3,5}|[ap]m?|y|yy|yyyy|e|ee|eeee)$/;

/** Whether a number format, such as `[$-42A]dd/mm/yyyy;@`, shows a day or a time: all its letters are those of days. */
export function showsDay(format: string): boolean {
  const plain = format.toLowerCase().replace(/;@$/, '').replace(/\\./g, ' ');
  return plain.split(';').some((part) => {
    const letters = part
      .replace(/"[^"]*"/g, ' ')
      .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, '$1')
      .replace(/\[([smhd]{1,2})\]/g, '$1')
      .replace(/\[[^\]]*\]/g, '')
      .match(/[a-z0#?%]+/g);
    return letters?.every((one) => LETTERS.test(one)) ?? false;
  });
}

/** The day of a number, counted as workbooks do from 1900 (with a 29 February that was none) or from 1904. */
export function dayOf(number: number, from1904: boolean): Date {
  return new Date(Math.floor((number + (from1904 ? 1462 : 0) - 25_569) * 86_400_000));
}
