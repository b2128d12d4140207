import { Engine, Rule } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import type { Condition, Operator } from '../format/types.js';
import { makeEdition } from '../testing/make-edition.js';
import { evaluateWithEngine } from './evaluate-with-engine.js';
import { idsIn, type PlainValue, runConditions } from './run-conditions.js';
import { toEngineRules } from './to-engine-rules.js';

const is = (fact: string, value: boolean): Condition => ({ fact, operator: 'equal', value });
const facts = new Map<string, PlainValue>([
  ['yes', true],
  ['no', false],
  ['five', 5],
  ['six', 6],
  ['area', 'rural'],
  ['areas', ['rural', 'island']],
  ['early', '2018-12-31'],
  ['late', '2019-01-01'],
]);
const T = is('yes', true);
const F = is('no', true);
const run = async (condition: Condition) => (await runConditions([{ path: 'c', condition }], facts))[0];
const holds = async (condition: Condition) => (await run(condition))?.result;

describe('all', () => {
  test.each([
    [[T], true],
    [[T, T], true],
    [[T, F], false],
    [[F, F], false],
  ])('holds when each part does (%#)', async (all, expected) => {
    expect(await holds({ all })).toBe(expected);
  });
});

describe('any', () => {
  test.each([
    [[T], true],
    [[T, F], true],
    [[F, T], true],
    [[F, F], false],
  ])('holds when a part does (%#)', async (any, expected) => {
    expect(await holds({ any })).toBe(expected);
  });
});

describe('not', () => {
  test.each([
    [{ not: T }, false],
    [{ not: F }, true],
    [{ not: { not: T } }, true],
    [{ not: { any: [F, F] } }, true],
    [{ not: { all: [T, F] } }, true],
  ])('turns the answer around (%#)', async (condition, expected) => {
    expect(await holds(condition)).toBe(expected);
  });
});

describe('nesting', () => {
  test.each([
    [{ all: [{ any: [F, T] }, { not: { all: [T, F] } }] }, true],
    [{ any: [{ all: [T, F] }, { all: [{ any: [F] }, T] }] }, false],
    [{ all: [{ all: [{ all: [{ any: [{ any: [T] }] }] }] }] }, true],
  ] satisfies [Condition, boolean][])('goes as deep as the rule does (%#)', async (condition, expected) => {
    expect(await holds(condition)).toBe(expected);
  });

  test('five hundred levels are no trouble', async () => {
    const deep = Array.from({ length: 500 }).reduce<Condition>((inner) => ({ not: inner }), T);
    expect(await holds(deep)).toBe(true);
  });
});

describe('operators', () => {
  test.each<[string, Operator, Extract<Condition, { fact: string }>['value'], boolean]>([
    ['area', 'equal', 'rural', true],
    ['area', 'equal', 'urban', false],
    ['area', 'notEqual', 'urban', true],
    ['area', 'notEqual', 'rural', false],
    ['area', 'in', ['rural', 'urban'], true],
    ['area', 'in', ['urban'], false],
    ['area', 'in', { fact: 'areas' }, true],
    ['area', 'notIn', ['urban'], true],
    ['area', 'notIn', { fact: 'areas' }, false],
    ['five', 'lessThan', { fact: 'six' }, true],
    ['five', 'lessThan', { fact: 'five' }, false],
    ['five', 'lessThanInclusive', { fact: 'five' }, true],
    ['six', 'lessThanInclusive', { fact: 'five' }, false],
    ['six', 'greaterThan', { fact: 'five' }, true],
    ['five', 'greaterThan', { fact: 'five' }, false],
    ['five', 'greaterThanInclusive', { fact: 'five' }, true],
    ['five', 'greaterThanInclusive', { fact: 'six' }, false],
    ['five', 'greaterThan', 0, true],
    ['early', 'lessThan', { fact: 'late' }, true],
    ['late', 'lessThanInclusive', { fact: 'early' }, false],
    ['early', 'equal', '2018-12-31', true],
    ['yes', 'equal', { fact: 'no' }, false],
  ])('%s %s %o', async (fact, operator, value, expected) => {
    expect(await holds({ fact, operator, value })).toBe(expected);
  });
});

test('the result of a comparison of two facts has both values', async () => {
  expect(await run({ fact: 'five', operator: 'lessThan', value: { fact: 'six' } })).toEqual({
    kind: 'leaf',
    path: 'c',
    fact: 'five',
    operator: 'lessThan',
    factResult: 5,
    valueResult: 6,
    result: true,
  });
});

test('every leaf is looked at, also where the answer is clear without it', async () => {
  const tree = await run({ any: [T, F, { all: [F, T] }] });
  const leaves = JSON.stringify(tree).match(/"factResult"/g);
  expect(leaves).toHaveLength(4);
});

test('the ids of a condition are those of both sides, each once', () => {
  expect(
    idsIn({ all: [T, { not: { any: [T, { fact: 'a', operator: 'lessThan', value: { fact: 'b' } }] } }] }),
  ).toEqual(['yes', 'a', 'b']);
});

const edition = makeEdition({
  facts: { a: 'boolean', income: { type: 'integer', unit: 'VND' } },
  parameters: { line: { unit: 'VND', value: 100 } },
  rules: {
    one: { all: [is('a', true), { fact: 'income', operator: 'lessThan', value: { fact: 'line' } }] },
    two: { not: is('a', true) },
  },
});

test('rules load into json-rules-engine, and their events carry the outcome', async () => {
  const engine = new Engine(toEngineRules(edition));
  const { events, failureEvents } = await engine.run({ a: true, income: 50, line: 100 });
  expect(events).toEqual([{ type: 'answer', params: { outcome: 'one' } }]);
  expect(failureEvents).toEqual([{ type: 'answer', params: { outcome: 'two' } }]);
});

test('the result of a rule in json-rules-engine is that of the second opinion', async () => {
  const engine = new Engine(toEngineRules(edition));
  const { results } = await engine.run({ a: true, income: 50, line: 100 });
  const { decisions } = await evaluateWithEngine(edition, { a: true, income: 50 });
  expect(decisions[0]?.rules).toEqual(results.map(({ name }) => name));
});

test('rules survive the trip through JSON and a Rule', () => {
  for (const properties of toEngineRules(edition)) {
    const text = new Rule(properties).toJSON();
    expect(new Rule(text).toJSON()).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ name: properties.name, event: properties.event });
  }
});
