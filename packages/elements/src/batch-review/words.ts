import type { Bilingual } from '../base/locale.js';
import type { BatchFault } from './messages.js';

interface BatchWords {
  heading: string;
  lead: string;
  choose: string;
  drop: string;
  another: string;
  limits: string;
  privacy(where: 'worker' | 'page' | undefined): string;
  opening: string;
  fault(fault: BatchFault): string;
  looks: Readonly<Record<string, string>>;
  file(name: string, columns: number): string;
  mappingTitle: string;
  mappingLead: string;
  headerFaults: string;
  columns: { readonly name: string; readonly sample: string; readonly meaning: string };
  scrollColumns: string;
  meaningOf(column: string): string;
  byName: string;
  id: string;
  unused: string;
  unknown: string;
  notUsed: string;
  ambiguous: string;
  group: string;
  noGroup: string;
  numbers: string;
  numberLocales: { readonly plain: string; readonly vi: string; readonly en: string };
  start: string;
  running(rows: string): string;
  cancel: string;
  progress: string;
  counts(rows: string, decided: string, undetermined: string, invalid: string): string;
  changeColumns: string;
  groupsTitle: string;
  groupsChart(groups: number, rows: string): string;
  firstGroups(shown: number, all: number): string;
  scrollGroups: string;
  groupColumn: string;
  unnamed: string;
  total: string;
  undetermined: string;
  invalid: string;
  nearTitle: string;
  nearLead(total: string, share: string): string;
  nearNone(share: string): string;
  nearColumns: {
    readonly row: string;
    readonly id: string;
    readonly group: string;
    readonly value: string;
    readonly limit: string;
    readonly outcome: string;
  };
  scrollNear: string;
  openRow(row: number, id: string): string;
  badTitle: string;
  badNone: string;
  causes: Readonly<Record<string, string>>;
  otherCause: string;
  cause(title: string, column: string | undefined, count: string): string;
  badRow(row: number, line: number): string;
  more(count: string): string;
  numbersHint: string;
  downloads: string;
  csv: string;
  xlsx: string;
  bad: string;
  trace: string;
  traceParts: { readonly edition: string; readonly rulebook: string; readonly input: string };
  files: { readonly result: string; readonly bad: string };
}

const size = (bytes: string | number | undefined) => Math.ceil(Number(bytes) / 1024 / 1024);

/** What a review of a batch says. */
export const batchWords: Bilingual<BatchWords> = {
  vi: {
    heading: 'Rà soát danh sách hộ',
    lead: 'Chọn tệp danh sách hộ để phân loại từng hộ theo quy tắc, xem kết quả theo xã và sửa các dòng có lỗi.',
    choose: 'Tệp CSV hoặc XLSX',
    drop: 'Hoặc kéo tệp thả vào đây.',
    another: 'Chọn tệp khác',
    limits:
      'Tối đa 50\u00A0MB, 500.000 dòng, 300 cột. Tệp CSV phải dùng bảng mã UTF\u20118; tệp XLSX đọc trang tính đầu tiên.',
    privacy: (where) =>
      where === 'page'
        ? 'Dữ liệu được xử lý ngay trong trang này, không gửi đi đâu.'
        : 'Dữ liệu không rời máy: tệp được xử lý trong một luồng riêng không có quyền truy cập mạng.',
    opening: 'Đang mở tệp…',
    fault: ({ code, details: [a, b] }) => {
      switch (code) {
        case 'file/too-large':
          return `Tệp quá lớn: ${size(a)}\u00A0MB, tối đa 50\u00A0MB. Hãy tách thành nhiều tệp.`;
        case 'file/too-many-rows':
          return 'Tệp có hơn 500.000 dòng. Hãy tách thành nhiều tệp.';
        case 'file/too-many-columns':
          return `Tệp có ${a} cột, tối đa 300 cột. Hãy bỏ các cột không cần.`;
        case 'file/unpacks-too-large':
          return `Tệp XLSX khi giải nén lên tới ${size(a)}\u00A0MB, quá giới hạn. Hãy lưu thành CSV hoặc tách nhỏ.`;
        case 'file/empty':
          return 'Tệp trống: cần một dòng tiêu đề và ít nhất một dòng dữ liệu.';
        case 'file/not-text':
          return a === 'oneByte'
            ? 'Tệp không dùng bảng mã UTF-8, có thể là TCVN3, VNI hoặc Windows-1258. Hãy lưu lại dạng “CSV UTF-8”.'
            : `Không đọc được: tệp có vẻ là ${batchWords.vi.looks[String(a)] ?? 'tệp nhị phân'}. Hãy lưu thành CSV (UTF-8) hoặc XLSX.`;
        case 'file/quote-in-cell':
          return `Dòng ${a}: có dấu ngoặc kép giữa ô. Cả ô phải đặt trong ngoặc kép, dấu ngoặc kép bên trong viết hai lần.`;
        case 'file/text-after-quote':
          return `Dòng ${b}: có chữ ngay sau dấu ngoặc kép đóng của ô mở ở dòng ${a}. Cần dấu phân cách ở đó.`;
        case 'file/open-quote':
          return `Dòng ${a}: dấu ngoặc kép mở ra mà không đóng lại.`;
        case 'file/row-too-long':
          return `Dòng ${a} dài quá một triệu ký tự. Có thể thiếu một dấu ngoặc kép đóng.`;
        case 'file/not-workbook':
          return 'Không đọc được tệp XLSX: tệp hỏng hoặc có mật khẩu. Hãy mở bằng phần mềm bảng tính và lưu lại.';
        case 'file/no-sheet':
          return 'Trang tính đầu tiên của tệp không có dữ liệu.';
        case 'batch/cancelled':
          return 'Đã dừng theo yêu cầu. Tệp vẫn đang mở.';
        default:
          return `Không xử lý được tệp: ${a ?? ''}`;
      }
    },
    looks: {
      xls: 'tệp Excel cũ (XLS)',
      parquet: 'tệp Parquet',
      pdf: 'tệp PDF',
      gzip: 'tệp nén',
      utf16: 'văn bản UTF-16',
      binary: 'tệp nhị phân',
    },
    file: (name, columns) => `${name}: ${columns} cột`,
    mappingTitle: 'Ý nghĩa của các cột',
    mappingLead: 'Các cột đã được ghép theo tên. Hãy xem lại và sửa những cột chưa đúng.',
    headerFaults: 'Cần sửa trước khi xử lý',
    columns: { name: 'Cột trong tệp', sample: 'Vài giá trị đầu', meaning: 'Ý nghĩa' },
    scrollColumns: 'Bảng ý nghĩa các cột, cuộn ngang được',
    meaningOf: (column) => `Ý nghĩa của cột ${column}`,
    byName: 'theo tên cột',
    id: 'Mã hộ',
    unused: 'Không dùng',
    unknown: 'không nhận ra, không dùng',
    notUsed: 'quy tắc không hỏi, không dùng',
    ambiguous: 'chưa rõ, cần chọn',
    group: 'Cột xã, phường, thị trấn',
    noGroup: 'Không chia theo xã',
    numbers: 'Cách viết số trong tệp',
    numberLocales: {
      plain: 'Chỉ chữ số: 700000',
      vi: 'Kiểu Việt Nam: 700.000 và 12,5',
      en: 'Kiểu Anh: 700,000 và 12.5',
    },
    start: 'Phân loại',
    running: (rows) => `Đã xử lý ${rows} dòng`,
    cancel: 'Dừng',
    progress: 'Tiến độ xử lý',
    counts: (rows, decided, undetermined, invalid) =>
      `${rows} dòng: ${decided} đã xác định, ${undetermined} chưa đủ dữ liệu, ${invalid} có lỗi.`,
    changeColumns: 'Sửa ý nghĩa các cột',
    groupsTitle: 'Kết quả theo xã',
    groupsChart: (groups, rows) =>
      `Biểu đồ thanh của ${rows} dòng theo ${groups} địa bàn. Số liệu đầy đủ ở bảng bên dưới.`,
    firstGroups: (shown, all) => `Biểu đồ vẽ ${shown} địa bàn đầu trong ${all}; bảng có đủ.`,
    scrollGroups: 'Bảng kết quả theo xã, cuộn ngang được',
    groupColumn: 'Xã, phường, thị trấn',
    unnamed: '(không ghi)',
    total: 'Tổng số',
    undetermined: 'Chưa đủ dữ liệu',
    invalid: 'Có lỗi',
    nearTitle: 'Các hộ sát ngưỡng',
    nearLead: (total, share) =>
      `${total} hộ có mức chênh không quá ${share} so với ngưỡng; nên kiểm tra lại số liệu.`,
    nearNone: (share) => `Không có hộ nào trong khoảng ${share} quanh ngưỡng.`,
    nearColumns: {
      row: 'Dòng',
      id: 'Mã hộ',
      group: 'Xã, phường, thị trấn',
      value: 'Giá trị',
      limit: 'Ngưỡng',
      outcome: 'Kết quả',
    },
    scrollNear: 'Bảng các hộ sát ngưỡng, cuộn ngang được',
    openRow: (row, id) => `Xem dòng ${row}, mã ${id}`,
    badTitle: 'Các dòng có lỗi',
    badNone: 'Không có dòng nào bị lỗi.',
    causes: {
      'cell/not-boolean': 'Không phải có hay không',
      'cell/not-integer': 'Không phải số nguyên',
      'cell/not-decimal': 'Không phải số',
      'cell/too-many-digits': 'Quá nhiều chữ số thập phân',
      'cell/ambiguous-number': 'Số có thể hiểu hai cách',
      'cell/bad-grouping': 'Nhóm chữ số không đúng',
      'cell/too-large': 'Số quá lớn',
      'cell/out-of-range': 'Ngoài khoảng cho phép',
      'cell/not-date': 'Không phải ngày',
      'cell/not-option': 'Không thuộc các giá trị cho phép',
      'cell/ambiguous-option': 'Giá trị có thể hiểu nhiều cách',
      'row/cell-count': 'Số ô không khớp với tiêu đề',
      'row/no-id': 'Thiếu mã hộ',
      'row/duplicate-id': 'Mã hộ bị trùng',
      'fact/disagrees': 'Các ô mâu thuẫn nhau',
      'fact/out-of-range': 'Giá trị tính ra ngoài khoảng cho phép',
    },
    otherCause: 'Lỗi khác',
    cause: (title, column, count) =>
      `${title}${column === undefined ? '' : ` (cột “${column}”)`}: ${count} dòng`,
    badRow: (row, line) => `Dòng dữ liệu ${row} (dòng ${line} của tệp)`,
    more: (count) => `và ${count} dòng nữa; tệp tải về có đủ.`,
    numbersHint:
      'Nếu số trong tệp có dấu phân nhóm, hãy chọn cách viết số ở phần ý nghĩa các cột rồi phân loại lại.',
    downloads: 'Tải kết quả',
    csv: 'Tất cả các dòng (CSV)',
    xlsx: 'Tất cả các dòng (XLSX)',
    bad: 'Các dòng có lỗi (CSV)',
    trace: 'Vết xử lý',
    traceParts: { edition: 'Phiên bản quy tắc', rulebook: 'Mã băm quy tắc', input: 'Mã băm tệp' },
    files: { result: 'ket-qua', bad: 'dong-loi' },
  },
  en: {
    heading: 'Review of a list of households',
    lead: 'Choose a file of households to classify each by the rules, see the results by commune, and mend faulty rows.',
    choose: 'CSV or XLSX file',
    drop: 'Or drop the file here.',
    another: 'Choose another file',
    limits:
      'At most 50\u00A0MB, 500,000 rows, 300 columns. CSV has to be UTF\u20118; of a workbook the first sheet is read.',
    privacy: (where) =>
      where === 'page'
        ? 'The data is worked on within this page and sent nowhere.'
        : 'The data does not leave this machine: the file is worked on in a thread of its own that has no way to the network.',
    opening: 'Opening the file…',
    fault: ({ code, details: [a, b] }) => {
      switch (code) {
        case 'file/too-large':
          return `The file is too large: ${size(a)}\u00A0MB, at most 50\u00A0MB. Split it.`;
        case 'file/too-many-rows':
          return 'The file has more than 500,000 rows. Split it.';
        case 'file/too-many-columns':
          return `The file has ${a} columns, at most 300. Leave out those that are not needed.`;
        case 'file/unpacks-too-large':
          return `The workbook unpacks to ${size(a)}\u00A0MB, beyond the limit. Save it as CSV, or split it.`;
        case 'file/empty':
          return 'The file is empty: it needs a header and at least one row.';
        case 'file/not-text':
          return a === 'oneByte'
            ? 'The file is not UTF-8; it may be TCVN3, VNI or Windows-1258. Save it again as “CSV UTF-8”.'
            : `Cannot read it: it looks like ${batchWords.en.looks[String(a)] ?? 'a binary file'}. Save it as CSV (UTF-8) or XLSX.`;
        case 'file/quote-in-cell':
          return `Line ${a}: a quotation mark within a cell. Put the whole cell in marks, and double those inside.`;
        case 'file/text-after-quote':
          return `Line ${b}: text follows the closing mark of the cell opened in line ${a}. A delimiter is needed there.`;
        case 'file/open-quote':
          return `Line ${a}: a quotation mark opens here and is never closed.`;
        case 'file/row-too-long':
          return `Line ${a} is longer than a million letters. A closing mark may be missing.`;
        case 'file/not-workbook':
          return 'Cannot read the workbook: it is damaged or has a password. Open it in a spreadsheet program and save it again.';
        case 'file/no-sheet':
          return 'The first sheet of the workbook is empty.';
        case 'batch/cancelled':
          return 'Stopped as asked. The file is still open.';
        default:
          return `Cannot work on the file: ${a ?? ''}`;
      }
    },
    looks: {
      xls: 'an old Excel file (XLS)',
      parquet: 'a Parquet file',
      pdf: 'a PDF',
      gzip: 'a compressed file',
      utf16: 'UTF-16 text',
      binary: 'a binary file',
    },
    file: (name, columns) => `${name}: ${columns} columns`,
    mappingTitle: 'What the columns mean',
    mappingLead: 'Columns were matched by their names. Look at them, and mend those that are wrong.',
    headerFaults: 'To be mended first',
    columns: { name: 'Column of the file', sample: 'First values', meaning: 'Meaning' },
    scrollColumns: 'Table of what columns mean, scrolls sideways',
    meaningOf: (column) => `Meaning of the column ${column}`,
    byName: 'by its name',
    id: 'Id of the household',
    unused: 'Not used',
    unknown: 'not recognised, not used',
    notUsed: 'the rules do not ask for it, not used',
    ambiguous: 'not clear, please choose',
    group: 'Column of communes',
    noGroup: 'Not by commune',
    numbers: 'How numbers are written in the file',
    numberLocales: {
      plain: 'Digits only: 700000',
      vi: 'Vietnamese: 700.000 and 12,5',
      en: 'English: 700,000 and 12.5',
    },
    start: 'Classify',
    running: (rows) => `${rows} rows done`,
    cancel: 'Stop',
    progress: 'Progress',
    counts: (rows, decided, undetermined, invalid) =>
      `${rows} rows: ${decided} decided, ${undetermined} without enough data, ${invalid} faulty.`,
    changeColumns: 'Change what columns mean',
    groupsTitle: 'Results by commune',
    groupsChart: (groups, rows) =>
      `Bars of ${rows} rows in ${groups} communes. The table below has all figures.`,
    firstGroups: (shown, all) => `The chart shows the first ${shown} of ${all} communes; the table has all.`,
    scrollGroups: 'Table of results by commune, scrolls sideways',
    groupColumn: 'Commune',
    unnamed: '(not stated)',
    total: 'Total',
    undetermined: 'Not enough data',
    invalid: 'Faulty',
    nearTitle: 'Households near a limit',
    nearLead: (total, share) =>
      `${total} households are within ${share} of a limit; their figures are worth checking.`,
    nearNone: (share) => `No household is within ${share} of a limit.`,
    nearColumns: {
      row: 'Row',
      id: 'Household',
      group: 'Commune',
      value: 'Figure',
      limit: 'Limit',
      outcome: 'Result',
    },
    scrollNear: 'Table of households near a limit, scrolls sideways',
    openRow: (row, id) => `Open row ${row}, id ${id}`,
    badTitle: 'Faulty rows',
    badNone: 'No row is faulty.',
    causes: {
      'cell/not-boolean': 'Neither yes nor no',
      'cell/not-integer': 'Not a whole number',
      'cell/not-decimal': 'Not a number',
      'cell/too-many-digits': 'Too many decimals',
      'cell/ambiguous-number': 'A number that can be read in two ways',
      'cell/bad-grouping': 'Digits wrongly grouped',
      'cell/too-large': 'Number too large',
      'cell/out-of-range': 'Out of range',
      'cell/not-date': 'Not a date',
      'cell/not-option': 'Not one of the options',
      'cell/ambiguous-option': 'An option that can be read in several ways',
      'row/cell-count': 'Number of cells differs from the header',
      'row/no-id': 'No id',
      'row/duplicate-id': 'An id that stands twice',
      'fact/disagrees': 'Cells that disagree',
      'fact/out-of-range': 'A computed value out of range',
    },
    otherCause: 'Another fault',
    cause: (title, column, count) =>
      `${title}${column === undefined ? '' : ` (column “${column}”)`}: ${count} ${count === '1' ? 'row' : 'rows'}`,
    badRow: (row, line) => `Row ${row} (line ${line} of the file)`,
    more: (count) => `and ${count} more; the file to download has all.`,
    numbersHint: 'If numbers in the file are grouped, say how among the columns, and classify again.',
    downloads: 'Download results',
    csv: 'All rows (CSV)',
    xlsx: 'All rows (XLSX)',
    bad: 'Faulty rows (CSV)',
    trace: 'Trace',
    traceParts: { edition: 'Edition', rulebook: 'Hash of the rulebook', input: 'Hash of the file' },
    files: { result: 'results', bad: 'faulty-rows' },
  },
};
