import { poverty } from '@giamngheo/classification';
import { evaluate } from '@giamngheo/core';
import { evaluateColumns } from '@giamngheo/core/columns';
import type { Edition } from '@giamngheo/core/edition';
import type { Rule } from '@giamngheo/core/format';
import { Engine } from 'json-rules-engine';
import { INDICATORS, type LightFacts, type LightHouseholds, lightFactsOf } from '../households/light.js';
import type { Contestant } from './contestant.js';

/** Households and how many rules they are put to. */
export interface ManyRules {
  readonly households: LightHouseholds;
  readonly rules: number;
}

const base = poverty.on('2018-12-31');
const SOURCES = base.rulebook.inForce.sources;
/** Without what speaks of derived facts, of which these rules have none. */
const { deprivation: _deprivation, ...kept } = base.rulebook;
const MOST = 4_200_000;
const limitOf = (i: number, rules: number) => Math.round((MOST / rules) * (i + 1));
const indicatorOf = (i: number) => INDICATORS[i % INDICATORS.length] as (typeof INDICATORS)[number];

/** A made-up decision of so many rules: income between two limits, in one place or with one lack. Exactly one holds. */
function editionOfRules(rules: number): Edition {
  const between = (i: number) => [
    ...(i === 0
      ? []
      : [
          {
            fact: 'monthlyIncomePerCapita',
            operator: 'greaterThan' as const,
            value: { fact: `limit${i - 1}` },
          },
        ]),
    { fact: 'monthlyIncomePerCapita', operator: 'lessThanInclusive' as const, value: { fact: `limit${i}` } },
  ];
  const half = rules / 2;
  const list = Array.from({ length: rules }, (_, k): Rule => {
    const i = k >> 1;
    const lack = { fact: indicatorOf(i), operator: 'equal' as const, value: k % 2 === 0 };
    return {
      id: `rule${k}`,
      sources: SOURCES,
      conditions: { all: [...between(i), lack] },
      event: { type: 'class', params: { outcome: `outcome${k % 4}` } },
    };
  });
  const parameters = Object.fromEntries(
    Array.from({ length: half }, (_, i) => [
      `limit${i}`,
      {
        unit: 'VND/person/month',
        value: i === half - 1 ? 1_000_000_000 : limitOf(i, half),
        sources: SOURCES,
      },
    ]),
  );
  return {
    ...base,
    id: 'bench/many-rules',
    rulebook: {
      ...kept,
      id: 'bench/many-rules',
      facts: ['monthlyIncomePerCapita', ...INDICATORS],
      rawFacts: [],
      memberFacts: [],
      derived: {},
      parameters,
      decisions: [
        {
          id: 'class',
          hit: 'unique',
          outcomes: ['outcome0', 'outcome1', 'outcome2', 'outcome3'],
          rules: list,
        },
      ],
    },
  };
}

const factsOf = (households: LightHouseholds) =>
  Array.from({ length: households.rows }, (_, row) => {
    const { area: _area, ...facts } = lightFactsOf(households, row);
    return facts;
  });

export const manyRulesEvaluate: Contestant<ManyRules> = {
  name: 'evaluate, decision only',
  prepare({ households, rules }) {
    const edition = editionOfRules(rules);
    const all = factsOf(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++)
        answers[row] = Number(evaluate(edition, all[row] as Omit<LightFacts, 'area'>).outcome?.slice(-1));
    };
  },
};

export const manyRulesColumns: Contestant<ManyRules> = {
  name: 'columns',
  prepare({ households: { rows, income, deprived }, rules }) {
    const edition = editionOfRules(rules);
    const lacks = Object.fromEntries(INDICATORS.map((id, i) => [id, { values: deprived[i] as Uint8Array }]));
    const columns = { rows, facts: { monthlyIncomePerCapita: { values: income }, ...lacks } };
    let last = evaluateColumns(edition, { ...columns, rows: 0 });
    return {
      run() {
        last = evaluateColumns(edition, columns, { reuse: last });
      },
      read: (answers) => answers.set(last.decisions[0]?.outcome ?? []),
    };
  },
};

export const manyRulesEngine: Contestant<ManyRules> = {
  name: 'json-rules-engine',
  prepare({ households, rules }) {
    const { rulebook } = editionOfRules(rules);
    const [decision] = rulebook.decisions;
    const figures = Object.entries(rulebook.parameters ?? {}).map(([id, parameter]) => [
      id,
      'value' in parameter ? parameter.value : 0,
    ]);
    const engine = new Engine(
      (decision?.rules ?? []).map(({ conditions, event }) => ({
        conditions,
        event: { type: event.params.outcome },
      })) as never,
    );
    for (const [id, value] of figures) engine.addFact(id as string, value as number);
    const all = factsOf(households);
    return async (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const { events } = await engine.run({ ...all[row] });
        answers[row] = Number(events[0]?.type.slice(-1));
      }
    };
  },
};
