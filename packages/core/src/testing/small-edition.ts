import { rulebookFamily } from '../edition/index.js';
import type { LegalDocument, Rulebook, RulebookText, Vocabulary } from '../format/types.js';

/** A made-up document with one part of each grade; its figures are nobody's law. */
const documents: readonly LegalDocument[] = [
  {
    id: 'qd-01',
    number: '01/2000/QĐ-VD',
    kind: 'decision',
    title: { vi: 'Quyết định ví dụ', en: 'An example decision' },
    issuer: { vi: 'Cơ quan ví dụ', en: 'An example issuer' },
    evidence: 'primary',
    parts: [
      {
        id: 'art-1',
        label: { vi: 'Điều 1', en: 'Article 1' },
        quote: 'Thu nhập từ 700.000 đồng trở xuống là hộ nghèo.',
        lang: 'vi',
        evidence: 'primary',
      },
      {
        id: 'art-2',
        label: { vi: 'Điều 2', en: 'Article 2' },
        paraphrase: { vi: 'Thiếu từ 2 chỉ số trở lên.', en: 'Lacking 2 or more.' },
        evidence: 'secondary',
      },
      { id: 'art-3', label: { vi: 'Điều 3', en: 'Article 3' }, missing: true, evidence: 'unverified' },
    ],
  },
];

const bilingual = (vi: string, en: string) => ({ vi, en });
const yesNo = (vi: string, en: string) =>
  ({
    type: 'boolean',
    label: bilingual(vi, en),
    question: bilingual(`Hộ có ${vi.toLowerCase()} không?`, `Is the household ${en.toLowerCase()}?`),
  }) as const;

/** Households with a few facts, and their members. */
const vocabulary: Vocabulary = [
  {
    subject: 'household',
    label: bilingual('Hộ gia đình', 'Household'),
    idAliases: [],
    members: 'person',
    facts: {
      area: {
        type: 'choice',
        label: bilingual('Khu vực', 'Area'),
        question: bilingual('Hộ ở khu vực nào?', 'In which area is the household?'),
        options: [
          { id: 'rural', label: bilingual('Nông thôn', 'Rural') },
          { id: 'urban', label: bilingual('Thành thị', 'Urban') },
        ],
      },
      income: {
        type: 'integer',
        unit: 'VND/person/month',
        min: 0,
        max: 1_000_000_000,
        label: bilingual('Thu nhập bình quân đầu người', 'Income per capita'),
        question: bilingual('Thu nhập là bao nhiêu?', 'What is the income?'),
        hint: bilingual('Ghi số nguyên.', 'Write a whole number.'),
      },
      lacksWater: yesNo('Thiếu nước sạch', 'Short of clean water'),
      lacksToilet: yesNo('Thiếu nhà tiêu', 'Short of a toilet'),
      lacksPhone: yesNo('Thiếu điện thoại', 'Short of a telephone'),
      lacksSchool: yesNo('Có trẻ không đi học', 'Short of schooling'),
      floorArea: {
        type: 'decimal',
        scale: 1,
        unit: 'm2',
        min: 0,
        max: 10_000,
        label: bilingual('Diện tích nhà ở', 'Floor area'),
        question: bilingual('Diện tích là bao nhiêu?', 'What is the floor area?'),
      },
      memberCount: {
        type: 'integer',
        unit: 'person',
        min: 1,
        max: 50,
        label: bilingual('Số nhân khẩu', 'Number of members'),
        question: bilingual('Hộ có bao nhiêu người?', 'How many members are there?'),
      },
      appliedOn: {
        type: 'date',
        label: bilingual('Ngày nộp đơn', 'Date of application'),
        question: bilingual('Nộp đơn ngày nào?', 'When was it applied for?'),
      },
    },
  },
  {
    subject: 'person',
    label: bilingual('Người', 'Person'),
    idAliases: [],
    facts: {
      age: {
        type: 'integer',
        unit: 'year',
        min: 0,
        max: 130,
        label: bilingual('Tuổi', 'Age'),
        question: bilingual('Bao nhiêu tuổi?', 'How old?'),
      },
      attendsSchool: yesNo('Đang đi học', 'At school'),
    },
  },
];

const text = (pick: 'vi' | 'en'): RulebookText => {
  const say = (vi: string, en: string) => (pick === 'vi' ? vi : en);
  return {
    title: say('Ví dụ nhỏ', 'A small example'),
    decides: say('Ví dụ.', 'An example.'),
    decisions: { class: say('Phân loại', 'Class'), support: say('Hỗ trợ', 'Support') },
    outcomes: {
      poor: say('Hộ nghèo', 'Poor'),
      notPoor: say('Không nghèo', 'Not poor'),
      housing: say('Hỗ trợ nhà ở', 'Housing support'),
      loan: say('Vay vốn', 'A loan'),
    },
    rules: {
      poorByIncome: say('Nghèo về thu nhập.', 'Poor by income.'),
      poorByLack: say('Nghèo do thiếu hụt.', 'Poor by what is lacking.'),
      notPoor: say('Không nghèo.', 'Not poor.'),
      housing: say('Nhà ở chật.', 'A crowded home.'),
      loan: say('Nộp đơn đúng hạn ở nông thôn.', 'Applied in time, in a rural area.'),
    },
    parameters: {
      poorLine: say('Chuẩn nghèo', 'Poor line'),
      nearLine: say('Chuẩn cận nghèo', 'Near-poor line'),
      minimumLacks: say('Số chỉ số tối thiểu', 'Minimum number of indicators'),
      minimumFloorArea: say('Diện tích tối thiểu', 'Minimum floor area'),
      applicationDeadline: say('Hạn nộp đơn', 'Deadline'),
      schoolAge: say('Tuổi đi học', 'School age'),
    },
    derived: {
      lackCount: say('Số chỉ số thiếu hụt', 'Number of indicators lacking'),
      floorAreaPerPerson: say('Diện tích bình quân đầu người', 'Floor area per person'),
    },
  };
};

/** The rulebook of the small edition, as plain data that a test may change. */
export function smallRulebook(): Rulebook {
  const leaf = (
    fact: string,
    operator: 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive' | 'lessThan',
    value: string,
  ) => ({
    fact,
    operator,
    value: { fact: value },
  });
  const event = (type: string, outcome: string) => ({ type, params: { outcome } });
  const lacking = leaf('lackCount', 'greaterThanInclusive', 'minimumLacks');
  const belowNear = leaf('income', 'lessThanInclusive', 'nearLine');
  return {
    id: 'example/small',
    inForce: { from: '2016-01-01', sources: ['qd-01'] },
    revision: 1,
    subject: 'household',
    facts: ['area', 'income', 'lacksWater', 'lacksToilet', 'lacksPhone', 'lacksSchool', 'appliedOn'],
    rawFacts: ['floorArea', 'memberCount'],
    memberFacts: ['age', 'attendsSchool'],
    parameters: {
      poorLine: {
        unit: 'VND/person/month',
        by: 'area',
        values: { rural: 700_000, urban: 900_000 },
        sources: ['qd-01#art-1'],
      },
      nearLine: {
        unit: 'VND/person/month',
        by: 'area',
        values: { rural: 1_000_000, urban: 1_300_000 },
        sources: ['qd-01#art-1'],
      },
      minimumLacks: { unit: 'indicator', value: 2, sources: ['qd-01#art-2'] },
      minimumFloorArea: { unit: 'm2/person', value: 8, sources: ['qd-01#art-3'] },
      applicationDeadline: { value: '2018-12-31', sources: ['qd-01#art-1'] },
      schoolAge: { unit: 'year', value: 15, sources: ['qd-01#art-1'] },
    },
    derived: {
      lackCount: { count: ['lacksWater', 'lacksToilet', 'lacksPhone', 'lacksSchool'], unit: 'indicator' },
      memberCount: { countMembers: 'all', unit: 'person' },
      floorAreaPerPerson: { ratio: { of: 'floorArea', to: 'memberCount' }, unit: 'm2/person' },
      lacksSchool: {
        anyMember: {
          all: [
            leaf('age', 'lessThan', 'schoolAge'),
            { fact: 'attendsSchool', operator: 'equal', value: false },
          ],
        },
        sources: ['qd-01#art-3'],
      },
    },
    decisions: [
      {
        id: 'class',
        hit: 'unique',
        outcomes: ['poor', 'notPoor'],
        rules: [
          {
            id: 'poorByIncome',
            sources: ['qd-01#art-1'],
            conditions: { all: [leaf('income', 'lessThanInclusive', 'poorLine')] },
            event: event('class', 'poor'),
          },
          {
            id: 'poorByLack',
            sources: ['qd-01#art-1', 'qd-01#art-2'],
            conditions: { all: [leaf('income', 'greaterThan', 'poorLine'), belowNear, lacking] },
            event: event('class', 'poor'),
          },
          {
            id: 'notPoor',
            sources: ['qd-01#art-1'],
            conditions: {
              all: [leaf('income', 'greaterThan', 'poorLine'), { not: { all: [belowNear, lacking] } }],
            },
            event: event('class', 'notPoor'),
          },
        ],
      },
      {
        id: 'support',
        hit: 'collect',
        outcomes: ['housing', 'loan'],
        rules: [
          {
            id: 'housing',
            sources: ['qd-01#art-3'],
            conditions: { all: [leaf('floorAreaPerPerson', 'lessThan', 'minimumFloorArea')] },
            event: event('support', 'housing'),
          },
          {
            id: 'loan',
            sources: ['qd-01#art-1'],
            conditions: {
              all: [
                { fact: 'area', operator: 'equal', value: 'rural' },
                leaf('appliedOn', 'lessThanInclusive', 'applicationDeadline'),
              ],
            },
            event: event('support', 'loan'),
          },
        ],
      },
    ],
  };
}

/** A small edition of a made-up rulebook: numbers, a choice, a count, a ratio, a date, members; `unique` and `collect`. */
export const smallEdition = rulebookFamily({
  documents,
  vocabulary,
  texts: { vi: text('vi'), en: text('en') },
  release: { name: '@example/small', version: '1.0.0' },
  editions: [smallRulebook()],
}).edition('2016-01-01');
