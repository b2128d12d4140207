import type { Area } from '@giamngheo/core/diff';
import type { Bilingual } from '../base/locale.js';

/** What gn-rulebook-diff says. */
export interface DiffElementWords {
  title(name: string): string;
  versions(before: string, after: string): string;
  counts(changes: number): string;
  none: string;
  areas: Readonly<Record<Area, string>>;
  kinds: {
    readonly added: string;
    readonly removed: string;
    readonly changed: string;
    readonly moved: string;
  };
  filter: string;
  shown(count: number): string;
  next: string;
  previous: string;
  place(at: number, of: number): string;
  follows: string;
  removedWords: string;
  addedWords: string;
  endOfMark: string;
  meaning: string;
  comparing: string;
  equal: string;
  different: string;
  unknown: string;
  noHousehold: string;
  household: string;
  look: string;
  movement: string;
  movementCount(moved: number, count: number): string;
  refused(count: number): string;
  matrix: string;
  fromTo: string;
  total: string;
  rates: string;
  state: string;
  rateBefore: string;
  rateAfter: string;
  difference: string;
  points(value: string): string;
  moves: string;
  from: string;
  to: string;
  rules: string;
  households: string;
  byGroup(name: string): string;
  group: string;
  movedInGroup: string;
  undetermined: string;
  notComparable: string;
  saveChanges: string;
  saveMovement: string;
  print: string;
  noSides: string;
  dataFault: string;
  chart(name: string): string;
}

export const diffElementWords: Bilingual<DiffElementWords> = {
  vi: {
    title: (name) => `${name}: so sánh hai phiên bản`,
    versions: (before, after) => `Trước: ${before}. Sau: ${after}.`,
    counts: (changes) => `${changes} điểm khác nhau`,
    none: 'Hai phiên bản không khác nhau về nội dung.',
    areas: {
      edition: 'Hiệu lực và lần sửa',
      facts: 'Thông tin cần biết',
      parameters: 'Số liệu trong luật',
      derived: 'Thông tin được tính',
      decisions: 'Quyết định',
      outcomes: 'Kết quả',
      rules: 'Quy tắc',
      conditions: 'Điều kiện',
      benefits: 'Chính sách hỗ trợ',
      sources: 'Căn cứ pháp lý',
      quotes: 'Nguyên văn điều khoản',
      texts: 'Lời văn',
      cases: 'Trường hợp mẫu',
    },
    kinds: { added: 'thêm', removed: 'bỏ', changed: 'sửa', moved: 'chuyển vị trí' },
    filter: 'Xem các mục',
    shown: (count) => `Đang hiện ${count} điểm khác nhau.`,
    next: 'Điểm khác tiếp theo',
    previous: 'Điểm khác trước đó',
    place: (at, of) => `Điểm ${at} trên ${of}`,
    follows: 'do thay đổi số liệu',
    removedWords: 'bỏ: ',
    addedWords: 'thêm: ',
    endOfMark: ' (hết) ',
    meaning: 'Hộ nào có kết quả khác',
    comparing: 'Đang đối chiếu mọi trường hợp có thể có…',
    equal: 'Mọi hộ đều có cùng kết quả theo cả hai phiên bản.',
    different: 'Có hộ nhận kết quả khác nhau. Mở từng dòng để xem một trường hợp cụ thể.',
    unknown: 'Có thể có hộ nhận kết quả khác nhau, nhưng chưa tìm được trường hợp cụ thể.',
    noHousehold: 'Chưa tìm được trường hợp cụ thể.',
    household: 'Trường hợp cụ thể',
    look: 'Xem trường hợp này',
    movement: 'Ai chuyển loại',
    movementCount: (moved, count) => `${moved} trên ${count} hộ thay đổi kết quả.`,
    refused: (count) => `${count} dòng không dùng được cho một trong hai phiên bản và không được tính.`,
    matrix: 'Số hộ theo kết quả trước và sau',
    fromTo: 'Trước ＼ Sau',
    total: 'Tổng',
    rates: 'Tỷ lệ trước và sau',
    state: 'Kết quả',
    rateBefore: 'Trước',
    rateAfter: 'Sau',
    difference: 'Chênh lệch',
    points: (value) => `${value} điểm phần trăm`,
    moves: 'Các hộ chuyển loại và quy tắc làm thay đổi',
    from: 'Từ',
    to: 'Sang',
    rules: 'Theo quy tắc',
    households: 'Số hộ',
    byGroup: (name) => `Theo ${name}`,
    group: 'Nhóm',
    movedInGroup: 'Số hộ chuyển loại',
    undetermined: 'Chưa đủ dữ liệu',
    notComparable: 'Không so sánh được',
    saveChanges: 'Tải bảng thay đổi (CSV)',
    saveMovement: 'Tải bảng chuyển loại (CSV)',
    print: 'In',
    noSides:
      'Cần hai phiên bản để so sánh. Hãy đặt rulebook cùng from và to, hoặc hai thuộc tính earlier và later.',
    dataFault: 'Dữ liệu phải là danh sách các hộ.',
    chart: (name) => `${name}: số hộ theo kết quả, trước và sau`,
  },
  en: {
    title: (name) => `${name}: two editions compared`,
    versions: (before, after) => `Before: ${before}. After: ${after}.`,
    counts: (changes) => (changes === 1 ? '1 difference' : `${changes} differences`),
    none: 'The two editions do not differ in what they say.',
    areas: {
      edition: 'Period and revision',
      facts: 'What must be known',
      parameters: 'Figures set by law',
      derived: 'Computed facts',
      decisions: 'Decisions',
      outcomes: 'Outcomes',
      rules: 'Rules',
      conditions: 'Conditions',
      benefits: 'Supports',
      sources: 'Legal basis',
      quotes: 'Words of clauses',
      texts: 'Wording',
      cases: 'Cases',
    },
    kinds: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' },
    filter: 'Show',
    shown: (count) => (count === 1 ? '1 difference is shown.' : `${count} differences are shown.`),
    next: 'Next difference',
    previous: 'Previous difference',
    place: (at, of) => `Difference ${at} of ${of}`,
    follows: 'follows from new figures',
    removedWords: 'removed: ',
    addedWords: 'added: ',
    endOfMark: ' (end) ',
    meaning: 'Who is answered otherwise',
    comparing: 'Comparing every possible case…',
    equal: 'Every household gets the same answer from both editions.',
    different: 'Some households are answered otherwise. Open a line to see a concrete case.',
    unknown: 'Some households may be answered otherwise, but no concrete case was found.',
    noHousehold: 'No concrete case was found.',
    household: 'Concrete case',
    look: 'Show this case',
    movement: 'Who moves',
    movementCount: (moved, count) => `${moved} of ${count} households are answered otherwise.`,
    refused: (count) => `${count} rows could not be used for one of the editions and are not counted.`,
    matrix: 'Households by outcome, before and after',
    fromTo: 'Before ＼ After',
    total: 'Total',
    rates: 'Rates before and after',
    state: 'Outcome',
    rateBefore: 'Before',
    rateAfter: 'After',
    difference: 'Difference',
    points: (value) => `${value} percentage points`,
    moves: 'Households that move, and the rules that move them',
    from: 'From',
    to: 'To',
    rules: 'By rule',
    households: 'Households',
    byGroup: (name) => `By ${name}`,
    group: 'Group',
    movedInGroup: 'Households that move',
    undetermined: 'Not known yet',
    notComparable: 'Not comparable',
    saveChanges: 'Download the differences (CSV)',
    saveMovement: 'Download the movement (CSV)',
    print: 'Print',
    noSides:
      'Two editions are needed to compare. Set rulebook with from and to, or the properties earlier and later.',
    dataFault: 'The data must be a list of households.',
    chart: (name) => `${name}: households by outcome, before and after`,
  },
};
