import { describe, expect, it } from 'vitest';
import { smallEdition } from '../testing/small-edition.js';
import { explain, formatExplanation } from './index.js';

const poor = { area: 'rural', income: 690_000 } as const;
const lacking = { area: 'rural', income: 800_000, lacksWater: true, lacksToilet: true } as const;
const lines = (facts: Parameters<typeof explain>[1], locale: 'vi' | 'en') =>
  explain(smallEdition, facts, { locale }).lines;

describe('explain', () => {
  it('says the outcome and the comparison that gave it, in both languages', () => {
    const vi = explain(smallEdition, poor, { locale: 'vi' });
    expect(vi.headline).toBe('Kết quả: Hộ nghèo.');
    expect(vi.lines).toContain(
      'Thu nhập bình quân đầu người: 690.000 đồng/người/tháng, từ 700.000 đồng trở xuống – chuẩn nghèo, nông thôn',
    );
    const en = explain(smallEdition, poor, { locale: 'en' });
    expect(en.headline).toBe('Result: Poor.');
    expect(en.lines).toContain(
      'Income per capita: 690,000 VND per person per month, at most 700,000 VND – poor line, rural',
    );
  });

  it('quotes a clause word for word with its document and part', () => {
    expect(lines(poor, 'vi')).toContain(
      'Quyết định 01/2000/QĐ-VD, Điều 1: “Thu nhập từ 700.000 đồng trở xuống là hộ nghèo.”',
    );
  });

  it('says nothing of a clause read in the instrument, and says so of a weaker one', () => {
    const [rule] = explain(smallEdition, poor, { locale: 'vi' }).decisions[0]?.rules ?? [];
    expect(rule?.remark).toBeUndefined();
    expect(rule?.clauses[0]?.remarks).toEqual([]);
    const [weaker] = explain(smallEdition, lacking, { locale: 'vi' }).decisions[0]?.rules ?? [];
    expect(weaker?.remark).toContain('nguồn thứ cấp');
    expect(weaker?.clauses[1]).toMatchObject({ quote: undefined, evidence: 'secondary' });
    expect(weaker?.clauses[1]?.text).toContain('không phải nguyên văn');
  });

  it('names what a count counts, and how far it may go while parts are unknown', () => {
    expect(lines(lacking, 'vi')).toContain(
      'Số chỉ số thiếu hụt: 2 đến 4 chỉ số (Thiếu nước sạch; Thiếu nhà tiêu; còn chưa biết: Thiếu điện thoại; ' +
        'Có trẻ không đi học), từ 2 chỉ số trở lên – số chỉ số tối thiểu',
    );
  });

  it('gives only the failing comparisons of an outcome that did not hold', () => {
    const [other] = explain(smallEdition, lacking, { locale: 'en' }).decisions[0]?.others ?? [];
    expect(other).toMatchObject({ outcome: 'notPoor', possible: false });
    const texts = other?.rules.flatMap((rule) =>
      rule.conditions.map(({ text, supports }) => [supports, text]),
    );
    // Under the "not" of the rule, what holds speaks against it.
    expect(texts).toEqual([
      [
        false,
        'Income per capita: 800,000 VND per person per month, at most 1,000,000 VND – near-poor line, rural',
      ],
      [
        false,
        'Number of indicators lacking: 2 to 4 indicators, at least 2 indicators – minimum number of indicators',
      ],
    ]);
  });

  it('gives each figure of a limit while the answer it varies by is unknown', () => {
    expect(lines({ income: 800_000 }, 'vi').join('\n')).toContain(
      'từ 700.000 đồng (nông thôn) hoặc 900.000 đồng (thành thị) trở xuống – chuẩn nghèo',
    );
  });

  it('says which benefits are sure, which are not, and which are open', () => {
    const explanation = explain(smallEdition, { ...poor, appliedOn: '2019-01-01' }, { locale: 'vi' });
    const support = explanation.decisions[1];
    expect(support?.headline).toBe('Không: Vay vốn. Chưa kết luận được: Hỗ trợ nhà ở.');
    expect(explanation.lines).toContain('Ngày nộp đơn: 01/01/2019, sau ngày 31/12/2018 – hạn nộp đơn');
  });

  it('gives every rule that may have given a sure outcome', () => {
    // Rural: above the poor line, with two lacking; urban: below the poor line.
    const explanation = explain(smallEdition, { ...lacking, area: undefined }, { locale: 'en' });
    expect(explanation.headline).toBe('Result: Poor.');
    expect(explanation.decisions[0]?.rules.map(({ id, result }) => [id, result])).toEqual([
      ['poorByIncome', 'unknown'],
      ['poorByLack', 'unknown'],
    ]);
    expect(explanation.paragraphs.map(({ heading }) => heading)).toContain(
      'Why (one of these rules holds for sure)',
    );
  });

  it('says from which answers an unstated fact was worked out', () => {
    const facts = { ...lacking, members: [{ age: 10, attendsSchool: false }] };
    const { derived } = explain(smallEdition, facts, { locale: 'en' });
    expect(derived.map(({ fact, value, evidence }) => [fact, value, evidence])).toEqual([
      ['lacksSchool', true, 'unverified'],
      ['memberCount', 1, 'primary'],
    ]);
    expect(derived[0]?.text).toBe(
      'Short of schooling: yes — worked out from: the list of members; for each member: age, at school',
    );
  });

  it('prints as plain text with a mark before each comparison', () => {
    const text = formatExplanation(explain(smallEdition, poor, { locale: 'en' }));
    expect(text.startsWith('Class\nexample/small@2016-01-01.r1\n\nResult: Poor.\n')).toBe(true);
    expect(text).toContain('\n    ✓ Income per capita: 690,000 VND');
    expect(text).not.toContain('undefined');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('refuses a language that it has no words for', () => {
    expect(() => explain(smallEdition, poor, { locale: 'fr' as 'vi' })).toThrow(
      'Cannot explain in that language: expected "vi" or "en"; found "fr". Give one of them.',
    );
  });
});
