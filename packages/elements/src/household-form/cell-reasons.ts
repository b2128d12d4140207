import type { CellWords } from '@giamngheo/core/cell';
import { formatNumber } from '@giamngheo/core/explain';
import type { Bilingual } from '../base/locale.js';

type Reasons = CellWords['cell'];

const vi: Reasons = {
  notBoolean: 'Cần ghi có hoặc không.',
  notInteger: 'Cần một số nguyên, chỉ gồm chữ số.',
  notDecimal: (digits) => `Cần một số có nhiều nhất ${digits} chữ số sau dấu phẩy.`,
  tooManyDigits: (digits) => `Cần nhiều nhất ${digits} chữ số sau dấu phẩy.`,
  ambiguousNumber: 'Số này có thể hiểu theo hai cách.',
  badGrouping: () => 'Dấu chấm chỉ dùng để tách từng nhóm ba chữ số, ví dụ 700.000.',
  tooLarge: 'Số này quá lớn.',
  outOfRange: (min, max) => `Cần từ ${bound(min, 'vi')} đến ${bound(max, 'vi')}.`,
  notDate: () => 'Cần một ngày có thật.',
  notOption: () => 'Không có trong các câu trả lời để chọn.',
  ambiguousOption: (options) => `Có thể hiểu là ${options.join(', ')}.`,
};

const en: Reasons = {
  notBoolean: 'It must be yes or no.',
  notInteger: 'It must be a whole number, digits only.',
  notDecimal: (digits) => `It must be a number with at most ${digits} digits after the point.`,
  tooManyDigits: (digits) => `It must have at most ${digits} digits after the point.`,
  ambiguousNumber: 'This number could be read in two ways.',
  badGrouping: () => 'Commas only part groups of three digits, as in 700,000.',
  tooLarge: 'This number is too large.',
  outOfRange: (min, max) => `It must be from ${bound(min, 'en')} to ${bound(max, 'en')}.`,
  notDate: () => 'It must be a date that exists.',
  notOption: () => 'It is not among the answers to choose from.',
  ambiguousOption: (options) => `It could be ${options.join(', ')}.`,
};

function bound(limit: number | string | undefined, locale: 'vi' | 'en'): string {
  return typeof limit === 'number' ? formatNumber(limit, locale) : (limit ?? '…');
}

// A form reads one cell at a time, so what is said of rows and headers never comes up.
const only = (cell: Reasons): CellWords => ({ cell }) as CellWords;

/** Why a cell is no answer, as sentences beside a field. */
export const cellReasons: Bilingual<CellWords> = { vi: only(vi), en: only(en) };
