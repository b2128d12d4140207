import type { Locale } from '@giamngheo/core';

/** What the measures say of themselves, in one language; labels of indicators and dimensions are the data's. */
export interface MeasureTableWords {
  heading(edition: string): string;
  /** How many indicators there are, from how many on, and what is counted. */
  basis(indicators: number, cutoff: string, countBy: 'household' | 'person'): string;
  clause(label: string, ref: string, quote: string | null): string;
  readonly notTheClass: string;
  rows(measured: string, incomplete: string, countBy: 'household' | 'person'): string;
  invalid(count: string): string;
  unsized(count: string): string;
  readonly between: (least: string, most: string) => string;
  readonly none: string;
  /** measure, value, still open for. */
  readonly figureHead: readonly [string, string, string];
  readonly h: string;
  readonly a: string;
  readonly m0: string;
  /** indicator, uncensored, open, censored, open, part of M0, open. */
  readonly indicatorHead: readonly [string, string, string, string, string, string, string];
  /** dimension, part of M0, open. */
  readonly dimensionHead: readonly [string, string, string];
  groups(column: string): string;
  /** group, counted, H, open, A, M0, open, part of M0, left out. */
  readonly groupHead: readonly [string, string, string, string, string, string, string, string, string];
  readonly emptyGroup: string;
  readonly bounds: string;
  moreRows(count: number): string;
  closing(rows: number, measured: number, unsized: number, invalid: number): string;
}

const vi: MeasureTableWords = {
  heading: (edition) => `Đo lường thiếu hụt theo Alkire và Foster: ${edition}`,
  basis: (indicators, cutoff, countBy) =>
    `${indicators} chỉ số, mỗi chỉ số có trọng số như nhau; tính là nghèo khi thiếu hụt từ ${cutoff} chỉ số trở lên; đếm theo ${countBy === 'household' ? 'hộ' : 'người'}.`,
  clause: (label, ref, quote) => `Căn cứ: ${label} (${ref})${quote === null ? '' : `: “${quote}”`}`,
  notTheClass:
    'Ở đây “nghèo” chỉ tính theo số chỉ số thiếu hụt; không phải kết quả phân loại hộ nghèo theo quy định.',
  rows: (measured, incomplete, countBy) =>
    `${measured} ${countBy === 'household' ? 'hộ' : 'người'} được tính, trong đó ${incomplete} còn thiếu câu trả lời về ít nhất một chỉ số.`,
  invalid: (count) => `${count} dòng không hợp lệ, không nằm trong con số nào.`,
  unsized: (count) => `${count} hộ chưa rõ số nhân khẩu, không nằm trong con số nào.`,
  between: (least, most) => `${least} đến ${most}`,
  none: 'không có',
  figureHead: ['chỉ tiêu', 'giá trị', 'chưa rõ'],
  h: 'H  tỷ lệ nghèo (thiếu hụt từ ngưỡng trở lên)',
  a: 'A  cường độ: mức thiếu hụt bình quân của nhóm nghèo',
  m0: 'M0 = H × A, tỷ lệ nghèo điều chỉnh',
  indicatorHead: [
    'chỉ số',
    'thiếu hụt, tính chung',
    'chưa rõ',
    'thiếu hụt và nghèo',
    'chưa rõ',
    'đóng góp vào M0',
    'chưa rõ',
  ],
  dimensionHead: ['chiều', 'đóng góp vào M0', 'chưa rõ'],
  groups: (column) => `Theo ${column}`,
  groupHead: ['nhóm', 'được tính', 'H', 'chưa rõ', 'A', 'M0', 'chưa rõ', 'đóng góp vào M0', 'không tính'],
  emptyGroup: '(để trống)',
  bounds:
    'Hai giá trị là mức thấp nhất và cao nhất có thể có khi biết hết câu trả lời; “chưa rõ” là số trường hợp còn làm thay đổi con số đó.',
  moreRows: (count) => `  và ${count} dòng nữa; giamngheo evaluate nêu đủ từng dòng`,
  closing: (rows, measured, unsized, invalid) =>
    `${rows} dòng: ${measured} được tính, ${unsized} chưa rõ số nhân khẩu, ${invalid} không hợp lệ`,
};

const en: MeasureTableWords = {
  heading: (edition) => `Measures of deprivation by Alkire and Foster: ${edition}`,
  basis: (indicators, cutoff, countBy) =>
    `${indicators} indicators, each as heavy as any other; poor from ${cutoff} deprivations on; ${countBy === 'household' ? 'households' : 'persons'} are counted.`,
  clause: (label, ref, quote) => `By: ${label} (${ref})${quote === null ? '' : `: “${quote}”`}`,
  notTheClass: '“Poor” is by the number of deprivations alone here: it is not the class that the law gives.',
  rows: (measured, incomplete, countBy) =>
    `${measured} ${countBy === 'household' ? 'households' : 'persons'} counted, ${incomplete} of them with an answer missing to some indicator.`,
  invalid: (count) => `${count} invalid ${count === '1' ? 'row stands' : 'rows stand'} in no figure.`,
  unsized: (count) =>
    `${count} ${count === '1' ? 'household' : 'households'} of unknown size ${count === '1' ? 'stands' : 'stand'} in no figure.`,
  between: (least, most) => `${least} to ${most}`,
  none: 'none',
  figureHead: ['measure', 'value', 'open'],
  h: 'H  headcount ratio: share of the poor',
  a: 'A  average intensity: mean share of deprivations of the poor',
  m0: 'M0 = H × A, adjusted headcount ratio',
  indicatorHead: [
    'indicator',
    'uncensored headcount',
    'open',
    'censored headcount',
    'open',
    'part of M0',
    'open',
  ],
  dimensionHead: ['dimension', 'part of M0', 'open'],
  groups: (column) => `By ${column}`,
  groupHead: ['group', 'counted', 'H', 'open', 'A', 'M0', 'open', 'part of M0', 'left out'],
  emptyGroup: '(empty)',
  bounds:
    'Two values are the least and the most that a figure can be once all answers are known; “open” is how many have answers that still move it.',
  moreRows: (count) => `  and ${count} more; giamngheo evaluate names them all`,
  closing: (rows, measured, unsized, invalid) =>
    `${rows} rows: ${measured} measured, ${unsized} of unknown size, ${invalid} invalid`,
};

/** The words of a language. */
export function measureWordsIn(locale: Locale): MeasureTableWords {
  return locale === 'vi' ? vi : en;
}
