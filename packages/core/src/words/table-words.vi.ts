import type { Evidence } from '../format/types.js';

/** Sentence patterns of tables in Vietnamese. The English ones must have the same keys. */
export const vi = {
  notAsked: '-',
  inForce: (from: string, until: string | undefined) =>
    until === undefined ? `từ ngày ${from}` : `từ ngày ${from} đến hết ngày ${until}`,
  revision: (count: string) => `Bản dữ liệu lần ${count}`,
  hit: {
    unique: 'Mỗi trường hợp ứng với đúng một kết quả.',
    collect:
      'Mỗi dòng được xét riêng; một trường hợp có thể được nhiều nội dung hoặc không được nội dung nào.',
  },
  hitNames: { unique: 'duy nhất', collect: 'gộp' },
  grades: {
    primary: 'đã đọc bản gốc',
    secondary: 'theo nguồn thứ cấp',
    unverified: 'chưa kiểm chứng',
  } as Record<Evidence, string>,
  otherConditions: 'Điều kiện khác',
  forOption: (option: string, text: string) => `${option}: ${text}`,
  andThen: '; và ',
  orElse: '; hoặc ',
  is: (label: string, text: string) => `${label}: ${text}`,
  oneOf: (text: string) => `một trong các điều kiện sau: (${text})`,
  bothOf: (text: string) => `(${text})`,
  same: (limit: string) => `bằng ${limit}`,
  other: (limit: string) => `khác ${limit}`,
  years: {
    lessThan: (year: string) => `trước năm ${year}`,
    lessThanInclusive: (year: string) => `đến hết năm ${year}`,
    greaterThan: (year: string) => `sau năm ${year}`,
    greaterThanInclusive: (year: string) => `từ năm ${year} trở đi`,
  },
  neither: (limits: string) => `không thuộc: ${limits}`,
  count: (of: string) => `số mục đúng trong: ${of}`,
  minimum: (of: string) => `nhỏ nhất trong: ${of}`,
  maximum: (of: string) => `lớn nhất trong: ${of}`,
  dateIn: (day: string, month: string, year: string) => `ngày ghép từ ${day}, ${month}, ${year}`,
  age: (birthDate: string, on: string) => `số năm tròn từ ${birthDate} đến ${on}`,
  choose: (by: string, each: string) => `theo ${by}: ${each}`,
  anyMember: 'có ít nhất một thành viên mà',
  everyMember: 'với mọi thành viên',
  countMembers: 'số thành viên mà',
  allMembers: 'số thành viên',
  over: (head: string, condition: string) => `${head}: ${condition}`,
  deprivation: (cutoff: string, total: string) => `thiếu hụt từ ${cutoff} trong số ${total} chỉ số trở lên`,
  spans: { years: 'năm', months: 'tháng', days: 'ngày' } as Record<string, string>,
};

/** All sentence patterns of tables of one language. */
export type TableWords = typeof vi;
