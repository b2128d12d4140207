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

export const baseWords: Bilingual<BaseWords> = {
  vi: {
    noRulebook: 'Chưa chọn bộ quy tắc. Hãy đặt thuộc tính rulebook, ví dụ “classification/poverty”.',
    unknownRulebook: (id, known) =>
      `Không có bộ quy tắc “${id}”. ${known.length === 0 ? 'Chưa có bộ quy tắc nào được đăng ký.' : `Các bộ quy tắc hiện có: ${known.join('; ')}.`}`,
    noDate: (editions) =>
      `Cần ngày áp dụng (thuộc tính date) để chọn phiên bản của bộ quy tắc. Các phiên bản: ${editions.join('; ')}.`,
    notInForce: (asked, editions) =>
      `Không có phiên bản nào có hiệu lực theo “${asked}”. Các phiên bản: ${editions.join('; ')}.`,
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
    noRulebook: 'No rulebook was chosen. Set the attribute rulebook, for instance “classification/poverty”.',
    unknownRulebook: (id, known) =>
      `There is no rulebook “${id}”. ${known.length === 0 ? 'No rulebook was registered.' : `Known rulebooks: ${known.join('; ')}.`}`,
    noDate: (editions) =>
      `A legal date (attribute date) is needed to pick an edition of the rulebook. Editions: ${editions.join('; ')}.`,
    notInForce: (asked, editions) =>
      `No edition is in force for “${asked}”. Editions: ${editions.join('; ')}.`,
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
