import * as classification from '@giamngheo/classification';
import { type Edition, evaluate, type Fact, type FactValue, type RulebookFamily } from '@giamngheo/core';
import * as eligibility from '@giamngheo/eligibility';
import * as targets from '@giamngheo/targets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdFormController } from './household-form-controller.js';
import { pageFact } from './page.js';

const edition = classification.poverty.edition('2016-01-01');
const given = (value: FactValue) => ({ state: 'given', value }) as const;
const editions: readonly Edition[] = [classification, eligibility, targets].flatMap((domain) =>
  Object.values(domain as Record<string, unknown>).flatMap((one) =>
    typeof one === 'object' && one !== null && 'editions' in one ? (one as RulebookFamily).editions : [],
  ),
);

/** A value of a fact, by a number from 0 to 1. */
function pick(fact: Fact, at: number): FactValue {
  if (fact.type === 'boolean') return at < 0.5;
  if (fact.type === 'choice')
    return fact.options[Math.min(fact.options.length - 1, Math.floor(at * fact.options.length))]?.id ?? '';
  if (fact.type === 'date') return `20${10 + Math.floor(at * 10)}-0${1 + Math.floor(at * 8)}-15`;
  const least = fact.min ?? 0;
  const value = least + at * Math.min((fact.max ?? 2_000_000) - least, 2_000_000);
  const scale = fact.type === 'decimal' ? 10 ** fact.scale : 1;
  return Math.floor(value * scale) / scale;
}

describe('the controller of the household form', () => {
  it.each(editions.map((one) => [`${one.id}@${one.name}`, one] as const))(
    'answered at random until nothing is missing, agrees with evaluate: %s',
    (_, one) => {
      fc.assert(
        fc.property(
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
          (draws) => {
            const form = new HouseholdFormController(one, { limits: {} });
            for (const draw of draws) {
              const id = pageFact(form.state.page);
              if (id === undefined) break;
              const fact = form.field({ fact: id })?.fact as Fact;
              form.answer({ fact: id }, draw > 0.95 ? { state: 'unknown' } : given(pick(fact, draw / 0.95)));
              if (!form.goOn()) break;
            }
            const { plan } = form.state;
            if (plan.faults.length > 0) return;
            const answer = evaluate(one, plan.facts, { on: plan.on });
            expect(plan.decision?.decisions.map(({ outcome, benefits }) => benefits ?? outcome)).toEqual(
              answer.decisions.map(({ outcome, benefits }) => benefits ?? outcome),
            );
            expect(plan.missing).toEqual(answer.missing);
            const asked = plan.missing.filter((id) => form.field({ fact: id }) !== undefined);
            expect(asked.every((id) => form.state.record.answers[id]?.state === 'unknown')).toBe(true);
          },
        ),
        { numRuns: 8, seed: 7 },
      );
    },
  );

  it('asks details first when told to, and the indicator only when they leave it open', () => {
    const form = new HouseholdFormController(edition, {
      askFor: 'details',
      value: { area: 'rural', monthlyIncomePerCapita: 800_000 },
    });
    expect(form.state.page).toBe('members');
    form.goOn();
    const seen = new Set<string>();
    for (let i = 0; i < 40 && form.state.page !== 'check'; i++) {
      const id = pageFact(form.state.page) as string;
      seen.add(id);
      form.answer({ fact: id }, { state: 'unknown' });
      form.goOn();
    }
    expect([...seen].indexOf('waterSource')).toBeLessThan([...seen].indexOf('deprivedWater'));
    expect(seen.has('waterSource')).toBe(true);
  });

  it('undoes and redoes every step to the same record', () => {
    const form = new HouseholdFormController(edition);
    const records = [form.state.record];
    const step = (act: () => void) => {
      act();
      records.push(form.state.record);
    };
    step(() => form.answer({ fact: 'area' }, given('rural')));
    step(() => void form.addMember({ name: 'An' }));
    step(() => form.answer({ fact: 'age', member: 'm1' }, given(40)));
    step(() => void form.duplicateMember('m1'));
    step(() => form.moveMember('m2', -1));
    step(() => form.removeMember('m1'));
    step(() => form.completeMembers(true));
    for (const record of records.slice(0, -1).reverse()) {
      form.undo();
      expect(form.state.record).toEqual(record);
    }
    expect(form.undo()).toBe(false);
    for (const record of records.slice(1)) {
      form.redo();
      expect(form.state.record).toEqual(record);
    }
  });

  it('gives a value that fills another form with the same answers', () => {
    const form = new HouseholdFormController(edition, {
      value: { area: 'rural', monthlyIncomePerCapita: 800_000, members: [{ age: 3 }] },
    });
    form.answer({ fact: 'deprivedWater' }, { state: 'refused' });
    form.answer({ fact: 'hasHealthInsurance', member: 'm1' }, { state: 'unknown' });
    form.nameMember('m1', ' Bé  ');
    const copy = new HouseholdFormController(edition, { value: JSON.parse(JSON.stringify(form.value)) });
    expect(copy.value).toEqual(form.value);
    expect(copy.state.dropped).toEqual([]);
  });

  it('leaves out of a value what the rulebook does not take, and names it', () => {
    const form = new HouseholdFormController(edition, {
      value: {
        area: 'moon',
        monthlyIncomePerCapita: '800000',
        waterSource: 'piped',
        nonsense: 1,
        members: [{ age: -4 }],
      },
    });
    expect(form.state.dropped).toEqual(['area', 'monthlyIncomePerCapita', 'nonsense', '1.age']);
    expect(form.value.facts).toEqual({ waterSource: 'piped', members: [{}] });
  });

  it('never counts an answer of “not known” or “declined” as no', () => {
    const value = { area: 'rural', monthlyIncomePerCapita: 800_000 };
    const form = new HouseholdFormController(edition, { value });
    for (const id of form.state.plan.missing) form.answer({ fact: id }, { state: 'refused' });
    expect(form.state.page).not.toBe('');
    expect(form.nextPage()).toBe('check');
    expect(form.state.plan.decision?.status).toBe('undetermined');
  });

  it('shows the verdict of what is being typed without recording it', () => {
    const form = new HouseholdFormController(edition, { value: { area: 'rural' } });
    form.type({ fact: 'monthlyIncomePerCapita' }, 'monthlyIncomePerCapita', 500_000);
    expect(form.state.verdict?.outcome).toBe('poor');
    expect(form.value.facts).toEqual({ area: 'rural' });
  });
});
