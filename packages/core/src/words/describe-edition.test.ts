import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../edition/index.js';
import { evaluate, type Facts, type Reason, type RuleReason, type Truth } from '../evaluate/index.js';
import type { Condition } from '../format/types.js';
import { makeEdition, makeRule } from '../testing/make-edition.js';
import { poverty } from '../testing/published-poverty.js';
import { randomFacts, randomRulebook } from '../testing/random-rulebook.js';
import { describeEdition, truthOfCell } from './index.js';

const vi = describeEdition(poverty.edition('2016-01-01'), 'vi');
const en = describeEdition(poverty.edition('2016-01-01'), 'en');

describe('an edition in words', () => {
  it('says what it is, when it is in force and how sure we are', () => {
    expect(vi).toMatchObject({
      edition: 'classification/poverty@2016-01-01.r1',
      title: 'Phân loại hộ nghèo, hộ cận nghèo',
      inForce: { text: 'từ ngày 01/01/2016 đến hết ngày 31/12/2021' },
      revision: { number: 1, text: 'Bản dữ liệu lần 1' },
      subject: { id: 'household' },
      evidence: { grade: 'unverified', label: 'chưa kiểm chứng' },
    });
    expect(vi.inForce.clauses.map(({ ref }) => ref)).toContain('qd-59-2015#effect');
    expect(en.inForce.text).toBe('from 1 January 2016 until the end of 31 December 2021');
  });

  it('lays a decision out as a table: a column a fact, a row a rule, a dash where a rule does not ask', () => {
    const [table] = vi.decisions;
    expect(table?.hit).toMatchObject({ policy: 'unique', code: 'U' });
    expect(table?.columns.map(({ fact, unitText }) => [fact, unitText])).toEqual([
      ['monthlyIncomePerCapita', 'đồng/người/tháng'],
      ['deprivationCount', 'chỉ số'],
    ]);
    expect(
      table?.rows.map(({ rule, cells, outcome }) => [rule, ...cells.map(({ text }) => text), outcome.label]),
    ).toEqual([
      [
        'poorByIncome',
        'nông thôn: từ 700.000 đồng trở xuống; thành thị: từ 900.000 đồng trở xuống',
        '-',
        'Hộ nghèo',
      ],
      [
        'poorByDeprivation',
        'nông thôn: trên 700.000 đồng đến 1.000.000 đồng; thành thị: trên 900.000 đồng đến 1.300.000 đồng',
        'từ 3 chỉ số trở lên',
        'Hộ nghèo',
      ],
      [
        'nearPoor',
        'nông thôn: trên 700.000 đồng đến 1.000.000 đồng; thành thị: trên 900.000 đồng đến 1.300.000 đồng',
        'dưới 3 chỉ số',
        'Hộ cận nghèo',
      ],
      [
        'average',
        'nông thôn: trên 1.000.000 đồng đến 1.500.000 đồng; thành thị: trên 1.300.000 đồng đến 1.950.000 đồng',
        '-',
        'Hộ có mức sống trung bình',
      ],
      [
        'aboveAverage',
        'nông thôn: trên 1.500.000 đồng; thành thị: trên 1.950.000 đồng',
        '-',
        'Hộ có mức sống trên trung bình',
      ],
    ]);
  });

  it('says a rule as a sentence with its clauses word for word', () => {
    const row = en.decisions[0]?.rows[1];
    expect(row?.sentence).toBe(
      'Monthly income per capita: rural: above 700,000 VND per person per month, up to 1,000,000 VND per person per month; urban: above 900,000 VND per person per month, up to 1,300,000 VND per person per month; and number of deprived indicators: at least 3 indicators',
    );
    expect(row?.cells[0]?.limits.map(({ id }) => id)).toEqual(['poorLine', 'nearPoorLine']);
    expect(row?.clauses[0]).toMatchObject({ ref: 'qd-59-2015#art-2.1', lang: 'vi' });
    expect(row?.clauses[0]?.quote).toContain('700.000');
  });

  it('gives each figure of a parameter with the answer it goes with', () => {
    expect(vi.parameters[0]).toMatchObject({
      id: 'poorLine',
      label: 'Chuẩn nghèo về thu nhập',
      unitText: 'đồng/người/tháng',
      by: { fact: 'area', label: 'Khu vực' },
      figures: [
        { option: { id: 'rural', label: 'Nông thôn' }, value: 700000, text: '700.000 đồng/người/tháng' },
        { option: { id: 'urban', label: 'Thành thị' }, value: 900000, text: '900.000 đồng/người/tháng' },
      ],
    });
    expect(vi.parameters.find(({ id }) => id === 'deprivedHousingGrades')?.text).toBe(
      'Nhà thiếu kiên cố hoặc nhà đơn sơ',
    );
    expect(en.parameters.find(({ id }) => id === 'schoolingAgeLimit')?.text).toBe('15 years of age');
  });

  it('says formulas: of a ratio, and of a condition over members', () => {
    const formula = (id: string) => vi.derived.find((one) => one.id === id)?.formula.text;
    expect(formula('floorAreaPerPerson')).toBe('tổng diện tích nhà ở : số nhân khẩu');
    expect(formula('deprivedChildSchooling')).toBe(
      'có ít nhất một thành viên mà: tuổi: từ 5 tuổi đến dưới 15 tuổi; và hiện đang đi học: không',
    );
  });

  it('lists facts by role with question, options and range', () => {
    expect(vi.facts[0]).toMatchObject({ id: 'area', role: 'facts', type: 'choice' });
    expect(vi.facts[0]?.options.map(({ label }) => label)).toEqual(['Nông thôn', 'Thành thị']);
    expect(vi.facts.find(({ id }) => id === 'deprivedWater')?.derived).toBe(true);
    expect(new Set(vi.facts.map(({ role }) => role))).toEqual(new Set(['facts', 'rawFacts', 'memberFacts']));
  });

  it('says what multidimensional poverty is measured by, dimension by dimension', () => {
    expect(vi.deprivation?.text).toBe('thiếu hụt từ 3 trong số 10 chỉ số trở lên');
    expect(en.deprivation?.text).toBe('deprived in at least 3 of 10 indicators');
    expect(vi.deprivation?.dimensions[0]).toEqual({
      id: 'health',
      text: 'Y tế: thiếu hụt về tiếp cận các dịch vụ y tế, thiếu hụt về bảo hiểm y tế',
    });
    expect(vi.deprivation?.clauses.map(({ ref }) => ref)).toEqual([
      'qd-59-2015#art-1.2.a',
      'qd-59-2015#art-2.1',
    ]);
    expect(describeEdition(makeEdition({ facts: {}, rules: {} }), 'vi').deprivation).toBeUndefined();
  });

  it('has the same shape in both languages', () => {
    const shapeOf = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shapeOf)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value).map(([key, one]) => [key, key === 'remarks' ? 0 : shapeOf(one)]),
            )
          : typeof value;
    expect(shapeOf(en)).toEqual(shapeOf(vi));
  });
});

describe('figures that change within an edition', () => {
  it('are all listed with their periods, though the edition was taken without a date', () => {
    const edition = makeEdition({
      facts: { income: { type: 'integer', unit: 'VND/month' } },
      parameters: {
        line: {
          unit: 'VND/month',
          periods: [
            { from: '2020-01-01', until: '2020-12-31', value: 100, sources: ['test-law#art-1'] },
            { from: '2021-01-01', value: 200, sources: ['test-law#art-1'] },
          ],
        },
      },
      rules: { low: { fact: 'income', operator: 'lessThan', value: { fact: 'line' } } },
    });
    const { parameters, decisions } = describeEdition(edition, 'vi');
    expect(parameters[0]?.figures.map(({ period, text }) => `${period?.text}: ${text}`)).toEqual([
      'từ ngày 01/01/2020 đến hết ngày 31/12/2020: 100 đồng/tháng',
      'từ ngày 01/01/2021: 200 đồng/tháng',
    ]);
    expect(decisions[0]?.rows[0]?.cells[0]?.text).toBe('dưới 100 đồng');
  });
});

/** The cells of the one rule that a condition makes. */
function cellsOf(condition: Condition, locale: 'vi' | 'en' = 'vi'): string[][] {
  const edition = makeEdition({
    facts: {
      poor: 'boolean',
      old: 'boolean',
      kind: ['red', 'green', 'blue'],
      year: { type: 'integer', unit: 'calendarYear' },
      count: { type: 'integer', unit: 'person' },
      due: 'date',
      other: 'date',
    },
    parameters: {
      few: { unit: 'person', value: 2 },
      many: { unit: 'person', value: 5 },
      last: { unit: 'calendarYear', value: 2020 },
      day: { value: '2018-12-31' },
    },
    decisions: [{ id: 'answer', hit: 'unique', outcomes: ['yes'], rules: [makeRule('yes', condition)] }],
  });
  return (describeEdition(edition, locale).decisions[0]?.rows ?? []).map(({ cells }) =>
    cells.map(({ text }) => text),
  );
}
const is = (fact: string, value: boolean | string = true): Condition => ({ fact, operator: 'equal', value });
const compare = (
  fact: string,
  operator: 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive',
  limit: string,
): Condition => ({ fact, operator, value: { fact: limit } });

describe('a cell', () => {
  it('works “not” into the comparison', () => {
    expect(cellsOf({ not: { any: [is('poor'), compare('count', 'greaterThan', 'few')] } })).toEqual([
      ['không', 'từ 2 người trở xuống'],
    ]);
    expect(cellsOf({ not: is('kind', 'red') })).toEqual([['khác red']]);
  });

  it('makes one range of two limits, each with or without the limit itself', () => {
    const range = (low: 'greaterThan' | 'greaterThanInclusive', high: 'lessThan' | 'lessThanInclusive') =>
      cellsOf({ all: [compare('count', low, 'few'), compare('count', high, 'many')] }, 'en')[0]?.[0];
    expect(range('greaterThan', 'lessThanInclusive')).toBe('above 2 people, up to 5 people');
    expect(range('greaterThanInclusive', 'lessThanInclusive')).toBe('from 2 people to 5 people');
    expect(range('greaterThanInclusive', 'lessThan')).toBe('at least 2 people, below 5 people');
    expect(range('greaterThan', 'lessThan')).toBe('above 2 people, below 5 people');
  });

  it('says alternatives of one fact with “or”', () => {
    expect(
      cellsOf({ any: [compare('count', 'lessThan', 'few'), compare('count', 'greaterThan', 'many')] }),
    ).toEqual([['dưới 2 người hoặc trên 5 người']]);
    expect(cellsOf({ fact: 'kind', operator: 'in', value: ['red', 'blue'] })).toEqual([['red hoặc blue']]);
  });

  it('says years and dates as such', () => {
    expect(cellsOf(compare('year', 'greaterThanInclusive', 'last'))).toEqual([['từ năm 2020 trở đi']]);
    expect(cellsOf(compare('due', 'lessThanInclusive', 'day'))).toEqual([['không sau ngày 31/12/2018']]);
    expect(cellsOf(compare('due', 'lessThan', 'other'))).toEqual([['trước ngày other']]);
  });
});

describe('a rule with alternatives', () => {
  it('has a row for each where they are few', () => {
    expect(cellsOf({ all: [is('poor'), { any: [is('old'), is('kind', 'red')] }] })).toEqual([
      ['có', 'có', '-'],
      ['có', '-', 'red'],
    ]);
  });

  it('has one row, and a sentence for what is about several facts, where they would be many', () => {
    const either = (value: string): Condition => ({ any: [is('poor'), is('old'), is('kind', value)] });
    expect(cellsOf({ all: [compare('count', 'lessThan', 'few'), either('red'), either('blue')] })).toEqual([
      [
        'dưới 2 người',
        'một trong các điều kiện sau: (poor: có; hoặc old: có; hoặc kind: red); và một trong các điều kiện sau: (poor: có; hoặc old: có; hoặc kind: blue)',
      ],
    ]);
  });
});

function leavesOf(reason: Reason): (readonly [string, Truth])[] {
  return reason.kind === 'leaf' ? [[reason.path, reason.result]] : reason.of.flatMap(leavesOf);
}

/** Whether the rows of a rule hold, read off its cells. */
function truthOfRows(edition: Edition, reason: RuleReason): Truth {
  const leaves = new Map(leavesOf(reason.condition));
  const rows = describeEdition(edition, 'vi').decisions.flatMap((decision) => decision.rows);
  const results = rows
    .filter(({ rule }) => rule === reason.id)
    .map(({ cells }) => {
      const cellResults = cells.map((cell) => truthOfCell(cell, (path) => leaves.get(path) as Truth));
      return cellResults.includes(false) ? false : cellResults.includes('unknown') ? 'unknown' : true;
    });
  return results.includes(true) ? true : results.includes('unknown') ? 'unknown' : false;
}

describe('the cells of any rulebook', () => {
  const cases = randomRulebook().chain(({ edition }) =>
    randomFacts(edition).map((facts): [Edition, Facts] => [edition, facts]),
  );

  it('hold exactly when the rule holds', () => {
    fc.assert(
      fc.property(cases, ([edition, facts]) => {
        for (const reason of evaluate(edition, facts).reasons) {
          expect(truthOfRows(edition, reason)).toBe(reason.result);
        }
      }),
      { numRuns: 300 },
    );
  });
});
