import fc from 'fast-check';
import { Rule } from 'json-rules-engine';
import { expect, test } from 'vitest';
import { DocumentError } from '../error/index.js';
import { makeEdition, makeRule } from '../testing/make-edition.js';
import { randomRulebook } from '../testing/random-rulebook.js';
import { smallEdition } from '../testing/small-edition.js';
import { fromEngineRules } from './from-engine-rules.js';
import { toEngineRules } from './to-engine-rules.js';

test('every rule is there, named by its id, in the order of the rulebook', () => {
  expect(toEngineRules(smallEdition).map(({ name }) => name)).toEqual([
    'poorByIncome',
    'poorByLack',
    'notPoor',
    'housing',
    'loan',
  ]);
});

test('the rules are copies: what is written into them never reaches the edition', () => {
  const before = JSON.stringify(smallEdition.rulebook);
  for (const rule of toEngineRules(smallEdition)) {
    (rule.conditions as unknown as Record<string, unknown>).all = [];
    (rule.event.params as Record<string, unknown>).outcome = 'changed';
  }
  expect(JSON.stringify(smallEdition.rulebook)).toBe(before);
});

test('a decision named like an event of json-rules-engine is not given to it', () => {
  const rule = makeRule('x', { fact: 'a', operator: 'equal', value: true }, 'x', 'error');
  const edition = makeEdition({
    facts: { a: 'boolean' },
    decisions: [{ id: 'error', hit: 'collect', outcomes: ['x'], rules: [rule] }],
  });
  expect(() => toEngineRules(edition)).toThrow(expect.objectContaining({ code: 'engine/reserved-event' }));
});

test('rules go to json-rules-engine, out as its JSON, and come back the same, but for the sources it loses', () => {
  fc.assert(
    fc.property(randomRulebook(), ({ edition }) => {
      const { rules } = edition.rulebook.decisions[0] as (typeof edition.rulebook.decisions)[number];
      const exported = toEngineRules(edition).map((properties) => new Rule(properties).toJSON());
      const sources = Object.fromEntries(rules.map((rule) => [rule.id, rule.sources]));
      expect(fromEngineRules(exported, { sources })).toEqual(rules);
    }),
    { numRuns: 100 },
  );
});

const leaf = { fact: 'a', operator: 'equal', value: true };
const good = {
  name: 'one',
  conditions: { all: [leaf] },
  event: { type: 'answer', params: { outcome: 'x' } },
};
const withCondition = (condition: unknown) => ({ ...good, conditions: { all: [condition] } });

test.each<[string, unknown, string]>([
  ['engine/not-a-rule', 5, 'rules[0]'],
  ['engine/not-a-rule', '{', 'rules[0]'],
  ['engine/no-id', { ...good, name: undefined }, 'rules[0].name'],
  ['engine/no-id', { ...good, name: 'Hộ nghèo' }, 'rules[0].name'],
  ['engine/no-sources', { ...good, name: 'other' }, 'rules[0]'],
  ['engine/event', { ...good, event: { type: 'answer' } }, 'rules[0].event'],
  [
    'engine/unknown-key',
    { ...good, event: { type: 'answer', params: { outcome: 'x', note: 1 } } },
    'rules[0].event.params.note',
  ],
  ['engine/unknown-key', { ...good, citation: 'x' }, 'rules[0].citation'],
  ['engine/priority', { ...good, priority: 10 }, 'rules[0].priority'],
  ['engine/priority', withCondition({ ...leaf, priority: 2 }), 'rules[0].conditions.all[0].priority'],
  ['engine/root-leaf', { ...good, conditions: leaf }, 'rules[0].conditions'],
  ['engine/named-condition', { ...good, conditions: { condition: 'shared' } }, 'rules[0].conditions'],
  ['engine/named-condition', withCondition({ condition: 'shared' }), 'rules[0].conditions.all[0]'],
  ['engine/mixed-group', { ...good, conditions: { any: [leaf], all: [leaf] } }, 'rules[0].conditions'],
  ['engine/mixed-group', withCondition({ ...leaf, any: [leaf] }), 'rules[0].conditions.all[0]'],
  ['engine/empty-group', { ...good, conditions: { any: [] } }, 'rules[0].conditions.any'],
  ['engine/path', withCondition({ ...leaf, path: '$.x' }), 'rules[0].conditions.all[0].path'],
  ['engine/params', withCondition({ ...leaf, params: {} }), 'rules[0].conditions.all[0].params'],
  [
    'engine/path',
    withCondition({ ...leaf, value: { fact: 'b', path: '$.x' } }),
    'rules[0].conditions.all[0].value.path',
  ],
  [
    'engine/unknown-operator',
    withCondition({ ...leaf, operator: 'contains' }),
    'rules[0].conditions.all[0].operator',
  ],
  [
    'engine/unknown-operator',
    withCondition({ ...leaf, operator: 'not:equal' }),
    'rules[0].conditions.all[0].operator',
  ],
  ['engine/name', withCondition({ ...leaf, name: 'adult' }), 'rules[0].conditions.all[0].name'],
  ['engine/unknown-key', withCondition({ ...leaf, prioritty: 1 }), 'rules[0].conditions.all[0].prioritty'],
  [
    'engine/value',
    withCondition({ ...leaf, operator: 'in', value: 'abc' }),
    'rules[0].conditions.all[0].value',
  ],
  ['engine/value', withCondition({ ...leaf, value: null }), 'rules[0].conditions.all[0].value'],
  ['engine/value', withCondition({ ...leaf, fact: 'a b' }), 'rules[0].conditions.all[0].fact'],
])('%s is named where it stands (%#)', (code, rule, path) => {
  expect.assertions(2);
  try {
    fromEngineRules([rule], { sources: { one: ['test-law'] } });
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    expect((error as DocumentError).faults.map((fault) => [fault.code, fault.path])).toContainEqual([
      code,
      path,
    ]);
  }
});

test('all faults are found at once', () => {
  const rules = [
    good,
    good,
    { ...good, name: 'two', priority: 3, conditions: { any: [{ ...leaf, path: '$' }, { condition: 'x' }] } },
  ];
  try {
    fromEngineRules(rules, { sources: { one: ['test-law'] } });
    expect.unreachable();
  } catch (error) {
    expect((error as DocumentError).faults.map(({ code }) => code)).toEqual([
      'engine/duplicate-id',
      'engine/priority',
      'engine/no-sources',
      'engine/path',
      'engine/named-condition',
    ]);
  }
});

test('a rule is taken as it is, with the sources given for it and those on its conditions', () => {
  const rule = {
    ...good,
    priority: 1,
    conditions: { priority: 1, all: [{ ...leaf, sources: ['test-law#art-2'] }] },
  };
  expect(fromEngineRules([rule], { sources: { one: ['test-law#art-1'] } })).toEqual([
    {
      id: 'one',
      sources: ['test-law#art-1'],
      conditions: { all: [{ ...leaf, sources: ['test-law#art-2'] }] },
      event: good.event,
    },
  ]);
});
