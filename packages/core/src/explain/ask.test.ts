import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/index.js';
import { smallEdition } from '../testing/small-edition.js';
import { ask, askAll } from './index.js';

const settled = { floorArea: 100, memberCount: 2, appliedOn: '2018-01-01' } as const;

describe('ask', () => {
  it('asks for the first of what is missing, with unit, range and why', () => {
    const facts = { ...settled, area: 'rural' } as const;
    const question = ask(smallEdition, facts, { locale: 'vi' });
    expect(question).toMatchObject({
      fact: evaluate(smallEdition, facts).missing[0],
      text: 'Thu nhập là bao nhiêu?',
      hint: 'Ghi số nguyên.',
      type: 'integer',
      unitText: 'đồng/người/tháng',
      min: 0,
      max: 1_000_000_000,
      why: 'Câu trả lời có thể quyết định giữa: Hộ nghèo hoặc Không nghèo.',
    });
  });

  it('gives the options of a choice', () => {
    const question = askAll(smallEdition, settled, { locale: 'en' }).find(({ fact }) => fact === 'area');
    expect(question?.options.map(({ label }) => label)).toEqual(['Rural', 'Urban']);
  });

  it('names the other answers from which a fact would follow, less those that are known', () => {
    const find = (members: { age: number }[] | undefined) =>
      askAll(
        smallEdition,
        { ...settled, area: 'rural', income: 800_000, members, memberCount: undefined },
        { locale: 'en' },
      )
        .find(({ fact }) => fact === 'lacksSchool')
        ?.orFrom.map(({ fact, scope }) => [fact, scope]);
    expect(find(undefined)).toEqual([
      ['members', 'members'],
      ['age', 'member'],
      ['attendsSchool', 'member'],
    ]);
    expect(find([{ age: 10 }])).toEqual([['attendsSchool', 'member']]);
  });

  it('asks nothing once everything is decided', () => {
    const facts = { ...settled, area: 'rural', income: 1 } as const;
    expect(ask(smallEdition, facts, { locale: 'vi' })).toBeNull();
    expect(askAll(smallEdition, facts, { locale: 'vi' })).toEqual([]);
  });
});
