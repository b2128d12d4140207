import type { CellWords } from './words.js';

const list = (items: readonly string[]) => items.join(', ');

/** Vietnamese. */
export const vi: CellWords = {
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
    unnamedColumn: (place) => `cột ${place}, không có tên`,
  },
  header: {
    noIdColumn: (accepted, found) =>
      `không có cột mã. Cần một cột tên ${list(accepted)}. Các cột có: ${list(found)}.`,
    noHouseholdColumn: (accepted, found) =>
      `không có cột cho biết thành viên thuộc hộ nào. Cần một cột tên ${list(accepted)}. Các cột có: ${list(found)}.`,
    twoIdColumns: (first, second) =>
      `hai cột ${first} và ${second} đều là mã. Giữ một cột, đổi tên hoặc bỏ cột kia.`,
    twoFactColumns: (fact, first, second) =>
      `hai cột ${first} và ${second} đều là dữ kiện ${fact}. Giữ một cột, đổi tên hoặc bỏ cột kia.`,
    ambiguousColumn: (column, facts) =>
      `cột ${column} có thể là ${facts.join(' hoặc ')}. Hãy đặt tên cột bằng mã của dữ kiện muốn nói.`,
  },
};
