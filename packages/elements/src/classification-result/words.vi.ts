/** What `gn-classification-result` says in Vietnamese. */
export const vi = {
  asOf: (date: string) => `Xét theo quy định có hiệu lực ngày ${date}`,
  edition: (from: string, until: string | undefined) =>
    until === undefined
      ? `Quy định áp dụng từ ngày ${from}`
      : `Quy định áp dụng từ ngày ${from} đến ngày ${until}`,
  open: 'Chưa kết luận được',
  stillPossible: (outcomes: string) => `Còn có thể là: ${outcomes}.`,
  noFacts: 'Chưa có dữ liệu. Kết quả hiện ra khi có câu trả lời đầu tiên.',

  meetsLabel: 'Đáp ứng tiêu chí',
  meets: (outcome: string) => `Theo dữ liệu đã khai, đáp ứng tiêu chí: ${outcome}.`,
  meetsOpen: 'Chưa đủ dữ liệu để xác định đáp ứng tiêu chí nào.',
  recognitionLabel: 'Được công nhận',
  recognised: (outcome: string) => `Đã được công nhận: ${outcome}`,
  recognisedDetail: (number: string | undefined, by: string | undefined, on: string | undefined) =>
    [
      number === undefined ? undefined : `Quyết định số ${number}`,
      by === undefined ? undefined : `của ${by}`,
      on === undefined ? undefined : `ngày ${on}`,
    ]
      .filter((one) => one !== undefined)
      .join(' '),
  pending: 'Đang chờ cơ quan có thẩm quyền quyết định',
  notRecognised: 'Chưa được công nhận',
  notRecorded: 'Chưa ghi nhận quyết định công nhận nào',
  recognitionNote:
    'Đáp ứng tiêu chí chưa phải là được công nhận; việc công nhận do cơ quan có thẩm quyền quyết định.',
  differs: (recognised: string, meets: string) =>
    `Loại đã được công nhận (${recognised}) khác với kết quả theo tiêu chí (${meets}). Hãy đối chiếu dữ liệu và thời điểm xét.`,

  doors: 'Đáp ứng theo trường hợp nào',
  doorsNote: (count: number) => `Quy định có ${count} trường hợp khác nhau cùng dẫn đến kết quả này.`,
  doorResults: { true: 'Đáp ứng', false: 'Không đáp ứng', unknown: 'Chưa rõ' },
  doorsOpen: 'Chắc chắn thuộc một trong các trường hợp này, nhưng chưa rõ trường hợp nào.',

  why: 'Vì sao',
  supports: { true: 'Đúng', false: 'Không đúng', unknown: 'Chưa rõ' },
  missing: 'Còn thiếu',
  missingLead: 'Trả lời các câu sau, câu quan trọng nhất ở trên, để có kết luận:',
  answer: (label: string) => `Trả lời: ${label}`,
  derived: 'Dữ liệu được tính ra',
  others: 'Vì sao không phải kết quả khác',
  othersOpen: 'Từng kết quả còn có thể hay không',
  notBecause: (outcome: string) => `${outcome}: không, vì`,
  possibleBecause: (outcome: string) => `${outcome}: vẫn có thể`,
  changes: 'Điều gì làm thay đổi kết quả',
  changesOpen: 'Điều gì dẫn đến từng kết quả',
  caution:
    'Phần này chỉ giải thích quy định, không phải lời khuyên thay đổi câu trả lời. Dữ liệu phải được khai đúng thực tế.',
  notes: 'Lưu ý',
  given: 'Dữ liệu đã khai',
  member: (number: number) => `Thành viên ${number}`,
  redacted: 'Các giá trị đã khai được che.',
  hidden: '•••',

  receipt: 'Biên nhận kết quả',
  receiptLead:
    'Biên nhận là tệp ghi dữ liệu, kết quả và căn cứ của lần xét này; bất kỳ ai cũng có thể kiểm tra lại. Tệp có dữ liệu cá nhân.',
  download: 'Tải biên nhận',
  noDownload: 'Không tải biên nhận khi giá trị đang được che, vì biên nhận có dữ liệu đã khai.',
  checkLead: 'Kiểm tra một biên nhận: chọn tệp, hoặc kéo tệp thả vào khung này. Tệp không rời khỏi máy.',
  choose: 'Chọn tệp biên nhận để kiểm tra',
  checking: (file: string) => `Đang kiểm tra ${file}…`,
  checkedOk: 'Biên nhận đúng',
  checkedBad: 'Biên nhận không đúng',
  both: 'Xét lại bằng hai bộ máy độc lập, cả hai đều cho cùng kết quả.',
  one: 'Xét lại bằng một bộ máy, cho cùng kết quả; bộ máy thứ hai không kết luận trái ngược.',
  says: (title: string, outcomes: string, edition: string, date: string | undefined) =>
    `${title}: ${outcomes}. Phiên bản ${edition}${date === undefined ? '' : `, xét ngày ${date}`}.`,
  saysOpen: 'chưa kết luận được',
  clear: 'Bỏ kết quả kiểm tra',
  faults: {
    'receipt/unreadable': 'Không đọc được tệp, hoặc không tải được bộ máy kiểm tra.',
    'receipt/not-json': 'Tệp không phải là biên nhận.',
    'receipt/not-canonical': 'Nội dung tệp không còn nguyên như khi được ghi.',
    'receipt/format': 'Biên nhận thuộc một dạng khác, phiên bản này không đọc được.',
    'receipt/missing-key': 'Biên nhận thiếu một mục.',
    'receipt/unknown-key': 'Biên nhận có một mục lạ.',
    'receipt/receipt-hash': 'Biên nhận đã bị thay đổi sau khi được ghi.',
    'receipt/facts-hash': 'Dữ liệu trong biên nhận đã bị thay đổi.',
    'receipt/result-hash': 'Kết quả trong biên nhận đã bị thay đổi.',
    'receipt/rulebook-hash': 'Bộ quy tắc đã khác so với khi biên nhận được ghi.',
    'receipt/other-rulebook': 'Trang này không có bộ quy tắc mà biên nhận nêu.',
    'receipt/unknown-edition': 'Bộ quy tắc ở đây không có phiên bản mà biên nhận nêu.',
    'receipt/other-overlays': 'Biên nhận được lập với những điều chỉnh khác của địa phương.',
    'receipt/undecidable': 'Không xét lại được với dữ liệu trong biên nhận.',
    'receipt/different': 'Xét lại cho kết quả khác với biên nhận.',
    'receipt/second-opinion': 'Bộ máy độc lập thứ hai cho kết quả khác.',
  } as Record<string, string>,
  otherFault: (code: string) => `Lỗi ${code}.`,

  print: 'In phiếu kết quả',
  editionLine: (edition: string) => `Bộ quy tắc: ${edition}`,
  hashLine: (hash: string) => `Mã kiểm tra bộ quy tắc (SHA-256): ${hash}`,
  receiptLine: (hash: string) => `Mã biên nhận (SHA-256): ${hash}`,

  sheetName: 'PHIẾU KẾT QUẢ PHÂN LOẠI',
  sheetGiven: '1. Dữ liệu làm căn cứ',
  sheetResult: '2. Kết quả',
  sheetClauses: '3. Căn cứ pháp lý',
  sheetRecognition: '4. Công nhận',
  sheetNumber: 'TT',
  sheetFact: 'Nội dung',
  sheetValue: 'Giá trị',
  sheetNothing: 'Chưa có dữ liệu.',
  sheetMissing: 'Còn thiếu:',
  sheetReasons: 'Lý do:',
  signatures: [
    { who: 'ĐẠI DIỆN HỘ GIA ĐÌNH', how: '(Ký, ghi rõ họ tên)' },
    { who: 'NGƯỜI LẬP PHIẾU', how: '(Ký, ghi rõ họ tên)' },
    { who: 'XÁC NHẬN CỦA CƠ QUAN', how: '(Ký, ghi rõ họ tên, đóng dấu)' },
  ],
};

/** Everything that `gn-classification-result` says. */
export type ResultWords = typeof vi;
