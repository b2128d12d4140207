/** What `gn-eligibility-list` says in Vietnamese. */
export const vi = {
  title: 'Các nội dung hỗ trợ',
  asOf: (date: string) => `Xét theo quy định có hiệu lực ngày ${date}`,
  answers: {
    yes: 'Được hưởng',
    confirm: 'Cần xác nhận',
    unknown: 'Chưa đủ dữ liệu',
    no: 'Không thuộc diện',
  },
  filter: 'Hiển thị',
  count: (shown: number, all: number) => `Đang hiển thị ${shown} trong ${all} nội dung.`,
  nothing: 'Không có nội dung nào thuộc các mục đang chọn.',
  whyConfirm: (steps: string) => `Đủ các điều kiện khác; còn chờ: ${steps}.`,
  whyUnknown: (labels: string, more: number) =>
    more > 0 ? `Còn thiếu: ${labels}; và ${more} mục khác.` : `Còn thiếu: ${labels}.`,
  whyNo: (reasons: string) => `Không thuộc diện, vì ${reasons}.`,
  whyNoOther: 'Không có trường hợp nào của quy định áp dụng được.',
  household: 'Hộ gia đình',
  member: (number: number) => `Thành viên ${number}`,
  noSubject: (subject: string) => `Xét theo ${subject}; chưa có dữ liệu về đối tượng này.`,
  noMembers: 'Xét cho từng thành viên; chưa có danh sách thành viên.',
  emptyMembers: 'Xét cho từng thành viên; hộ không khai thành viên nào.',
  faulty: (text: string) => `Chưa xét được. ${text}`,
  leftOut: 'Các quy định không áp dụng vào ngày này',
  unused: 'Dữ liệu đã khai nhưng không quy định nào dùng đến',
  unusedOf: (label: string, member: string | undefined) =>
    member === undefined ? label : `${label} (${member})`,
  classOf: (title: string, outcome: string) => `${title}: ${outcome}.`,
  classOpen: (title: string) => `${title}: chưa kết luận được.`,
  classStated: 'Loại hộ lấy theo dữ liệu đã khai.',
  notFacts:
    'Không đọc được dữ liệu của hộ gia đình nên coi như chưa biết.\nNgười quản trị trang: xem lại `household`.',
  notMembers:
    'Không đọc được danh sách thành viên nên coi như chưa biết.\nNgười quản trị trang: xem lại `members`.',
  contradicts: (label: string, stated: string, computed: string) =>
    `“${label}” khai là “${stated}”, nhưng các dữ kiện khác cho ra “${computed}”. Hãy sửa một trong hai.`,

  stillMissing: 'Còn thiếu:',
  andMore: (count: number) => (count > 0 ? `; và ${count} mục khác.` : '.'),
  component: (number: number) => `Nội dung ${number}`,
  for: 'Đối tượng',
  amount: 'Mức hỗ trợ',
  asRegulated: 'Theo quy định hiện hành',
  notStated: 'Quy định không nêu mức',
  period: 'Thời gian',
  priority: 'Ưu tiên',
  papers: 'Giấy tờ',
  confirmations: 'Xác nhận',
  recorded: { true: 'đã xác nhận', false: 'không được xác nhận', unknown: 'chưa ghi nhận' },
  confirmation: (label: string, by: string | undefined, state: string) =>
    by === undefined ? `${label}: ${state}` : `${label} (${by}): ${state}`,
  lead: 'Cơ quan chủ trì',
  with: 'Cơ quan phối hợp',
  funding: 'Nguồn kinh phí',
  details: 'Chi tiết và căn cứ',
  detailsOf: (label: string) => `: ${label}`,
  notes: 'Lưu ý',
  answerQuestion: 'Cần trả lời',

  print: 'In thông báo cho hộ',
  sheetName: 'THÔNG BÁO',
  sheetAbout: 'Về các nội dung hỗ trợ giảm nghèo đối với hộ gia đình',
  sheetLead: 'Căn cứ dữ liệu đã khai và các quy định nêu dưới đây, kết quả xét như sau:',
  sheetGroup: {
    yes: '1. Các nội dung được hưởng',
    confirm: '2. Các nội dung cần xác nhận thêm',
    unknown: '3. Các nội dung chưa đủ dữ liệu để xét',
    no: '4. Các nội dung không thuộc diện',
  },
  sheetNone: 'Không có.',
  sheetColumns: {
    support: 'Nội dung',

    amount: 'Mức, thời gian',
    office: 'Nơi liên hệ',
    clause: 'Căn cứ',
  },
  sheetNote:
    'Thông báo này là kết quả đối chiếu quy định, không thay quyết định của cơ quan có thẩm quyền. Hộ gia đình có ý kiến xin liên hệ Ủy ban nhân dân cấp xã.',
  sheetEditions: (editions: string) => `Bộ quy tắc: ${editions}.`,
  signatures: [
    { who: 'ĐẠI DIỆN HỘ GIA ĐÌNH', how: '(Ký, ghi rõ họ tên)' },
    { who: 'CƠ QUAN THÔNG BÁO', how: '(Ký, ghi rõ họ tên, đóng dấu)' },
  ],
};

/** Everything that `gn-eligibility-list` says. */
export type EligibilityWords = typeof vi;
