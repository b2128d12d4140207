import { describe, expect, it } from 'vitest';
import { bindFigures } from './bind-figures.js';

describe('figures in sentences', () => {
  it('are never parted from the word that they count', () => {
    expect(bindFigures('690.000 đồng/người/tháng, từ 3 chỉ số trở lên')).toBe(
      '690.000\u00A0đồng/người/tháng, từ 3\u00A0chỉ số trở lên',
    );
    expect(bindFigures('24 m²; 1,5%')).toBe('24\u00A0m²; 1,5%');
  });

  it('leave every other space alone', () => {
    expect(bindFigures('Điều 2, khoản 1 – năm 2018 (2019)')).toBe('Điều 2, khoản 1 – năm 2018 (2019)');
  });
});
