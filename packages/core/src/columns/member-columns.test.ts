import { describe, expect, it } from 'vitest';
import type { Facts, MemberFacts } from '../evaluate/facts.js';
import { answerOfEvaluate, answersOfColumns } from '../testing/compare-columns.js';
import { editionOf, fact, parameter, yesOrNo } from '../testing/edition-of.js';
import { type Columns, type FactColumn, rowStatus } from './columns.js';
import { columnsOfFacts } from './columns-of-facts.js';
import { evaluateColumns } from './evaluate-columns.js';

const at = (id: string, operator: 'greaterThanInclusive' | 'lessThan', limit: string) => ({
  fact: id,
  operator,
  value: { fact: limit },
});
const is = (id: string, value = true) => ({ fact: id, operator: 'equal' as const, value });

/** Asks its members in many ways at once: any, every, how many, and with a fact of the household beside. */
const edition = editionOf({
  facts: {
    remote: fact.boolean('remote'),
    oldPatient: fact.boolean('oldPatient'),
    schoolChild: fact.boolean('schoolChild'),
    allWell: fact.boolean('allWell'),
    bornLate: fact.boolean('bornLate'),
    remotePatient: fact.boolean('remotePatient'),
  },
  memberFacts: {
    ill: fact.boolean('ill'),
    schooled: fact.boolean('schooled'),
    age: fact.integer('age', 'year', 0, 150),
    birthYear: fact.integer('birthYear', 'year', 1900, 2100),
    steps: fact.integer('steps', 'step', 0, 100_000),
  },
  parameters: {
    old: parameter(60, 'year'),
    small: parameter(6, 'year'),
    late: parameter(2010, 'year'),
    // Too far from the least age to be compared as bytes.
    ancient: parameter(140, 'year'),
    far: parameter(900, 'step'),
    some: parameter(2, 'person'),
    one: parameter(1, 'person'),
  },
  derived: {
    oldPatient: { anyMember: { all: [is('ill'), at('age', 'greaterThanInclusive', 'old')] } },
    schoolChild: {
      anyMember: {
        all: [
          is('schooled', false),
          at('age', 'greaterThanInclusive', 'small'),
          at('age', 'lessThan', 'old'),
        ],
      },
    },
    allWell: { everyMember: { any: [is('ill', false), at('age', 'lessThan', 'small')] } },
    bornLate: { anyMember: at('birthYear', 'greaterThanInclusive', 'late') },
    remotePatient: { anyMember: { all: [is('ill'), is('remote')] } },
    walkers: { countMembers: at('steps', 'greaterThanInclusive', 'far'), unit: 'person' },
    ancients: { countMembers: at('age', 'greaterThanInclusive', 'ancient'), unit: 'person' },
  },
  decisions: yesOrNo({
    any: [
      { all: [is('oldPatient'), is('schoolChild')] },
      { all: [is('allWell'), is('bornLate')] },
      { all: [is('remotePatient'), at('walkers', 'lessThan', 'some')] },
      at('ancients', 'greaterThanInclusive', 'one'),
    ],
  }),
});

/** Households of every size around what is looked at at once, from a small generator. */
function manyCases(count: number): Facts[] {
  let seed = 11;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  return Array.from({ length: count }, (): Facts => {
    const length = next(12) === 0 ? ([8, 9, 24, 25, 26, 33, 40][next(7)] as number) : next(8);
    const members = Array.from({ length }, () => ({
      ill: next(9) === 0,
      schooled: next(7) !== 0,
      age: next(20) === 0 ? 130 + next(21) : next(90),
      birthYear: 1900 + next(next(30) === 0 ? 201 : 112),
      steps: next(1000),
    }));
    return { remote: next(2) === 0, members };
  });
}

/** Every array as Int32Array where it has numbers, and no mask: all is known. */
function asWhole(columns: Columns): Columns {
  const whole = (facts: Columns['facts']) =>
    Object.fromEntries(
      Object.entries(facts).map(([id, { values }]): [string, FactColumn] => [
        id,
        { values: values instanceof Float64Array ? Int32Array.from(values) : values },
      ]),
    );
  const { members } = columns;
  return {
    ...columns,
    facts: whole(columns.facts),
    members: members && { offsets: members.offsets, facts: whole(members.facts) },
  };
}

const cases = manyCases(9001);
const columns = asWhole(columnsOfFacts(edition, cases));
const expected = cases.map((one) => answerOfEvaluate(edition, one));

describe('conditions over members, everything known', () => {
  it('give each household what evaluating it alone gives', () => {
    expect(answersOfColumns(evaluateColumns(edition, columns))).toEqual(expected);
  });

  it('do so from whichever household the columns begin', () => {
    for (const from of [1, 2, 3, 5, 4097]) {
      const rest = cases.slice(from, from + 200);
      const some = asWhole(columnsOfFacts(edition, rest));
      expect(answersOfColumns(evaluateColumns(edition, some))).toEqual(expected.slice(from, from + 200));
    }
  });

  it('do so where nobody has a member', () => {
    const empty = { remote: true, members: [] };
    const none = { rows: 2, facts: { remote: { values: new Uint8Array([1, 1]) } } };
    const facts = Object.fromEntries(
      Object.keys(columns.members?.facts ?? {}).map((id) => [id, { values: new Uint8Array(0) }]),
    );
    const decision = evaluateColumns(edition, { ...none, members: { offsets: new Uint32Array(3), facts } });
    expect(answersOfColumns(decision)).toEqual([empty, empty].map((one) => answerOfEvaluate(edition, one)));
  });

  it('do so where the bytes lie beside the boundaries of words', () => {
    const { members } = columns as Required<Columns>;
    const moved = (bytes: Uint8Array) => {
      const room = new Uint8Array(bytes.length + 1);
      room.set(bytes, 1);
      return room.subarray(1);
    };
    const ill = { values: moved(members.facts.ill?.values as Uint8Array) };
    const others = { ...columns, members: { ...members, facts: { ...members.facts, ill } } };
    expect(answersOfColumns(evaluateColumns(edition, others))).toEqual(expected);
  });

  it('refuse the household alone that has a member with a value that cannot be taken', () => {
    const { members } = columns as Required<Columns>;
    const rows = [3, 700, 4095, 4096, 9000];
    const ages = Int32Array.from(members.facts.age?.values as Int32Array);
    const odd = rows.filter((row) => (members.offsets[row] as number) < (members.offsets[row + 1] as number));
    odd.forEach((row, i) => {
      ages[members.offsets[row] as number] = [151, -1, 256, 300, -0x80000000][i] as number;
    });
    const others = {
      ...columns,
      members: { ...members, facts: { ...members.facts, age: { values: ages } } },
    };
    const answers = answersOfColumns(evaluateColumns(edition, others));
    const refused = Array.from(evaluateColumns(edition, others).status.entries())
      .filter(([, status]) => status === rowStatus.refused)
      .map(([row]) => row);
    expect(refused).toEqual(odd);
    const rest = (all: readonly unknown[]) => all.filter((_, row) => !odd.includes(row));
    expect(rest(answers)).toEqual(rest(expected));
  });

  it('leave open what hangs on one unknown value, whatever else is known', () => {
    const { members } = columns as Required<Columns>;
    const at = 5000 + cases.slice(5000).findIndex((one) => membersOf(one).length > 0);
    const known = new Uint8Array(members.facts.ill?.values.length as number).fill(1);
    known[members.offsets[at] as number] = 0;
    const ill = { values: members.facts.ill?.values as Uint8Array, known };
    const others = { ...columns, members: { ...members, facts: { ...members.facts, ill } } };
    const [first, ...rest] = membersOf(cases[at] as Facts);
    const open = { ...cases[at], members: [{ ...first, ill: undefined }, ...rest] } as Facts;
    expect(answersOfColumns(evaluateColumns(edition, others))).toEqual(
      expected.map((one, row) => (row === at ? answerOfEvaluate(edition, open) : one)),
    );
  });
});

const membersOf = ({ members }: Facts) => (members ?? []) as readonly MemberFacts[];
