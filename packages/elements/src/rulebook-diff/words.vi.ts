import type { Area, Change } from '@giamngheo/core/diff';
import { formatNumber } from '@giamngheo/core/explain';

const number = (value: number) => formatNumber(value, 'vi');

const areas: Readonly<Record<Area, string>> = {
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
  cases: 'Ca kiểm thử',
};

const kinds: Readonly<Record<Change['kind'], string>> = {
  changed: 'sửa',
  added: 'thêm',
  removed: 'bỏ',
  moved: 'chuyển vị trí',
};

/** How what data is grouped by is called; other names stand as they are. */
const groups: Readonly<Record<string, string>> = {
  commune: 'xã, phường',
  district: 'huyện, thị xã, thành phố',
  province: 'tỉnh, thành phố',
  village: 'thôn, tổ dân phố',
};

export const vi = {
  title: (name: string) => `${name}: so sánh hai phiên bản`,
  before: 'Trước',
  after: 'Sau',
  hash: 'mã kiểm tra',
  sameName: 'cùng tên, nội dung khác',
  counts: (count: number) => `${number(count)} điểm khác nhau`,
  ofKind: (count: number, kind: string) => `${number(count)} ${kind}`,
  none: 'Hai phiên bản không khác nhau về nội dung.',
  areas,
  kinds,
  groups,
  changes: 'Các điểm khác nhau',
  filter: 'Xem các mục',
  ofArea: (name: string, count: number) => `${name} (${number(count)})`,
  shown: (count: number) => `Đang hiện ${number(count)} điểm khác nhau.`,
  next: 'Điểm khác tiếp theo',
  previous: 'Điểm khác trước đó',
  place: (at: number, of: number) => `Điểm ${number(at)} trên ${number(of)}`,
  follows: 'do thay đổi số liệu',
  removedWords: 'bỏ: ',
  addedWords: 'thêm: ',
  endOfMark: ' (hết) ',
  meaning: 'So sánh kết quả',
  comparing: 'Đang đối chiếu mọi trường hợp có thể có…',
  equal: 'Mọi trường hợp đều có cùng kết quả theo cả hai phiên bản.',
  different: 'Có trường hợp nhận kết quả khác nhau; mỗi dòng dưới đây có một ví dụ cụ thể.',
  unknown: 'Có thể có trường hợp nhận kết quả khác nhau, nhưng chưa tìm được ví dụ cụ thể.',
  noHousehold: 'Chưa tìm được ví dụ cụ thể.',
  noSingle: 'không ra một kết quả duy nhất',
  onlyAfter: (name: string) => `“${name}” chỉ có ở phiên bản sau.`,
  onlyBefore: (name: string) => `“${name}” chỉ có ở phiên bản trước.`,
  look: 'Xem trường hợp này',
  lookAt: (change: string) => `Xem trường hợp này: ${change}`,
  movement: 'Thay đổi kết quả theo số liệu',
  movementCount: (moved: number, count: number) =>
    `${number(moved)} trên ${number(count)} trường hợp thay đổi kết quả.`,
  open: (count: number) =>
    `${number(count)} trường hợp chưa so sánh được vì còn thiếu thông tin cho một trong hai phiên bản.`,
  refused: (count: number) =>
    `${number(count)} dòng không dùng được cho một trong hai phiên bản và không được tính.`,
  refusedAt: (place: number) => `Dòng ${number(place)}`,
  matrix: 'Số trường hợp theo kết quả trước và sau',
  fromTo: 'Trước ↓ Sau →',
  total: 'Tổng',
  rates: 'Tỷ lệ trước và sau',
  state: 'Kết quả',
  difference: 'Chênh lệch (điểm phần trăm)',
  moves: 'Các trường hợp thay đổi kết quả và quy tắc áp dụng',
  noMoves: 'Không trường hợp nào thay đổi kết quả.',
  from: 'Từ',
  to: 'Sang',
  rulesBefore: 'Quy tắc trước',
  rulesAfter: 'Quy tắc sau',
  cases: 'Số trường hợp',
  moved: 'Số thay đổi kết quả',
  openInGroup: 'Số chưa so sánh được',
  byGroup: (name: string) => `Theo ${name}: tỷ lệ trước → sau`,
  movesByGroup: (name: string) => `Theo ${name}: trường hợp thay đổi kết quả`,
  noGroup: 'Không ghi',
  undetermined: 'Chưa kết luận được',
  notComparable: 'Không so sánh được',
  chart: (name: string, finding: string) => `${name}, tỷ lệ trước và sau: ${finding}`,
  chartPart: (state: string, before: string, after: string) => `${state} ${before} → ${after}`,
  saveChanges: 'Tải bảng thay đổi (CSV)',
  saveMovement: 'Tải bảng thay đổi kết quả (CSV)',
  changesFile: 'diem-khac-nhau.csv',
  movementFile: 'thay-doi-ket-qua.csv',
  changesColumns: ['Mục', 'Loại', 'Mã', 'Khía cạnh', 'Trước', 'Sau', 'Tăng, giảm (%)', 'Nội dung'],
  movementColumns: [
    'Quyết định',
    'Nhóm theo',
    'Nhóm',
    'Từ',
    'Sang',
    'Quy tắc trước',
    'Quy tắc sau',
    'Số trường hợp',
  ],
  print: 'In',
  checking: 'Đang kiểm tra dữ liệu…',
  faults: (count: number) => `Không so sánh được: bộ quy tắc có ${number(count)} lỗi`,
  sides: { earlier: 'Bản trước', later: 'Bản sau' },
  noSides:
    'Cần hai phiên bản để so sánh.\nNgười quản trị trang: đặt `rulebook` cùng `from` và `to`, hoặc `earlier` và `later`.',
  sideFault: (name: string) =>
    `Không đọc được một trong hai phiên bản cần so sánh.\nNgười quản trị trang: \`${name}\` cần là một phiên bản, \`{ rulebook, edition }\`, hoặc nội dung các tệp dạng JSON.`,
  dataFault:
    'Không đọc được danh sách trường hợp để so sánh kết quả.\nNgười quản trị trang: `data` cần là danh sách, mỗi trường hợp là một đối tượng.',
};

/** What gn-rulebook-diff says. */
export type DiffElementWords = typeof vi;
