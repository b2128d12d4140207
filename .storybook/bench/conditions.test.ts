import { poverty } from '@giamngheo/classification';
import { namesForWords } from '@giamngheo/core/words';
import { describe, expect, it } from 'vitest';
import { BenchStore } from './bench-store.js';
import { type DerivedPlace, listDerived, listRules, withLeaf } from './conditions.js';
import { newLeaves } from './new-leaf.js';

const edition = poverty.edition('2016-01-01');
const names = namesForWords(edition, 'vi');
const schooling = listDerived(edition.rulebook).find(
  ({ id }) => id === 'deprivedChildSchooling',
) as DerivedPlace;

describe('the conditions of a rulebook', () => {
  it('are those of its rules and of the facts that they work out, of members too', () => {
    expect(schooling).toMatchObject({
      ofMembers: true,
      path: ['derived', 'deprivedChildSchooling', 'anyMember'],
    });
    expect(schooling.leaves.map(({ leaf }) => leaf.fact)).toEqual(['age', 'age', 'attendsSchool']);
    expect(listDerived(edition.rulebook).find(({ id }) => id === 'deprivedWater')?.ofMembers).toBe(false);
  });

  it('can each ask for one more thing, and the edited edition asks for it', () => {
    const store = new BenchStore(edition);
    const [leaf] = newLeaves(['hasHealthInsurance'], names, edition.rulebook);
    expect(leaf).toEqual({ fact: 'hasHealthInsurance', operator: 'equal', value: true });
    expect(store.put(schooling.path, withLeaf(schooling.condition, leaf as never), 'vi')).toEqual([]);
    const edited = listDerived(store.rulebook).find(({ id }) => id === schooling.id);
    expect(edited?.leaves.map((place) => place.leaf.fact)).toEqual([
      'age',
      'age',
      'attendsSchool',
      'hasHealthInsurance',
    ]);
    store.undo();
    expect(store.edited).toBe(edition);
  });

  it('keep what a single comparison asks when another comes beside it', () => {
    const [first] = listRules(edition.rulebook);
    const leaf = { fact: 'area', operator: 'equal', value: 'rural' } as const;
    expect(withLeaf(leaf, leaf)).toEqual({ all: [leaf, leaf] });
    expect(withLeaf({ any: [leaf] }, leaf)).toEqual({ all: [{ any: [leaf] }, leaf] });
    expect(first?.condition).toMatchObject({ all: expect.any(Array) });
  });

  it('start from what can be compared: yes, an option, a figure of the same unit, and never a bare number', () => {
    const facts = ['area', 'deprivedWater', 'monthlyIncomePerCapita', 'memberCount'];
    expect(newLeaves(facts, names, edition.rulebook)).toEqual([
      { fact: 'area', operator: 'equal', value: 'rural' },
      { fact: 'deprivedWater', operator: 'equal', value: true },
      { fact: 'monthlyIncomePerCapita', operator: 'greaterThanInclusive', value: { fact: 'poorLine' } },
    ]);
  });
});
