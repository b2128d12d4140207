import type { Messages } from './messages.js';

const list = (items: readonly string[]) => items.join(', ');
const lines = (items: readonly string[]) => items.map((item) => `\n  ${item}`).join('');

/** The command's words in Vietnamese. */
export const vi: Messages = {
  locale: 'vi',
  help: `giamngheo: chính sách giảm nghèo dưới dạng dữ liệu, và kết quả cho từng hộ

Cách dùng
  giamngheo rulebooks [--json | --reference THƯ_MỤC]
      liệt kê các bộ quy tắc đã công bố, kèm phiên bản và mức độ căn cứ; hoặc ghi mỗi bộ một trang dữ kiện và kết quả
  giamngheo evaluate BỘ_QUY_TẮC TỆP_VÀO (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                     [--members TỆP] [-o TỆP_RA] [--summary TỆP.json] [--force]
                     [--number-locale vi|en] [--overlay TỆP]
      phân loại từng dòng của tệp điều tra (.csv hoặc .ndjson)
  giamngheo explain BỘ_QUY_TẮC TRƯỜNG_HỢP.json (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                    [--receipt TỆP] [--overlay TỆP]
      một trường hợp: kết quả, lý do kèm điều khoản, còn thiếu gì, điều gì làm thay đổi kết quả
  giamngheo check [BỘ_QUY_TẮC...]
      kiểm tra khuôn dạng, căn cứ, lời văn, các trường hợp mẫu, khoảng trống và chồng lấn
  giamngheo check --coverage [--format text|md|json]
      từng điều khoản của Kế hoạch, và quy tắc, tham số, quyền lợi, mục đăng ký mã hoá điều khoản đó
  giamngheo verify BIÊN_NHẬN.json [--rulebook BỘ_QUY_TẮC] [--overlay TỆP]
      tính lại bằng bộ máy thứ hai và so sánh
  giamngheo scorecard --data THƯ_MỤC [--on YYYY-MM-DD] [--format table|json] [-o TỆP] [--force]
                      [--number-locale vi|en]
      mọi chỉ tiêu, mức tối thiểu và thời hạn của Kế hoạch, từ thư mục các bảng (province.csv, districts.csv, communes.csv)

BỘ_QUY_TẮC là mã của bộ đã công bố (classification/poverty) hoặc đường dẫn thư mục riêng (./mine/poverty).
TRƯỜNG_HỢP.json có thể là - để đọc từ đầu vào chuẩn. Không có -o, hoặc -o -, thì bảng được ghi ra đầu ra chuẩn.

Tùy chọn cho mọi lệnh
  --locale vi|en   ngôn ngữ thông báo (mặc định theo thiết bị đầu cuối)
  --help           văn bản này
  --version        số phiên bản

Mã kết thúc
  0  mọi dòng hợp lệ     1  có dòng không hợp lệ, hoặc tìm thấy lỗi     2  không làm được gì
`,
  cell: {
    notBoolean: 'cần true/false, 1/0, yes/no hoặc có/không, để trống nếu chưa biết',
    notInteger: 'cần số nguyên, chỉ gồm chữ số',
    notDecimal: (digits) => `cần một số có nhiều nhất ${digits} chữ số sau dấu thập phân`,
    tooManyDigits: (digits) => `cần nhiều nhất ${digits} chữ số sau dấu thập phân`,
    ambiguousNumber:
      'số có dấu phân nhóm có thể hiểu theo hai cách, hãy chỉ ghi chữ số hoặc thêm --number-locale vi hay en',
    badGrouping: (locale) =>
      locale === 'vi'
        ? 'cần nhóm ba chữ số cách nhau bằng dấu chấm, dấu phẩy cho phần thập phân nếu có (700.000)'
        : 'cần nhóm ba chữ số cách nhau bằng dấu phẩy, dấu chấm cho phần thập phân nếu có (700,000)',
    tooLarge: 'số quá lớn hoặc quá nhỏ để giữ chính xác',
    outOfRange: (min, max) =>
      `cần ${max === undefined ? `từ ${min} trở lên` : min === undefined ? `không quá ${max}` : `từ ${min} đến ${max}`}`,
    notDate: (vietnamese) => `cần ngày có thật dạng YYYY-MM-DD${vietnamese ? ' hoặc dd/mm/yyyy' : ''}`,
    notOption: (options) => `cần một trong ${list(options)}`,
    ambiguousOption: (options) => `có thể hiểu là ${options.join(' hoặc ')}`,
  },
  row: {
    cell: (column, value, reason) => `${column}: thấy ${value}, ${reason}`,
    member: (id, row, fault) => `thành viên ${id} (dòng ${row} của tệp thành viên): ${fault}`,
    cellCount: (found, expected) => `dòng có ${found} ô, cần ${expected} ô như dòng tiêu đề`,
    noId: (column) => `${column}: để trống, cần mã của dòng`,
    notJson: (found, word) =>
      `dòng không phải JSON: ${word === undefined ? found : `thấy ${word} trong ${found}`}`,
    duplicateKey: (key) => `${key}: có hai lần trong dòng, chỉ giữ một`,
    notObject: (found) => `cần một đối tượng JSON gồm các dữ kiện theo mã, thấy ${found}`,
    sameFact: (first, second) => `${first} và ${second} là cùng một dữ kiện, chỉ giữ một`,
    sameId: (first, second) => `${first} và ${second} đều là mã, chỉ giữ một`,
    otherValue: 'giá trị khác',
    yes: 'có',
    no: 'không',
    disagrees: (column, stated, derived, from) =>
      `${column}: khai là ${stated}, nhưng ${from} cho ra ${derived}, hãy sửa một bên`,
    notMembers: (found) => `members: thấy ${found}, cần một danh sách thành viên, như [{"age": 30}]`,
    membersTwice: 'members: có cả trong dòng và trong tệp thành viên, chỉ giữ một',
    noMembers: 'members: bộ quy tắc không hỏi về thành viên',
    derivedOutOfRange: (from, fact, derived, reason) =>
      `${from}: cho ra ${derived} đối với ${fact}, ${reason}, hãy sửa lại hoặc bỏ đi nếu chưa biết`,
    unknownFact: (path, found, known) =>
      `${path}: thấy ${found}, nhưng bộ quy tắc không hỏi dữ kiện này, cần một trong ${list(known)}`,
    expects: {
      boolean: 'cần true hoặc false',
      integer: 'cần số nguyên',
      decimal: (digits) => `cần một số có nhiều nhất ${digits} chữ số sau dấu thập phân`,
      members: 'cần một danh sách thành viên',
      object: 'cần một đối tượng gồm các dữ kiện theo mã',
    },
    span: (least, most) => `từ ${least} đến ${most}`,
    undecidable: (detail) => `bộ quy tắc không cho một kết quả duy nhất: ${detail}`,
    refused: (detail) => detail,
  },
  file: {
    missing: (path) => `Không đọc được ${path}: không có tệp này. Hãy kiểm tra đường dẫn.`,
    isFolder: (path) => `Không dùng được ${path}: cần một tệp, nhưng đây là thư mục.`,
    unreadable: (path, detail) => `Không đọc được ${path}: ${detail}.`,
    empty: (path) => `Không dùng được ${path}: tệp trống. Cần một dòng tiêu đề, rồi mỗi đối tượng một dòng.`,
    notText: (path, looks) => `Không đọc được ${path}: cần văn bản UTF-8, nhưng tệp giống ${looks}.`,
    looksLike: {
      xlsx: 'sổ tính Excel (.xlsx). Hãy lưu thành "CSV UTF-8" trước',
      xls: 'sổ tính Excel cũ (.xls). Hãy lưu thành "CSV UTF-8" trước',
      parquet: 'tệp Parquet. Hãy xuất ra CSV hoặc NDJSON trước',
      pdf: 'tệp PDF. Cần một bảng dữ liệu',
      gzip: 'tệp nén gzip. Hãy giải nén trước',
      utf16: 'văn bản UTF-16 ("Unicode text" trong Excel). Hãy lưu thành "CSV UTF-8"',
      binary: 'dữ liệu nhị phân',
      oneByte: 'bảng mã một byte cũ (Windows-1258, TCVN3 hoặc VNI). Hãy lưu thành "CSV UTF-8"',
    },
    notYet: (path, ending) =>
      `Không đọc được ${path}: chưa hỗ trợ tệp ${ending}. Hãy lưu bảng thành CSV (UTF-8) hoặc NDJSON.`,
    unknownEnding: (path, use) =>
      use === 'input'
        ? `Không đọc được ${path}: tên tệp cần kết thúc bằng .csv hoặc .ndjson.`
        : `Không ghi được ${path}: tên tệp cần kết thúc bằng .csv hoặc .ndjson, hoặc - cho đầu ra chuẩn.`,
    openQuote: (path, line) =>
      `Không đọc được ${path}: dấu ngoặc kép mở ở dòng ${line} không được đóng. Hãy đóng lại, hoặc viết đôi ("") nếu nó thuộc nội dung.`,
    quoteInCell: (path, line) =>
      `Không đọc được ${path}: dòng ${line} có dấu ngoặc kép ở giữa ô. Hãy đặt cả ô trong dấu ngoặc kép, và viết đôi ("") dấu thuộc nội dung.`,
    textAfterQuote: (path, opened, line) =>
      `Không đọc được ${path}: sau ô trong ngoặc kép mở ở dòng ${opened} còn có chữ ở dòng ${line}. Sau dấu đóng ngoặc kép phải hết ô. Dấu ở dòng ${opened} có thừa không? Hãy bỏ đi, hoặc viết đôi ("") mỗi dấu thuộc nội dung.`,
    cutOff: (path) =>
      `Không đọc được ${path}: tệp có vẻ bị cắt cụt ở cuối, giữa chữ cuối cùng. Hãy sao chép hoặc xuất lại tệp.`,
    duplicateKey: (path, key) => `Không dùng được ${path}: khóa ${key} có hai lần. Chỉ giữ một.`,
    unnamedColumn: (place) => `cột ${place}, không có tên`,
    rowTooLong: (path, line) =>
      `Không đọc được ${path}: dòng dữ liệu bắt đầu ở dòng ${line} dài hơn 1.000.000 ký tự. Có dấu ngoặc kép nào chưa đóng không?`,
    noIdColumn: (path, accepted, found) =>
      `Không dùng được ${path}: không có cột mã. Cần một cột tên ${list(accepted)}. Các cột có: ${list(found)}.`,
    noHouseholdColumn: (path, accepted, found) =>
      `Không dùng được ${path}: không có cột cho biết thành viên thuộc hộ nào. Cần một cột tên ${list(accepted)}. Các cột có: ${list(found)}.`,
    twoIdColumns: (path, first, second) =>
      `Không dùng được ${path}: hai cột ${first} và ${second} đều là mã. Giữ một cột, đổi tên hoặc bỏ cột kia.`,
    twoFactColumns: (path, fact, first, second) =>
      `Không dùng được ${path}: hai cột ${first} và ${second} đều là dữ kiện ${fact}. Giữ một cột, đổi tên hoặc bỏ cột kia.`,
    ambiguousColumn: (path, column, facts) =>
      `Không dùng được ${path}: cột ${column} có thể là ${facts.join(' hoặc ')}. Hãy đặt tên cột bằng mã của dữ kiện muốn nói.`,
    duplicateId: (path, id, first, second) =>
      `Không dùng được ${path}: mã ${id} có ở dòng ${first} và lặp lại ở dòng ${second}. Mỗi mã chỉ được có một lần.`,
    duplicateMember: (path, id, household, first, second) =>
      `Không dùng được ${path}: thành viên ${id} của ${household} có ở dòng ${first} và lặp lại ở dòng ${second}. Mỗi thành viên chỉ được có một lần.`,
    exists: (path) => `Không ghi được ${path}: tệp đã có. Hãy chọn tên khác, hoặc thêm --force để thay thế.`,
    isInput: (path) => `Không ghi được ${path}: đây là tệp đang được đọc. Hãy chọn tên khác.`,
    sameOutput: (path) => `Không ghi được ${path}: hai đầu ra cùng tên. Hãy đặt mỗi đầu ra một tên.`,
    noFolder: (path) => `Không ghi được ${path}: thư mục không tồn tại. Hãy tạo thư mục trước.`,
    cannotWrite: (path, detail) => `Không ghi được ${path}: ${detail}. Không có gì được giữ lại.`,
    diskFull: (path) =>
      `Không ghi được ${path}: hết chỗ trên đĩa. Không có gì được giữ lại. Hãy giải phóng chỗ rồi chạy lại.`,
    notJson: (path, detail) => `Không đọc được ${path}: không phải JSON. ${detail}`,
    unknownColumns: (path, columns, unused) =>
      `${path}: ${[
        columns.length > 0 ? `bỏ qua vì không phải dữ kiện nào đã biết: ${list(columns)}` : '',
        unused.length > 0 ? `bỏ qua vì phiên bản này không hỏi: ${list(unused)}` : '',
      ]
        .filter((part) => part !== '')
        .join('. Cũng ')}.`,
    noFactColumn: (path) =>
      `${path}: không có cột nào là dữ kiện mà phiên bản này hỏi, nên không thể kết luận.`,
  },
  unknownCommand: (name, commands) =>
    `Không có lệnh ${name}. Các lệnh: ${list(commands)}. Xem giamngheo --help.`,
  unknownOption: (option, command) =>
    `giamngheo ${command} không có tùy chọn ${option}. Xem giamngheo --help.`,
  optionValue: (option, command) =>
    `giamngheo ${command}: tùy chọn ${option} ghi chưa đúng. Xem giamngheo --help.`,
  optionTwice: (option, command) =>
    `giamngheo${command === undefined ? '' : ` ${command}`}: tùy chọn ${option} được ghi hai lần. Chỉ ghi một lần.`,
  badOption: (option, found, expected) => `${option}: cần ${expected.join(' hoặc ')}; thấy ${found}.`,
  wrongArguments: (usage) => `Cần: giamngheo ${usage}. Xem giamngheo --help.`,
  unknownRulebook: (id, known) =>
    `Không có bộ quy tắc ${id}. Đã công bố: ${list(known)}. Với thư mục riêng, hãy ghi đường dẫn, như ./mine/poverty.`,
  noRulebookInFolder: (path) =>
    `Không dùng được ${path} làm bộ quy tắc: cần các thư mục đặt tên theo ngày đầu có hiệu lực (2016-01-01), mỗi thư mục có rulebook.json; không thấy thư mục nào.`,
  faultyDocument: (path, faults) => `Không dùng được ${path}:${lines(faults)}`,
  noEdition: (id, editions) =>
    `Hãy cho biết phiên bản nào của ${id}: --on kèm ngày theo luật, hoặc --edition. Ngày theo luật không bao giờ được đoán. Các phiên bản:${lines(editions)}`,
  notInForce: (id, date, editions) =>
    `Không có phiên bản nào của ${id} có hiệu lực vào ${date}. Các phiên bản:${lines(editions)}`,
  unknownEdition: (id, name, editions) =>
    `${id} không có phiên bản ${name}. Các phiên bản:${lines(editions)}`,
  notADate: (option, found) => `${option}: cần ngày có thật dạng YYYY-MM-DD; thấy ${found}.`,
  editionsDisagree: (date, found, asked) =>
    `--on ${date} thuộc phiên bản ${found}, nhưng --edition ghi ${asked}. Hãy bỏ một trong hai.`,
  editionSpan: (from, until) =>
    `${from}, hiệu lực ${until === undefined ? `từ ${from}` : `${from} đến ${until}`}`,
  interrupted: 'Đã dừng. Không có gì được ghi.',
  unexpected: (detail) => `Có lỗi không lường trước: ${detail}`,
  progress: (rows) => `${rows.toLocaleString('vi-VN')} dòng`,
  closing: ({ rows, decided, undetermined, invalid }, seconds) =>
    `${rows} dòng: ${decided} có kết quả, ${undetermined} chưa xác định, ${invalid} không hợp lệ; ${seconds} giây`,
  invalidRows: (count) => `${count} dòng không hợp lệ:`,
  invalidRow: (row, line, id, errors) =>
    `  dòng dữ liệu ${row} (dòng ${line} của tệp)${id === '' ? '' : `, mã ${id}`}: ${errors}`,
  moreRows: (count) => `  và ${count} dòng nữa; cột errors có đủ`,
  strayMembers: (count) => `${count} thành viên thuộc hộ không có trong tệp vào:`,
  moreStray: (count) => `  và ${count} người nữa`,
  strayMember: (row, id, household) => `  dòng ${row} của tệp thành viên, ${id}: hộ ${household}`,
  rulebooks: {
    head: ['mã', 'tên', 'phiên bản, hiệu lực', 'lần sửa', 'quy tắc và số liệu, theo căn cứ'],
    span: (from, until) => (until === undefined ? `từ ${from}` : `${from} đến ${until}`),
    evidence: { primary: 'văn bản gốc', secondary: 'nguồn thứ cấp', unverified: 'chưa xác minh' },
  },
  check: {
    sound: (edition, cases) => `đạt     ${edition}: ${cases} trường hợp`,
    faulty: (edition, count) => `CÓ LỖI  ${edition}: ${count} lỗi`,
    noCases:
      'cases/missing: cần cases.json bên cạnh rulebook.json; không thấy. Hãy thêm trường hợp cho từng ngưỡng.',
    missingText: (language, group, id) =>
      `text/missing tại text.${language}.json ${group}.${id}: cần lời văn; không thấy.`,
    strayText: (language, group, id) =>
      `text/unused tại text.${language}.json ${group}.${id}: không phiên bản nào có. Hãy bỏ đi, hoặc sửa mã.`,
    caseFails: (id, what, expected, found) =>
      `case/differs tại ${id}, ${what}: cần ${expected}; thấy ${found}.`,
    caseThrows: (id, message) => `case/refused tại ${id}: ${message}`,
    counterexample: (household) => `ví dụ ${household}`,
    wrongFolder: (expected, found) => `folder/name: thư mục cần có tên ${expected}; thấy ${found}.`,
    total: (editions, faults) => `đã kiểm tra ${editions} phiên bản, ${faults} lỗi`,
  },
  verify: {
    confirmed: (edition) => `Xác nhận: ${edition}`,
    confirmedBy: (engines, runs) =>
      `Kết quả đã được tính lại bằng ${engines.join(' và bằng ')}${runs > 1 ? `, mỗi cách điền dữ kiện còn thiếu một lần (${runs} cách)` : ''}. Văn bản và mã băm không đổi.`,
    unconfirmed: (why) => `Chưa có ý kiến thứ hai: ${why}`,
    refused: (path) => `TỪ CHỐI: ${path}`,
    unknownRulebook: (id) =>
      `Không kiểm tra được: bộ quy tắc ${id} không được công bố ở đây. Hãy ghi thư mục của nó bằng --rulebook, hoặc cài gói có nó.`,
  },
  receiptWritten: (path) => `Đã ghi biên nhận vào ${path}`,
  caseNotObject: (path) => `Không dùng được ${path}: cần một đối tượng JSON gồm các dữ kiện theo mã.`,
};
