import fc from 'fast-check';
import type { Edition } from '../edition/edition.js';
import type { Facts, FactValue } from '../evaluate/index.js';
import type { Condition, DecisionTable, Derived, Fact, Operator, Parameter, Rule } from '../format/types.js';

/** What a random rulebook may have. */
export interface RandomRulebookOptions {
  /** Comparisons of two open numbers, and sums, minimums, maximums: evaluation is then only sound. Default true. */
  readonly arithmetic?: boolean;
  /** A fact stated or derived from a raw fact, and facts over members. Default false. */
  readonly derivedFromOthers?: boolean;
  /** `unique`: exactly one rule holds, by construction. Default: either. */
  readonly hit?: 'collect' | 'unique';
}

/** A random rulebook, and the facts it asks for. */
export interface RandomRulebook {
  readonly edition: Edition;
  /** The ids of `facts`, of which there are at most seven. */
  readonly factIds: readonly string[];
}

type Tree =
  | { kind: 'leaf'; form: number; left: number; operator: number; right: number }
  | { kind: 'all' | 'any'; of: Tree[] }
  | { kind: 'not'; of: Tree };

const pick = fc.nat({ max: 60 });
const { tree } = fc.letrec<{ tree: Tree; leaf: Tree }>((tie) => ({
  leaf: fc.record({
    kind: fc.constant('leaf' as const),
    form: pick,
    left: pick,
    operator: pick,
    right: pick,
  }),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
  ),
}));

interface Names {
  readonly booleans: string[];
  readonly choices: { readonly id: string; readonly options: readonly string[] }[];
  readonly numbers: string[];
  /** Numbers of few values: parameters, counts, choices among parameters. */
  readonly limits: string[];
  readonly lists: { readonly id: string; readonly options: readonly string[] }[];
}

const OPTIONS = ['red', 'green', 'blue'];
const ORDERED: readonly Operator[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
  'notEqual',
];
const at = <T>(list: readonly T[], i: number) => list[i % list.length] as T;

/** A condition over the names there are, from a random tree. */
function conditionOf(node: Tree, names: Names, arithmetic: boolean): Condition {
  if (node.kind === 'leaf') return leafOf(node, names, arithmetic);
  if (node.kind === 'not') return { not: conditionOf(node.of, names, arithmetic) };
  const of = node.of.map((one) => conditionOf(one, names, arithmetic));
  return node.kind === 'all' ? { all: of } : { any: of };
}

function leafOf(node: Extract<Tree, { kind: 'leaf' }>, names: Names, arithmetic: boolean): Condition {
  const equality = at(['equal', 'notEqual'] as const, node.operator);
  const form = node.form % 4;
  if (form === 0 && names.booleans.length > 0) {
    const fact = at(names.booleans, node.left);
    const other = { fact: at(names.booleans, node.right) };
    return { fact, operator: equality, value: at([true, false, other], node.right) };
  }
  if (form === 1 && names.choices.length > 0) {
    const { id: fact, options } = at(names.choices, node.left);
    const list = names.lists.filter((one) => one.options.every((option) => options.includes(option)));
    const among = at(['in', 'notIn'] as const, node.operator);
    const few = options.filter((_, i) => (node.right >> i) % 2 === 1);
    return at<Condition>(
      [
        { fact, operator: equality, value: at(options, node.right) },
        { fact, operator: among, value: few.length > 0 ? few : [at(options, node.right)] },
        list.length > 0
          ? { fact, operator: among, value: { fact: at(list, node.right).id } }
          : { fact, operator: equality, value: at(options, node.left) },
      ],
      node.right,
    );
  }
  const operator = at(ORDERED, node.operator);
  const open = names.numbers.filter((id) => !names.limits.includes(id));
  const rights = arithmetic ? [...names.numbers, ...names.limits] : names.limits;
  const fact = at(arithmetic || open.length === 0 ? names.numbers : [...open, ...names.limits], node.left);
  return { fact, operator, value: node.right % 9 === 8 ? 0 : { fact: at(rights, node.right) } };
}

const UNIT = 'point';
const words = (id: string) => ({ label: { vi: id, en: id }, question: { vi: `${id}?`, en: `${id}?` } });
const SOURCES = ['test-law#art-1'];

const shape = fc.record({
  choices: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 2 }),
  booleans: fc.integer({ min: 1, max: 3 }),
  integers: fc.integer({ min: 1, max: 2 }),
  figures: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }),
  picks: fc.array(pick, { minLength: 12, maxLength: 12 }),
  kinds: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  when: tree,
  member: tree,
  rules: fc.array(fc.record({ tree, outcome: fc.nat({ max: 2 }) }), { minLength: 1, maxLength: 4 }),
  hit: fc.constantFrom('collect' as const, 'unique' as const),
});

/**
 * Random rulebooks with their editions: choices of two or three options, booleans, integers from 0 to 6 (seven facts at
 * most, so that every completion can be tried), parameters with and without `by`, lists, derived facts of most kinds, and
 * one decision. They link without a fault.
 */
export function randomRulebook(options: RandomRulebookOptions = {}): fc.Arbitrary<RandomRulebook> {
  const { arithmetic = true, derivedFromOthers = false } = options;
  return shape.map((drawn) => {
    const facts: Record<string, Fact> = {};
    const names: Names = { booleans: [], choices: [], numbers: [], limits: [], lists: [] };
    drawn.choices.forEach((count, i) => {
      const ids = OPTIONS.slice(0, count);
      const id = `choice${i}`;
      facts[id] = {
        type: 'choice',
        options: ids.map((one) => ({ id: one, label: { vi: one, en: one } })),
        ...words(id),
      };
      names.choices.push({ id, options: ids });
    });
    for (let i = 0; i < drawn.booleans; i++) {
      facts[`boolean${i}`] = { type: 'boolean', ...words(`boolean${i}`) };
      names.booleans.push(`boolean${i}`);
    }
    for (let i = 0; i < drawn.integers; i++) {
      facts[`integer${i}`] = { type: 'integer', unit: UNIT, min: 0, max: 6, ...words(`integer${i}`) };
      names.numbers.push(`integer${i}`);
    }
    const factIds = Object.keys(facts);
    const parameters = parametersOf(drawn, names);
    const derived: Record<string, Derived> = {};
    if (derivedFromOthers) addRaw(drawn, facts, derived, names, arithmetic);
    addDerived(drawn, derived, names, arithmetic);
    const decision = decisionOf(drawn, names, arithmetic, options.hit ?? drawn.hit);
    const edition = editionOf({ facts, factIds, parameters, derived, decision, derivedFromOthers });
    return { edition, factIds };
  });
}

type Drawn = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function parametersOf(drawn: Drawn, names: Names): Record<string, Parameter> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = drawn.figures;
  const first = names.choices[0] as Names['choices'][number];
  const byChoice = Object.fromEntries(first.options.map((option, i) => [option, [b, c, d][i] as number]));
  const listBy = Object.fromEntries(
    first.options.map((option, i) => [option, [OPTIONS[(e + i) % 2] as string, ...(i === 1 ? ['red'] : [])]]),
  );
  names.limits.push('fixedLimit', 'limitByChoice');
  names.numbers.push('fixedLimit', 'limitByChoice');
  names.lists.push({ id: 'fixedList', options: ['red'] }, { id: 'listByChoice', options: ['red', 'green'] });
  return {
    fixedLimit: { unit: UNIT, value: a, sources: SOURCES },
    limitByChoice: { unit: UNIT, by: first.id, values: byChoice, sources: SOURCES },
    fixedList: { value: ['red'], sources: SOURCES },
    listByChoice: { by: first.id, values: listBy, sources: SOURCES },
  };
}

/** A fact that may be stated or derived from a raw one, and facts over members. */
function addRaw(
  drawn: Drawn,
  facts: Record<string, Fact>,
  derived: Record<string, Derived>,
  names: Names,
  arithmetic: boolean,
): void {
  facts.rawInteger = { type: 'integer', unit: UNIT, min: 0, max: 6, ...words('rawInteger') };
  // Equality with a limit of 0 to 6 is never settled without the raw fact, so that it may be stated either way.
  const operator = at(['equal', 'notEqual'] as const, drawn.picks[0] as number);
  derived.boolean0 = { when: { fact: 'rawInteger', operator, value: { fact: 'limitByChoice' } } };
  const ofMembers: Names = {
    booleans: ['memberBoolean'],
    choices: [],
    numbers: ['memberInteger', 'fixedLimit', 'limitByChoice'],
    limits: ['fixedLimit', 'limitByChoice'],
    lists: [],
  };
  const condition = conditionOf(drawn.member, ofMembers, arithmetic);
  derived.someMember = { anyMember: condition };
  derived.eachMember = { everyMember: condition };
  derived.memberCount = { countMembers: drawn.kinds[5] ? 'all' : condition, unit: UNIT };
  names.booleans.push('someMember', 'eachMember');
  if (arithmetic) names.numbers.push('memberCount');
}

function addDerived(drawn: Drawn, derived: Record<string, Derived>, names: Names, arithmetic: boolean): void {
  const { picks, kinds } = drawn;
  const by = names.choices[0] as Names['choices'][number];
  const some = <T>(list: readonly T[], from: number) => [
    ...new Set([at(list, picks[from] as number), at(list, picks[from + 1] as number)]),
  ];
  const finiteBooleans = arithmetic
    ? names.booleans
    : names.booleans.filter((id) => id.startsWith('boolean'));
  if (kinds[0]) {
    derived.counted = { count: [...new Set([...some(finiteBooleans, 0), ...finiteBooleans])], unit: UNIT };
    names.numbers.push('counted');
    names.limits.push('counted');
  }
  if (kinds[1]) {
    derived.holds = { when: conditionOf(drawn.when, names, arithmetic) };
    names.booleans.push('holds');
  }
  if (kinds[2]) {
    const values = by.options.map(
      (option, i) => [option, { fact: at(names.limits, picks[2 + i] as number) }] as const,
    );
    derived.chosen = { choose: { by: by.id, values: Object.fromEntries(values) } };
    names.numbers.push('chosen');
    names.limits.push('chosen');
  }
  if (kinds[3]) {
    const values = by.options.map((option, i) => [
      option,
      at<boolean | { fact: string }>(
        [true, { fact: at(names.booleans, picks[6] as number) }, false],
        (picks[5] as number) + i,
      ),
    ]);
    derived.chosenTruth = { choose: { by: by.id, values: Object.fromEntries(values) } };
    names.booleans.push('chosenTruth');
  }
  if (!arithmetic || !kinds[4]) return;
  const of = some(names.numbers, 7);
  derived.computed = at<Derived>([{ sum: of }, { minimum: of }, { maximum: of }], picks[9] as number);
  names.numbers.push('computed');
}

function decisionOf(
  drawn: Drawn,
  names: Names,
  arithmetic: boolean,
  hit: 'collect' | 'unique',
): DecisionTable {
  const bases = drawn.rules.map((rule) => conditionOf(rule.tree, names, arithmetic));
  const outcomes = ['first', 'second', 'third'];
  const rule = (i: number, outcome: string, of: Condition[]): Rule => ({
    id: `rule${i}`,
    sources: SOURCES,
    conditions: { all: of },
    event: { type: 'answer', params: { outcome } },
  });
  if (hit === 'collect') {
    const rules = bases.map((base, i) => rule(i, at(outcomes, drawn.rules[i]?.outcome ?? 0), [base]));
    return { id: 'answer', hit, outcomes, rules };
  }
  // Each rule excludes those before it and the last takes the rest, so exactly one holds.
  const excluded = (i: number): Condition[] => bases.slice(0, i).map((base) => ({ not: base }));
  const rules = bases.map((base, i) =>
    rule(i, at(outcomes, drawn.rules[i]?.outcome ?? 0), [base, ...excluded(i)]),
  );
  return {
    id: 'answer',
    hit,
    outcomes,
    rules: [...rules, rule(bases.length, 'third', excluded(bases.length))],
  };
}

interface Parts {
  readonly facts: Record<string, Fact>;
  readonly factIds: readonly string[];
  readonly parameters: Record<string, Parameter>;
  readonly derived: Record<string, Derived>;
  readonly decision: DecisionTable;
  readonly derivedFromOthers: boolean;
}

function editionOf({ facts, factIds, parameters, derived, decision, derivedFromOthers }: Parts): Edition {
  const text = { title: 'Random', decides: 'Something.', decisions: {}, outcomes: {}, rules: {} };
  const title = { vi: 'Luật thử', en: 'Test law' };
  return {
    id: 'testing/random',
    name: '2020-01-01',
    date: undefined,
    rulebook: {
      id: 'testing/random',
      inForce: { from: '2020-01-01', sources: ['test-law'] },
      revision: 1,
      subject: 'household',
      facts: [...factIds],
      ...(derivedFromOthers
        ? { rawFacts: ['rawInteger'], memberFacts: ['memberBoolean', 'memberInteger'] }
        : {}),
      parameters,
      derived,
      decisions: [decision],
    },
    texts: { vi: text, en: text },
    vocabulary: [
      { subject: 'household', label: { vi: 'Hộ', en: 'Household' }, idAliases: [], members: 'person', facts },
      {
        subject: 'person',
        label: { vi: 'Người', en: 'Person' },
        idAliases: [],
        facts: {
          memberBoolean: { type: 'boolean', ...words('memberBoolean') },
          memberInteger: { type: 'integer', unit: UNIT, min: 0, max: 6, ...words('memberInteger') },
        },
      },
    ],
    documents: [
      {
        id: 'test-law',
        number: '1/2020',
        kind: 'law',
        title,
        issuer: title,
        evidence: 'primary',
        parts: [{ id: 'art-1', label: title, quote: 'Điều 1.' }],
      },
    ],
    release: { name: '@giamngheo/testing', version: '0.0.0' },
    overlays: [],
  };
}

/** Every value that a fact of a random rulebook may take. */
export function valuesOfFact(fact: Fact): readonly FactValue[] {
  if (fact.type === 'boolean') return [false, true];
  if (fact.type === 'choice') return fact.options.map(({ id }) => id);
  if (fact.type !== 'integer') throw new RangeError(`no small list of values for a ${fact.type}`);
  const least = fact.min ?? 0;
  return Array.from({ length: (fact.max ?? 6) - least + 1 }, (_, i) => least + i);
}

function factsOf(edition: Edition): [string, Fact][] {
  const [subject] = edition.vocabulary;
  return edition.rulebook.facts.map((id) => [id, subject?.facts[id] as Fact]);
}

/**
 * Random facts of an edition's `facts`; each is known with the chance `known` (0 to 1, 1 when left out).
 * Raw and member facts are not among them.
 */
export function randomFacts(
  edition: Edition,
  options: { readonly known?: number } = {},
): fc.Arbitrary<Facts> {
  const known = options.known ?? 1;
  const entries = factsOf(edition).map(([id, fact]) => {
    const value = fc.constantFrom(...valuesOfFact(fact));
    const drawn = fc
      .nat({ max: 99 })
      .chain((n): fc.Arbitrary<FactValue | undefined> => (n < known * 100 ? value : fc.constant(undefined)));
    return [id, drawn] as const;
  });
  return fc.record(Object.fromEntries(entries)).map((facts) => {
    const given = Object.entries(facts).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as Facts;
  });
}

/** Every way to fill in the unknown ones of an edition's `facts`. */
export function completionsOf(edition: Edition, facts: Facts): readonly Facts[] {
  return factsOf(edition).reduce<Facts[]>(
    (all, [id, fact]) =>
      facts[id] === undefined
        ? all.flatMap((one) => valuesOfFact(fact).map((value) => ({ ...one, [id]: value })))
        : all,
    [facts],
  );
}
