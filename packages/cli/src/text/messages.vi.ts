import { batchWords } from '@giamngheo/batch';
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
                     [--number-locale vi|en] [--overlay TỆP] [--with BỘ_QUY_TẮC]... [--by CỘT]...
                     [--memory 2GB]
      xét từng dòng của tệp điều tra (.csv, .xlsx, .parquet hoặc .ndjson); --with: thêm một bộ quy tắc trong cùng
      một lượt, kết quả bộ trước được chuyển cho bộ sau; --by: đếm số dòng theo một cột trong bảng tổng hợp
  giamngheo measure BỘ_QUY_TẮC TỆP_VÀO (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                    [--by CỘT]... [--count household|person] [--members TỆP] [--format table|json|csv]
                    [-o TỆP] [--force] [--number-locale vi|en] [--overlay TỆP] [--with BỘ_QUY_TẮC]...
                    [--memory 2GB]
      đo lường thiếu hụt theo Alkire và Foster trên tệp điều tra: H, A, M0, tỷ lệ và đóng góp của từng chỉ số, cả theo
      nhóm; thiếu câu trả lời thì cho mức thấp nhất và cao nhất; --with: thêm một bộ quy tắc trong cùng một lượt, kết quả
      bộ trước được chuyển cho bộ sau
  giamngheo movement TỆP_TRƯỚC TỆP_SAU [--decision CỘT] [--by CỘT]... [--format table|json|csv] [-o TỆP] [--force]
                     [--rulebook BỘ_QUY_TẮC [--with BỘ_QUY_TẮC]... --on YYYY-MM-DD --on-after YYYY-MM-DD
                      [--members TỆP] [--members-after TỆP] [--number-locale vi|en]] [--memory 2GB]
      hộ nào chuyển từ kết quả nào sang kết quả nào giữa hai cuộc điều tra: hai tệp kết quả của evaluate, hoặc hai tệp
      điều tra
  giamngheo explain BỘ_QUY_TẮC TRƯỜNG_HỢP.json (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                    [--receipt TỆP] [--overlay TỆP]
      một trường hợp: kết quả, lý do kèm điều khoản, còn thiếu gì, điều gì làm thay đổi kết quả
  giamngheo check [BỘ_QUY_TẮC...]
      kiểm tra khuôn dạng, căn cứ, lời văn, các trường hợp mẫu và mức bao phủ; khoảng trống, chồng lấn,
      quy tắc và điều kiện thừa hoặc không có tác dụng, kèm một trường hợp cụ thể
  giamngheo check --suggest [BỘ_QUY_TẮC...]
      các trường hợp còn thiếu để bao phủ hết, dạng JSON, cần người xác nhận
  giamngheo check --coverage [--format text|md|json]
      từng điều khoản của Kế hoạch, và quy tắc, tham số, quyền lợi, mục đăng ký mã hoá điều khoản đó
  giamngheo sql BỘ_QUY_TẮC --dialect duckdb|postgres|spark (--on YYYY-MM-DD | --edition YYYY-MM-DD)
                [--table TÊN] [--members-table TÊN] [--source TỆP.json] [--outputs | --counts] [--overlay TỆP]
      bộ quy tắc dưới dạng một câu lệnh SQL trên bảng hộ, kèm điều khoản tại từng quy tắc; --counts: đếm số hộ theo
      từng kết quả
  giamngheo diff BỘ_QUY_TẮC --from YYYY-MM-DD --to YYYY-MM-DD
                 [--overlay TỆP] [--against BỘ_QUY_TẮC] [--on-data TỆP_VÀO] [--members TỆP]
                 [--group-by CỘT] [--json TỆP] [--number-locale vi|en] [--force]
      hai phiên bản khác nhau ở đâu, hộ nào vì thế có kết quả khác, và trên một tệp: ai chuyển, theo quy tắc nào
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
  ...batchWords('vi'),
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
  badSource: (file) =>
    `Không dùng được ${file}: cần một đối tượng JSON có thể gồm table, id, columns, keep, members; trong columns, mỗi dữ kiện ứng với tên một cột, hoặc { "column": …, "values": { mã lựa chọn: mã trong bảng } }.`,
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
  otherSubject: (ids, subjects) =>
    `Không thể đánh giá cùng lúc ${list(ids)}: cần các bộ quy tắc về cùng một đối tượng; thấy ${list(subjects)}. Hãy chạy lần lượt từng bộ.`,
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
    sound: (edition, cases, coverage) => `đạt     ${edition}: ${cases} trường hợp, ${coverage}`,
    faulty: (edition, count, coverage) =>
      `CÓ LỖI  ${edition}: ${count} lỗi${coverage === undefined ? '' : `; ${coverage}`}`,
    coverage: (conditions, mcdc, impossible, open) =>
      `bao phủ điều kiện ${conditions}%, MC/DC ${mcdc}%${impossible === 0 ? '' : ` (${impossible} cặp không thể có)`}` +
      `${open === 0 ? '' : ` (${open} cặp chưa rõ)`}`,
    warning: (text) => `cảnh báo: ${text}`,
    finding: (code, path, message) => `${code}: ${message} (${path})`,
    besides: (household) => `so với ${household}`,
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
