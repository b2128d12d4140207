import type { Locale } from '@giamngheo/core';
import type { CitationKind } from '../../packages/cli/src/clauses/citations.js';

const vi = {
  plan: 'Kế hoạch: từng điều khoản và nơi ghi lại',
  planLead:
    'Lời văn của Kế hoạch theo bản lưu, giữ nguyên từng chữ. Bên cạnh mỗi điều khoản tính toán được là quy tắc, con số, nội dung hỗ trợ hay mục trong danh mục đã ghi lại nó.',
  contents: 'Các phần',
  sections: {
    basis: 'Căn cứ',
    I: 'I. Mục đích, yêu cầu',
    II: 'II. Các mục tiêu, chỉ tiêu',
    III: 'III (bản lưu thiếu tiêu đề)',
    IV: 'IV. Nội dung thực hiện',
    V: 'V. Giải pháp thực hiện',
    VI: 'VI. Dự kiến kinh phí thực hiện',
    VII: 'VII. Phân công thực hiện',
  } as Readonly<Record<string, string>>,
  kinds: {
    rule: 'Quy tắc',
    parameter: 'Con số',
    derived: 'Được tính ra',
    benefit: 'Nội dung hỗ trợ',
    priority: 'Ưu tiên',
    confirmation: 'Cần xác nhận',
    note: 'Lưu ý',
    period: 'Hiệu lực',
    register: 'Danh mục',
  } satisfies Readonly<Record<CitationKind, string>>,
  computable: (covered: number, all: number, others: number) =>
    `${covered} trên ${all} điều khoản tính toán được đã được ghi lại; ${others} đoạn khác không có gì để tính hoặc bản lưu thiếu.`,
  notComputable: 'Không có gì để tính.',
  missing: 'Bản lưu thiếu phần này; không điền thay.',
  uncovered: 'Chưa được ghi lại.',
  text: 'Xem toàn văn bản lưu',
  textLabel: 'Toàn văn Kế hoạch theo bản lưu',
  discrepancies: 'Các sai khác đã biết trong văn bản',
  discrepanciesLead:
    'Những chỗ văn bản in sai, mâu thuẫn với văn bản khác, hoặc bị báo chí và nguồn khác thuật lại sai. Lời trích giữ nguyên như bản in; chỗ đúng được ghi riêng, kèm mức độ chắc chắn.',
  about: 'Về việc',
  printed: 'Ghi là',
  correct: 'Đúng là',
  unknown: 'chưa rõ',
  evidence: 'Mức độ chắc chắn',
  sources: 'Căn cứ',
  noSource: 'chưa ghi',
  toConfirm: 'Bằng chứng cần xác nhận và nơi tìm',
  toConfirmLead:
    'Mọi con số và điều khoản chưa đọc được trong chính văn bản. Người có văn bản gốc chỉ cần đối chiếu các dòng này; danh sách được lập tự động từ dữ liệu.',
  figures: (count: number) => `Con số cần xác nhận (${count})`,
  parts: (count: number) => `Điều khoản cần xác nhận (${count})`,
  rulebook: 'Bộ quy tắc',
  figure: 'Con số',
  value: 'Giá trị đang dùng',
  where: 'Nơi tìm',
  source: 'Tìm ở điều khoản',
  usedIn: 'Dùng ở',
  notUsed: 'không bộ quy tắc nào',
  clause: 'Điều khoản',
  words: 'Nội dung đang dùng',
  nowhere: 'chưa có địa chỉ; tìm theo số hiệu văn bản',
  noneLeft: 'Không còn gì phải xác nhận.',
};

const en: typeof vi = {
  plan: 'The plan: each clause and where it is recorded',
  planLead:
    'The words of the plan as in the stored copy, letter for letter. Beside each computable clause stand the rules, figures, supports or register entries that record it.',
  contents: 'Parts',
  sections: {
    basis: 'Legal basis',
    I: 'I. Purpose and requirements',
    II: 'II. Objectives and targets',
    III: 'III (the stored copy lacks the heading)',
    IV: 'IV. What is done',
    V: 'V. Solutions',
    VI: 'VI. Expected funding',
    VII: 'VII. Who does what',
  },
  kinds: {
    rule: 'Rule',
    parameter: 'Figure',
    derived: 'Worked out',
    benefit: 'What is given',
    priority: 'Priority',
    confirmation: 'To be confirmed',
    note: 'Note',
    period: 'In force',
    register: 'Register',
  },
  computable: (covered, all, others) =>
    `${covered} of ${all} computable clauses are recorded; ${others} other passages have nothing to compute or are missing from the copy.`,
  notComputable: 'Nothing to compute.',
  missing: 'The stored copy lacks this part; nothing is filled in.',
  uncovered: 'Not recorded yet.',
  text: 'Show the whole text',
  textLabel: 'The whole plan as in the stored copy',
  discrepancies: 'Known discrepancies in the documents',
  discrepanciesLead:
    'Where a document is misprinted, contradicts another, or is retold wrongly by the press and other sources. Quotes stay as printed; what is correct is recorded apart, with how sure we are.',
  about: 'About',
  printed: 'As printed',
  correct: 'Correct',
  unknown: 'not known',
  evidence: 'Evidence',
  sources: 'Source',
  noSource: 'not recorded',
  toConfirm: 'Evidence still to confirm, and where to look',
  toConfirmLead:
    'Every figure and clause that was not read in the instrument itself. Whoever has the original need only compare these lines; the list is made from the data, not by hand.',
  figures: (count) => `Figures to confirm (${count})`,
  parts: (count) => `Clauses to confirm (${count})`,
  rulebook: 'Rulebook',
  figure: 'Figure',
  value: 'Value in use',
  where: 'Where to look',
  source: 'Look in the clause',
  usedIn: 'Used in',
  notUsed: 'no rulebook',
  clause: 'Clause',
  words: 'Words in use',
  nowhere: 'no address yet; look by the document’s number',
  noneLeft: 'Nothing is left to confirm.',
};

/** The words of the guides that are made from data; Vietnamese for anything but "en". */
export function guideWordsOf(locale: Locale): typeof vi {
  return locale === 'en' ? en : vi;
}
