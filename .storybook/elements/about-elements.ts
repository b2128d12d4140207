import type { Bilingual } from '@giamngheo/core';

/** What a page on an element says beside what its sources say. */
export interface AboutElement {
  readonly summary: Bilingual;
  /** What the element keeps to, so that everybody can use it; each is tested. */
  readonly criteria: readonly Bilingual[];
  readonly keys: readonly (readonly [keys: string, does: Bilingual])[];
  /** Attributes of a first example. */
  readonly attributes: string;
  /** The same with properties, as code after `element`. */
  readonly properties: string;
  /** The rulebooks that the example needs, as code that registers them. */
  readonly register: string;
}

const registerPoverty = `import { poverty } from '@giamngheo/classification';

registerRulebooks(poverty);`;

const shared: readonly Bilingual[] = [
  {
    vi: 'Dùng được hoàn toàn bằng bàn phím với các điều khiển sẵn có của trình duyệt; con trỏ bàn phím luôn thấy rõ và không bị mất khi nội dung thay đổi.',
    en: 'Works by keyboard alone with the browser’s own controls; the focus can always be seen and is never lost when content changes.',
  },
  {
    vi: 'Mỗi trạng thái là một hình và một chữ; màu chỉ nhắc lại, nên vẫn phân biệt được khi in đen trắng hoặc khi không phân biệt màu.',
    en: 'A state is a shape and a word; colour only repeats them, so it is told apart in print and without colour.',
  },
  {
    vi: 'Kết quả thay đổi được trình đọc màn hình thông báo một lần.',
    en: 'A changed result is announced once to screen readers.',
  },
  {
    vi: 'Chữ đạt độ tương phản ít nhất 4,5:1 ở nền sáng và nền tối; vẫn dùng được ở chế độ tương phản cao của hệ điều hành.',
    en: 'Text has a contrast of at least 4.5:1 in light and dark; it works in forced colours.',
  },
  {
    vi: 'Ở bề rộng 320 điểm ảnh và chữ phóng 200%, trang không phải cuộn ngang; bảng rộng tự cuộn trong khung của nó.',
    en: 'At a width of 320 pixels and with text at 200%, the page does not scroll sideways; a wide table scrolls in its own box.',
  },
];

const tab: AboutElement['keys'][number] = [
  'Tab, Shift+Tab',
  { vi: 'đến điều khiển sau, điều khiển trước', en: 'next, previous control' },
];
const enter: AboutElement['keys'][number] = [
  'Enter, Space',
  { vi: 'bấm nút, mở phần thu gọn, theo liên kết', en: 'press a button, open a disclosure, follow a link' },
];
const scroll: AboutElement['keys'][number] = [
  '← → ↑ ↓',
  { vi: 'cuộn bảng khi khung bảng đang được chọn', en: 'scroll a table whose box has the focus' },
];

/** By element. */
export const aboutElements: Readonly<Record<string, AboutElement>> = {
  'gn-household-form': {
    summary: {
      vi: 'Phiếu hỏi hộ gia đình, lập từ bộ quy tắc: chỉ hỏi những gì còn làm thay đổi kết quả, và cho thấy kết quả ngay bên cạnh.',
      en: 'A survey form made from a rulebook: it asks only what still matters, with the result beside it.',
    },
    criteria: [
      ...shared,
      {
        vi: '“Không biết” và “Từ chối trả lời” là câu trả lời, không bao giờ bị tính là “không”.',
        en: '“Not known” and “declined” are answers and never count as “no”.',
      },
      {
        vi: 'Lỗi được liệt kê ở đầu, mỗi dòng dẫn tới đúng ô cần sửa, và được gắn với ô đó.',
        en: 'Faults are listed at the top; each leads to its field and is tied to it.',
      },
      {
        vi: 'Chữ đang gõ không bị sửa, nên bộ gõ tiếng Việt hoạt động bình thường.',
        en: 'Text is not rewritten while it is typed, so Vietnamese input methods work.',
      },
    ],
    keys: [
      tab,
      [
        'Enter, ↓ / Shift+Enter, ↑',
        {
          vi: 'ô sau / ô trước (dạng bảng); Enter ở ô cuối gửi phiếu',
          en: 'next / previous field (sheet); Enter on the last submits',
        },
      ],
      ['C, Y, 1 / K, N, 0', { vi: 'có / không', en: 'yes / no' }],
      ['B, U, ? / T, R', { vi: 'không biết / từ chối trả lời', en: 'not known / declined' }],
      ['Ctrl+Z, Ctrl+Y', { vi: 'hoàn tác, làm lại trên cả phiếu', en: 'undo, redo over the whole form' }],
      ['Ctrl+Enter', { vi: 'gửi phiếu', en: 'submit' }],
    ],
    attributes: 'name="ho" rulebook="classification/poverty" date="2018-12-31"',
    properties: "element.facts = { area: 'rural', monthlyIncomePerCapita: 690000 };",
    register: registerPoverty,
  },
  'gn-classification-result': {
    summary: {
      vi: 'Hộ thuộc loại nào, vì sao, theo điều khoản nào, còn thiếu thông tin gì, điều gì sẽ làm kết quả thay đổi; kèm biên nhận và bản in khổ A4.',
      en: 'The household’s class, why, by which clause, what is missing and what would change it; with a receipt and an A4 sheet.',
    },
    criteria: [
      ...shared,
      {
        vi: '“Đủ tiêu chí” và “được công nhận” luôn tách riêng; thông tin còn thiếu là liên kết tới câu hỏi.',
        en: '“Meets the criteria” and “recognised” are always apart; what is missing is a link to its question.',
      },
    ],
    keys: [tab, enter],
    attributes:
      'rulebook="classification/poverty" date="2018-12-31" facts=\'{"area":"rural","monthlyIncomePerCapita":690000}\'',
    properties: "element.facts = { area: 'rural', monthlyIncomePerCapita: 690000 };",
    register: registerPoverty,
  },
  'gn-eligibility-list': {
    summary: {
      vi: 'Hộ và từng thành viên được hưởng những chính sách nào: được, không, chờ xác nhận hay chưa rõ, kèm mức, thời gian, giấy tờ, cơ quan chủ trì và căn cứ.',
      en: 'What a household and its members may have: yes, no, to be confirmed or unknown, with amount, period, papers, lead office and clause.',
    },
    criteria: shared,
    keys: [
      tab,
      ['Space', { vi: 'chọn, bỏ chọn loại câu trả lời cần xem', en: 'choose which answers show' }],
      enter,
    ],
    attributes:
      'classification="classification/poverty" date="2018-12-31" household=\'{"povertyClass":"poor"}\' members="[]"',
    properties: "element.household = { area: 'rural', monthlyIncomePerCapita: 690000 };",
    register: `import { poverty } from '@giamngheo/classification';
import * as eligibility from '@giamngheo/eligibility';

registerRulebooks(poverty, ...Object.values(eligibility));`,
  },
  'gn-target-scorecard': {
    summary: {
      vi: 'Các chỉ tiêu theo năm và địa bàn: thực hiện, chỉ tiêu, đường thẳng tiến độ, khoảng cách; biểu đồ luôn kèm bảng.',
      en: 'Targets by year and place: actual, target, straight path and gap; a drawing always has its table.',
    },
    criteria: [
      ...shared,
      {
        vi: 'Biểu đồ có tên và bảng số liệu tương đương.',
        en: 'A drawing has a name and a table with the same figures.',
      },
    ],
    keys: [tab, ['↑ ↓', { vi: 'chọn trong danh sách lọc', en: 'choose in a filter list' }], enter, scroll],
    attributes: 'rulebooks="targets/health-standard"',
    properties:
      "element.data = [{ place: 'tinh', name: 'Tỉnh', level: 'province', year: 2018, facts: { communesMeetingHealth: 71, communes: 120 } }];",
    register: `import { healthStandard } from '@giamngheo/targets';

registerRulebooks(healthStandard);`,
  },
  'gn-funding-check': {
    summary: {
      vi: 'Vốn uỷ thác của tỉnh và các huyện theo năm so với mức tối thiểu; thử số khác và hoàn tác.',
      en: 'Entrusted capital of province and districts by year against the minimums; what-if amounts with undo.',
    },
    criteria: [
      ...shared,
      { vi: 'Số thử luôn được ghi rõ là số thử.', en: 'An amount that is tried out always says so.' },
    ],
    keys: [
      tab,
      [
        'Ctrl+Z, Ctrl+Y',
        { vi: 'hoàn tác, làm lại (ngoài ô đang gõ)', en: 'undo, redo (outside a box being typed in)' },
      ],
      enter,
      scroll,
    ],
    attributes: 'rulebooks="funding/entrusted-capital-district funding/entrusted-capital-province"',
    properties: "element.data = [{ place: 'tinh', year: 2018, amount: 5000000000 }];",
    register: `import { entrustedCapitalDistrict, entrustedCapitalProvince } from '@giamngheo/funding';

registerRulebooks(entrustedCapitalDistrict, entrustedCapitalProvince);`,
  },
  'gn-report-calendar': {
    summary: {
      vi: 'Lịch báo cáo theo cấp: hạn nộp, còn bao nhiêu ngày, trạng thái, căn cứ; tải về lịch điện tử.',
      en: 'When reports are due, by level: days left, state, clause; with a calendar file.',
    },
    criteria: [
      ...shared,
      {
        vi: 'Không tự xem đồng hồ: ngày hôm nay do trang cho biết.',
        en: 'It never asks the clock: the page tells the day.',
      },
    ],
    keys: [tab, ['↑ ↓', { vi: 'chọn cấp, chọn năm', en: 'choose level, year' }], enter, scroll],
    attributes: 'rulebook="targets/reports" date="2018-07-12" today="2018-07-12"',
    properties: "element.data = [{ level: 'province', kind: 'sixMonth', year: 2018, sent: false }];",
    register: `import { reports } from '@giamngheo/targets';

registerRulebooks(reports);`,
  },
  'gn-rulebook': {
    summary: {
      vi: 'Một phiên bản của bộ quy tắc để đọc và rà soát: lời văn, bảng quyết định, con số, mỗi quy tắc kèm căn cứ và mỗi điều khoản kèm quy tắc dùng nó, ví dụ kiểm thử, thử một trường hợp.',
      en: 'One edition of a rulebook for review: words, decision table, figures, law both ways, cases, a case to try.',
    },
    criteria: [
      ...shared,
      {
        vi: 'Quy tắc khớp được đánh dấu bằng chữ, không chỉ bằng màu.',
        en: 'The rule that matches is marked by a word, not colour alone.',
      },
    ],
    keys: [tab, enter, scroll],
    attributes: 'rulebook="classification/poverty" date="2018-12-31"',
    properties: "element.target = 'parameter:poorLine';",
    register: registerPoverty,
  },
  'gn-rulebook-diff': {
    summary: {
      vi: 'Hai phiên bản khác nhau thế nào: lời văn, con số, điều kiện, ví dụ; với số liệu thì ai đổi kết quả và vì sao.',
      en: 'How two editions differ: words, figures, conditions, cases; with data, who moves and why.',
    },
    criteria: [
      ...shared,
      {
        vi: 'Chữ thêm được gạch chân, chữ bỏ được gạch ngang (<ins>, <del>), không chỉ phân biệt bằng màu.',
        en: 'Words added and removed are <ins> and <del> with marks, not colour alone.',
      },
    ],
    keys: [tab, enter, scroll],
    attributes: 'rulebook="classification/poverty" from="2016-01-01" to="2022-01-01"',
    properties: "element.to = '2027-01-01';",
    register: registerPoverty,
  },
  'gn-batch-review': {
    summary: {
      vi: 'Kiểm tra cả tệp điều tra ngay trên máy: ghép cột, tính từng dòng, tổng hợp theo xã, hộ sát ngưỡng, dòng lỗi; không gửi gì ra ngoài.',
      en: 'A survey file checked on the machine it is on: columns matched, each row decided, communes, near-limit households, faulty rows; nothing is sent.',
    },
    criteria: [
      ...shared,
      {
        vi: 'Kéo thả chỉ là cách thứ hai: luôn có nút chọn tệp.',
        en: 'Dropping a file is a second way only: there is always a button.',
      },
    ],
    keys: [tab, ['↑ ↓', { vi: 'chọn ý nghĩa của cột', en: 'choose what a column means' }], enter, scroll],
    attributes: 'rulebook="classification/poverty" date="2018-12-31"',
    properties: 'element.nearShare = 0.1;',
    register: registerPoverty,
  },
};
