import { isDayFormat, showsDay } from '@giamngheo/core/workbook';
import { NotPlain } from './not-plain.js';
import { attributeOf, tagsIn } from './xml-text.js';

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
    return isDayFormat(number) || (template !== undefined && template !== '' && showsDay(template));
  });
}

/** What stands within the only tag of a name; nothing where there is none. */
function partOf(xml: string, name: string): string {
  const parts = xml.split(new RegExp(`<${name}(?:\\s[^<>]*)?>|</${name}>`));
  if (parts.length === 1 && !new RegExp(`<\\w+:${name}\\b`).test(xml)) return '';
  if (parts.length !== 3) throw new NotPlain();
  return parts[1] as string;
}
