import type { Locale } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import type { Bilingual } from './locale.js';

/** What more than one element says. */
interface BaseWords {
  noRulebook: string;
  unknownRulebook(id: string, known: readonly string[]): string;
  noDate(editions: readonly string[]): string;
  notInForce(asked: string, editions: readonly string[]): string;
  period(from: string, until: string | undefined): string;
  evidence: { readonly primary: string; readonly secondary: string; readonly unverified: string };
  evidenceTitle: string;
  openClause: string;
  noQuote: string;
  otherLanguage: string;
  paraphrase: string;
  print: string;
  download: string;
  undo: string;
  redo: string;
  errorTitle: string;
  optional: string;
  yes: string;
  no: string;
  unknown: string;
  refused: string;
}

/** A day as it is written in the language; anything else as it stands. */
const dayOf = (asked: string, locale: Locale) =>
  /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(asked) ? formatDate(asked, locale) : asked;

/** What more than one element says; what stands between backticks is code, a line further on is for whoever runs the page (`messageView`). */
export const baseWords: Bilingual<BaseWords> = {
  vi: {
    noRulebook:
      'Chưa chọn bộ quy tắc cho phần này.\nNgười quản trị trang: đặt `rulebook`, ví dụ `classification/poverty`.',
    unknownRulebook: (id, known) =>
      `Không có bộ quy tắc “${id}”.\nNgười quản trị trang: ${known.length === 0 ? 'gọi `registerRulebooks`.' : `hiện có \`${known.join('`, `')}\`.`}`,
    noDate: (editions) =>
      `Chưa biết xét theo quy định của ngày nào. Các phiên bản: ${editions.join('; ')}.\nNgười quản trị trang: đặt \`date\`.`,
    notInForce: (asked, editions) =>
      `Không có phiên bản nào có hiệu lực theo “${dayOf(asked, 'vi')}”. Các phiên bản: ${editions.join('; ')}.`,
    period: (from, until) =>
      until === undefined
        ? `từ ${formatDate(from, 'vi')}`
        : `từ ${formatDate(from, 'vi')} đến ${formatDate(until, 'vi')}`,
    evidence: {
      primary: 'đã đọc bản gốc',
      secondary: 'theo nguồn thứ cấp',
      unverified: 'chưa kiểm chứng',
    },
    evidenceTitle: 'Mức độ kiểm chứng',
    openClause: 'Căn cứ',
    noQuote: 'Chưa có nguyên văn điều khoản này.',
    otherLanguage: 'Nguyên văn bằng tiếng Anh.',
    paraphrase: 'Diễn giải',
    print: 'In',
    download: 'Tải về',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    errorTitle: 'Có lỗi cần sửa',
    optional: '(không bắt buộc)',
    yes: 'Có',
    no: 'Không',
    unknown: 'Không biết',
    refused: 'Từ chối trả lời',
  },
  en: {
    noRulebook:
      'No rulebook was chosen for this part of the page.\nPage administrator: set `rulebook`, for instance `classification/poverty`.',
    unknownRulebook: (id, known) =>
      `There is no rulebook “${id}”.\nPage administrator: ${known.length === 0 ? 'call `registerRulebooks`.' : `there are \`${known.join('`, `')}\`.`}`,
    noDate: (editions) =>
      `It is not known of which day the law is to be taken. Editions: ${editions.join('; ')}.\nPage administrator: set \`date\`.`,
    notInForce: (asked, editions) =>
      `No edition is in force for “${dayOf(asked, 'en')}”. Editions: ${editions.join('; ')}.`,
    period: (from, until) =>
      until === undefined
        ? `from ${formatDate(from, 'en')}`
        : `from ${formatDate(from, 'en')} to ${formatDate(until, 'en')}`,
    evidence: {
      primary: 'read in the instrument',
      secondary: 'from a secondary text',
      unverified: 'not yet verified',
    },
    evidenceTitle: 'Evidence',
    openClause: 'Legal basis',
    noQuote: 'The words of this clause are not at hand.',
    otherLanguage: 'The original is in Vietnamese.',
    paraphrase: 'In other words',
    print: 'Print',
    download: 'Download',
    undo: 'Undo',
    redo: 'Redo',
    errorTitle: 'There is a problem',
    optional: '(optional)',
    yes: 'Yes',
    no: 'No',
    unknown: 'Not known',
    refused: 'Declined to answer',
  },
};
