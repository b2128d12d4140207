import { type Edition, evaluate, PolicyError, type RulebookFamily } from '@giamngheo/core';
import { type AnalysisFinding, analyse, type Example, type Shown } from '@giamngheo/core/verify';
import { describe, expect, it } from 'vitest';
import { publishedRulebooks } from '../rulebook/published.js';

// biome-ignore lint/suspicious/noExplicitAny: a rulebook's JSON, changed in any way
type Json = any;

/** A fault planted in a copy of a published rulebook, and what must be found. */
interface Planted {
  readonly fault: string;
  readonly rulebook: string;
  /** Of a rulebook with one edition it need not be said. */
  readonly edition?: string;
  readonly plant: (rulebook: Json) => void;
  readonly code: AnalysisFinding['code'];
  readonly where: Partial<AnalysisFinding['where']>;
  /** What the counterexample must have among its facts. */
  readonly given?: Readonly<Record<string, unknown>>;
}

const poverty = 'classification/poverty';
const ruleOf = (rulebook: Json, id: string): Json =>
  rulebook.decisions.flatMap((one: Json) => one.rules).find((rule: Json) => rule.id === id);
const leafOf = (rulebook: Json, id: string, fact: string, operator?: string): Json =>
  ruleOf(rulebook, id).conditions.all.find(
    (leaf: Json) => leaf.fact === fact && (operator === undefined || leaf.operator === operator),
  );
const income = 'monthlyIncomePerCapita';
const incomeLeaf = (operator: string, limit: string) => ({ fact: income, operator, value: { fact: limit } });
const oneMore = {
  unit: 'VND/person/month',
  by: 'area',
  values: { rural: 700_001, urban: 900_001 },
  sources: ['qd-59-2015#art-2.1'],
};

const planted: readonly Planted[] = [
  {
    fault: 'a gap of one đồng',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      rulebook.parameters.oneMore = oneMore;
      leafOf(rulebook, 'nearPoor', income, 'greaterThan').value.fact = 'oneMore';
    },
    code: 'verify/gap',
    where: { decision: 'class', rules: [] },
    given: { monthlyIncomePerCapita: 700_001 },
  },
  {
    fault: 'an overlap at a boundary',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'average', income, 'greaterThan').operator = 'greaterThanInclusive';
    },
    code: 'verify/overlap',
    where: { rules: ['nearPoor', 'average'] },
    given: { monthlyIncomePerCapita: 1_000_000 },
  },
  {
    fault: 'lessThan for lessThanInclusive',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'poorByIncome', income).operator = 'lessThan';
    },
    code: 'verify/gap',
    where: { decision: 'class' },
    given: { monthlyIncomePerCapita: 700_000 },
  },
  {
    fault: 'lessThanInclusive for lessThan',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'nearPoor', 'deprivationCount').operator = 'lessThanInclusive';
    },
    code: 'verify/overlap',
    where: { rules: ['poorByDeprivation', 'nearPoor'] },
  },
  {
    fault: 'a share that is exactly the target in neither rule',
    rulebook: 'targets/training',
    plant: (rulebook) => {
      leafOf(rulebook, 'averageOnTrack', 'runningAverage').operator = 'greaterThan';
    },
    code: 'verify/gap',
    where: { decision: 'average' },
  },
  {
    fault: 'a rule masked by another',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'aboveAverage', income).value.fact = 'nearPoorLine';
    },
    code: 'analysis/masked-rule',
    where: { rules: ['average', 'aboveAverage'] },
  },
  {
    fault: 'a way to a benefit that another one covers',
    rulebook: 'eligibility/electricity',
    plant: (rulebook) => {
      leafOf(rulebook, 'allowanceOffGrid', 'hasMemberOnSocialAllowance').fact = 'ethnicMinorityHousehold';
    },
    code: 'analysis/masked-rule',
    where: { rules: ['allowanceOffGrid', 'ethnicMinorityOffGrid'] },
  },
  {
    fault: 'a class for the poorer that deprivations lead out of',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'poorByDeprivation', 'deprivationCount').operator = 'lessThan';
      leafOf(rulebook, 'nearPoor', 'deprivationCount').operator = 'greaterThanInclusive';
    },
    code: 'analysis/not-monotone',
    where: { fact: 'deprivedWater' },
  },
  {
    fault: 'a limit lower for the poorer',
    rulebook: poverty,
    edition: '2011-01-01',
    plant: (rulebook) => {
      ruleOf(rulebook, 'poor').event.params.outcome = 'nearPoor';
      ruleOf(rulebook, 'nearPoor').event.params.outcome = 'poor';
    },
    code: 'analysis/not-monotone',
    where: { fact: income },
  },
  {
    fault: 'the values of two areas swapped',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      rulebook.parameters.poorLine.values = { rural: 900_000, urban: 700_000 };
    },
    code: 'analysis/not-monotone',
    where: { fact: 'area' },
  },
  {
    fault: 'a score read the wrong way round',
    rulebook: 'classification/poverty-score',
    edition: '2022-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'poor', 'scoreB').operator = 'lessThan';
      leafOf(rulebook, 'nearPoor', 'scoreB').operator = 'greaterThanInclusive';
    },
    code: 'analysis/not-monotone',
    where: { fact: 'scoreB' },
  },
  {
    fault: 'a benefit that the poorer lose',
    rulebook: 'eligibility/production',
    plant: (rulebook) => {
      leafOf(rulebook, 'linkedProduction', 'povertyClass').value = 'nearPoor';
    },
    code: 'analysis/not-monotone',
    where: { fact: 'povertyClass', outcome: 'linkedProduction' },
    given: { povertyClass: 'poor' },
  },
  {
    fault: 'a comparison that is never true',
    rulebook: 'eligibility/electricity',
    plant: (rulebook) => {
      const leaf = leafOf(rulebook, 'allowanceInGridArea', 'monthlyElectricityUse');
      leaf.operator = 'lessThan';
      leaf.value = 0;
    },
    code: 'analysis/dead-condition',
    where: { rules: ['allowanceInGridArea'], path: 'decisions[0].rules[1].conditions.all[3]' },
  },
  {
    fault: 'a comparison about members that is never true',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      const age = { fact: 'age', operator: 'lessThan', value: 0 };
      rulebook.derived.deprivedHealthInsurance.anyMember.all.push(age);
    },
    code: 'analysis/dead-condition',
    where: { derived: 'deprivedHealthInsurance', path: 'derived.deprivedHealthInsurance.anyMember.all[2]' },
  },
  {
    fault: 'a rule that contradicts itself',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'average', income, 'lessThanInclusive').value.fact = 'nearPoorLine';
    },
    code: 'analysis/rule-never-holds',
    where: { rules: ['average'] },
  },
  {
    fault: 'an outcome that nobody can have',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      leafOf(rulebook, 'average', income, 'lessThanInclusive').value.fact = 'poorLine';
    },
    code: 'analysis/unreachable-outcome',
    where: { outcome: 'average' },
  },
  {
    fault: 'a condition that the others imply',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      ruleOf(rulebook, 'aboveAverage').conditions.all.push(incomeLeaf('greaterThan', 'poorLine'));
    },
    code: 'analysis/subsumed-condition',
    where: { rules: ['aboveAverage'], path: 'decisions[0].rules[4].conditions.all[1]' },
  },
  {
    fault: 'a way within a condition that another one covers',
    rulebook: 'eligibility/production',
    plant: (rulebook) => {
      const leaf = { fact: 'povertyClass', operator: 'equal', value: 'poor' };
      ruleOf(rulebook, 'publicWorks').conditions.any.push(leaf);
    },
    code: 'analysis/subsumed-condition',
    where: { rules: ['publicWorks'], path: 'decisions[0].rules[5].conditions.any[2]' },
  },
  {
    fault: 'a parameter that nothing uses',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      rulebook.parameters.oneMore = oneMore;
    },
    code: 'analysis/unused-parameter',
    where: { parameter: 'oneMore' },
  },
  {
    fault: 'a fact that nothing uses',
    rulebook: poverty,
    edition: '2011-01-01',
    plant: (rulebook) => {
      rulebook.facts.push('deprivedWater');
    },
    code: 'analysis/unused-fact',
    where: { fact: 'deprivedWater' },
  },
  {
    fault: 'a fact that is named, and changes nothing',
    rulebook: poverty,
    edition: '2011-01-01',
    plant: (rulebook) => {
      rulebook.facts.push('deprivedWater');
      const either = [true, false].map((value) => ({ fact: 'deprivedWater', operator: 'equal', value }));
      ruleOf(rulebook, 'poor').conditions.all.push({ any: either });
    },
    code: 'analysis/unused-fact',
    where: { fact: 'deprivedWater' },
  },
  {
    fault: 'a derived fact that nothing uses',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      rulebook.derived.lacksService = { count: ['deprivedWater', 'deprivedSanitation'], unit: 'indicator' };
    },
    code: 'analysis/unused-derived',
    where: { derived: 'lacksService' },
  },
  {
    fault: 'a figure missing for an area',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      delete rulebook.parameters.poorLine.values.urban;
    },
    code: 'analysis/missing-option',
    where: { parameter: 'poorLine' },
    given: { area: 'urban' },
  },
  {
    fault: 'a figure missing for a month',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      const { values, ...rest } = rulebook.parameters.poorLine;
      const periods = [
        { from: '2016-01-01', until: '2018-06-30', values },
        { from: '2018-08-01', until: '2021-12-31', values },
      ].map((period) => ({ ...period, sources: rest.sources }));
      rulebook.parameters.poorLine = { ...rest, periods };
    },
    code: 'analysis/missing-period',
    where: { parameter: 'poorLine' },
  },
  {
    fault: 'two figures for one day',
    rulebook: poverty,
    edition: '2016-01-01',
    plant: (rulebook) => {
      const { values, ...rest } = rulebook.parameters.poorLine;
      const periods = [
        { from: '2016-01-01', until: '2018-07-01', values },
        { from: '2018-07-01', until: '2021-12-31', values },
      ].map((period) => ({ ...period, sources: rest.sources }));
      rulebook.parameters.poorLine = { ...rest, periods };
    },
    code: 'analysis/period-overlap',
    where: { parameter: 'poorLine' },
  },
  {
    fault: 'a figure used after its document',
    rulebook: poverty,
    edition: '2011-01-01',
    plant: (rulebook) => {
      rulebook.inForce.until = '2016-06-30';
    },
    code: 'analysis/source-not-in-force',
    where: { parameter: 'poorLine' },
  },
  {
    fault: 'a reason for a finding that is no more',
    rulebook: poverty,
    edition: '2022-01-01',
    plant: (rulebook) => {
      const reason = { vi: 'x', en: 'x' };
      rulebook.accepts = [{ code: 'verify/gap', path: 'decisions[0]', rules: ['poor'], reason }];
    },
    code: 'analysis/stale-acceptance',
    where: { path: 'accepts[0]' },
  },
];

const familyOf = (id: string) => publishedRulebooks.get(id) as RulebookFamily;

function plantIn({ rulebook, edition, plant }: Planted): Edition {
  const family = familyOf(rulebook);
  const sound = family.editions.find(({ name }) => edition === undefined || name === edition) as Edition;
  const copy = structuredClone(sound.rulebook) as Json;
  plant(copy);
  return { ...sound, rulebook: copy };
}

/** What `evaluate` says of a case, in the terms of a finding. */
function runCase(edition: Edition, { given, on }: Pick<Example, 'given' | 'on'>): Shown {
  const dated = on !== undefined && hasPeriods(edition) ? { ...edition, date: on } : edition;
  try {
    const { decisions } = evaluate(dated, given, on === undefined ? {} : { on });
    const rules = decisions.flatMap(({ reasons }) =>
      reasons.filter(({ result }) => result === true).map(({ id }) => id),
    );
    const outcomes = decisions.map(({ id, hit, outcome, benefits = {} }) => [
      id,
      hit === 'unique' ? outcome : Object.keys(benefits).filter((one) => benefits[one] === 'yes'),
    ]);
    return { rules, outcomes: Object.fromEntries(outcomes) };
  } catch (error) {
    if (error instanceof PolicyError) return { error: error.code };
    throw error;
  }
}

const hasPeriods = ({ rulebook }: Edition) =>
  Object.values(rulebook.parameters ?? {}).some(({ periods }) => periods !== undefined);

/** The example must come out of `evaluate` as the finding says. */
function checkExample(edition: Edition, { example, code }: AnalysisFinding): void {
  if (example === undefined) return;
  for (const one of [example, ...(example.other === undefined ? [] : [example.other])]) {
    const found = runCase(edition, one);
    // Rules that hold are read off the case even where evaluation ends with an error.
    if (one.shows.error !== undefined) expect(found.error).toBe(one.shows.error);
    else expect(found).toMatchObject(one.shows);
  }
  if (code === 'verify/gap') expect(example.shows.error).toBe('decision/gap');
  if (code === 'analysis/not-monotone')
    expect(example.shows.outcomes).not.toEqual(example.other?.shows.outcomes);
  if (code === 'analysis/unused-fact') {
    expect(example.other?.given).not.toEqual(example.given);
    expect(example.other?.shows.outcomes).toEqual(example.shows.outcomes);
  }
}

/** The ids that stand in the words of a finding though the rulebook or the vocabulary has a name for them. */
function idsSaid(edition: Edition, { code, message }: AnalysisFinding): string[] {
  // The entry of `accepts` that it is about is known by its code and path.
  if (code === 'analysis/stale-acceptance') return [];
  const { decisions, rules, outcomes, parameters = {}, derived = {} } = edition.texts.vi;
  const named = [decisions, rules, outcomes, parameters, derived].flatMap(Object.keys);
  const ids = [...named, ...edition.vocabulary.flatMap(({ facts }) => Object.keys(facts))];
  // In English an id of one word may be a word of the sentence.
  const says = (text: string, id: string) => new RegExp(`(?<![\\p{L}-])${id}(?![\\p{L}-])`, 'u').test(text);
  return ids.filter((id) => says(message.vi, id) || (/[A-Z]/.test(id) && says(message.en, id)));
}

describe('the analysis', () => {
  it('raises nothing on any published rulebook that the rulebook does not account for', () => {
    const families = [...publishedRulebooks.values()];
    const open = families.flatMap((family) =>
      analyse(family)
        .filter(({ accepted }) => accepted === undefined)
        .map(({ code, where, message }) => `${family.id} ${code} ${where.path}: ${message.en}`),
    );
    expect(open).toEqual([]);
    expect(families.flatMap(({ editions }) => editions)).toHaveLength(33);
  });

  it.each(planted)('finds $fault', (one) => {
    const edition = plantIn(one);
    const findings = analyse(edition).filter(({ code }) => code === one.code);
    const match = findings.find(({ where }) => {
      const { path, rules, ...rest } = one.where;
      const sameRules = rules === undefined || [...(where.rules ?? [])].join() === rules.join();
      return (
        (path === undefined || where.path === path) &&
        sameRules &&
        Object.entries(rest).every(([key, value]) => (where as Json)[key] === value)
      );
    });
    expect(findings.map(({ where }) => where)).toContainEqual(expect.objectContaining(one.where));
    expect(match).toMatchObject({ certain: true });
    if (one.given !== undefined) {
      const all = findings.filter(({ where }) => where.path === match?.where.path);
      expect(all.map(({ example }) => example?.given)).toContainEqual(expect.objectContaining(one.given));
    }
    for (const finding of findings) checkExample(edition, finding);
    const found = match as AnalysisFinding;
    expect(found.message.vi).not.toBe(found.message.en);
    for (const finding of findings) expect(idsSaid(edition, finding)).toEqual([]);
    // A source or an acceptance shows in the data alone.
    if (!['analysis/source-not-in-force', 'analysis/stale-acceptance'].includes(one.code))
      expect(found.example).toBeDefined();
  });

  it.each([
    ['an overlap of one day', '2022-01-01', 'analysis/edition-overlap', '2022-01-01'],
    ['a gap of one day', '2021-12-30', 'analysis/edition-gap', '2021-12-31'],
  ])('finds %s between two editions', (_, until, code, day) => {
    const family = familyOf(poverty);
    const editions = family.editions.map((edition) =>
      edition.name === '2016-01-01'
        ? {
            ...edition,
            rulebook: { ...edition.rulebook, inForce: { ...edition.rulebook.inForce, until } },
          }
        : edition,
    );
    const [found] = analyse({ ...family, editions }).filter(({ accepted }) => accepted === undefined);
    expect(found).toMatchObject({ code, weight: 'fault', where: { edition: '2022-01-01' } });
    expect(found?.example?.on).toBe(day);
    const inForce = editions.filter(
      ({ rulebook }) => rulebook.inForce.from <= day && day <= (rulebook.inForce.until ?? '9999-12-31'),
    );
    expect(inForce).toHaveLength(code === 'analysis/edition-gap' ? 0 : 2);
  });
});
