import type { Bilingual } from './locale.js';

/** What elements say of facts that cannot be taken. */
interface FactFaultWords {
  members: string;
  date: string;
  other: string;
  quote(label: string): string;
  ofMember(label: string, number: number): string;
  notFacts(found: string): string;
  unknown(where: string): string;
  disagrees(where: string, stated: string, derived: string): string;
  span(least: string, most: string): string;
  found(where: string, found: string, expected: string): string;
  range(min: string | undefined, max: string | undefined): string;
  expects: Readonly<Record<'boolean' | 'integer' | 'decimal' | 'choice' | 'date' | 'facts', string>>;
  rulebook(code: string, message: string): string;
}

export const factFaultWords: Bilingual<FactFaultWords> = {
  vi: {
    members: 'Danh sách thành viên',
    date: 'Ngày xét',
    other: 'giá trị khác',
    quote: (label) => `“${label}”`,
    ofMember: (label, number) => `${label} của thành viên ${number}`,
    notFacts: (found) =>
      `Dữ liệu đưa vào không đọc được: cần các dữ kiện theo tên, nhưng nhận được “${found}”.`,
    unknown: (where) => `${where}: bộ quy tắc này không hỏi dữ kiện đó. Hãy bỏ đi hoặc sửa lại tên dữ kiện.`,
    disagrees: (where, stated, derived) =>
      `${where}: khai là ${stated}, nhưng các dữ kiện khác cho ra ${derived}. Hãy sửa một trong hai.`,
    span: (least, most) => `từ ${least} đến ${most}`,
    found: (where, found, expected) =>
      `${where}: nhận được “${found}”; cần ${expected}. Nếu chưa biết, hãy để trống.`,
    range: (min, max) =>
      min === undefined
        ? max === undefined
          ? 'một giá trị khác'
          : `giá trị không quá ${max}`
        : max === undefined
          ? `giá trị từ ${min} trở lên`
          : `giá trị từ ${min} đến ${max}`,
    expects: {
      boolean: 'có hoặc không (true, false)',
      integer: 'một số nguyên',
      decimal: 'một số',
      choice: 'một trong các lựa chọn của câu hỏi',
      date: 'một ngày có thật, dạng năm-tháng-ngày',
      facts: 'các dữ kiện theo mã',
    },
    rulebook: (code, message) => `Không xét được vì bộ quy tắc có lỗi (${code}). ${message}`,
  },
  en: {
    members: 'The list of members',
    date: 'The date of evaluation',
    other: 'another value',
    quote: (label) => `“${label}”`,
    ofMember: (label, number) => `${label} of member ${number}`,
    notFacts: (found) =>
      `The data given cannot be read: facts by name are expected, but “${found}” was given.`,
    unknown: (where) => `${where}: this rulebook asks for no such fact. Leave it out, or mend its name.`,
    disagrees: (where, stated, derived) =>
      `${where}: stated as ${stated}, but the other facts give ${derived}. Correct one of the two.`,
    span: (least, most) => `${least} to ${most}`,
    found: (where, found, expected) =>
      `${where}: found “${found}”; expected ${expected}. Leave it out if it is not known.`,
    range: (min, max) =>
      min === undefined
        ? max === undefined
          ? 'another value'
          : `a value of at most ${max}`
        : max === undefined
          ? `a value of ${min} or more`
          : `a value from ${min} to ${max}`,
    expects: {
      boolean: 'yes or no (true, false)',
      integer: 'a whole number',
      decimal: 'a number',
      choice: 'one of the options of the question',
      date: 'a real date, as year-month-day',
      facts: 'facts by id',
    },
    rulebook: (code, message) =>
      `The rulebook itself is faulty (${code}), so that nothing can be decided. ${message}`,
  },
};
