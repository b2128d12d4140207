import { describe, expect, it } from 'vitest';
import { type Edition, withOverlay } from '../edition/index.js';
import type { Condition, Overlay, Rulebook } from '../format/types.js';
import { poverty } from '../testing/published-poverty.js';
import { changesIn, diffEditions } from './index.js';

const base = poverty.edition('2016-01-01');

/** The edition with its rulebook changed by hand, as somebody edits rulebook.json. */
function edited(change: (rulebook: Rulebook) => void): Edition {
  const rulebook = structuredClone(base.rulebook) as Rulebook;
  change(rulebook);
  return { ...base, rulebook };
}
const changesOf = (change: (rulebook: Rulebook) => void) => diffEditions(base, edited(change)).changes;
const textsOf = (change: (rulebook: Rulebook) => void) => changesOf(change).map(({ text }) => text.vi);
const conditionsOf = (rulebook: Rulebook, rule: number) =>
  (rulebook.decisions as { rules: { conditions: { all: Condition[] } }[] }[])[0]?.rules[rule]?.conditions
    .all as Condition[];

describe('an edition and itself', () => {
  it('differ in nothing', () => {
    expect(changesOf(() => {})).toEqual([]);
  });

  it('differ in nothing when only the order of keys is another', () => {
    const turned = JSON.parse(JSON.stringify(base.rulebook), (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Rulebook;
    const changes = diffEditions(base, { ...base, rulebook: turned }).changes;
    expect(changes.filter(({ kind }) => kind !== 'moved')).toEqual([]);
  });
});

describe('two editions', () => {
  const diff = diffEditions(base, poverty.edition('2022-01-01'));

  it('say a new limit with the old one, the unit once, and by how much it rose', () => {
    const [rural] = changesIn(diff, 'parameters');
    expect(rural).toMatchObject({
      kind: 'changed',
      id: 'poorLine',
      aspect: 'value',
      of: 'rural',
      before: 700_000,
      after: 1_500_000,
      percent: 114.3,
      text: {
        vi: 'Chuẩn nghèo về thu nhập, nông thôn: 700.000 → 1.500.000 đồng/người/tháng (tăng 114,3%)',
        en: 'Poor line (income), rural: 700,000 → 1,500,000 VND per person per month (+114.3%)',
      },
    });
  });

  it('say which rules came and went, and which conditions were changed', () => {
    expect(
      changesIn(diff, 'rules')
        .filter(({ aspect }) => aspect === '')
        .map(({ kind, id }) => `${kind} ${id}`),
    ).toEqual(['removed poorByIncome', 'removed poorByDeprivation', 'added poor']);
    const nearPoor = changesIn(diff, 'conditions').find(({ id }) => id === 'nearPoor');
    expect(nearPoor).toMatchObject({ kind: 'changed', of: 'monthlyIncomePerCapita', follows: [] });
  });

  it('keep apart what only follows from new figures', () => {
    const above = changesIn(diff, 'conditions').find(({ id }) => id === 'aboveAverage');
    expect(above?.follows).toEqual(['averageLine']);
    expect(above?.text.vi).toMatch(/^Theo con số mới, quy tắc “Hộ có mức sống trên trung bình”: /);
  });

  it('say which facts are asked for, and what they are cited by', () => {
    const facts = changesIn(diff, 'facts').map(({ kind, id }) => `${kind} ${id}`);
    expect(facts).toContain('added deprivedNutrition');
    expect(facts).toContain('removed deprivedHealthCare');
    const line = changesIn(diff, 'sources').find(({ id }) => id === 'poorLine');
    expect(line?.before).toEqual(['qd-59-2015#art-1.1.a', 'qd-59-2015#art-2.1']);
  });

  it('say that multidimensional poverty is measured by other dimensions', () => {
    const [change] = changesIn(diff, 'edition').filter(({ aspect }) => aspect === 'deprivation');
    expect(change?.before).toMatch(/^thiếu hụt từ 3 trong số 10 chỉ số trở lên; Y tế: /);
    expect(change?.after).toMatch(/^thiếu hụt từ 3 trong số 12 chỉ số trở lên; Việc làm: /);
  });

  it('have a sentence in both languages for every change', () => {
    for (const { text } of diff.changes) {
      expect(text.vi).not.toMatch(/undefined|\[object/);
      expect(text.en).not.toMatch(/undefined|\[object/);
      expect(text.vi).not.toBe('');
    }
  });
});

describe('one change made by hand', () => {
  it('of a figure shows as the figure and what follows from it', () => {
    const changes = changesOf(({ parameters }) => {
      (parameters as { poorLine: { values: Record<string, number> } }).poorLine.values.rural = 800_000;
    });
    expect(changes.map(({ area, id, follows }) => [area, id, follows.join()])).toEqual([
      ['parameters', 'poorLine', ''],
      ['conditions', 'poorByIncome', 'poorLine'],
      ['conditions', 'poorByDeprivation', 'poorLine,nearPoorLine'],
      ['conditions', 'nearPoor', 'poorLine,nearPoorLine'],
    ]);
  });

  it('of an operator shows in the one cell', () => {
    expect(
      changesOf((rulebook) => {
        (conditionsOf(rulebook, 0)[0] as { operator: string }).operator = 'lessThan';
      }).map(({ area, kind, id, of, text }) => [area, kind, id, of, text.vi]),
    ).toEqual([
      [
        'conditions',
        'changed',
        'poorByIncome',
        'monthlyIncomePerCapita',
        'Sửa quy tắc “Hộ nghèo về thu nhập: thu nhập không vượt chuẩn nghèo”: thu nhập bình quân đầu người/tháng: nông thôn: từ 700.000 đồng trở xuống; thành thị: từ 900.000 đồng trở xuống → nông thôn: dưới 700.000 đồng; thành thị: dưới 900.000 đồng',
      ],
    ]);
  });

  it('of a condition added or taken away shows as such', () => {
    expect(textsOf((rulebook) => void conditionsOf(rulebook, 2).pop())).toEqual([
      'Sửa quy tắc “Hộ cận nghèo”: bỏ điều kiện số chỉ số thiếu hụt: dưới 3 chỉ số',
    ]);
    expect(
      textsOf(
        (rulebook) =>
          void conditionsOf(rulebook, 0).push({ fact: 'deprivedWater', operator: 'equal', value: true }),
      ),
    ).toEqual([
      'Sửa quy tắc “Hộ nghèo về thu nhập: thu nhập không vượt chuẩn nghèo”: thêm điều kiện thiếu hụt về nguồn nước sinh hoạt: có',
    ]);
  });

  it('of the order of rules shows as one rule moved', () => {
    expect(
      textsOf(
        ({ decisions }) => void decisions[0]?.rules.unshift(...(decisions[0]?.rules.splice(3, 1) ?? [])),
      ),
    ).toEqual(['Chuyển quy tắc “Hộ có mức sống trung bình” từ vị trí 4 sang vị trí 1']);
  });

  it('of an outcome, a list, a unit, a formula and the revision shows as such', () => {
    expect(
      textsOf((rulebook) => {
        rulebook.revision = 2;
        (rulebook.decisions[0] as { outcomes: string[] }).outcomes.push('notPoor');
        (
          rulebook.parameters as { deprivedHousingGrades: { value: string[] } }
        ).deprivedHousingGrades.value.pop();
        rulebook.derived = {
          ...rulebook.derived,
          deprivedChildSchooling: rulebook.derived?.deprivedHealthInsurance as never,
        };
      }),
    ).toEqual(
      expect.arrayContaining([
        'Phân loại hộ nghèo, hộ cận nghèo, bản dữ liệu: 1 → 2',
        'Thêm kết quả: không thuộc hộ nghèo, hộ cận nghèo',
        'Loại nhà ở tính là thiếu hụt: bỏ nhà đơn sơ',
        expect.stringMatching(/^Thiếu hụt về tình trạng đi học của trẻ em, cách tính: /),
      ]),
    );
  });

  it('of a recorded clause shows word by word', () => {
    const documents = base.documents.map((document) => ({
      ...document,
      parts: document.parts.map((part) =>
        part.id === 'art-2.1' && document.id === 'qd-59-2015' && part.quote !== undefined
          ? { ...part, quote: part.quote.replace('700.000', '750.000') }
          : part,
      ),
    }));
    const changes = diffEditions(base, { ...base, documents }).changes;
    expect(changes.map(({ area, id }) => [area, id])).toEqual([['quotes', 'qd-59-2015#art-2.1']]);
    const moved = changes[0]?.words?.vi?.filter(({ kind }) => kind !== 'same');
    expect(moved).toContainEqual({ kind: 'removed', text: '700.000' });
    expect(moved).toContainEqual({ kind: 'added', text: '750.000' });
  });

  it('of the rulebook’s own words shows by key and language', () => {
    const vi = { ...base.texts.vi, outcomes: { ...base.texts.vi.outcomes, notPoor: 'Hộ không nghèo' } };
    const changes = diffEditions(base, { ...base, texts: { ...base.texts, vi } }).changes;
    expect(changes).toMatchObject([
      {
        area: 'texts',
        id: 'outcomes.notPoor',
        of: 'vi',
        text: {
          vi: 'Sửa câu chữ của kết quả: “Không thuộc hộ nghèo, hộ cận nghèo” → “Hộ không nghèo”',
          en: 'Wording of the outcome: “Không thuộc hộ nghèo, hộ cận nghèo” → “Hộ không nghèo”',
        },
      },
    ]);
  });

  it('of cases shows where they are given', () => {
    const one = {
      id: 'a',
      kind: 'ordinary' as const,
      given: { area: 'rural' },
      expect: { status: 'undetermined' as const },
    };
    const cases = {
      before: [one, { ...one, id: 'b' }],
      after: [
        { ...one, given: { area: 'urban' } },
        { ...one, id: 'c' },
      ],
    };
    expect(
      diffEditions(base, base, { cases }).changes.map(({ kind, id, aspect }) => `${kind} ${id} ${aspect}`),
    ).toEqual(['changed a given', 'removed b ', 'added c ']);
  });
});

it('an overlay shows as its name and its figures', () => {
  const overlay: Overlay = {
    id: 'example-province',
    label: { vi: 'Tỉnh ví dụ', en: 'An example province' },
    changes: 'classification/poverty',
    edition: '2016-01-01',
    sources: ['qd-59-2015'],
    parameters: {
      poorLine: {
        unit: 'VND/person/month',
        by: 'area',
        values: { rural: 1_000_000, urban: 900_000 },
        sources: ['qd-59-2015#art-1.1.a', 'qd-59-2015#art-2.1'],
      },
    },
  };
  const texts = diffEditions(base, withOverlay(base, overlay)).changes.map(({ text }) => text.vi);
  expect(texts.slice(0, 2)).toEqual([
    'Phân loại hộ nghèo, hộ cận nghèo, quy định riêng của địa phương: không có → Tỉnh ví dụ',
    'Chuẩn nghèo về thu nhập, nông thôn: 700.000 → 1.000.000 đồng/người/tháng (tăng 42,9%)',
  ]);
});
