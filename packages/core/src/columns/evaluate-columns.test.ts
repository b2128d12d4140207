import { describe, expect, it } from 'vitest';
import type { Edition } from '../edition/edition.js';
import { evaluate, type Facts } from '../evaluate/index.js';
import { answerOfEvaluate, answersOfColumns } from '../testing/compare-columns.js';
import { editionOf, fact, parameter, yesOrNo } from '../testing/edition-of.js';
import { type Columns, type FactColumn, rowStatus } from './columns.js';
import { columnsOfFacts } from './columns-of-facts.js';
import { evaluateColumns } from './evaluate-columns.js';

const edition = editionOf({
  facts: {
    area: fact.choice('area', ['rural', 'urban', 'island']),
    income: fact.integer('income', 'VND', 0, 1_000_000),
    floorArea: fact.decimal('floorArea', 'm2', 1),
    crowded: fact.boolean('crowded'),
    memberCount: fact.integer('memberCount', 'person', 1, 100),
  },
  rawFacts: ['floorArea', 'memberCount'],
  memberFacts: { ill: fact.boolean('ill'), age: fact.integer('age', 'year', 0, 150) },
  parameters: {
    line: {
      unit: 'VND',
      by: 'area',
      values: { rural: 700, urban: 900, island: 650 },
      sources: ['law#art-1'],
    },
    space: parameter(8, 'm2/person'),
    grown: parameter(15, 'year'),
  },
  derived: {
    memberCount: { countMembers: 'all', unit: 'person' },
    perPerson: { ratio: { of: 'floorArea', to: 'memberCount' }, unit: 'm2/person' },
    crowded: { when: { fact: 'perPerson', operator: 'lessThan', value: { fact: 'space' } } },
    illAdult: {
      anyMember: {
        all: [
          { fact: 'ill', operator: 'equal', value: true },
          { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'grown' } },
        ],
      },
    },
  },
  decisions: yesOrNo({
    any: [
      { fact: 'income', operator: 'lessThanInclusive', value: { fact: 'line' } },
      {
        all: [
          { fact: 'crowded', operator: 'equal', value: true },
          { fact: 'illAdult', operator: 'equal', value: true },
        ],
      },
    ],
  }),
});

const sameAsEvaluate = (columns: Columns, cases: readonly Facts[], of: Edition = edition) => {
  expect(answersOfColumns(evaluateColumns(of, columns))).toEqual(
    cases.map((one) => answerOfEvaluate(of, one)),
  );
};

/** Cases without a system to them, from a small generator: what is known, members, and how many, all vary. */
function manyCases(count: number): Facts[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  const maybe = <T>(value: T) => (next(5) === 0 ? undefined : value);
  return Array.from({ length: count }, (): Facts => {
    // Beyond 25 members are looked at in another way.
    const length = next(20) === 0 ? ([24, 25, 26, 33, 40][next(5)] as number) : next(6);
    const members = Array.from({ length }, () => ({
      ill: maybe(next(3) === 0),
      age: maybe(next(90)),
    }));
    return {
      area: maybe(['rural', 'urban', 'island'][next(3)] as string),
      income: maybe(600 + next(400)),
      floorArea: maybe(next(900) / 10),
      members: next(6) === 0 ? undefined : members,
    };
  });
}

describe('many blocks', () => {
  const cases = manyCases(9001);

  it('gives every row what evaluating it alone gives, over several blocks and a last one that is not full', () => {
    sameAsEvaluate(columnsOfFacts(edition, cases), cases);
  });

  it('does so a second time, on other rows of the same shape', () => {
    const others = cases.slice(100, 300);
    sameAsEvaluate(columnsOfFacts(edition, others), others);
  });

  it('reads columns wherever they lie in memory, and whatever kind of array they are', () => {
    const columns = columnsOfFacts(edition, cases);
    const moved = (values: FactColumn['values']) => {
      const bytes = new Uint8Array(values.length + 3);
      bytes.set(values, 3);
      return bytes.subarray(3);
    };
    const { area, income } = columns.facts as { area: FactColumn; income: FactColumn };
    const facts = {
      ...columns.facts,
      area: { values: moved(area.values), known: area.known && new Uint8Array(moved(area.known)) },
    };
    sameAsEvaluate({ ...columns, facts }, cases);
    sameAsEvaluate(
      { ...columns, facts: { ...facts, area: { ...area, values: Int32Array.from(area.values) } } },
      cases,
    );
    sameAsEvaluate(
      {
        ...columns,
        facts: { ...columns.facts, income: { ...income, values: Int32Array.from(income.values) } },
      },
      cases,
    );
  });

  it('never looks at the value of an unknown row', () => {
    const columns = columnsOfFacts(edition, cases);
    const { income } = columns.facts as { income: FactColumn };
    const values = Int32Array.from(income.values, (value, i) =>
      income.known?.[i] === 0 ? -2_000_000_000 : value,
    );
    sameAsEvaluate({ ...columns, facts: { ...columns.facts, income: { ...income, values } } }, cases);
  });
});

describe('values that cannot be taken', () => {
  it.each<[string, FactColumn]>([
    ['a code that is no option', { values: new Uint8Array([0, 3, 1]) }],
    ['a code far off', { values: new Uint8Array([0, 255, 1]) }],
    ['a code that is none, in another array', { values: new Int32Array([0, -1, 1]) }],
  ])('refuses the row alone: %s', (_, area) => {
    const decision = evaluateColumns(edition, {
      rows: 3,
      facts: { area, income: { values: new Int32Array(3).fill(1) } },
    });
    expect([...decision.status]).toEqual([rowStatus.decided, rowStatus.refused, rowStatus.decided]);
    expect(() => decision.decisionOf(1)).toThrow(expect.objectContaining({ code: 'fact/wrong-type' }));
    expect(decision.decisions[0]?.outcome[1]).toBe(decision.decisions[0]?.noOutcome);
  });

  it.each<[string, FactColumn['values']]>([
    ['below the range', new Int32Array([1, -1, 1])],
    ['above the range', new Int32Array([1, 1_000_001, 1])],
    ['no whole number', new Float64Array([1, 1.5, 1])],
    ['no number', new Float64Array([1, Number.NaN, 1])],
  ])('refuses a number that is %s', (_, values) => {
    const { status } = evaluateColumns(edition, { rows: 3, facts: { income: { values } } });
    expect(status[1]).toBe(rowStatus.refused);
    expect([status[0], status[2]]).toEqual([rowStatus.decided, rowStatus.decided]);
  });

  it('refuses a row whose member has such a value, and one whose stated fact disagrees', () => {
    const cases: Facts[] = [
      { income: 1, members: [{ age: 151 }] },
      { income: 1, memberCount: 2, members: [{ age: 3 }] },
      { income: 1, memberCount: 1, members: [{ age: 3 }] },
      { income: 1, crowded: false, floorArea: 7, memberCount: 1 },
      { income: 1, members: [] },
    ];
    const decision = evaluateColumns(edition, columnsOfFacts(edition, cases));
    const { refused, decided } = rowStatus;
    expect([...decision.status]).toEqual([refused, refused, decided, refused, refused]);
    expect(() => decision.decisionOf(1)).toThrow(expect.objectContaining({ code: 'fact/disagrees' }));
  });
});

describe('what is asked for by row', () => {
  const cases: Facts[] = [{ area: 'rural', income: 650 }, { income: 850 }, {}];
  const decision = evaluateColumns(edition, columnsOfFacts(edition, cases));

  it('gives the whole answer with every reason', () => {
    cases.forEach((facts, row) => {
      expect(JSON.stringify(decision.decisionOf(row))).toBe(JSON.stringify(evaluate(edition, facts)));
    });
  });

  it('names the facts still needed, and none for a row that is decided', () => {
    expect(decision.missingOf(0)).toEqual([]);
    expect(decision.missingOf(1)).toEqual(evaluate(edition, cases[1] as Facts).missing);
    expect(decision.missingOf(1).length).toBeGreaterThan(0);
  });
});

describe('arrays used again', () => {
  const rural = columnsOfFacts(edition, [
    { area: 'rural', income: 650 },
    { area: 'rural', income: 950, crowded: false },
  ]);
  const urban = columnsOfFacts(edition, [{ area: 'urban', income: 950, crowded: false }, { income: 1 }]);

  it('are written over, with the answers of the new call', () => {
    const first = evaluateColumns(edition, rural);
    const second = evaluateColumns(edition, urban, { reuse: first });
    expect(second.decisions[0]?.outcome).toBe(first.decisions[0]?.outcome);
    expect([...(second.decisions[0]?.outcome ?? [])]).toEqual([1, 0]);
  });

  it('are left alone where the rows or the edition differ', () => {
    const first = evaluateColumns(edition, rural);
    const other = evaluateColumns(edition, { rows: 1, facts: {} }, { reuse: first });
    expect([...other.status]).toEqual([rowStatus.undetermined]);
    expect([...first.status]).toEqual([rowStatus.decided, rowStatus.decided]);
  });
});

describe('columns that do not fit', () => {
  const column = { values: new Uint8Array(2) };

  it.each<[string, Columns, string]>([
    ['an id that is not asked for', { rows: 2, facts: { height: column } }, 'fact/unknown-id'],
    ['fewer values than rows', { rows: 3, facts: { area: column } }, 'fact/wrong-type'],
    [
      'a shorter mask',
      { rows: 2, facts: { area: { ...column, known: new Uint8Array(1) } } },
      'fact/wrong-type',
    ],
    [
      'too few offsets',
      { rows: 2, facts: {}, members: { offsets: new Uint32Array(2), facts: {} } },
      'fact/wrong-type',
    ],
    [
      'offsets that fall',
      {
        rows: 2,
        facts: {},
        members: { offsets: new Uint32Array([0, 2, 1]), facts: { age: { values: new Int32Array(2) } } },
      },
      'fact/wrong-type',
    ],
  ])('are refused as a whole: %s', (_, columns, code) => {
    expect(() => evaluateColumns(edition, columns)).toThrow(expect.objectContaining({ code }));
  });

  it('may be none at all', () => {
    expect([...evaluateColumns(edition, { rows: 2, facts: {} }).status]).toEqual([0, 0]);
    expect(evaluateColumns(edition, { rows: 0, facts: {} }).rows).toBe(0);
  });
});

it('tells apart more rules than a byte can name', () => {
  const outcomes = ['even', 'odd'];
  const rules = Array.from({ length: 300 }, (_, i) => ({
    id: `rule${i}`,
    sources: ['law#art-1'],
    conditions: { all: [{ fact: 'income', operator: 'equal' as const, value: { fact: `p${i}` } }] },
    event: { type: 'answer', params: { outcome: outcomes[i % 2] as string } },
  }));
  const many = editionOf({
    facts: { income: fact.integer('income', 'VND', 0, 299) },
    parameters: Object.fromEntries(rules.map((_, i) => [`p${i}`, parameter(i, 'VND')])),
    decisions: [{ id: 'answer', hit: 'unique', outcomes, rules }],
  });
  const cases = Array.from({ length: 300 }, (_, income) => ({ income }));
  const { decisions } = evaluateColumns(many, columnsOfFacts(many, cases));
  expect([...(decisions[0]?.rule ?? [])]).toEqual(cases.map((_, i) => i));
  sameAsEvaluate(columnsOfFacts(many, [...cases, {}]), [...cases, {}], many);
});
