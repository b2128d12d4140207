import { poverty } from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core/edition';
import type { Condition, DecisionTable, Derived } from '@giamngheo/core/format';

const base = poverty.on('2018-12-31');
const [classes] = base.rulebook.decisions as [DecisionTable];
const SOURCES = base.rulebook.inForce.sources;

const holds = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const income = (operator: 'greaterThan' | 'lessThanInclusive', line: string): Condition => ({
  fact: 'monthlyIncomePerCapita',
  operator,
  value: { fact: line },
});
const count = (operator: 'lessThan' | 'greaterThanInclusive'): Condition => ({
  fact: 'deprivationCount',
  operator,
  value: { fact: 'minimumDeprivations' },
});

const standing: Record<string, Derived> = {
  isPoor: {
    when: {
      any: [
        income('lessThanInclusive', 'poorLine'),
        { all: [income('lessThanInclusive', 'nearPoorLine'), count('greaterThanInclusive')] },
      ],
    },
    sources: SOURCES,
  },
  isPoorOrNear: { when: income('lessThanInclusive', 'nearPoorLine'), sources: SOURCES },
  isRural: { when: { fact: 'area', operator: 'equal', value: 'rural' }, sources: SOURCES },
};

const poorWith = (fact: string): Condition => ({ all: [holds('isPoor'), holds(fact)] });
const nearWith = (fact: string): Condition => ({ all: [holds('isPoorOrNear'), holds(fact)] });

/**
 * Fifteen benefits of the usual kinds: by class, by class and lack, by place. They are made up for timing, are no law of
 * any kind, and stand nowhere but here.
 */
const BENEFITS: readonly (readonly [string, Condition])[] = [
  ['cash', holds('isPoor')],
  ['electricity', { all: [holds('isPoor'), holds('isRural')] }],
  ['insuranceWhole', holds('isPoor')],
  ['insurancePart', { all: [holds('isPoorOrNear'), { not: holds('isPoor') }] }],
  ['tuition', nearWith('deprivedChildSchooling')],
  [
    'housing',
    { all: [holds('isPoor'), { any: [holds('deprivedHousingQuality'), holds('deprivedHousingArea')] }] },
  ],
  ['water', nearWith('deprivedWater')],
  ['sanitation', nearWith('deprivedSanitation')],
  ['telephone', poorWith('deprivedTelecom')],
  ['information', poorWith('deprivedInformationAssets')],
  [
    'credit',
    {
      any: [holds('isPoorOrNear'), { all: [income('lessThanInclusive', 'averageLine'), holds('isRural')] }],
    },
  ],
  ['insuranceCard', nearWith('deprivedHealthInsurance')],
  ['evening classes', poorWith('deprivedAdultEducation')],
  ['treatment', nearWith('deprivedHealthCare')],
  ['production', { all: [holds('isPoorOrNear'), holds('isRural'), count('greaterThanInclusive')] }],
];

/** The benefits' ids, in the order of their bits in answers. */
export const BENEFIT_IDS = BENEFITS.map(([id]) => id);

/** The class of 2016 with the fifteen benefits, for the heavy sections. */
export const heavyEdition: Edition = {
  ...base,
  id: 'bench/heavy',
  rulebook: {
    ...base.rulebook,
    id: 'bench/heavy',
    derived: { ...base.rulebook.derived, ...standing },
    decisions: [
      classes,
      {
        id: 'support',
        hit: 'collect',
        outcomes: [...BENEFIT_IDS],
        rules: BENEFITS.map(([id, conditions]) => ({
          id,
          sources: SOURCES,
          conditions: { all: [conditions] },
          event: { type: 'support', params: { outcome: id } },
        })),
      },
    ],
  },
};

const vocabulary = base.vocabulary.find(({ subject }) => subject === 'household');

/** The options of a choice, in the vocabulary's order. */
export function optionsOf(id: string): readonly string[] {
  const fact = vocabulary?.facts[id];
  return fact?.type === 'choice' ? fact.options.map((option) => option.id) : [];
}

/** How many options each choice of the dwelling has. */
export const dwellingOptions = {
  housingGrade: optionsOf('housingGrade').length,
  waterSource: optionsOf('waterSource').length,
  toiletType: optionsOf('toiletType').length,
};

/** A parameter of the class, as the rulebook has it. */
export const parameterOf = (id: string): unknown => {
  const parameter = base.rulebook.parameters?.[id];
  return parameter !== undefined && 'value' in parameter ? parameter.value : undefined;
};
