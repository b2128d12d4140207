import { describe, expect, it } from 'vitest';
import { DocumentError } from '../error/index.js';
import {
  defineRulebook,
  parseCases,
  parseDocument,
  parseOverlay,
  parseRulebook,
  parseText,
} from './index.js';

const leaf = { fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } };
const sound = {
  id: 'testing/small',
  inForce: { from: '2020-01-01', sources: ['law#art-1'] },
  revision: 1,
  subject: 'household',
  facts: ['income', 'area'],
  parameters: { line: { value: 700, unit: 'VND', sources: ['law#art-1'] } },
  decisions: [
    {
      id: 'class',
      hit: 'unique',
      outcomes: ['poor', 'notPoor'],
      rules: [
        {
          id: 'poor',
          sources: ['law#art-1'],
          conditions: { all: [leaf] },
          event: { type: 'class', params: { outcome: 'poor' } },
        },
        {
          id: 'notPoor',
          sources: ['law#art-1'],
          conditions: { not: leaf },
          event: { type: 'class', params: { outcome: 'notPoor' } },
        },
      ],
    },
  ],
};

/** The sound rulebook with one place changed. */
function withChange(path: readonly (string | number)[], value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(sound)) as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1) as string] = value;
  return copy;
}

const conditions = ['decisions', 0, 'rules', 0, 'conditions'] as const;

describe('a sound rulebook', () => {
  it('is taken, and frozen to the bottom', () => {
    const rulebook = defineRulebook(sound);
    expect(rulebook).toEqual(sound);
    expect(Object.isFrozen(rulebook.decisions[0]?.rules[0]?.conditions)).toBe(true);
  });
});

describe('a faulty rulebook is refused with code and place:', () => {
  it.each<[string, readonly (string | number)[], unknown, string, string]>([
    ['an unknown key', ['revison'], 1, 'format/unknown-key', 'revison'],
    [
      'a misspelt key of a rule',
      ['decisions', 0, 'rules', 0, 'prioritty'],
      1,
      'format/unknown-key',
      'decisions[0].rules[0].prioritty',
    ],
    ['an empty any', [...conditions], { any: [] }, 'format/empty', 'decisions[0].rules[0].conditions.any'],
    ['an empty all', [...conditions], { all: [] }, 'format/empty', 'decisions[0].rules[0].conditions.all'],
    [
      'an unknown operator',
      [...conditions, 'all', 0, 'operator'],
      'below',
      'format/unknown-value',
      'decisions[0].rules[0].conditions.all[0].operator',
    ],
    [
      'in on text',
      [...conditions, 'all', 0],
      { fact: 'area', operator: 'in', value: 'rural' },
      'format/in-needs-list',
      'decisions[0].rules[0].conditions.all[0].value',
    ],
    [
      'a list without in',
      [...conditions, 'all', 0],
      { fact: 'area', operator: 'equal', value: ['rural'] },
      'format/list-needs-in',
      'decisions[0].rules[0].conditions.all[0].value',
    ],
    [
      'both all and any',
      [...conditions],
      { all: [leaf], any: [leaf] },
      'format/unknown-key',
      'decisions[0].rules[0].conditions.any',
    ],
    [
      'a path expression',
      [...conditions, 'all', 0],
      { ...leaf, path: '$.x' },
      'format/unknown-key',
      'decisions[0].rules[0].conditions.all[0].path',
    ],
    [
      'an undeclared fact',
      [...conditions, 'all', 0, 'fact'],
      'incom',
      'format/undeclared',
      'decisions[0].rules[0].conditions.all[0].fact',
    ],
    [
      'a rule without sources',
      ['decisions', 0, 'rules', 0, 'sources'],
      [],
      'format/empty',
      'decisions[0].rules[0].sources',
    ],
    ['a date that is none', ['inForce', 'from'], '2021-02-29', 'format/invalid', 'inForce.from'],
    ['an end before the start', ['inForce', 'until'], '2019-12-31', 'format/dates', 'inForce.until'],
    ['a cycle', ['derived'], { a: { sum: ['b'] }, b: { sum: ['a'] } }, 'format/cycle', 'derived.a'],
    [
      'an outcome that is not listed',
      ['decisions', 0, 'rules', 0, 'event', 'params', 'outcome'],
      'por',
      'format/unknown-outcome',
      'decisions[0].rules[0].event.params.outcome',
    ],
    [
      'an event of another decision',
      ['decisions', 0, 'rules', 0, 'event', 'type'],
      'other',
      'format/event-type',
      'decisions[0].rules[0].event.type',
    ],
    [
      'two rules of one id',
      ['decisions', 0, 'rules', 1, 'id'],
      'poor',
      'format/declared-twice',
      'decisions[0].rules[1].id',
    ],
    [
      'an outcome that no rule gives',
      ['decisions', 0, 'outcomes'],
      ['poor', 'notPoor', 'rich'],
      'format/unreachable-outcome',
      'decisions[0].outcomes[2]',
    ],
    [
      'a parameter named as a fact',
      ['parameters', 'income'],
      { value: 1, unit: 'VND', sources: ['law'] },
      'format/declared-twice',
      'parameters.income',
    ],
  ])('%s', (_, path, value, code, place) => {
    const { faults } = parseRulebook(withChange(path, value));
    expect(faults.map((fault) => [fault.code, fault.path])).toContainEqual([code, place]);
    for (const fault of faults) {
      expect(fault.expected).not.toBe('');
      expect(fault.remedy).not.toBe('');
    }
  });

  it.each([
    [[...conditions, 'all', 0, 'value']],
    [['decisions', 0, 'rules', 0, 'conditions']],
    [['parameters', 'line', 'value']],
    [['facts', 0]],
  ])('null at %j', (path) => {
    expect(parseRulebook(withChange(path, null)).faults.length).toBeGreaterThan(0);
  });

  it.each([undefined, null, 7, 'text', [], {}])('%j instead of a rulebook', (data) => {
    expect(parseRulebook(data).faults.length).toBeGreaterThan(0);
    expect(() => defineRulebook(data)).toThrow(DocumentError);
  });

  it('a bare comparison as the whole condition, which json-rules-engine refuses too', () => {
    expect(parseRulebook(withChange(conditions, leaf)).faults.length).toBeGreaterThan(0);
  });

  it('many at once, each with what to do', () => {
    const faulty = JSON.parse(JSON.stringify(sound)) as Record<string, unknown> & typeof sound;
    faulty.colour = 'red';
    (faulty.decisions[0] as { rules: unknown[] }).rules[0] = {
      id: 'Poor',
      sources: [],
      conditions: { any: [] },
      event: {},
    };
    const { faults } = parseRulebook(faulty);
    expect(faults.length).toBeGreaterThanOrEqual(5);
  });

  it('by a message that says where, expected, found and what to do', () => {
    const act = () => defineRulebook(withChange([...conditions, 'all', 0, 'fact'], 'incom'));
    expect(act).toThrow(
      'Cannot use rulebook testing/small: 1 fault.\n' +
        '- format/undeclared at decisions[0].rules[0].conditions.all[0].fact: expected a fact, parameter or derived fact that ' +
        'this rulebook declares; found "incom". Did you mean income? Declare it in `facts`, `parameters` or `derived`.',
    );
  });
});

describe('the other documents', () => {
  it('are closed too', () => {
    expect(
      parseText({ title: 'x', decides: 'y', decisions: {}, outcomes: {}, rules: {}, extra: 1 }).faults[0]
        ?.code,
    ).toBe('format/unknown-key');
    expect(
      parseCases({ cases: [{ id: 'a', kind: 'odd', given: {}, expect: { status: 'decided' } }] }).faults[0]
        ?.code,
    ).toBe('format/unknown-value');
    expect(parseOverlay({ id: 'a' }).faults.length).toBeGreaterThan(3);
  });

  it('have for each part of a document a quote, a paraphrase or its absence, and only one of them', () => {
    const words = { vi: 'x', en: 'x' };
    const document = {
      id: 'law',
      number: '1',
      kind: 'law',
      title: words,
      issuer: words,
      evidence: 'primary',
      parts: [{ id: 'art-1', label: words, quote: 'x', paraphrase: words }],
    };
    expect(parseDocument(document).faults.map(({ path }) => path)).toEqual(['parts[0]']);
  });
});

describe('who is worse off', () => {
  const order = (outcomes: unknown, worse: unknown) =>
    parseRulebook(withChange(['decisions', 0, 'order'], { outcomes, worse })).faults.map(
      ({ code, path }) => `${code} ${path}`,
    );

  it('may be said of facts that the rulebook asks for, with outcomes of the decision', () => {
    expect(order(['poor', 'notPoor'], { income: 'lower', area: ['urban', 'rural'] })).toEqual([]);
    expect(order(['poor', 'rich'], { income: 'lower' })).toEqual([
      'format/unknown-outcome decisions[0].order.outcomes[1]',
    ]);
    expect(order(['poor'], { line: 'lower' })).toEqual(['format/undeclared decisions[0].order.worse.line']);
    expect(order(['poor'], { income: 'less' })).not.toEqual([]);
  });
});

it('a finding is accepted with its code, place and reason', () => {
  const reason = { vi: 'Luật quy định như vậy.', en: 'The law has it so.' };
  const accepts = (one: unknown) => parseRulebook(withChange(['accepts'], [one])).faults.length;
  expect(accepts({ code: 'analysis/masked-rule', path: 'decisions[0].rules[0]', reason })).toBe(0);
  expect(accepts({ code: 'verify/gap', path: 'decisions[0]', rules: ['poor'], reason })).toBe(0);
  expect(accepts({ code: 'analysis/masked-rule', path: 'decisions[0].rules[0]' })).toBeGreaterThan(0);
  expect(accepts({ code: 'masked', path: 'decisions[0]', reason })).toBeGreaterThan(0);
});

describe('what poverty is measured by', () => {
  const faultsOf = (changed: Record<string, unknown>) => {
    const data = {
      ...sound,
      facts: ['income', 'area', 'deprivedWater', 'deprivedSchooling'],
      parameters: { ...sound.parameters, least: { value: 2, unit: 'indicator', sources: ['law#art-1'] } },
      derived: {
        deprivations: { count: ['deprivedWater', 'deprivedSchooling'], unit: 'indicator' },
        total: { sum: ['income'] },
      },
      deprivation: { count: 'deprivations', cutoff: 'least', sources: ['law#art-1'], ...changed },
    };
    return parseRulebook(data).faults.map(({ code, path }) => `${code} ${path}`);
  };
  const dimension = (id: string, ...indicators: string[]) => ({ id, label: { vi: id, en: id }, indicators });

  it('names a count and a parameter, and may put each indicator in a dimension', () => {
    expect(faultsOf({})).toEqual([]);
    const dimensions = [dimension('water', 'deprivedWater'), dimension('schooling', 'deprivedSchooling')];
    expect(faultsOf({ dimensions, persons: 'income' })).toEqual([]);
  });

  it.each([
    ['a sum for the count', { count: 'total' }, ['format/deprivation deprivation.count']],
    ['a fact for the cut-off', { cutoff: 'income' }, ['format/deprivation deprivation.cutoff']],
    ['an unknown number of persons', { persons: 'size' }, ['format/undeclared deprivation.persons']],
    [
      'an indicator in two dimensions, and one in none',
      { dimensions: [dimension('water', 'deprivedWater'), dimension('again', 'deprivedWater')] },
      [
        'format/deprivation deprivation.dimensions[1].indicators[0]',
        'format/deprivation deprivation.dimensions',
      ],
    ],
    [
      'two dimensions of one id',
      { dimensions: [dimension('water', 'deprivedWater'), dimension('water', 'deprivedSchooling')] },
      ['format/declared-twice deprivation.dimensions[1].id'],
    ],
    ['no dimension', { dimensions: [] }, ['format/empty deprivation.dimensions']],
  ])('is refused with %s', (_, changed, faults) => {
    expect(faultsOf(changed)).toEqual(faults);
  });
});
