import type { Locale } from '@giamngheo/core';
import type { Area } from '@giamngheo/core/diff';

/** What the difference of two editions says of itself, in one language; its sentences are those of core/diff. */
export interface DiffWords {
  noDates(usage: string): string;
  otherRulebook(before: string, after: string): string;
  unknownGroup(column: string, path: string, columns: readonly string[]): string;
  needsData(option: string): string;
  heading(title: string, before: string, after: string): string;
  readonly none: string;
  readonly areas: Readonly<Record<Area, string>>;
  readonly meaning: string;
  onData(path: string, count: string): string;
  readonly noRows: string;
  matrix(name: string): string;
  readonly matrixHead: string;
  readonly moves: string;
  move(before: string, after: string, count: string, share: string): string;
  byRules(before: string, after: string, count: string): string;
  readonly noRule: string;
  readonly nobodyMoved: string;
  readonly rates: string;
  readonly rateHead: readonly [string, string, string, string];
  points(change: string): string;
  groups(column: string): string;
  readonly groupHead: readonly [string, string, string];
  change(before: string, after: string): string;
  readonly notComparable: string;
  moreCases(count: number): string;
  readonly emptyGroup: string;
  readonly states: Readonly<Record<'undetermined' | 'notComparable' | 'yes' | 'no', string>>;
  refused(count: number): string;
  closing(changes: number, status: string): string;
  readonly status: Readonly<Record<'equal' | 'different' | 'unknown', string>>;
  written(path: string): string;
}

const list = (items: readonly string[]) => items.join(', ');

const vi: DiffWords = {
  noDates: (usage) =>
    `Hãy cho biết so sánh phiên bản nào với phiên bản nào: --from và --to, mỗi tùy chọn kèm một ngày theo luật; hoặc một trong hai, cùng với --overlay hay --against. Cần: giamngheo ${usage}.`,
  otherRulebook: (before, after) =>
    `Không so sánh được: --against là ${before}, còn bộ quy tắc cần so sánh là ${after}. Cần hai bản của cùng một bộ quy tắc.`,
  unknownGroup: (column, path, columns) =>
    `--group-by: ${path} không có cột ${column}. Các cột: ${list(columns)}.`,
  needsData: (option) => `${option} chỉ dùng cùng với --on-data.`,
  heading: (title, before, after) => `${title}\n${before} → ${after}`,
  none: 'Không có gì khác nhau trong dữ liệu của hai bản.',
  areas: {
    edition: 'Phiên bản',
    facts: 'Thông tin cần biết',
    parameters: 'Con số của quy định',
    derived: 'Dữ liệu được tính ra',
    decisions: 'Bảng quyết định',
    outcomes: 'Kết quả có thể có',
    rules: 'Quy tắc',
    conditions: 'Điều kiện của quy tắc',
    benefits: 'Nội dung hỗ trợ',
    sources: 'Căn cứ',
    quotes: 'Lời văn ghi lại của điều khoản',
    texts: 'Câu chữ của bộ quy tắc',
    cases: 'Ví dụ kiểm thử',
  },
  meaning: 'Kết quả có khác nhau không',
  onData: (path, count) => `Trên dữ liệu ${path}: ${count} dòng`,
  noRows: 'Không có dòng nào để so sánh.',
  matrix: (name) => `${name}: trước (hàng) và sau (cột)`,
  matrixHead: 'trước \\ sau',
  moves: 'Ai chuyển sang kết quả khác, theo quy tắc nào',
  move: (before, after, count, share) => `${before} → ${after}: ${count} (${share})`,
  byRules: (before, after, count) => `quy tắc ${before} → ${after}: ${count}`,
  noRule: 'chưa có',
  nobodyMoved: 'Không trường hợp nào đổi kết quả.',
  rates: 'Tỷ lệ trước và sau',
  rateHead: ['kết quả', 'trước', 'sau', 'thay đổi'],
  points: (change) => `${change} điểm phần trăm`,
  groups: (column) => `Theo ${column}`,
  groupHead: ['giá trị', 'số dòng', 'đổi kết quả'],
  change: (before, after) => `${before} → ${after}`,
  notComparable: 'Không so sánh được: thiếu thông tin mà chỉ một trong hai bản hỏi.',
  moreCases: (count) => `và ${count} điểm nữa; --json ghi đủ`,
  emptyGroup: '(để trống)',
  states: {
    undetermined: 'chưa kết luận được',
    notComparable: 'không so sánh được',
    yes: 'được',
    no: 'không được',
  },
  refused: (count) => `${count} dòng không hợp lệ, không được tính:`,
  closing: (changes, status) => `${changes} điểm khác nhau; ${status}`,
  status: {
    equal: 'kết quả như nhau trong mọi trường hợp',
    different: 'có trường hợp khác kết quả',
    unknown: 'có thể khác kết quả',
  },
  written: (path) => `Đã ghi ${path}`,
};

const en: DiffWords = {
  noDates: (usage) =>
    `Say which edition to compare with which: --from and --to, each with a legal date; or one of them, with --overlay or --against. Expected: giamngheo ${usage}.`,
  otherRulebook: (before, after) =>
    `Cannot compare: --against is ${before}, and the rulebook to compare is ${after}. Expected two copies of one rulebook.`,
  unknownGroup: (column, path, columns) =>
    `--group-by: ${path} has no column ${column}. Its columns: ${list(columns)}.`,
  needsData: (option) => `${option} only goes with --on-data.`,
  heading: (title, before, after) => `${title}\n${before} → ${after}`,
  none: 'The data of both are the same.',
  areas: {
    edition: 'Edition',
    facts: 'What must be known',
    parameters: 'Figures of the law',
    derived: 'Facts that are worked out',
    decisions: 'Decisions',
    outcomes: 'Outcomes',
    rules: 'Rules',
    conditions: 'Conditions of rules',
    benefits: 'What is given',
    sources: 'Sources',
    quotes: 'Recorded words of clauses',
    texts: 'Words of the rulebook',
    cases: 'Cases',
  },
  meaning: 'Whether the answers differ',
  onData: (path, count) => `On the data in ${path}: ${count} ${count === '1' ? 'row' : 'rows'}`,
  noRows: 'There are no rows to compare.',
  matrix: (name) => `${name}: before (rows) and after (columns)`,
  matrixHead: 'before \\ after',
  moves: 'Who moves, by which rule',
  move: (before, after, count, share) => `${before} → ${after}: ${count} (${share})`,
  byRules: (before, after, count) => `rule ${before} → ${after}: ${count}`,
  noRule: 'none yet',
  nobodyMoved: 'Nobody moves.',
  rates: 'Rates before and after',
  rateHead: ['outcome', 'before', 'after', 'change'],
  points: (change) => `${change} percentage points`,
  groups: (column) => `By ${column}`,
  groupHead: ['value', 'rows', 'moved'],
  change: (before, after) => `${before} → ${after}`,
  notComparable: 'Not comparable: a fact is missing that only one of the two asks for.',
  moreCases: (count) => `and ${count} more; --json has them all`,
  emptyGroup: '(empty)',
  states: {
    undetermined: 'undetermined',
    notComparable: 'not comparable',
    yes: 'yes',
    no: 'no',
  },
  refused: (count) => `${count} invalid ${count === 1 ? 'row' : 'rows'}, not counted:`,
  closing: (changes, status) => `${changes} ${changes === 1 ? 'difference' : 'differences'}; ${status}`,
  status: {
    equal: 'the same answer in every case',
    different: 'the answer differs in some case',
    unknown: 'the answer may differ',
  },
  written: (path) => `Written to ${path}`,
};

/** The words of a language. */
export function diffWordsIn(locale: Locale): DiffWords {
  return locale === 'vi' ? vi : en;
}
