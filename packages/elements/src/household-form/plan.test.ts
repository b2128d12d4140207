import { poverty } from '@giamngheo/classification';
import { evaluate } from '@giamngheo/core';
import { describe, expect, it } from 'vitest';
import { makePlan } from './plan.js';
import { type Answers, emptyRecord } from './record.js';

const edition = poverty.edition('2016-01-01');
const given = (facts: Record<string, string | number | boolean>): Answers =>
  Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, { state: 'given', value }]));
const plan = (answers: Answers, more = {}) =>
  makePlan(edition, { ...emptyRecord, answers, ...more }, undefined);

describe('the plan of a form', () => {
  it('asks for what evaluate calls missing, in its order', () => {
    expect(plan({}).missing).toEqual(evaluate(edition, {}).missing);
    expect(plan(given({ area: 'rural' })).missing[0]).toBe('monthlyIncomePerCapita');
  });

  it('tells which answers are no longer needed', () => {
    const { needed, decision } = plan(
      given({ area: 'rural', monthlyIncomePerCapita: 500_000, deprivedWater: true }),
    );
    expect(needed.has('deprivedWater')).toBe(false);
    expect(needed.has('monthlyIncomePerCapita')).toBe(true);
    expect(decision?.outcome).toBe('poor');
  });

  it('keeps unknown and refused answers unknown', () => {
    const { missing } = plan({
      ...given({ area: 'rural', monthlyIncomePerCapita: 800_000 }),
      deprivedWater: { state: 'unknown' },
      deprivedTelecom: { state: 'refused' },
    });
    expect(missing).toEqual(expect.arrayContaining(['deprivedWater', 'deprivedTelecom']));
  });

  it('works an indicator out from what it follows from, and tells both where they differ', () => {
    const facts = { area: 'rural', monthlyIncomePerCapita: 800_000, waterSource: 'piped' };
    expect(plan(given(facts)).derivations.values.deprivedWater).toBe(false);
    expect(plan(given(facts)).missing).not.toContain('deprivedWater');
    const { derivations } = plan(given({ ...facts, deprivedWater: true }));
    expect(derivations.disagreements).toEqual([
      { fact: 'deprivedWater', stated: true, derived: { least: false, most: false } },
    ]);
  });

  it('asks of a member only what may still matter for their age', () => {
    const member = (age: number) => ({ key: `m${age}`, name: '', answers: given({ age }) });
    const { openOfMembers } = plan(given({ area: 'rural', monthlyIncomePerCapita: 800_000 }), {
      members: [member(3), member(40)],
    });
    expect(openOfMembers[0]).not.toContain('completedLowerSecondary');
    expect(openOfMembers[1]).toContain('completedLowerSecondary');
  });
});
