import type { Locale } from '@giamngheo/core';

/** What stands beside the outcomes, and how it is said. */
export type StandIn = 'undetermined' | 'invalid' | 'new' | 'gone' | 'elsewhere' | 'yes' | 'no';

/** What a comparison of two surveys says of itself, in one language; labels of outcomes are the rulebooks'. */
export interface MovementTableWords {
  heading(decision: string): string;
  before(path: string, rows: string, edition: string): string;
  after(path: string, rows: string, edition: string): string;
  readonly matrix: string;
  readonly matrixHead: string;
  readonly standIns: Readonly<Record<StandIn, string>>;
  /** In both surveys, and what became of them. */
  both(both: string, stayed: string, moved: string, unsettled: string): string;
  apart(appeared: string, gone: string): string;
  withoutId(before: string, after: string): string;
  readonly rates: string;
  /** from, to, households, share of those compared. */
  readonly rateHead: readonly [string, string, string, string];
  share(share: string, of: string): string;
  readonly nobody: string;
  readonly rateNote: string;
  groups(column: string): string;
  /** group, in both, stayed, moved, unsettled, appeared, gone, came from, went to. */
  readonly groupHead: readonly string[];
  readonly groupNote: string;
  readonly emptyGroup: string;
  change(before: string, after: string): string;
  needsRulebook(option: string): string;
  needsDates(usage: string): string;
  unknownDecision(edition: string, decision: string, known: readonly string[]): string;
  moreRows(count: number): string;
  survey(path: string): string;
  invalidStates(count: number): string;
  closing(both: number, moved: number, unsettled: number, appeared: number, gone: number): string;
}

const vi: MovementTableWords = {
  heading: (decision) => `Biến động giữa hai cuộc điều tra: ${decision}`,
  before: (path, rows, edition) => `Trước: ${path}, ${rows} dòng${edition === '' ? '' : `, ${edition}`}`,
  after: (path, rows, edition) => `Sau:   ${path}, ${rows} dòng${edition === '' ? '' : `, ${edition}`}`,
  matrix: 'Số hộ theo kết quả trước (hàng) và sau (cột)',
  matrixHead: 'trước \\ sau',
  standIns: {
    undetermined: 'chưa kết luận được',
    invalid: 'không hợp lệ',
    new: 'mới có',
    gone: 'không còn',
    elsewhere: 'ở nhóm khác',
    yes: 'được',
    no: 'không được',
  },
  both: (both, stayed, moved, unsettled) =>
    `${both} hộ có ở cả hai: ${stayed} giữ nguyên kết quả, ${moved} đổi kết quả, ${unsettled} chưa biết có đổi hay không.`,
  apart: (appeared, gone) => `${appeared} hộ chỉ có ở lần sau, ${gone} hộ chỉ có ở lần trước.`,
  withoutId: (before, after) =>
    `Dòng không có mã hộ, không đối chiếu được: ${before} ở lần trước, ${after} ở lần sau.`,
  rates: 'Tỷ lệ chuyển',
  rateHead: ['từ', 'sang', 'số hộ', 'tỷ lệ'],
  share: (share, of) => `${share} của ${of}`,
  nobody: 'Không hộ nào có kết quả ở cả hai lần.',
  rateNote:
    'Tỷ lệ tính trên các hộ có kết quả ở cả hai lần. Hộ chưa kết luận được hoặc không hợp lệ ở một lần đứng riêng, không tính là không đổi.',
  groups: (column) => `Theo ${column}`,
  groupHead: [
    'nhóm',
    'ở cả hai',
    'giữ nguyên',
    'đổi',
    'chưa biết',
    'mới có',
    'không còn',
    'từ nhóm khác đến',
    'đi nhóm khác',
  ],
  groupNote:
    'Hộ đứng ở hai nhóm khác nhau trong hai lần được đếm ở cả hai nhóm, không phải mới có hay không còn.',
  emptyGroup: '(để trống)',
  change: (before, after) => `${before} → ${after}`,
  needsRulebook: (option) =>
    `${option} chỉ dùng cùng với --rulebook, khi hai tệp là tệp điều tra. Với hai tệp kết quả của giamngheo evaluate thì bỏ tùy chọn này.`,
  needsDates: (usage) =>
    `Hãy ghi --on và --on-after, mỗi tùy chọn kèm ngày theo luật của một cuộc điều tra: ngày theo luật không bao giờ được đoán. Cần: giamngheo ${usage}.`,
  unknownDecision: (edition, decision, known) =>
    `--decision: ${edition} không có cột kết quả ${decision}. Các cột: ${known.join(', ')}.`,
  moreRows: (count) => `  và ${count} dòng nữa; giamngheo evaluate nêu đủ từng dòng`,
  survey: (path) => `${path}:`,
  invalidStates: (count) =>
    `${count} dòng không hợp lệ hoặc không có mã trong hai tệp; không hộ nào bị bỏ qua.`,
  closing: (both, moved, unsettled, appeared, gone) =>
    `${both} hộ ở cả hai: ${moved} đổi, ${unsettled} chưa biết; ${appeared} mới có, ${gone} không còn`,
};

const en: MovementTableWords = {
  heading: (decision) => `Movement between two surveys: ${decision}`,
  before: (path, rows, edition) => `Before: ${path}, ${rows} rows${edition === '' ? '' : `, ${edition}`}`,
  after: (path, rows, edition) => `After:  ${path}, ${rows} rows${edition === '' ? '' : `, ${edition}`}`,
  matrix: 'Households by outcome before (rows) and after (columns)',
  matrixHead: 'before \\ after',
  standIns: {
    undetermined: 'undetermined',
    invalid: 'invalid',
    new: 'new',
    gone: 'gone',
    elsewhere: 'in another group',
    yes: 'yes',
    no: 'no',
  },
  both: (both, stayed, moved, unsettled) =>
    `${both} in both surveys: ${stayed} with the same outcome, ${moved} moved, of ${unsettled} it is not known.`,
  apart: (appeared, gone) => `${appeared} in the later survey only, ${gone} in the earlier only.`,
  withoutId: (before, after) =>
    `Rows without an id, which cannot be matched: ${before} before, ${after} after.`,
  rates: 'Rates',
  rateHead: ['from', 'to', 'households', 'share'],
  share: (share, of) => `${share} of ${of}`,
  nobody: 'No household has an outcome in both surveys.',
  rateNote:
    'Shares are of the households with an outcome in both surveys. One that is undetermined or invalid in either stands apart, and does not count as one that did not move.',
  groups: (column) => `By ${column}`,
  groupHead: [
    'group',
    'in both',
    'stayed',
    'moved',
    'not known',
    'new',
    'gone',
    'from another group',
    'to another group',
  ],
  groupNote:
    'A household that stands in different groups at the two surveys is counted in both, and is neither new nor gone.',
  emptyGroup: '(empty)',
  change: (before, after) => `${before} → ${after}`,
  needsRulebook: (option) =>
    `${option} only goes with --rulebook, where both are survey files. For two results files of giamngheo evaluate leave it out.`,
  needsDates: (usage) =>
    `Say --on and --on-after, each with the legal date of one survey: a legal date is never guessed. Expected: giamngheo ${usage}.`,
  unknownDecision: (edition, decision, known) =>
    `--decision: ${edition} has no outcome column ${decision}. Its columns: ${known.join(', ')}.`,
  moreRows: (count) => `  and ${count} more; giamngheo evaluate names them all`,
  survey: (path) => `${path}:`,
  invalidStates: (count) =>
    `${count} ${count === 1 ? 'row is' : 'rows are'} invalid or without an id in the two files; none is left out.`,
  closing: (both, moved, unsettled, appeared, gone) =>
    `${both} households in both: ${moved} moved, ${unsettled} not known; ${appeared} new, ${gone} gone`,
};

/** The words of a language. */
export function movementWordsIn(locale: Locale): MovementTableWords {
  return locale === 'vi' ? vi : en;
}
