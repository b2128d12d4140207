/** Number formats that every workbook has and that show a day or a time. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

/** Whether a number format that every workbook has, by its number, shows a day or a time. */
export function isDayFormat(number: number): boolean {
  return BUILT_IN.some(([from, to]) => number >= from && number <= to);
}

const LETTERS = /^(s{1,2}|m{1,5}|h{1,2}|d{1,4}|a{3,5}|[ap]m?|y|yy|yyyy|e|ee|eeee)$/;

/**
 * Whether a number format of a workbook's own shows a day or a time: all its letters are those of days. The rules are those of
 * `read-excel-file`.
 *
 * @example
 * showsDay('[$-42A]dd/mm/yyyy;@') // true
 * showsDay('#,##0" đồng"') // false
 */
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
