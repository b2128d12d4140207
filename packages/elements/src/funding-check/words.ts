import type { Bilingual } from '../base/locale.js';
import type { MoneyUnit } from '../base/read-amount.js';
import type { CellState } from './check-cell.js';

interface FundingWords {
  heading: string;
  noRulebooks: string;
  noPlaces: string;
  lead: string;
  unitLegend: string;
  units: Readonly<Record<MoneyUnit, string>>;
  states: Readonly<Record<CellState, string>>;
  passed(cells: number): string;
  summary: string;
  failing(count: number): string;
  faulty(count: number): string;
  unknown(count: number): string;
  lacking(amount: string): string;
  lackingBetween(least: string, most: string): string;
  cellLink(place: string, year: number): string;
  cellLabel(place: string, year: number, unit: string): string;
  place: string;
  caption(unit: string): string;
  scroll: string;
  total: string;
  entrusted: string;
  required: string;
  shortfall: string;
  atLeast(amount: string): string;
  between(least: string, most: string): string;
  tried: string;
  triedNote(count: number): string;
  minimums: string;
  minimum(level: string, amount: string): string;
  rounding: string;
  csv: string;
  csvColumns: readonly string[];
  file: string;
}

/** What a check of funding says. */
export const fundingWords: Bilingual<FundingWords> = {
  vi: {
    heading: 'Kiểm tra vốn ngân sách uỷ thác',
    noRulebooks: 'Chưa chọn mức tối thiểu để đối chiếu.\nNgười quản trị trang: đặt `rulebooks`.',
    noPlaces: 'Chưa có đơn vị nào để kiểm tra.\nNgười quản trị trang: đặt `places`.',
    lead: 'Sửa số tiền trong ô để thử phương án; số liệu gốc không thay đổi và có thể hoàn tác từng bước.',
    unitLegend: 'Đơn vị tính',
    units: { dong: 'đồng', million: 'triệu đồng' },
    states: {
      met: 'Đạt',
      notMet: 'Không đạt',
      unknown: 'Chưa có số liệu',
      invalid: 'Số tiền có lỗi',
      notInForce: 'Không áp dụng',
    },
    passed: (cells) => `Tất cả ${cells} khoản đều đạt mức tối thiểu.`,
    summary: 'Các khoản cần xem lại',
    failing: (count) => `${count} khoản chưa đạt mức tối thiểu`,
    faulty: (count) => `${count} ô có số tiền chưa đúng`,
    unknown: (count) => `${count} khoản chưa có số liệu`,
    lacking: (amount) => `thiếu ${amount}`,
    lackingBetween: (least, most) => `thiếu từ ${least} đến ${most}`,
    cellLink: (place, year) => `${place}, năm ${year}`,
    cellLabel: (place, year, unit) => `${place}, năm ${year}, ${unit}`,
    place: 'Đơn vị',
    caption: (unit) => `Vốn ngân sách uỷ thác từng năm (${unit})`,
    scroll: 'Bảng vốn uỷ thác theo đơn vị và năm, cuộn ngang được',
    total: 'Cộng',
    entrusted: 'Đã uỷ thác',
    required: 'Mức tối thiểu',
    shortfall: 'Còn thiếu',
    atLeast: (amount) => `ít nhất ${amount}`,
    between: (least, most) => `${least} đến ${most}`,
    tried: 'số thử',
    triedNote: (count) => `${count} ô đang là số thử, khác số liệu gốc.`,
    minimums: 'Mức tối thiểu và căn cứ',
    minimum: (level, amount) => `${level}: ${amount} mỗi năm`,
    rounding:
      'Số tiền tính chính xác đến từng đồng, không làm tròn. Phần vượt của năm này hay đơn vị này không bù cho năm khác, đơn vị khác.',
    csv: 'Tải bảng (CSV)',
    csvColumns: [
      'Mã đơn vị',
      'Đơn vị',
      'Năm',
      'Đã uỷ thác (đồng)',
      'Mức tối thiểu (đồng)',
      'Còn thiếu, ít nhất (đồng)',
      'Còn thiếu, nhiều nhất (đồng)',
      'Đánh giá',
      'Số thử',
      'Phiên bản',
    ],
    file: 'von-uy-thac',
  },
  en: {
    heading: 'Check of entrusted budget capital',
    noRulebooks: 'No minimum was chosen to check against.\nPage administrator: set `rulebooks`.',
    noPlaces: 'There are no places to check yet.\nPage administrator: set `places`.',
    lead: 'Change an amount to try something out; the figures given stay as they are, and each step can be undone.',
    unitLegend: 'Unit',
    units: { dong: 'VND', million: 'million VND' },
    states: {
      met: 'Met',
      notMet: 'Not met',
      unknown: 'No data',
      invalid: 'Faulty amount',
      notInForce: 'Does not apply',
    },
    passed: (cells) => `All ${cells} amounts meet the minimum.`,
    summary: 'Amounts to look at',
    failing: (count) => `${count} below the minimum`,
    faulty: (count) => `${count} not an amount`,
    unknown: (count) => `${count} without data`,
    lacking: (amount) => `${amount} lacking`,
    lackingBetween: (least, most) => `between ${least} and ${most} lacking`,
    cellLink: (place, year) => `${place}, ${year}`,
    cellLabel: (place, year, unit) => `${place}, ${year}, ${unit}`,
    place: 'Place',
    caption: (unit) => `Capital entrusted in each year (${unit})`,
    scroll: 'Table of entrusted capital by place and year, scrolls sideways',
    total: 'Total',
    entrusted: 'Entrusted',
    required: 'Minimum',
    shortfall: 'Lacking',
    atLeast: (amount) => `at least ${amount}`,
    between: (least, most) => `${least} to ${most}`,
    tried: 'tried out',
    triedNote: (count) =>
      `${count} ${count === 1 ? 'amount is' : 'amounts are'} tried out and differ from the figures given.`,
    minimums: 'Minimums and legal basis',
    minimum: (level, amount) => `${level}: ${amount} a year`,
    rounding:
      'Amounts are exact to the đồng, nothing is rounded. What one year or place has too much does not make up for another.',
    csv: 'Download table (CSV)',
    csvColumns: [
      'Id of the place',
      'Place',
      'Year',
      'Entrusted (VND)',
      'Minimum (VND)',
      'Lacking, at least (VND)',
      'Lacking, at most (VND)',
      'Finding',
      'Tried out',
      'Edition',
    ],
    file: 'entrusted-capital',
  },
};
