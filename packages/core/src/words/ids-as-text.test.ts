import { describe, expect, it } from 'vitest';
import { conditionInIds, derivedInIds } from './ids-as-text.js';

describe('a condition on one line', () => {
  const leaf = (fact: string) => ({ fact, operator: 'equal' as const, value: true });

  it('keeps the groups apart', () => {
    const condition = { all: [leaf('a'), { any: [leaf('b'), { not: { all: [leaf('c'), leaf('d')] } }] }] };
    expect(conditionInIds(condition)).toBe('a = true and (b = true or not (c = true and d = true))');
  });

  it('names parameters and lists', () => {
    expect(
      conditionInIds({ all: [{ fact: 'a', operator: 'lessThanInclusive', value: { fact: 'limit' } }] }),
    ).toBe('a ≤ limit');
    expect(conditionInIds({ all: [{ fact: 'a', operator: 'notIn', value: ['x', 'y'] }] })).toBe(
      'a not in (x, y)',
    );
  });
});

describe('a formula on one line', () => {
  it.each([
    [{ count: ['a', 'b'] }, 'how many hold of a, b'],
    [{ sum: ['a', 'b'] }, 'a + b'],
    [{ minimum: ['a', 'b'] }, 'the least of a, b'],
    [{ maximum: ['a', 'b'] }, 'the greatest of a, b'],
    [{ ratio: { of: 'a', to: 'b' } }, 'a / b'],
    [{ difference: { of: 'a', minus: 'b' } }, 'a - b'],
    [{ product: ['a', 'b'] }, 'a × b'],
    [{ age: { birthDate: 'a', on: 'b' } }, 'whole years from a to b'],
    [
      { dateIn: { year: 'y', yearsAfter: 'n', month: 'm', day: 'd' } },
      'the date with day d, month m, year y + n',
    ],
    [{ datePlus: { date: 'a', years: { fact: 'n' } } }, 'a + n years'],
    [{ choose: { by: 'a', values: { x: 1, y: { fact: 'b' } } } }, 'by a: x: 1; y: b'],
    [{ countMembers: 'all' as const }, 'number of members'],
    [{ anyMember: { fact: 'a', operator: 'equal' as const, value: true } }, 'some member: a = true'],
  ])('%j', (derived, text) => {
    expect(derivedInIds(derived)).toBe(text);
  });
});
