import type { Bilingual } from '../base/locale.js';
import type { ReportState } from './list-deadlines.js';

interface CalendarWords {
  heading: string;
  notReports(id: string): string;
  badToday(found: string): string;
  filters: string;
  level: string;
  year: string;
  allLevels: string;
  allYears: string;
  asOf(day: string): string;
  noToday: string;
  next(what: string, day: string, left: string): string;
  states: Readonly<Record<ReportState, string>>;
  columns: {
    readonly deadline: string;
    readonly report: string;
    readonly sender: string;
    readonly state: string;
    readonly left: string;
  };
  caption: string;
  scroll: string;
  before(day: string): string;
  reportOn(kind: string, year: number): string;
  left(days: number): string;
  onTheDay: string;
  passed(days: number): string;
  sentOn(day: string): string;
  basis: string;
  note: string;
  counts(shown: number): string;
  ics: string;
  calendar: string;
  icsSummary(report: string, sender: string): string;
  icsDescription(day: string, clause: string): string;
  nextMark: string;
}

/** What a calendar of reports says. */
export const calendarWords: Bilingual<CalendarWords> = {
  vi: {
    heading: 'Lịch báo cáo',
    notReports: (id) =>
      `Bộ quy tắc này không quy định thời hạn báo cáo.\nNgười quản trị trang: thay \`${id}\` bằng \`targets/reports\`.`,
    badToday: (found) =>
      `Không đọc được ngày hôm nay, đang là “${found}”.\nNgười quản trị trang: ghi \`today\` theo dạng năm-tháng-ngày.`,
    filters: 'Lọc lịch báo cáo',
    level: 'Cấp báo cáo',
    year: 'Báo cáo của năm',
    allLevels: 'Tất cả các cấp',
    allYears: 'Tất cả các năm',
    asOf: (day) => `Tính đến ngày ${day}.`,
    noToday: 'Chưa cho biết hôm nay là ngày nào, nên không tính số ngày còn lại.',
    next: (what, day, left) => `Hạn gần nhất: ${what}, phải gửi trước ngày ${day} (${left}).`,
    states: {
      onTime: 'Đã gửi đúng hạn',
      late: 'Đã gửi muộn',
      notYetDue: 'Chưa gửi, còn trong hạn',
      overdue: 'Quá hạn, chưa gửi',
      unknown: 'Chưa ghi nhận việc gửi',
      invalid: 'Số liệu có lỗi',
    },
    columns: {
      deadline: 'Phải gửi trước ngày',
      report: 'Báo cáo',
      sender: 'Nơi gửi',
      state: 'Tình trạng',
      left: 'Thời gian còn lại',
    },
    caption: 'Thời hạn báo cáo',
    scroll: 'Bảng thời hạn báo cáo, cuộn ngang được',
    before: (day) => day,
    reportOn: (kind, year) => `${kind} (${year})`,
    left: (days) => `còn\u00A0${days}\u00A0ngày`,
    onTheDay: 'đã đến ngày hạn',
    passed: (days) => `đã qua ${days}\u00A0ngày`,
    sentOn: (day) => `Báo cáo đề ngày ${day}`,
    basis: 'Căn cứ',
    note: 'Văn bản yêu cầu gửi trước ngày nêu trên: báo cáo đề đúng ngày đó là muộn. Số ngày tính theo lịch, không trừ ngày nghỉ.',
    counts: (shown) => `${shown} báo cáo.`,
    ics: 'Tải lịch (ICS)',
    calendar: 'Lịch báo cáo giảm nghèo',
    icsSummary: (report, sender) => `Hạn ${report} (${sender})`,
    icsDescription: (day, clause) => `Phải gửi trước ngày ${day}.\nCăn cứ: ${clause}`,
    nextMark: 'Hạn gần nhất',
  },
  en: {
    heading: 'Calendar of reports',
    notReports: (id) =>
      `This rulebook sets no deadlines of reports.\nPage administrator: use \`targets/reports\` in place of \`${id}\`.`,
    badToday: (found) =>
      `Today’s date cannot be read: “${found}”.\nPage administrator: write \`today\` as year-month-day.`,
    filters: 'Filter the calendar',
    level: 'Level',
    year: 'Reports on',
    allLevels: 'All levels',
    allYears: 'All years',
    asOf: (day) => `As of ${day}.`,
    noToday: 'What day it is today is not given, so the days left are not counted.',
    next: (what, day, left) => `Next deadline: ${what}, to be sent before ${day} (${left}).`,
    states: {
      onTime: 'Sent on time',
      late: 'Sent late',
      notYetDue: 'Not sent, not due yet',
      overdue: 'Overdue, not sent',
      unknown: 'No record of sending',
      invalid: 'Faulty record',
    },
    columns: {
      deadline: 'To be sent before',
      report: 'Report',
      sender: 'Sender',
      state: 'State',
      left: 'Time left',
    },
    caption: 'Deadlines of reports',
    scroll: 'Table of deadlines, scrolls sideways',
    before: (day) => day,
    reportOn: (kind, year) => `${kind} (${year})`,
    left: (days) => (days === 1 ? '1\u00A0day left' : `${days}\u00A0days left`),
    onTheDay: 'the day has come',
    passed: (days) => (days === 1 ? '1\u00A0day past' : `${days}\u00A0days past`),
    sentOn: (day) => `Dated ${day}`,
    basis: 'Legal basis',
    note: 'The text asks for reports before the day named: one dated that very day is late. Days are those of the calendar; holidays are not taken off.',
    counts: (shown) => `${shown} ${shown === 1 ? 'report' : 'reports'}.`,
    ics: 'Download calendar (ICS)',
    calendar: 'Poverty reduction reports',
    icsSummary: (report, sender) => `Due: ${report} (${sender})`,
    icsDescription: (day, clause) => `To be sent before ${day}.\nLegal basis: ${clause}`,
    nextMark: 'Next deadline',
  },
};
