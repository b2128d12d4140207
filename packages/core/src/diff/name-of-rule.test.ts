import { describe, expect, it } from 'vitest';
import { poverty } from '../testing/published-poverty.js';
import { describeEdition } from '../words/index.js';
import { diffEditions } from './index.js';
import { nameOfRule } from './name-of-rule.js';

const [decision] = describeEdition(poverty.edition('2016-01-01'), 'vi').decisions;

describe('the name of a rule', () => {
  it('is its outcome where no other rule has that', () => {
    expect(nameOfRule(decision, 'nearPoor')).toBe('Hộ cận nghèo');
  });

  it('is its own sentence where rules share an outcome', () => {
    expect(nameOfRule(decision, 'poorByIncome')).toBe(
      'Hộ nghèo về thu nhập: thu nhập không vượt chuẩn nghèo',
    );
  });

  it('is its id where the decision has no such rule', () => {
    expect(nameOfRule(decision, 'gone')).toBe('gone');
    expect(nameOfRule(undefined, 'gone')).toBe('gone');
  });
});

describe('lists that came and went', () => {
  const { changes } = diffEditions(poverty.edition('2016-01-01'), poverty.edition('2022-01-01'));

  it('quote whole sentences, so that no stop stands before a semicolon', () => {
    const text = changes.find(({ id }) => id === 'notes')?.text.vi ?? '';
    expect(text).toMatch(/^lưu ý: thêm “[^”]+”/);
    expect(text).not.toMatch(/\.[;”]/);
  });

  it('part clauses by semicolons, since a clause has commas of its own', () => {
    const text = changes.find(({ id, area }) => area === 'sources' && id === 'nearPoor')?.text.vi ?? '';
    expect(text).toMatch(/Điều 3, khoản 2: [^;]+; Nghị định/);
  });
});
