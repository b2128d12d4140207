import { describe, expect, it } from 'vitest';
import type { Facts } from '../evaluate/index.js';
import { poverty, povertyCases } from '../testing/published-poverty.js';
import { counterfactual, explain, formatExplanation } from './index.js';

const indicators = poverty.edition('2016-01-01').rulebook.facts.filter((id) => id.startsWith('deprived'));
const household = (income: number, deprived: number): Facts => ({
  area: 'rural',
  monthlyIncomePerCapita: income,
  ...Object.fromEntries(indicators.map((id, i) => [id, i < deprived])),
});

describe('the poverty rulebook, explained', () => {
  it.each(poverty.editions.map(({ name }) => name))(
    'has words for everything in the cases of %s, in both languages',
    (name) => {
      const edition = poverty.edition(name);
      const ids = [...edition.rulebook.facts, ...Object.keys(edition.rulebook.parameters ?? {})];
      // Every fifth: the cases of a rulebook are alike by the dozen.
      const few = povertyCases(name).filter((_, i) => i % 5 === 0);
      for (const { given, on } of few) {
        for (const locale of ['vi', 'en'] as const) {
          const text = formatExplanation(
            explain(edition, given as Facts, { locale, ...(on === undefined ? {} : { on }) }),
          );
          expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
          // An id within a sentence is a label that somebody forgot.
          const words = new Set(text.split(/[^A-Za-z0-9]+/));
          expect(ids.filter((id) => /[A-Z]/.test(id) && words.has(id))).toEqual([]);
        }
      }
    },
    60_000,
  );

  it('reads like an official letter in Vietnamese', () => {
    const text = formatExplanation(
      explain(poverty.on('2018-12-31'), household(800_000, 1), { locale: 'vi' }),
    );
    expect(text).toContain('Kết quả: Hộ cận nghèo.');
    expect(text).toContain(
      '✓ Thu nhập bình quân đầu người/tháng: 800.000 đồng/người/tháng, từ 1.000.000 đồng trở xuống – chuẩn cận nghèo về thu nhập, nông thôn',
    );
    expect(text).toContain(
      '✗ Số chỉ số thiếu hụt: 1 chỉ số, chưa đến 3 chỉ số – số chỉ số thiếu hụt tối thiểu',
    );
  });

  it('offers what is interchangeable as so many of so many', () => {
    const [poor] = counterfactual(poverty.on('2018-12-31'), household(950_000, 1), { locale: 'en' });
    expect(poor).toMatchObject({ outcome: 'poor', changes: 1 });
    const [door] = counterfactual(
      poverty.on('2018-12-31'),
      { ...household(950_000, 1), area: 'urban' },
      { locale: 'en' },
    );
    expect(door?.sentences[0]).toBe(
      'Poor: if monthly income per capita were at most 900,000 VND per person per month (now 950,000 VND).',
    );
    const [, near] = counterfactual(poverty.on('2018-12-31'), household(2_000_000, 5), { locale: 'en' });
    // Near-poor takes a lower income, and three of the five deprivations gone.
    expect(near?.changes).toBe(4);
    expect(near?.ways.map(({ groups }) => groups.map(({ count, of }) => [count, of.length]))).toEqual([
      [
        [1, 1],
        [3, 5],
      ],
    ]);
  });
});
