import type { Locale } from '@giamngheo/core';
import type { FindingStatus, Unit } from './scorecard.js';

/** What the scorecard says of itself, in one language; labels of targets and figures are the rulebooks'. */
export interface ScorecardWords {
  noFolder(path: string): string;
  notFolder(path: string): string;
  noTable(path: string, found: readonly string[]): string;
  noData(usage: string): string;
  strangers(names: readonly string[]): string;
  twice(first: string, second: string, what: string): string;
  notYetInForce(date: string, from: string): string;
  readonly noDate: string;
  closing(
    findings: number,
    decided: number,
    undetermined: number,
    invalid: number,
    notInForce: number,
  ): string;
  invalidRow(file: string, row: number, line: number, id: string, errors: string): string;
  moreRows(count: number): string;
  unknownColumns(file: string, columns: readonly string[]): string;
  heading(on: string | null): string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly statuses: Readonly<Record<FindingStatus, string>>;
  readonly columns: {
    readonly unit: string;
    readonly year: string;
    readonly about: string;
    readonly verdict: string;
    readonly missing: string;
  };
  readonly clause: string;
  readonly provisional: string;
  readonly between: (least: string, most: string) => string;
  readonly atLeast: (least: string) => string;
  readonly totals: {
    heading(title: string, minimum: string): string;
    readonly columns: readonly [string, string, string, string, string, string, string];
    readonly every: string;
  };
}

const list = (items: readonly string[]) => items.join(', ');

const vi: ScorecardWords = {
  noFolder: (path) => `Không đọc được ${path}: không có thư mục này. Hãy kiểm tra đường dẫn.`,
  notFolder: (path) => `Không dùng được ${path}: cần một thư mục chứa các bảng, nhưng đây là một tệp.`,
  noTable: (path, found) =>
    `Không dùng được ${path}: cần ít nhất một bảng .csv hoặc .ndjson có tên bắt đầu bằng province, district hoặc commune (province.csv, districts.csv, communes.csv); ${found.length === 0 ? 'không thấy bảng nào' : `chỉ thấy ${list(found)}`}.`,
  noData: (usage) =>
    `Cần: giamngheo ${usage}. Hãy ghi --data kèm thư mục chứa các bảng. Xem giamngheo --help.`,
  strangers: (names) => `Bỏ qua ${list(names)}: tên tệp cần bắt đầu bằng province, district hoặc commune.`,
  twice: (first, second, what) =>
    `Không chấm được: ${second} nói lại ${what} đã có ở ${first}. Mỗi đơn vị, mỗi năm chỉ giữ một dòng cho mỗi chỉ tiêu.`,
  notYetInForce: (date, from) =>
    `Không chấm được vào ngày ${date}: chưa có chỉ tiêu nào có hiệu lực, chỉ tiêu đầu tiên có hiệu lực từ ${from}.`,
  noDate:
    'Không có --on: hạn báo cáo chưa gửi không thể kết luận, vì ngày theo luật không bao giờ được đoán.',
  closing: (findings, decided, undetermined, invalid, notInForce) =>
    `${findings} kết quả: ${decided} đã xác định, ${undetermined} chưa xác định, ${invalid} không hợp lệ, ${notInForce} ngoài thời gian hiệu lực`,
  invalidRow: (file, row, line, id, errors) =>
    `  ${file}, dòng dữ liệu ${row} (dòng ${line} của tệp)${id === '' ? '' : `, mã ${id}`}: ${errors}`,
  moreRows: (count) => `  và ${count} dòng nữa; --format json có đủ`,
  unknownColumns: (file, columns) => `${file}: bỏ qua vì không phải dữ kiện nào đã biết: ${list(columns)}.`,
  heading: (on) => (on === null ? 'Bảng điểm chỉ tiêu' : `Bảng điểm chỉ tiêu, đánh giá vào ngày ${on}`),
  units: { province: 'tỉnh', district: 'huyện, thành phố', commune: 'xã, phường, thị trấn' },
  statuses: {
    decided: 'đã xác định',
    undetermined: 'chưa xác định',
    invalid: 'không hợp lệ',
    notInForce: 'ngoài thời gian hiệu lực',
  },
  columns: { unit: 'đơn vị', year: 'năm', about: 'về', verdict: 'kết quả', missing: 'còn thiếu, hoặc lỗi' },
  clause: 'Điều khoản',
  provisional: '(*) Năm của số liệu chưa kết thúc vào ngày đánh giá: kết quả là tạm tính.',
  between: (least, most) => `${least} đến ${most}`,
  atLeast: (least) => `từ ${least}`,
  totals: {
    heading: (title, minimum) => `Tổng hợp: ${title} (tối thiểu ${minimum} mỗi năm)`,
    columns: ['đơn vị', 'năm', 'đã uỷ thác', 'yêu cầu', 'còn thiếu', 'đạt/không đạt', 'chưa rõ'],
    every: 'tất cả',
  },
};

const en: ScorecardWords = {
  noFolder: (path) => `Cannot read ${path}: there is no such folder. Check the path.`,
  notFolder: (path) => `Cannot use ${path}: expected a folder of tables, but it is a file.`,
  noTable: (path, found) =>
    `Cannot use ${path}: expected at least one .csv or .ndjson table whose name begins with province, district or commune (province.csv, districts.csv, communes.csv); found ${found.length === 0 ? 'no table' : `only ${list(found)}`}.`,
  noData: (usage) =>
    `Expected: giamngheo ${usage}. Give --data with the folder of tables. See giamngheo --help.`,
  strangers: (names) =>
    `Left out ${list(names)}: the name of a table has to begin with province, district or commune.`,
  twice: (first, second, what) =>
    `Cannot score: ${second} states again ${what}, which ${first} has. Keep one row a unit and year for each target.`,
  notYetInForce: (date, from) =>
    `Cannot score on ${date}: no target is in force yet, the first is from ${from}.`,
  noDate: 'Without --on nothing can be said of reports not sent: a legal date is never guessed.',
  closing: (findings, decided, undetermined, invalid, notInForce) =>
    `${findings} findings: ${decided} decided, ${undetermined} undetermined, ${invalid} invalid, ${notInForce} outside every edition`,
  invalidRow: (file, row, line, id, errors) =>
    `  ${file}, row ${row} (line ${line} of the file)${id === '' ? '' : `, id ${id}`}: ${errors}`,
  moreRows: (count) => `  and ${count} more; --format json has all`,
  unknownColumns: (file, columns) => `${file}: left out, since they are no known fact: ${list(columns)}.`,
  heading: (on) => (on === null ? 'Scorecard of targets' : `Scorecard of targets, evaluated on ${on}`),
  units: { province: 'province', district: 'district', commune: 'commune' },
  statuses: {
    decided: 'decided',
    undetermined: 'undetermined',
    invalid: 'invalid',
    notInForce: 'no edition in force',
  },
  columns: { unit: 'unit', year: 'year', about: 'about', verdict: 'verdict', missing: 'missing, or wrong' },
  clause: 'Clause',
  provisional:
    '(*) The year of the figures had not ended on the day of evaluation: the verdict is provisional.',
  between: (least, most) => `${least} to ${most}`,
  atLeast: (least) => `${least} or more`,
  totals: {
    heading: (title, minimum) => `Totals: ${title} (at least ${minimum} a year)`,
    columns: ['unit', 'year', 'entrusted', 'required', 'shortfall', 'met/not met', 'unknown'],
    every: 'all',
  },
};

/** The words of a language. */
export function wordsIn(locale: Locale): ScorecardWords {
  return locale === 'vi' ? vi : en;
}
