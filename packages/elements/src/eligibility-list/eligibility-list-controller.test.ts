import { poverty } from '@giamngheo/classification';
import { evaluate, type Facts, type MemberFacts } from '@giamngheo/core';
import * as eligibility from '@giamngheo/eligibility';
import { registers } from '@giamngheo/policy';
import { describe, expect, it } from 'vitest';
import { answers, type EligibilityCase, EligibilityListController } from './eligibility-list-controller.js';

const { socialSecurity, workAbroad, healthInsurance, infrastructure, communicationActivities } = eligibility;
const DATE = '2018-12-31';

function decided(changes: Partial<EligibilityCase>) {
  const controller = new EligibilityListController();
  controller.show({
    locale: 'vi',
    date: DATE,
    rulebooks: Object.values(eligibility),
    classification: undefined,
    household: undefined,
    members: undefined,
    memberNames: undefined,
    others: undefined,
    registers,
    ...changes,
  });
  const { state } = controller;
  const entries = state.groups.flatMap((group) => group.entries);
  const find = (key: string) => {
    const found = entries.find((entry) => entry.key === key);
    if (found === undefined) throw new Error(`No entry ${key}: ${entries.map((one) => one.key).join(', ')}`);
    return found;
  };
  return { controller, state, entries, find };
}

describe('the supports of a household', () => {
  it('have the answers that the rulebook gives, for every support', () => {
    const household: Facts = { povertyClass: 'nearPoor', inExtremeDifficultyPlace: false };
    const { entries } = decided({ rulebooks: [socialSecurity], household, members: [] });
    const { answers: expected } = evaluate(socialSecurity.on(DATE), { ...household, members: [] });
    expect(
      Object.fromEntries(
        entries.map(({ outcome, answer }) => [outcome, answer === 'confirm' ? 'unknown' : answer]),
      ),
    ).toEqual(
      Object.fromEntries(Object.entries(expected ?? {}).map(([outcome, { answer }]) => [outcome, answer])),
    );
    expect(entries).toHaveLength(13);
  });

  it('are all there, none without a sentence, and the counts add up', () => {
    const { state, entries } = decided({ household: { povertyClass: 'poor' }, members: [{}, { age: 9 }] });
    expect(entries.filter(({ sentence }) => sentence.trim() === '')).toEqual([]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    expect(answers.reduce((sum, answer) => sum + state.counts[answer], 0)).toBe(entries.length);
    expect(new Set(entries.map(({ rulebook }) => rulebook))).toEqual(
      new Set(
        Object.values(eligibility)
          .filter(({ id }) => !state.leftOut.some(({ title }) => title === id))
          .filter((family) =>
            family.editions.some(
              ({ rulebook: { inForce } }) => inForce.from <= DATE && DATE <= (inForce.until ?? DATE),
            ),
          )
          .map(({ id }) => id),
      ),
    );
  });

  it('wait for a confirmation where only that is missing, and say whose', () => {
    const household: Facts = { povertyClass: 'average', hasLeftPoverty: true, leftPovertyOn: '2017-12-31' };
    const { find } = decided({ rulebooks: [socialSecurity], household, members: [] });
    const credit = find('eligibility/social-security/creditProduction');
    expect(credit.answer).toBe('confirm');
    expect(credit.confirmations.map(({ fact, recorded }) => [fact, recorded])).toEqual([
      ['hardshipConfirmedByCommune', 'unknown'],
      ['hardshipApprovedByDistrict', 'unknown'],
    ]);
    expect(credit.sentence).toContain('còn chờ');
    expect(credit.confirmations[0]?.by).not.toBe('communeCommittee');
    const recorded = decided({
      rulebooks: [socialSecurity],
      household: { ...household, hardshipConfirmedByCommune: true, hardshipApprovedByDistrict: true },
      members: [],
    });
    expect(recorded.find('eligibility/social-security/creditProduction')).toMatchObject({
      answer: 'yes',
      confirmations: [{ recorded: true }, { recorded: true }],
    });
  });

  it('say why not, with what was found', () => {
    const { find } = decided({ rulebooks: [socialSecurity], household: { povertyClass: 'nearPoor' } });
    const housing = find('eligibility/social-security/creditHousing');
    expect(housing.answer).toBe('no');
    expect(housing.sentence).toMatch(/^Không thuộc diện, vì .*(cận nghèo)/i);
    expect(housing.missing).toEqual([]);
  });

  it('name the office, the clause with its words, and “as regulated” where the plan sets no amount', () => {
    const { find } = decided({ rulebooks: [socialSecurity], household: { povertyClass: 'poor' } });
    expect(find('eligibility/social-security/tetGift')).toMatchObject({
      answer: 'yes',
      asRegulated: true,
      amounts: [],
      period: 'Dịp Tết Nguyên đán hằng năm',
      clauses: [
        { quote: expect.stringContaining('Tết') },
        ...find('eligibility/social-security/tetGift').clauses.slice(1),
      ],
    });
    expect(find('eligibility/social-security/creditProduction').lead).toEqual([
      expect.stringContaining('Ngân hàng Chính sách xã hội'),
    ]);
  });

  it('keep the id of a body where no register names it', () => {
    const { find } = decided({
      rulebooks: [socialSecurity],
      household: { povertyClass: 'poor' },
      registers: undefined,
    });
    expect(find('eligibility/social-security/creditProduction').lead).toEqual(['socialPolicyBank']);
  });

  it('state figures with their units', () => {
    const { find } = decided({
      rulebooks: [eligibility.electricity],
      household: { povertyClass: 'poor', inGridArea: true },
    });
    expect(find('eligibility/electricity/electricity').amounts).toEqual([expect.stringMatching(/30 kWh/)]);
    const share = decided({
      rulebooks: [healthInsurance],
      household: { povertyClass: 'poor' },
      members: [{ poorByIncome: true } as MemberFacts],
    });
    expect(share.find('eligibility/health-insurance/insuranceFull/1').amounts).toEqual([
      expect.stringMatching(/100%/),
    ]);
  });
});

describe('the class of the household', () => {
  const household: Facts = { area: 'rural', monthlyIncomePerCapita: 690_000 };

  it('is computed by the classification and handed on', () => {
    const { state, find } = decided({
      rulebooks: [socialSecurity, workAbroad],
      classification: poverty,
      household,
      members: [{ isWorker: true }],
    });
    expect(state.classification?.outcome).toBe('Hộ nghèo');
    expect(find('eligibility/social-security/tetGift').answer).toBe('yes');
    expect(find('eligibility/work-abroad/workAbroad/1').answer).toBe('yes');
  });

  it('stays unknown without one', () => {
    const { state, find } = decided({ rulebooks: [socialSecurity], household: {} });
    expect(state.classification).toBeUndefined();
    expect(find('eligibility/social-security/tetGift').answer).toBe('unknown');
  });

  it('that is stated otherwise than it is computed decides nothing, and both are named', () => {
    const { state, entries } = decided({
      rulebooks: [socialSecurity],
      classification: poverty,
      household: { ...household, povertyClass: 'average' },
    });
    expect(entries.every(({ answer }) => answer === 'unknown')).toBe(true);
    expect(state.groups[0]?.fault).toMatch(/trung bình.*Hộ nghèo|trung bình.*nghèo/i);
  });
});

describe('members', () => {
  it('each have an entry of their own, by the name the host gives', () => {
    const { entries } = decided({
      rulebooks: [workAbroad],
      household: { povertyClass: 'poor' },
      members: [{ isWorker: true }, { isWorker: false }],
      memberNames: ['Bà Lan'],
    });
    expect(entries.map(({ outcome, answer, whom }) => [outcome, answer, whom.label])).toEqual([
      ['workAbroad', 'yes', 'Bà Lan'],
      ['provincialLoan', 'unknown', 'Bà Lan'],
      ['workAbroad', 'no', 'Thành viên 2'],
      ['provincialLoan', 'no', 'Thành viên 2'],
    ]);
  });

  it('take over what the household states under the same id, unless they state it themselves', () => {
    const loan = (members: readonly MemberFacts[]) =>
      decided({
        rulebooks: [workAbroad],
        household: { povertyClass: 'poor', inSpecialCommune55: true },
        members,
      }).find('eligibility/work-abroad/provincialLoan/1');
    expect(loan([{ isWorker: true }]).missing.map(({ fact }) => fact)).not.toContain('inSpecialCommune55');
    expect(loan([{ isWorker: true, inSpecialCommune55: false }])).not.toMatchObject({ answer: 'yes' });
  });

  it('that nobody has listed leave their supports unknown; a list of none says so', () => {
    const household: Facts = { povertyClass: 'poor' };
    const open = decided({ rulebooks: [workAbroad], household });
    expect(open.entries.map(({ answer }) => answer)).toEqual(['unknown', 'unknown']);
    expect(open.state.groups[0]?.reason).toContain('chưa có danh sách thành viên');
    expect(decided({ rulebooks: [workAbroad], household, members: [] }).state.groups[0]?.reason).toContain(
      'không khai thành viên',
    );
  });
});

describe('what is decided by other subjects', () => {
  it.each([infrastructure, communicationActivities])(
    'is unknown without facts of them, even what would hold whatever they are: $id',
    (rulebook) => {
      const { entries, state } = decided({ rulebooks: [rulebook], household: { povertyClass: 'poor' } });
      expect(entries.every(({ answer }) => answer === 'unknown')).toBe(true);
      expect(state.groups[0]?.reason).toContain('chưa có dữ liệu');
    },
  );

  it('is decided once they are given', () => {
    const { find } = decided({
      rulebooks: [infrastructure],
      others: { commune: { isCoastalExtremeDifficulty: true } },
    });
    expect(find('eligibility/infrastructure/coastalWorks').answer).toBe('yes');
  });
});

describe('nothing is passed over', () => {
  it('a fact that nothing asks for is named', () => {
    const { state } = decided({
      household: { povertyClass: 'poor', shoeSize: 3 },
      members: [{ hatSize: 4 }],
    });
    expect(state.unused).toEqual([
      { label: 'shoeSize', member: undefined },
      { label: 'hatSize', member: 'Thành viên 1' },
    ]);
  });

  it('a rulebook with no edition on the date is named with its periods', () => {
    const { state } = decided({ date: '2022-06-30', rulebooks: [socialSecurity] });
    expect(state.groups).toEqual([]);
    expect(state.leftOut).toEqual([
      { title: expect.stringContaining('An sinh'), reason: expect.stringContaining('31/12/2020') },
    ]);
  });

  it('a wrong value is told in words, and leaves its rulebook undecided', () => {
    const { state, entries } = decided({ rulebooks: [socialSecurity], household: { povertyClass: 'rich' } });
    expect(state.groups[0]?.fault).toContain('“rich”');
    expect(entries.every(({ answer }) => answer === 'unknown')).toBe(true);
  });

  it.each([
    ['household', { household: '{"area":' as unknown as Facts }],
    ['members', { members: [3] as unknown as MemberFacts[] }],
    ['members', { members: 'x' as unknown as MemberFacts[] }],
  ])('%s that cannot be read is a fault', (path, changes) => {
    const { state } = decided({ rulebooks: [socialSecurity], ...changes });
    expect(state.faults).toMatchObject([{ code: 'fact/wrong-type', path }]);
  });
});

describe('the filter', () => {
  it('hides and shows answers and leaves the counts alone', () => {
    const { controller, state } = decided({ household: { povertyClass: 'poor' } });
    controller.showAnswer('no', false);
    controller.showAnswer('unknown', false);
    expect(controller.state.shown).toEqual(['yes', 'confirm']);
    expect(controller.state.counts).toEqual(state.counts);
    controller.showAnswer('no', true);
    expect(controller.state.shown).toEqual(['yes', 'confirm', 'no']);
  });
});

describe('the words', () => {
  it('are the same in number and answer in English', () => {
    const vi = decided({ household: { povertyClass: 'nearPoor' }, members: [{}] });
    const en = decided({ household: { povertyClass: 'nearPoor' }, members: [{}], locale: 'en' });
    expect(en.entries.map(({ key, answer }) => [key, answer])).toEqual(
      vi.entries.map(({ key, answer }) => [key, answer]),
    );
    expect(en.entries.some(({ sentence }) => /thiếu|thuộc diện/.test(sentence))).toBe(false);
  });
});
