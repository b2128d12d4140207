import { describe, expect, it } from 'vitest';
import { distanceText, quantityText, valueText } from './figure-text.js';

describe('figures as people read them', () => {
  it('show shares as percentages and their distances as points, to two decimals', () => {
    expect(quantityText(0.7916666, 'ratio', 'vi')).toBe('79,17%');
    expect(quantityText(0.0452, 'ratio', 'en')).toBe('4.52%');
    expect(distanceText(0.0083333, 'ratio', 'vi')).toBe('0,83\u00A0điểm\u00A0%');
  });

  it('group digits as each language does, and never part a number from its unit', () => {
    expect(quantityText(500_000_000, 'VND', 'vi')).toBe('500.000.000\u00A0đồng');
    expect(quantityText(1170, 'person/year', 'en')).not.toContain(' ');
  });

  it('show a dash for what is not known, never a nought', () => {
    expect(valueText(null, 'ratio', 'vi')).toBe('–');
    expect(valueText(0, 'ratio', 'vi')).toBe('0%');
    expect(valueText('2018-07-15', null, 'vi')).toBe('15/07/2018');
  });
});
