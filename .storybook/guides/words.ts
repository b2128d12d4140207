import type { Locale } from '@giamngheo/core';

const vi = {
  plan: 'Kế hoạch: từng điều khoản và nơi ghi lại',
  planLead:
    'Lời văn của Kế hoạch theo bản lưu, giữ nguyên từng chữ. Bên cạnh mỗi điều khoản tính toán được là quy tắc, con số hay mục đăng ký đã ghi lại nó.',
  computable: (covered: number, all: number) =>
    `${covered} trên ${all} điều khoản tính toán được đã được ghi lại.`,
  notComputable: 'Không phải điều khoản để tính.',
  missing: 'Bản lưu thiếu phần này; không điền thay.',
  uncovered: 'Chưa được ghi lại.',
  text: 'Xem toàn văn bản lưu',
  textLabel: 'Toàn văn Kế hoạch theo bản lưu',
  discrepancies: 'Các sai khác đã biết trong văn bản',
  discrepanciesLead:
    'Những chỗ văn bản in sai hoặc mâu thuẫn với nhau. Lời trích giữ nguyên như bản in; chỗ đúng được ghi riêng, kèm mức độ chắc chắn.',
  document: 'Văn bản',
  about: 'Về',
  printed: 'Bản in',
  correct: 'Đúng là',
  unknown: 'chưa rõ',
  evidence: 'Mức độ chắc chắn',
  sources: 'Căn cứ',
  toConfirm: 'Bằng chứng cần xác nhận và nơi tìm',
  toConfirmLead:
    'Mọi con số và điều khoản chưa đọc được trong chính văn bản. Người có văn bản gốc chỉ cần đối chiếu các dòng này; danh sách lập từ dữ liệu, không ghi tay.',
  figures: (count: number) => `Con số cần xác nhận (${count})`,
  parts: (count: number) => `Điều khoản cần xác nhận (${count})`,
  rulebook: 'Bộ quy tắc',
  figure: 'Con số',
  value: 'Giá trị đang dùng',
  where: 'Nơi tìm',
  clause: 'Điều khoản',
  words: 'Nội dung đang dùng',
  nowhere: 'chưa có địa chỉ; tìm theo số hiệu văn bản',
  noneLeft: 'Không còn gì phải xác nhận.',
};

const en: typeof vi = {
  plan: 'The plan: each clause and where it is recorded',
  planLead:
    'The words of the plan as in the stored copy, letter for letter. Beside each computable clause stand the rules, figures or register entries that record it.',
  computable: (covered, all) => `${covered} of ${all} computable clauses are recorded.`,
  notComputable: 'Not a clause to compute.',
  missing: 'The stored copy lacks this part; nothing is filled in.',
  uncovered: 'Not recorded yet.',
  text: 'Show the whole text',
  textLabel: 'The whole plan as in the stored copy',
  discrepancies: 'Known discrepancies in the documents',
  discrepanciesLead:
    'Where a document is misprinted or contradicts another. Quotes stay as printed; what is correct is recorded apart, with how sure we are.',
  document: 'Document',
  about: 'About',
  printed: 'Printed',
  correct: 'Correct',
  unknown: 'not known',
  evidence: 'Evidence',
  sources: 'Source',
  toConfirm: 'Evidence still to confirm, and where to look',
  toConfirmLead:
    'Every figure and clause that was not read in the instrument itself. Whoever has the original need only compare these lines; the list is made from the data, not by hand.',
  figures: (count) => `Figures to confirm (${count})`,
  parts: (count) => `Clauses to confirm (${count})`,
  rulebook: 'Rulebook',
  figure: 'Figure',
  value: 'Value in use',
  where: 'Where to look',
  clause: 'Clause',
  words: 'Words in use',
  nowhere: 'no address yet; look by the document’s number',
  noneLeft: 'Nothing is left to confirm.',
};

/** The words of the guides that are made from data; Vietnamese for anything but "en". */
export function guideWordsOf(locale: Locale): typeof vi {
  return locale === 'en' ? en : vi;
}
