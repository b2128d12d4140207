import { EMPTY_LIST, type Fault, formatFault } from '../error/index.js';
import type { Locale } from '../format/types.js';
import { faultWords } from './fault-words.vi.js';

/** Found as JSON is: such a value reads the same in any language. */
const PLAIN = /^(?:["'\d[{-]|true$|false$|null$)/;

/**
 * A fault of a document as one paragraph in a language: its code, where, what is wrong, what was found and what to do. In
 * English as `formatFault` has it; so too a code that has no Vietnamese words (those of the engine and of receipts).
 *
 * @example
 * sayFault({ code: 'format/empty', path: 'facts', expected: 'at least 1 entry', found: 'an empty list', remedy: 'Add one.' }, 'vi')
 * // 'format/empty tại facts: Danh sách không có mục nào. Thêm ít nhất một mục. Hiện là: danh sách trống.'
 */
export function sayFault(fault: Fault, locale: Locale): string {
  const said = explainFault(fault, locale);
  if (said === undefined) return formatFault(fault);
  return `${fault.code} tại ${fault.path === '' ? 'tài liệu' : fault.path}: ${said}`;
}

/** The same without code and place, for a page that shows these apart; undefined where there are no words for it. */
export function explainFault({ code, found }: Fault, locale: Locale): string | undefined {
  const said = locale === 'vi' ? faultWords[code] : undefined;
  if (said === undefined) return undefined;
  if (found === EMPTY_LIST) return `${said} Hiện là: danh sách trống.`;
  return PLAIN.test(found) ? `${said} Hiện là: ${found}.` : said;
}
