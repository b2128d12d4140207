import { ZenEngine } from '@gorules/zen-engine';
import { evaluate as evaluateFeel } from 'feelin';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine, type RuleProperties } from 'json-rules-engine';
import PublicodesEngine from 'publicodes';
import { INDICATORS, type LightFacts, type LightHouseholds, lightFactsOf } from '../households/light.js';
import type { Contestant } from './contestant.js';
import { compileFastRules } from './fast-rules.js';
import { countOf } from './light-by-hand.js';
import { LINES, MINIMUM_DEPRIVATIONS } from './light-law.js';

/** What an engine without a "by area" or a count is given: the lines of the area and the count. One fixed shape. */
interface Prepared {
  income: number;
  poorLine: number;
  nearPoorLine: number;
  averageLine: number;
  deprivations: number;
}

function prepared(facts: LightFacts): Prepared {
  const urban = facts.area === 'urban' ? 1 : 0;
  return {
    income: facts.monthlyIncomePerCapita,
    poorLine: LINES.poor[urban],
    nearPoorLine: LINES.nearPoor[urban],
    averageLine: LINES.average[urban],
    deprivations: countOf(facts),
  };
}

const objectsOf = (households: LightHouseholds) =>
  Array.from({ length: households.rows }, (_, row) => lightFactsOf(households, row));

const income = (operator: string, line: string) => ({ fact: 'income', operator, value: { fact: line } });
const count = (operator: string) => ({ fact: 'deprivations', operator, value: MINIMUM_DEPRIVATIONS });
const rule = (code: number, all: RuleProperties['conditions']): RuleProperties => ({
  conditions: all,
  event: { type: String(code) },
});

/** The light rule in the rule format of json-rules-engine. */
export const ENGINE_RULES: RuleProperties[] = [
  rule(0, { all: [income('lessThanInclusive', 'poorLine')] }),
  rule(0, {
    all: [
      income('greaterThan', 'poorLine'),
      income('lessThanInclusive', 'nearPoorLine'),
      count('greaterThanInclusive'),
    ],
  }),
  rule(1, {
    all: [income('greaterThan', 'poorLine'), income('lessThanInclusive', 'nearPoorLine'), count('lessThan')],
  }),
  rule(2, { all: [income('greaterThan', 'nearPoorLine'), income('lessThanInclusive', 'averageLine')] }),
  rule(3, { all: [income('greaterThan', 'averageLine')] }),
];

/** The evaluator that most JavaScript projects take. One engine for all households, all five rules run. */
export const jsonRulesEngine: Contestant<LightHouseholds> = {
  name: 'json-rules-engine',
  note: 'lines and count worked out before, since it has neither',
  prepare(households) {
    const engine = new Engine(ENGINE_RULES);
    const all = objectsOf(households);
    return async (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const { events } = await engine.run({ ...prepared(all[row] as LightFacts) });
        answers[row] = Number(events[0]?.type);
      }
    };
  },
};

const fastRules = (name: string, note: string, stopOnFirstEvent: boolean): Contestant<LightHouseholds> => ({
  name,
  note,
  prepare(households) {
    const run = compileFastRules(ENGINE_RULES, stopOnFirstEvent);
    const all = objectsOf(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const { events } = run(prepared(all[row] as LightFacts) as never);
        answers[row] = Number(events[0]?.type);
      }
    };
  },
});

/** All five rules run, as json-rules-engine does and as fast-json-rules-engine does unless told otherwise. */
export const fastEngine = fastRules(
  'stand-in for fast-json-rules-engine, all rules run',
  'events only, no reasons; lines and count worked out before',
  false,
);

/** Its best shape for rules of which one holds at most. */
export const fastEngineFirst = fastRules(
  'stand-in for fast-json-rules-engine, stopped at the first rule that holds',
  'the first event only, no reasons; lines and count worked out before',
  true,
);

type Test = (facts: Prepared) => boolean;

/**
 * The same rules compiled once into closures, and nothing else done: no look whether a fact is there or numeric, no list but that
 * of events. Less than any engine for such rules does; what closures alone cost.
 */
export const closures: Contestant<LightHouseholds> = {
  name: 'rules compiled to bare closures',
  note: 'events only, no checks; lines and count worked out before',
  prepare(households) {
    const rules = ENGINE_RULES.map(({ conditions, event }) => ({
      test: compileAll((conditions as unknown as { all: Leaf[] }).all),
      event,
    }));
    const all = objectsOf(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const facts = prepared(all[row] as LightFacts);
        const events: { type: string }[] = [];
        for (const { test, event } of rules) if (test(facts)) events.push(event);
        answers[row] = Number(events[0]?.type);
      }
    };
  },
};

interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: number | { readonly fact: string };
}

const compilers: Record<
  string,
  (left: (facts: Prepared) => number, right: (facts: Prepared) => number) => Test
> = {
  lessThan: (left, right) => (facts) => left(facts) < right(facts),
  lessThanInclusive: (left, right) => (facts) => left(facts) <= right(facts),
  greaterThan: (left, right) => (facts) => left(facts) > right(facts),
  greaterThanInclusive: (left, right) => (facts) => left(facts) >= right(facts),
};

function compileAll(leaves: readonly Leaf[]): Test {
  const tests = leaves.map(({ fact, operator, value }) => {
    const read = (id: string) => (facts: Prepared) => facts[id as keyof Prepared];
    const right = typeof value === 'number' ? () => value : read(value.fact);
    return (compilers[operator] as (typeof compilers)[string])(read(fact), right);
  });
  return (facts) => {
    for (const test of tests) if (!test(facts)) return false;
    return true;
  };
}

const variable = (id: string) => ({ var: id });
/** Neither of the two adds truth values. */
const asNumber = (id: string) => ({ if: [variable(id), 1, 0] });
const most = (line: number) => ({ '<=': [variable('monthlyIncomePerCapita'), line] });
const logicOf = (place: 0 | 1) => ({
  if: [
    most(LINES.poor[place]),
    0,
    most(LINES.nearPoor[place]),
    { if: [{ '>=': [{ '+': INDICATORS.map(asNumber) }, MINIMUM_DEPRIVATIONS] }, 0, 1] },
    most(LINES.average[place]),
    2,
    3,
  ],
});
/** The light rule as JSON Logic. The area is told apart first: json-logic-engine compiles a choice within a comparison wrongly. */
const LOGIC = { if: [{ '===': [variable('area'), 'urban'] }, logicOf(1), logicOf(0)] };

export const jsonLogicJs: Contestant<LightHouseholds> = {
  name: 'json-logic-js',
  prepare(households) {
    const all = objectsOf(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++) answers[row] = jsonLogic.apply(LOGIC, all[row]) as number;
    };
  },
};

export const jsonLogicEngine: Contestant<LightHouseholds> = {
  name: 'json-logic-engine, compiled',
  note: 'compiles code, which a strict page policy forbids',
  prepare(households) {
    const run = new LogicEngine().build(LOGIC) as (facts: LightFacts) => number;
    const all = objectsOf(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++) answers[row] = run(all[row] as LightFacts);
    };
  },
};

/** A decision table, first row that fits. */
function zenTable(): object {
  const columns = ['area', 'monthlyIncomePerCapita', 'deprivations'];
  const row = (area: string, most_: number | undefined, deprivations: string, code: number, i: number) => ({
    _id: `row${i}`,
    area: area === '' ? '' : `"${area}"`,
    monthlyIncomePerCapita: most_ === undefined ? '' : `<= ${most_}`,
    deprivations,
    class: String(code),
  });
  const ofArea = (area: string, i: 0 | 1) => [
    row(area, LINES.poor[i], '', 0, i * 4),
    row(area, LINES.nearPoor[i], `>= ${MINIMUM_DEPRIVATIONS}`, 0, i * 4 + 1),
    row(area, LINES.nearPoor[i], '', 1, i * 4 + 2),
    row(area, LINES.average[i], '', 2, i * 4 + 3),
  ];
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'class',
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: columns.map((id) => ({ id, name: id, field: id })),
          outputs: [{ id: 'class', name: 'class', field: 'class' }],
          rules: [...ofArea('rural', 0), ...ofArea('urban', 1), row('', undefined, '', 3, 8)],
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
}

export const zen: Contestant<LightHouseholds> = {
  name: 'zen-engine, decision table',
  note: 'crosses into native code at each call; count worked out before',
  prepare(households) {
    const decision = new ZenEngine().createDecision(zenTable());
    const all = objectsOf(households);
    return async (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const facts = all[row] as LightFacts;
        const { deprivations } = prepared(facts);
        const { area, monthlyIncomePerCapita } = facts;
        const { result } = await decision.evaluate({ area, monthlyIncomePerCapita, deprivations });
        answers[row] = (result as { class: number }).class;
      }
    };
  },
};

/** Without its traces, a Publicodes rule a step of the law. */
export const publicodes: Contestant<LightHouseholds> = {
  name: 'publicodes',
  note: 'lines and count worked out before',
  prepare(households) {
    const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
    const engine = new PublicodesEngine(
      {
        income: {},
        poorLine: {},
        nearPoorLine: {},
        averageLine: {},
        deprivations: {},
        class: {
          variations: [
            { si: 'income <= poorLine', alors: '0' },
            {
              si: {
                'toutes ces conditions': [
                  'income <= nearPoorLine',
                  `deprivations >= ${MINIMUM_DEPRIVATIONS}`,
                ],
              },
              alors: '0',
            },
            { si: 'income <= nearPoorLine', alors: '1' },
            { si: 'income <= averageLine', alors: '2' },
            { sinon: '3' },
          ],
        },
      } as never,
      { logger: silent },
    );
    const all = objectsOf(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++) {
        engine.setSituation(prepared(all[row] as LightFacts) as never);
        answers[row] = engine.evaluate('class').nodeValue as number;
      }
    };
  },
};

const FEEL =
  'if income <= poorLine then 0 else if income <= nearPoorLine then ' +
  `(if deprivations >= ${MINIMUM_DEPRIVATIONS} then 0 else 1) else if income <= averageLine then 2 else 3`;

export const feel: Contestant<LightHouseholds> = {
  name: 'feelin (FEEL)',
  note: 'parses the text at each call; lines and count worked out before',
  prepare(households) {
    const all = objectsOf(households);
    return (from, until, answers) => {
      for (let row = from; row < until; row++) {
        const result: unknown = evaluateFeel(FEEL, prepared(all[row] as LightFacts) as never);
        answers[row] = ((result as { value?: number }).value ?? result) as number;
      }
    };
  },
};
