import type { Operator } from '../format/types.js';

/** What a comparison says of a value when it holds, and when it does not. */
type Relation = (limit: string) => string;

const relationsWhenTrue: Record<Operator, Relation> = {
  equal: (limit) => `đúng là ${limit}`,
  notEqual: (limit) => `khác ${limit}`,
  in: (limit) => `thuộc: ${limit}`,
  notIn: (limit) => `không thuộc: ${limit}`,
  lessThan: (limit) => `dưới ${limit}`,
  lessThanInclusive: (limit) => `từ ${limit} trở xuống`,
  greaterThan: (limit) => `trên ${limit}`,
  greaterThanInclusive: (limit) => `từ ${limit} trở lên`,
};

const relationsWhenFalse: Record<Operator, Relation> = {
  equal: (limit) => `không phải là ${limit}`,
  notEqual: (limit) => `vẫn là ${limit}`,
  in: (limit) => `không thuộc: ${limit}`,
  notIn: (limit) => `vẫn thuộc: ${limit}`,
  lessThan: (limit) => `không dưới ${limit}`,
  lessThanInclusive: (limit) => `vượt quá ${limit}`,
  greaterThan: (limit) => `không vượt quá ${limit}`,
  greaterThanInclusive: (limit) => `chưa đến ${limit}`,
};

const dateRelationsWhenTrue: Partial<Record<Operator, Relation>> = {
  lessThan: (limit) => `trước ngày ${limit}`,
  lessThanInclusive: (limit) => `không sau ngày ${limit}`,
  greaterThan: (limit) => `sau ngày ${limit}`,
  greaterThanInclusive: (limit) => `từ ngày ${limit} trở đi`,
};

const dateRelationsWhenFalse: Partial<Record<Operator, Relation>> = {
  lessThan: (limit) => `không trước ngày ${limit}`,
  lessThanInclusive: (limit) => `sau ngày ${limit}`,
  greaterThan: (limit) => `không sau ngày ${limit}`,
  greaterThanInclusive: (limit) => `trước ngày ${limit}`,
};

/** Sentence patterns in Vietnamese. The English ones must have the same keys. */
export const vi = {
  yes: 'có',
  no: 'không',
  unknown: 'chưa biết',
  and: ' và ',
  or: ' hoặc ',
  about: (value: string) => `khoảng ${value}`,
  between: (least: string, most: string) => `${least} đến ${most}`,
  atLeast: (value: string) => `từ ${value} trở lên`,
  atMost: (value: string) => `từ ${value} trở xuống`,
  above: (value: string) => `trên ${value}`,
  below: (value: string) => `dưới ${value}`,
  aboveUpTo: (least: string, most: string) => `trên ${least} đến ${most}`,
  fromBelow: (least: string, most: string) => `từ ${least} đến dưới ${most}`,
  aboveBelow: (least: string, most: string) => `trên ${least} đến dưới ${most}`,
  fromUpTo: (least: string, most: string) => `từ ${least} đến ${most}`,
  exactly: (value: string) => `bằng ${value}`,
  open: 'một mức khác',
  quoteMarks: (text: string) => `“${text}”`,

  relationsWhenTrue,
  relationsWhenFalse,
  dateRelationsWhenTrue,
  dateRelationsWhenFalse,
  leaf: (label: string, found: string, relation: string) => `${label}: ${found}, ${relation}`,
  leafSame: (label: string, found: string) => `${label}: ${found}`,
  leafUnknown: (label: string, relation: string) => `${label}: chưa biết; điều kiện là ${relation}`,
  leafPartly: (label: string, found: string, relation: string) =>
    `${label}: ${found}; chưa rõ có đạt điều kiện hay không: ${relation}`,
  comparison: (relation: string, right: string) => `${relation} – ${right}`,
  andUnknown: (items: string) => `còn chưa biết: ${items}`,

  headlineDecided: (outcome: string) => `Kết quả: ${outcome}.`,
  headlineOpen: (outcomes: string) => `Chưa kết luận được. Còn có thể là: ${outcomes}.`,
  headlineYes: (outcomes: string) => `Có: ${outcomes}.`,
  headlineNo: (outcomes: string) => `Không: ${outcomes}.`,
  headlineUnknown: (outcomes: string) => `Chưa kết luận được: ${outcomes}.`,

  headingWhy: 'Vì sao',
  headingWhyOneOf: 'Vì sao (một trong các quy định sau chắc chắn đúng)',
  headingClauses: 'Căn cứ',
  headingOthers: 'Vì sao không phải kết quả khác',
  headingWhyNot: 'Vì sao không',
  headingOutcomes: 'Từng kết quả còn có thể hay không',
  headingDerived: 'Dữ liệu được tính ra',
  headingMissing: 'Còn thiếu',
  headingChanges: 'Điều gì làm thay đổi kết quả',
  headingToYes: 'Điều gì làm câu trả lời đổi thành “có”',
  headingLeads: 'Điều gì dẫn đến từng kết quả',
  headingNotes: 'Lưu ý',
  stillPossible: (outcome: string) => `${outcome}: vẫn còn có thể, vì`,
  notBecause: (outcome: string) => `${outcome}: không, vì`,
  derivedFrom: (label: string, value: string, bases: string) => `${label}: ${value} — tính từ: ${bases}`,
  members: 'danh sách thành viên',
  memberFacts: (labels: string) => `với từng thành viên: ${labels}`,

  clause: (where: string, words: string) => `${where}: ${words}`,
  clauseParaphrase: (words: string) => `(tóm tắt, không phải nguyên văn) ${words}`,
  clauseNoWords: 'chưa có lời văn của điều khoản này',
  clauseOtherLanguage: 'Nguyên văn tiếng Anh của nguồn.',
  evidence: {
    primary: '',
    secondary: 'Ghi theo nguồn thứ cấp; chưa đối chiếu với bản gốc của văn bản.',
    unverified: 'Chưa kiểm chứng: chưa tìm được nguồn xác nhận.',
  },
  ruleEvidence: {
    primary: '',
    secondary: 'Quy định này hoặc con số dùng ở đây có chỗ chỉ dựa vào nguồn thứ cấp.',
    unverified: 'Quy định này hoặc con số dùng ở đây có chỗ chưa kiểm chứng.',
  },
  documentKinds: {
    law: 'Luật',
    resolution: 'Nghị quyết',
    decree: 'Nghị định',
    decision: 'Quyết định',
    circular: 'Thông tư',
    directive: 'Chỉ thị',
    plan: 'Kế hoạch',
    report: 'Báo cáo',
    other: '',
  },

  question: (text: string, hint: string | undefined) => (hint === undefined ? text : `${text} ${hint}`),
  askComputed: (label: string) => `${label} là bao nhiêu?`,
  askDate: 'Xét theo ngày nào?',
  askDateLabel: 'Ngày xét',
  askWhy: (outcomes: string) => `Câu trả lời có thể quyết định giữa: ${outcomes}.`,
  askWhyBenefits: (outcomes: string) => `Câu trả lời có thể quyết định: ${outcomes}.`,
  askOrFrom: (facts: string) => `Hoặc khai các dữ liệu sau để tính ra: ${facts}.`,
  askOptions: (options: string) => `Chọn một: ${options}.`,
  askUnit: (unit: string) => `Đơn vị: ${unit}.`,

  becomes: (outcome: string, changes: string) => `${outcome}: nếu ${changes}.`,
  becomesOr: (changes: string) => `Hoặc nếu ${changes}.`,
  alreadyPossible: (outcome: string, needed: string) => `${outcome}: còn tùy vào ${needed}.`,
  neverBecomes: (outcome: string) => `${outcome}: không thể, dù thay đổi các dữ liệu đã khai thế nào.`,
  moreWays: 'Và các cách khác với cùng số thay đổi.',
  changeTo: (label: string, target: string, current: string) => `${label} là ${target} (hiện là ${current})`,
  changeNumber: (label: string, target: string, current: string) => `${label} ${target} (hiện là ${current})`,
  changeBoolean: (label: string, target: string) => `“${label}” đổi thành “${target}”`,
  changeSome: (count: number, total: number, target: string, items: string) =>
    `${count} trong ${total} mục sau đổi thành “${target}” (${items})`,
  changeSomeMixed: (count: number, total: number, items: string) =>
    `${count} trong ${total} thay đổi sau xảy ra (${items})`,
  changeAll: (total: number, target: string, items: string) =>
    `cả ${total} mục sau đổi thành “${target}” (${items})`,
  changeNeeds: (changes: string, needed: string) => `${changes}; khi đó còn tùy vào ${needed}`,

  units: {
    VND: ['đồng', 'đồng'],
    indicator: ['chỉ số', 'chỉ số'],
    person: ['người', 'người'],
    household: ['hộ', 'hộ'],
    commune: ['xã', 'xã'],
    village: ['thôn', 'thôn'],
    child: ['trẻ', 'trẻ'],
    year: ['năm', 'năm'],
    age: ['tuổi', 'tuổi'],
    month: ['tháng', 'tháng'],
    week: ['tuần', 'tuần'],
    day: ['ngày', 'ngày'],
    hour: ['giờ', 'giờ'],
    point: ['điểm', 'điểm'],
    element: ['kết cấu', 'kết cấu'],
    m2: ['m²', 'm²'],
    km: ['km', 'km'],
    ha: ['ha', 'ha'],
    percent: ['%', '%'],
    percentagePoint: ['điểm phần trăm', 'điểm phần trăm'],
    time: ['lần', 'lần'],
    times: ['lần', 'lần'],
    schoolYear: ['năm học', 'năm học'],
    calendarYear: ['', ''],
    ratio: ['', ''],
  } as Record<UnitId, readonly [one: string, other: string]>,
  unitPer: (head: string, per: readonly string[]) => [head, ...per].join('/'),
};

/** The units that have words. Others stand as the rulebook writes them. */
type UnitId =
  | 'VND'
  | 'indicator'
  | 'person'
  | 'household'
  | 'commune'
  | 'village'
  | 'child'
  | 'year'
  | 'age'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'point'
  | 'element'
  | 'm2'
  | 'km'
  | 'ha'
  | 'percent'
  | 'percentagePoint'
  | 'time'
  | 'times'
  | 'schoolYear'
  | 'calendarYear'
  | 'ratio';

/** All sentence patterns of one language. */
export type Words = typeof vi;
