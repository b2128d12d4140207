import { cellWords } from '@giamngheo/core/cell';
import type { BatchWords } from './words.js';

const list = (items: readonly string[]) => items.join(', ');

/** Vietnamese. */
export const vi: BatchWords = {
  ...cellWords('vi'),
  file: {
    missing: (path) => `Không đọc được ${path}: không có tệp này. Hãy kiểm tra đường dẫn.`,
    isFolder: (path) => `Không dùng được ${path}: cần một tệp, nhưng đây là thư mục.`,
    unreadable: (path, detail) => `Không đọc được ${path}: ${detail}.`,
    empty: (path) => `Không dùng được ${path}: tệp trống. Cần một dòng tiêu đề, rồi mỗi đối tượng một dòng.`,
    notText: (path, looks) => `Không đọc được ${path}: cần văn bản UTF-8, nhưng tệp giống ${looks}.`,
    looksLike: {
      xlsx: 'sổ tính Excel. Hãy đặt tên tệp kết thúc bằng .xlsx',
      xls: 'sổ tính Excel cũ (.xls). Hãy lưu thành .xlsx hoặc "CSV UTF-8" trước',
      parquet: 'tệp Parquet. Hãy đặt tên tệp kết thúc bằng .parquet',
      pdf: 'tệp PDF. Cần một bảng dữ liệu',
      gzip: 'tệp nén gzip. Hãy giải nén trước',
      utf16: 'văn bản UTF-16 ("Unicode text" trong Excel). Hãy lưu thành "CSV UTF-8"',
      binary: 'dữ liệu nhị phân',
      oneByte: 'bảng mã một byte cũ (Windows-1258, TCVN3 hoặc VNI). Hãy lưu thành "CSV UTF-8"',
    },
    notWorkbook: (path) =>
      `Không đọc được ${path}: tệp không phải sổ tính Excel (.xlsx) hoặc đã hỏng. Hãy mở bằng Excel và lưu lại.`,
    notParquet: (path) => `Không đọc được ${path}: tệp không phải Parquet hoặc đã hỏng. Hãy xuất lại tệp.`,
    tooManyRows: (path, rows) =>
      `Không ghi được ${path}: một trang tính chứa nhiều nhất 1.048.575 dòng, mà có ${rows} dòng. Hãy ghi ra .csv hoặc .parquet.`,
    notYet: (path, ending) =>
      `Không đọc được ${path}: không hỗ trợ tệp ${ending}. Hãy lưu bảng thành .xlsx hoặc CSV (UTF-8).`,
    unknownEnding: (path, use) =>
      use === 'input'
        ? `Không đọc được ${path}: tên tệp cần kết thúc bằng .csv, .xlsx, .parquet hoặc .ndjson.`
        : `Không ghi được ${path}: tên tệp cần kết thúc bằng .csv, .xlsx, .parquet hoặc .ndjson, hoặc - cho đầu ra chuẩn.`,
    openQuote: (path, line) =>
      `Không đọc được ${path}: dấu ngoặc kép mở ở dòng ${line} không được đóng. Hãy đóng lại, hoặc viết đôi ("") nếu nó thuộc nội dung.`,
    quoteInCell: (path, line) =>
      `Không đọc được ${path}: dòng ${line} có dấu ngoặc kép ở giữa ô. Hãy đặt cả ô trong dấu ngoặc kép, và viết đôi ("") dấu thuộc nội dung.`,
    textAfterQuote: (path, opened, line) =>
      `Không đọc được ${path}: sau ô trong ngoặc kép mở ở dòng ${opened} còn có chữ ở dòng ${line}. Sau dấu đóng ngoặc kép phải hết ô. Dấu ở dòng ${opened} có thừa không? Hãy bỏ đi, hoặc viết đôi ("") mỗi dấu thuộc nội dung.`,
    cutOff: (path) =>
      `Không đọc được ${path}: tệp có vẻ bị cắt cụt ở cuối, giữa chữ cuối cùng. Hãy sao chép hoặc xuất lại tệp.`,
    duplicateKey: (path, key) => `Không dùng được ${path}: khóa ${key} có hai lần. Chỉ giữ một.`,
    rowTooLong: (path, line) =>
      `Không đọc được ${path}: dòng dữ liệu bắt đầu ở dòng ${line} dài hơn 1.000.000 ký tự. Có dấu ngoặc kép nào chưa đóng không?`,
    unusable: (path, detail) => `Không dùng được ${path}: ${detail}`,
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
    noSuchColumn: (path, column, found) =>
      `Không dùng được ${path}: không có cột ${column}. Các cột có: ${list(found)}.`,
    noFactColumn: (path) =>
      `${path}: không có cột nào là dữ kiện mà phiên bản này hỏi, nên không thể kết luận.`,
  },
  measure: {
    noDeprivation: (edition) =>
      `Không đo được: ${edition} không khai báo chỉ số thiếu hụt nào. Cần bộ quy tắc có \`deprivation\`, như classification/poverty từ năm 2016.`,
    noPersons: (edition) =>
      `Không đếm được theo người: ${edition} không khai báo dữ kiện nào là số nhân khẩu (\`deprivation.persons\`). Hãy đếm theo hộ.`,
  },
  movement: {
    notAResult: (path, row, detail) =>
      `Không dùng được ${path}: dòng dữ liệu ${row} không thể là dòng của tệp kết quả. ${detail} Hãy đưa tệp ra của giamngheo evaluate, hoặc tệp điều tra kèm --rulebook.`,
    badStatus: (status) =>
      `Cột status: cần decided, undetermined hoặc invalid; thấy ${JSON.stringify(status)}.`,
    noOutcome: (decision) => `status là decided mà cột ${decision} để trống.`,
    badOutcome: (decision, outcome) => `Cột ${decision} ở đây không thể là ${JSON.stringify(outcome)}.`,
  },
};
