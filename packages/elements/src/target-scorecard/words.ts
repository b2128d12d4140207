import type { Bilingual } from '../base/locale.js';
import type { TargetState } from './score-targets.js';
import type { SortColumn } from './sort-findings.js';

interface ScorecardWords {
  heading: string;
  noRulebooks: string;
  noRows: string;
  filters: string;
  target: string;
  place: string;
  year: string;
  allTargets: string;
  allPlaces: string;
  allYears: string;
  states: Readonly<Record<TargetState, string>>;
  notInForce(year: number): string;
  counts(shown: number, parts: readonly string[]): string;
  columns: Readonly<Record<SortColumn, string>>;
  sortBy(column: string): string;
  caption: string;
  scroll: string;
  chart: string;
  chartName(shown: number, met: number, behind: number, noData: number): string;
  trendName(target: string, place: string, last: string): string;
  ofTarget: string;
  hundred: string;
  pathTick: string;
  trendKeys: { readonly actual: string; readonly path: string; readonly target: string };
  lacking(text: string): string;
  beyond(text: string): string;
  missing(labels: readonly string[], more: number): string;
  unit(unit: string): string;
  several: string;
  csv: string;
  svg: string;
  clauses: string;
  note: string;
  source: string;
  csvColumns: readonly string[];
  file: string;
}

/** What a scorecard says. */
export const scorecardWords: Bilingual<ScorecardWords> = {
  vi: {
    heading: 'Kết quả thực hiện chỉ tiêu',
    noRulebooks:
      'Chưa chọn chỉ tiêu để đánh giá.\nNgười quản trị trang: đặt `rulebooks`, ví dụ `targets/roads targets/insurance`.',
    noRows: 'Chưa có số liệu để đánh giá.\nNgười quản trị trang: đặt `data`.',
    filters: 'Lọc kết quả',
    target: 'Chỉ tiêu',
    place: 'Đơn vị',
    year: 'Năm',
    allTargets: 'Tất cả chỉ tiêu',
    allPlaces: 'Tất cả đơn vị',
    allYears: 'Tất cả các năm',
    states: {
      met: 'Đạt',
      onTrack: 'Đúng tiến độ',
      behind: 'Chậm tiến độ',
      notMet: 'Không đạt',
      noData: 'Thiếu số liệu',
      other: 'Kết quả khác',
      invalid: 'Số liệu có lỗi',
    },
    notInForce: (year) => `Chỉ tiêu không áp dụng cho năm ${year}`,
    counts: (shown, parts) => `${shown} kết quả: ${parts.join(', ')}.`,
    columns: {
      target: 'Chỉ tiêu',
      place: 'Đơn vị',
      year: 'Năm',
      state: 'Đánh giá',
      actual: 'Thực hiện',
      asked: 'Mức phải đạt',
      path: 'Mức theo tiến độ',
      gap: 'So với mức phải đạt',
    },
    sortBy: (column) => `Sắp xếp theo cột ${column}`,
    caption: 'Số liệu từng chỉ tiêu',
    scroll: 'Bảng số liệu từng chỉ tiêu, cuộn ngang được',
    chart: 'Biểu đồ',
    chartName: (shown, met, behind, noData) =>
      `Biểu đồ thanh của ${shown} kết quả so với mức phải đạt: ${met} đạt, ${behind} chậm tiến độ hoặc không đạt, ${noData} thiếu số liệu. Số liệu đầy đủ ở bảng bên dưới.`,
    trendName: (target, place, last) =>
      `Diễn biến qua các năm: ${target}, ${place}. ${last} Số liệu đầy đủ ở bảng bên dưới.`,
    ofTarget: 'Thực hiện so với mức phải đạt',
    hundred: 'mức phải đạt',
    pathTick: 'mức theo tiến độ đều',
    trendKeys: { actual: 'Thực hiện', path: 'Tiến độ đều', target: 'Mức phải đạt' },
    lacking: (text) => `thiếu ${text}`,
    beyond: (text) => `vượt ${text}`,
    missing: (labels, more) => `Cần thêm: ${labels.join('; ')}${more > 0 ? `; và ${more} số liệu khác` : ''}`,
    unit: (unit) => `Đơn vị tính: ${unit}`,
    several: 'Tổng hợp từ nhiều chỉ tiêu',
    csv: 'Tải bảng (CSV)',
    svg: 'Tải biểu đồ (SVG)',
    clauses: 'Căn cứ của từng chỉ tiêu',
    note: 'Số hiển thị làm tròn đến hai chữ số thập phân; kết luận tính trên số chính xác. “Mức theo tiến độ” là mức cuối năm nếu tiến bộ đều từ năm gốc đến năm cuối.',
    source: 'Nguồn số liệu',
    csvColumns: [
      'Chỉ tiêu',
      'Đơn vị',
      'Tên đơn vị',
      'Năm',
      'Đánh giá',
      'Thực hiện',
      'Mức phải đạt',
      'Mức theo tiến độ',
      'Còn thiếu',
      'Đơn vị tính',
      'Còn thiếu số liệu',
      'Căn cứ',
      'Phiên bản',
      'Nguồn số liệu',
    ],
    file: 'ket-qua-chi-tieu',
  },
  en: {
    heading: 'How the targets stand',
    noRulebooks:
      'No target was chosen.\nPage administrator: set `rulebooks`, for instance `targets/roads targets/insurance`.',
    noRows: 'There are no figures to assess yet.\nPage administrator: set `data`.',
    filters: 'Filter the findings',
    target: 'Target',
    place: 'Place',
    year: 'Year',
    allTargets: 'All targets',
    allPlaces: 'All places',
    allYears: 'All years',
    states: {
      met: 'Met',
      onTrack: 'On track',
      behind: 'Behind',
      notMet: 'Not met',
      noData: 'No data',
      other: 'Other finding',
      invalid: 'Faulty figures',
    },
    notInForce: (year) => `The target does not apply to ${year}`,
    counts: (shown, parts) => `${shown} ${shown === 1 ? 'finding' : 'findings'}: ${parts.join(', ')}.`,
    columns: {
      target: 'Target',
      place: 'Place',
      year: 'Year',
      state: 'Finding',
      actual: 'Reached',
      asked: 'Required',
      path: 'On the straight path',
      gap: 'Against what is required',
    },
    sortBy: (column) => `Sort by ${column}`,
    caption: 'Figures of each target',
    scroll: 'Table of the figures of each target, scrolls sideways',
    chart: 'Chart',
    chartName: (shown, met, behind, noData) =>
      `Bars of ${shown} findings against what is required: ${met} met, ${behind} behind or not met, ${noData} without data. The table below has all figures.`,
    trendName: (target, place, last) =>
      `Over the years: ${target}, ${place}. ${last} The table below has all figures.`,
    ofTarget: 'Reached, against what is required',
    hundred: 'required',
    pathTick: 'straight path',
    trendKeys: { actual: 'Reached', path: 'Straight path', target: 'Required' },
    lacking: (text) => `${text} lacking`,
    beyond: (text) => `${text} beyond`,
    missing: (labels, more) => `Still needed: ${labels.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    unit: (unit) => `In ${unit}`,
    several: 'Taken together from several targets',
    csv: 'Download table (CSV)',
    svg: 'Download chart (SVG)',
    clauses: 'Legal basis of each target',
    note: 'Figures are shown to two decimals; findings are made on the exact figures. The straight path is the level at the end of a year if progress is even from the first year to the last.',
    source: 'Source of the figures',
    csvColumns: [
      'Target',
      'Place',
      'Name of the place',
      'Year',
      'Finding',
      'Reached',
      'Required',
      'On the straight path',
      'Lacking',
      'Unit',
      'Data still needed',
      'Legal basis',
      'Edition',
      'Source of the figures',
    ],
    file: 'targets',
  },
};
