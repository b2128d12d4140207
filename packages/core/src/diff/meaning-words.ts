import type { Locale } from '../format/types.js';

const vi = {
  status: {
    equal: 'Hai bản cho kết quả như nhau trong mọi trường hợp.',
    different: 'Hai bản khác nhau:',
    unknown: 'Hai bản có thể khác nhau, nhưng chưa tìm được trường hợp cụ thể:',
  },
  equal: (name: string) => `${name}: như nhau trong mọi trường hợp`,
  added: (name: string) => `${name}: bảng quyết định chỉ có ở bản sau`,
  removed: (name: string) => `${name}: bảng quyết định chỉ có ở bản trước`,
  pair: (name: string, text: string) => `${name}: ${text}`,
  change: (before: string, after: string) => `${before} → ${after}`,
  example: (change: string, household: string) => `${change}; ví dụ: ${household}`,
  onPaper: (change: string) => `${change} (chưa tìm được trường hợp cụ thể)`,
  noSingle: 'không ra một kết quả duy nhất',
  has: 'được',
  hasNot: 'không được',
  onDate: (date: string) => `xét ngày ${date}`,
  anyHousehold: 'mọi trường hợp',
  noMembers: 'không có thành viên nào',
  member: (number: string, facts: string) => `thành viên ${number}: ${facts}`,
  derivation: (name: string) => `Cách tính ra “${name}” khác trước`,
  output: (name: string) => `“${name}” (kèm theo kết quả) khác trước: cách tính hoặc con số đã đổi`,
  derivationOf: (name: string, facts: string, before: string, after: string) =>
    `Cách tính ra “${name}” khác trước; ví dụ khi “${facts}” thì kết quả từ “${before}” thành “${after}”`,
  derivationOfMember: (name: string, facts: string, before: string, after: string) =>
    `Cách tính ra “${name}” khác trước; ví dụ với một thành viên, khi “${facts}” thì kết quả từ “${before}” thành “${after}”`,
  notComparable: (fact: string, options: string) =>
    `Không so sánh được, vì chỉ một bản có: ${fact}: ${options}`,
};

const en: typeof vi = {
  status: {
    equal: 'Both give the same answer in every case.',
    different: 'They differ:',
    unknown: 'They may differ, but no case of it was found:',
  },
  equal: (name) => `${name}: the same in every case`,
  added: (name) => `${name}: a decision that only the later one has`,
  removed: (name) => `${name}: a decision that only the earlier one has`,
  pair: (name, text) => `${name}: ${text}`,
  change: (before, after) => `${before} → ${after}`,
  example: (change, household) => `${change}; for example: ${household}`,
  onPaper: (change) => `${change} (no case of it was found)`,
  noSingle: 'no single outcome',
  has: 'yes',
  hasNot: 'no',
  onDate: (date) => `as of ${date}`,
  anyHousehold: 'any case',
  noMembers: 'no members',
  member: (number, facts) => `member ${number}: ${facts}`,
  derivation: (name) => `“${name}” is worked out in another way`,
  output: (name) => `“${name}”, given with the answer, differs: its formula or figures changed`,
  derivationOf: (name, facts, before, after) =>
    `“${name}” is worked out in another way; for example, given “${facts}”, the answer goes from “${before}” to “${after}”`,
  derivationOfMember: (name, facts, before, after) =>
    `“${name}” is worked out in another way; for example, for a member, given “${facts}”, the answer goes from “${before}” to “${after}”`,
  notComparable: (fact, options) => `Not comparable, since only one of them has it: ${fact}: ${options}`,
};

/** The sentence patterns of differences in meaning. */
export function meaningWordsOf(locale: Locale): typeof vi {
  return locale === 'en' ? en : vi;
}
