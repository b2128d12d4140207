import type { Locale } from '@giamngheo/core';
import type { CitationKind } from './citations.js';

/** The words of a coverage table. */
export interface CoverageWords {
  readonly title: string;
  readonly intro: string;
  readonly head: readonly [clause: string, about: string, kind: string, cited: string];
  readonly kinds: Readonly<Record<CitationKind, string>>;
  readonly nothing: string;
  readonly notComputable: string;
  readonly total: (covered: number, computable: number) => string;
  readonly uncovered: (count: number) => string;
  readonly withoutSource: (count: number) => string;
}

const en: CoverageWords = {
  title: 'Coverage of the clauses',
  intro:
    'Which rule, parameter, derived fact, benefit, note or register entry cites each clause of the plan.\nMade by `giamngheo check --coverage --format md --locale en`; do not edit.',
  head: ['clause', 'about', 'kind', 'cited by'],
  kinds: {
    rule: 'rule',
    parameter: 'parameter',
    derived: 'derived fact',
    benefit: 'benefit',
    priority: 'priority',
    confirmation: 'confirmation',
    note: 'note',
    period: 'period',
    register: 'register',
  },
  nothing: 'NOTHING',
  notComputable: 'not to be encoded',
  total: (covered, computable) => `${covered} of ${computable} computable clauses are covered`,
  uncovered: (count) => `Covered by nothing (${count}):`,
  withoutSource: (count) => `Rules without a source (${count}):`,
};

const vi: CoverageWords = {
  title: 'Độ phủ các điều khoản',
  intro:
    'Mỗi điều khoản của Kế hoạch được quy tắc, tham số, dữ liệu được tính ra, quyền lợi, ghi chú hay mục nào của danh mục dẫn nguồn.\nTạo bằng `giamngheo check --coverage --format md --locale vi`; không sửa tay.',
  head: ['điều khoản', 'nội dung', 'loại', 'được dẫn bởi'],
  kinds: {
    rule: 'quy tắc',
    parameter: 'tham số',
    derived: 'dữ liệu được tính ra',
    benefit: 'quyền lợi',
    priority: 'ưu tiên',
    confirmation: 'xác nhận',
    note: 'ghi chú',
    period: 'hiệu lực',
    register: 'danh mục',
  },
  nothing: 'KHÔNG CÓ',
  notComputable: 'không phải ghi thành quy tắc',
  total: (covered, computable) => `${covered} trên ${computable} điều khoản tính toán được đã được phủ`,
  uncovered: (count) => `Chưa được phủ (${count}):`,
  withoutSource: (count) => `Quy tắc không có nguồn (${count}):`,
};

/** The words of a coverage table in a language. */
export function coverageWords(locale: Locale): CoverageWords {
  return locale === 'vi' ? vi : en;
}
