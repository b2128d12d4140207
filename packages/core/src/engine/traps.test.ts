import { Engine } from 'json-rules-engine';
import { expect, test } from 'vitest';
import { evaluate } from '../evaluate/index.js';
import { conditionSchema } from '../format/schema/condition.js';
import type { Condition } from '../format/types.js';
import { makeEdition, makeRule } from '../testing/make-edition.js';
import { CompleteFacts } from './derive-complete.js';
import { evaluateWithEngine } from './evaluate-with-engine.js';
import { runConditions } from './run-conditions.js';

const below: Condition = { fact: 'income', operator: 'lessThan', value: { fact: 'line' } };
const edition = makeEdition({
  facts: { income: { type: 'integer', unit: 'VND', min: 0 }, region: ['a', 'b', 'ab'] },
  parameters: { line: { unit: 'VND', value: 100 } },
  rules: { below, notBelow: { not: below }, notA: { fact: 'region', operator: 'notEqual', value: 'a' } },
});

/** What json-rules-engine itself makes of conditions and facts, without our layer. */
async function upstream(conditions: object, facts: object, options = {}) {
  const engine = new Engine([{ conditions: conditions as never, event: { type: 'x' } }], options);
  return (await engine.run(facts as never)).results.length === 1;
}

const given = { all: [{ fact: 'income', operator: 'lessThan', value: 100 }] };

test('a fact nobody gave is unknown under `not` too, where json-rules-engine may say true', async () => {
  expect(await upstream({ not: given }, {}, { allowUndefinedFacts: true })).toBe(true);
  expect(evaluate(edition, {}).benefits).toEqual({ below: 'unknown', notBelow: 'unknown', notA: 'unknown' });
  await expect(evaluateWithEngine(edition, {})).rejects.toMatchObject({ code: 'engine/incomplete' });
});

test('`undefined` given is unknown, where json-rules-engine says that it is not below', async () => {
  expect(await upstream({ not: given }, { income: undefined })).toBe(true);
  await expect(evaluateWithEngine(edition, { income: undefined, region: 'a' })).rejects.toMatchObject({
    facts: ['income'],
  });
});

test.each([
  ['null', null, { not: given }, true],
  ['a word', 'abc', { not: given }, true],
  ['a number as text', '50', given, true],
  ['a number with a separator', '50,000', given, false],
  ['a list', [5], given, true],
])('%s is refused, whatever json-rules-engine makes of it', async (_, income, conditions, theirs) => {
  expect(await upstream(conditions, { income })).toBe(theirs);
  await expect(evaluateWithEngine(edition, { income: income as never, region: 'a' })).rejects.toMatchObject({
    code: 'fact/wrong-type',
  });
});

test('`in` on a text, which looks for a part of it, is refused by the format’s link', async () => {
  expect(await upstream({ all: [{ fact: 'region', operator: 'in', value: 'abc' }] }, { region: 'ab' })).toBe(
    true,
  );
  const faulty = makeEdition({
    facts: { region: ['a', 'ab'] },
    rules: { x: { fact: 'region', operator: 'in', value: 'ab' } },
  });
  await expect(evaluateWithEngine(faulty, { region: 'a' })).rejects.toMatchObject({
    code: 'program/wrong-type',
  });
});

test('a comparison with null is refused by the format', async () => {
  expect(
    await upstream({ all: [{ fact: 'income', operator: 'greaterThan', value: null }] }, { income: 5 }),
  ).toBe(true);
  expect(conditionSchema.safeParse({ fact: 'income', operator: 'greaterThan', value: null }).success).toBe(
    false,
  );
});

test.each(['all', 'any'])(
  'an empty `%s`, true to json-rules-engine, is refused by the format',
  async (kind) => {
    expect(await upstream({ [kind]: [] }, {})).toBe(true);
    expect(conditionSchema.safeParse({ [kind]: [] }).success).toBe(false);
  },
);

test('a node with both any and all, of which json-rules-engine drops one, is refused by the format', () => {
  expect(conditionSchema.safeParse({ any: [below], all: [below] }).success).toBe(false);
  expect(conditionSchema.safeParse({ ...below, any: [below] }).success).toBe(false);
});

test.each(['path', 'params', 'priority', 'pth'])(
  'the key `%s` on a comparison is refused by the format',
  (key) => {
    expect(conditionSchema.safeParse({ ...below, [key]: 1 }).success).toBe(false);
  },
);

test('an operator that json-rules-engine would miss only when run is refused by the format', async () => {
  await expect(
    upstream({ all: [{ fact: 'income', operator: 'below', value: 1 }] }, { income: 1 }),
  ).rejects.toThrow('Unknown operator');
  expect(conditionSchema.safeParse({ fact: 'income', operator: 'below', value: 0 }).success).toBe(false);
  expect(conditionSchema.safeParse({ fact: 'income', operator: 'not:lessThan', value: 0 }).success).toBe(
    false,
  );
});

test('sums of decimals are exact, where binary fractions are not', async () => {
  expect(await upstream({ all: [{ fact: 'sum', operator: 'equal', value: 0.3 }] }, { sum: 0.1 + 0.2 })).toBe(
    false,
  );
  const sums = makeEdition({
    facts: { a: { type: 'decimal', scale: 1, unit: 'ha' }, b: { type: 'decimal', scale: 1, unit: 'ha' } },
    parameters: { limit: { unit: 'ha', value: 0.3 } },
    derived: { sum: { sum: ['a', 'b'] } },
    rules: { exactly: { fact: 'sum', operator: 'equal', value: { fact: 'limit' } } },
  });
  expect((await evaluateWithEngine(sums, { a: 0.1, b: 0.2 })).decisions[0]?.rules).toEqual(['exactly']);
  expect(evaluate(sums, { a: 0.1, b: 0.2 }).benefits).toEqual({ exactly: 'yes' });
});

test('fifty runs at once agree with fifty runs in turn', async () => {
  const households = Array.from({ length: 50 }, (_, i) => ({
    income: i * 4,
    region: ['a', 'b', 'ab'][i % 3] as string,
  }));
  const together = await Promise.all(households.map((facts) => evaluateWithEngine(edition, facts)));
  for (const [i, facts] of households.entries()) {
    const alone = await evaluateWithEngine(edition, facts);
    expect(together[i]).toEqual(alone);
    expect(alone.decisions[0]?.rules).toEqual(evaluate(edition, facts).rules.map(({ id }) => id));
  }
});

test.each(['success', 'failure', 'error'])(
  'a decision may be called `%s`, an event of json-rules-engine’s own',
  async (id) => {
    const named = makeEdition({
      facts: { a: 'boolean' },
      decisions: [
        {
          id,
          hit: 'collect',
          outcomes: ['x'],
          rules: [makeRule('x', { fact: 'a', operator: 'equal', value: true }, 'x', id)],
        },
      ],
    });
    expect((await evaluateWithEngine(named, { a: true })).decisions[0]?.rules).toEqual(['x']);
  },
);

test('rules of one name in two decisions keep their own results', async () => {
  const rule = (decision: string, value: boolean) =>
    makeRule('same', { fact: 'a', operator: 'equal', value }, 'x', decision);
  const twice = makeEdition({
    facts: { a: 'boolean' },
    decisions: [
      { id: 'first', hit: 'collect', outcomes: ['x'], rules: [rule('first', true)] },
      { id: 'second', hit: 'collect', outcomes: ['x'], rules: [rule('second', false)] },
    ],
  });
  const { decisions } = await evaluateWithEngine(twice, { a: true });
  expect(decisions.map(({ rules }) => rules)).toEqual([['same'], []]);
});

test('the order of rules is that of the rulebook, not of completion', async () => {
  const deep = Array.from({ length: 20 }).reduce<Condition>((inner) => ({ all: [inner] }), {
    fact: 'a',
    operator: 'equal',
    value: true,
  });
  const ordered = makeEdition({
    facts: { a: 'boolean' },
    rules: { deep, shallow: { fact: 'a', operator: 'equal', value: true } },
  });
  expect((await evaluateWithEngine(ordered, { a: true })).decisions[0]?.rules).toEqual(['deep', 'shallow']);
});

test('the edition stays as it was: json-rules-engine writes only into copies', async () => {
  const before = JSON.stringify(edition);
  await evaluateWithEngine(edition, { income: 1, region: 'a' });
  expect(JSON.stringify(edition)).toBe(before);
});

test('a condition whose fact is not given is refused by json-rules-engine itself, not taken for false', async () => {
  await expect(runConditions([{ path: 'x', condition: below }], new Map([['line', 100]]))).rejects.toThrow(
    'Undefined fact: income',
  );
});

test('a fact called like a function that every object has is only what the caller gave', async () => {
  const facts = new Map([['constructor', true]]);
  const given = {
    edition: makeEdition({ facts: { a: 'boolean' } }),
    members: undefined,
    on: undefined,
    assumed: new Map(),
  };
  const named = {
    ...given,
    edition: { ...given.edition, rulebook: { ...given.edition.rulebook, facts: ['constructor'] } },
  };
  expect(await new CompleteFacts({ ...named, facts }).valueOf('constructor')).toBe(true);
  expect(await new CompleteFacts({ ...given, facts }).valueOf('constructor')).toBeUndefined();
  expect(await new CompleteFacts({ ...given, facts: new Map() }).valueOf('toString')).toBeUndefined();
});
