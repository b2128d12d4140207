import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Facts } from '../evaluate/index.js';
import type { Case, Condition, Derived, Parameter, Rule } from '../format/types.js';
import { completionsOf, type RandomRulebook, randomRulebook } from '../testing/random-rulebook.js';
import { analyse } from './analyse.js';
import { coverageOf } from './coverage.js';
import type { AnalysisCode, AnalysisFinding } from './finding.js';

type Value = boolean | number | string;
type Values = (id: string) => Value | readonly string[];

/**
 * The rulebook read straight from its JSON for one complete household: no diagram, no cell, nothing shared with the
 * analysis. Enough for random rulebooks without members.
 */
function readerOf(
  parameters: Record<string, Parameter>,
  derived: Record<string, Derived>,
  facts: Facts,
): Values {
  const values: Values = (id) => {
    const parameter = parameters[id];
    if (parameter !== undefined) {
      const { by, value, values: byOption } = parameter;
      return (by === undefined ? value : byOption?.[facts[by] as string]) as number | string[];
    }
    const formula = derived[id];
    if (formula === undefined) return facts[id] as Value;
    if ('count' in formula) return formula.count.filter((one) => values(one) === true).length;
    if ('when' in formula) return holds(formula.when, values);
    const numbers = (ids: readonly string[]) => ids.map((one) => values(one) as number);
    if ('sum' in formula) return numbers(formula.sum).reduce((a, b) => a + b, 0);
    if ('minimum' in formula) return Math.min(...numbers(formula.minimum));
    if ('maximum' in formula) return Math.max(...numbers(formula.maximum));
    if (!('choose' in formula)) throw new RangeError(`no reading of ${id}`);
    const chosen = formula.choose.values[facts[formula.choose.by] as string];
    return typeof chosen === 'object' ? values(chosen.fact) : (chosen as Value);
  };
  return values;
}

function holds(condition: Condition, values: Values): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, values));
  if ('any' in condition) return condition.any.some((one) => holds(one, values));
  if ('not' in condition) return !holds(condition.not, values);
  const left = values(condition.fact) as never;
  const { value } = condition;
  const right = (
    typeof value === 'object' && !Array.isArray(value) ? values((value as { fact: string }).fact) : value
  ) as never;
  switch (condition.operator) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'in':
      return (right as string[]).includes(left);
    case 'notIn':
      return !(right as string[]).includes(left);
    case 'lessThan':
      return left < right;
    case 'lessThanInclusive':
      return left <= right;
    case 'greaterThan':
      return left > right;
    default:
      return left >= right;
  }
}

/** Every household there can be, each as a reader of values. */
function householdsOf({ edition }: RandomRulebook): Values[] {
  const { parameters = {}, derived = {} } = edition.rulebook;
  return completionsOf(edition, {}).map((facts) => readerOf(parameters, derived, facts));
}

interface Part {
  readonly path: string;
  readonly condition: Condition;
  readonly parent: Condition | undefined;
  /** Whether, for a household, the parts beside it and above it leave the answer to it. */
  readonly matters: (values: Values) => boolean;
}

function partsOf(
  condition: Condition,
  path: string,
  parent?: Condition,
  matters: Part['matters'] = () => true,
): Part[] {
  const own = { path, condition, parent, matters };
  if ('not' in condition) return [own, ...partsOf(condition.not, `${path}.not`, condition, matters)];
  const kind = 'all' in condition ? 'all' : 'any' in condition ? 'any' : undefined;
  if (kind === undefined) return [own];
  const parts = 'all' in condition ? condition.all : (condition as { any: Condition[] }).any;
  return [
    own,
    ...parts.flatMap((part, i) =>
      partsOf(
        part,
        `${path}.${kind}[${i}]`,
        condition,
        (values) =>
          matters(values) &&
          parts.every((other) => other === part || holds(other, values) === (kind === 'all')),
      ),
    ),
  ];
}

const rulesOf = ({ edition }: RandomRulebook): readonly Rule[] => edition.rulebook.decisions[0]?.rules ?? [];
const conditionOf = (rule: Rule) => rule.conditions as Condition;

/** What must be found about rules, by trying every household. */
function expectedRules(random: RandomRulebook): string[] {
  const households = householdsOf(random);
  const rules = rulesOf(random);
  const unique = random.edition.rulebook.decisions[0]?.hit === 'unique';
  const found: string[] = [];
  const sets = new Set<string>();
  const held = new Set<string>();
  const alone = new Set<string>();
  for (const values of households) {
    const holding = rules.filter((rule) => holds(conditionOf(rule), values));
    if (unique && holding.length !== 1) sets.add(holding.map(({ id }) => id).join());
    for (const rule of holding) {
      held.add(rule.id);
      const rivals = holding.filter(
        (other) => other !== rule && (unique || other.event.params.outcome === rule.event.params.outcome),
      );
      if (rivals.length === 0) alone.add(rule.id);
    }
  }
  for (const set of sets) found.push(set === '' ? 'verify/gap' : `verify/overlap ${set}`);
  for (const { id } of rules) {
    if (!held.has(id)) found.push(`analysis/rule-never-holds ${id}`);
    else if (!alone.has(id)) found.push(`analysis/masked-rule ${id}`);
  }
  for (const outcome of random.edition.rulebook.decisions[0]?.outcomes ?? []) {
    const giving = rules.filter((rule) => rule.event.params.outcome === outcome);
    if (giving.every(({ id }) => !held.has(id))) found.push(`analysis/unreachable-outcome ${outcome}`);
  }
  return found.sort();
}

const RULE_CODES: readonly AnalysisCode[] = [
  'verify/gap',
  'verify/overlap',
  'analysis/rule-never-holds',
  'analysis/masked-rule',
  'analysis/unreachable-outcome',
];

function sayRule({ code, where }: AnalysisFinding): string {
  if (code === 'verify/gap') return code;
  if (code === 'verify/overlap') return `${code} ${where.rules?.join()}`;
  return `${code} ${code === 'analysis/unreachable-outcome' ? where.outcome : where.rules?.[0]}`;
}

/** Which parts of conditions are stuck where they matter, and how, by trying every household. */
function expectedParts(random: RandomRulebook): string[] {
  const households = householdsOf(random);
  const conditions: [Condition, string][] = rulesOf(random).map((rule, i) => [
    conditionOf(rule),
    `decisions[0].rules[${i}].conditions`,
  ]);
  for (const [id, formula] of Object.entries(random.edition.rulebook.derived ?? {}))
    if ('when' in formula) conditions.push([formula.when, `derived.${id}.when`]);
  return conditions
    .flatMap(([condition, path]) => {
      const found: string[] = [];
      for (const { path: at, condition: part, parent, matters } of partsOf(condition, path)) {
        if (found.some((one) => at.startsWith(`${one.split(' ')[1]}.`)) || parent === undefined) continue;
        const where = households.filter(matters);
        const truths = new Set(where.map((values) => holds(part, values)));
        if (where.length === 0 || truths.size === 2) continue;
        const parts = 'all' in parent ? parent.all : 'any' in parent ? parent.any : [part];
        const idle = parts.length > 1 && 'all' in parent === truths.has(true);
        found.push(`${idle ? 'analysis/subsumed-condition' : 'analysis/dead-condition'} ${at}`);
      }
      return found;
    })
    .sort();
}

/** A rulebook whose rules need not be exactly one: some have a rule less, some had other rules for each benefit. */
const anyRulebook = (arithmetic: boolean) =>
  fc
    .tuple(randomRulebook({ arithmetic }), fc.nat({ max: 7 }), fc.constantFrom('as it is', 'less', 'unique'))
    .map(([random, which, change]): RandomRulebook => {
      const { rulebook } = random.edition;
      const [decision] = rulebook.decisions;
      if (decision === undefined || change === 'as it is') return random;
      const kept = decision.rules.filter((_, i) => i !== which % decision.rules.length);
      const rules = change === 'less' && kept.length > 0 ? kept : decision.rules;
      const hit = change === 'unique' ? 'unique' : decision.hit;
      const decisions = [{ ...decision, hit, rules }];
      return { ...random, edition: { ...random.edition, rulebook: { ...rulebook, decisions } } };
    });

describe.each([
  ['without arithmetic', false],
  ['with sums, and numbers compared with each other', true],
])('on random rulebooks %s the analysis', (_, arithmetic) => {
  const runs = { numRuns: arithmetic ? 40 : 80 };

  it('finds exactly the gaps, overlaps, masked and impossible rules and outcomes that there are', () => {
    fc.assert(
      fc.property(anyRulebook(arithmetic), (random) => {
        const found = analyse(random.edition).filter(({ code }) => RULE_CODES.includes(code));
        expect(found.map(sayRule).sort()).toEqual(expectedRules(random));
        for (const { example, certain } of found) {
          expect(certain).toBe(true);
          expect(example).toBeDefined();
        }
      }),
      runs,
    );
  });

  it('finds exactly the parts of conditions that are idle or dead', () => {
    fc.assert(
      fc.property(anyRulebook(arithmetic), (random) => {
        const found = analyse(random.edition).filter(({ code }) => code.endsWith('-condition'));
        expect(found.map(({ code, where }) => `${code} ${where.path}`).sort()).toEqual(expectedParts(random));
      }),
      runs,
    );
  });

  it('gives examples that come out as it says', () => {
    fc.assert(
      fc.property(anyRulebook(arithmetic), (random) => {
        const { parameters = {}, derived = {} } = random.edition.rulebook;
        for (const { example } of analyse(random.edition)) {
          for (const one of example === undefined
            ? []
            : [example, ...(example.other ? [example.other] : [])]) {
            const values = readerOf(parameters, derived, one.given);
            const holding = rulesOf(random).filter((rule) => holds(conditionOf(rule), values));
            expect(one.shows.rules).toEqual(holding.map(({ id }) => id));
            if (one.shows.error === undefined) {
              const { outcome } = evaluate(random.edition, one.given);
              if (random.edition.rulebook.decisions[0]?.hit === 'unique')
                expect(one.shows.outcomes).toEqual({ answer: outcome });
            } else expect(() => evaluate(random.edition, one.given)).toThrow();
          }
        }
      }),
      runs,
    );
  });

  it('counts coverage as trying every household does, and its suggestions make it whole', () => {
    fc.assert(
      fc.property(anyRulebook(arithmetic), fc.nat(), (random, seed) => {
        const all = completionsOf(random.edition, {});
        const chosen = [0, 1, 2].map((i) => all[(seed * (i + 3) + i) % all.length] as Facts);
        const cases = chosen.map((given, i) => ({
          id: `c${i}`,
          kind: 'ordinary',
          given,
          expect: { status: 'decided' },
        }));
        const coverage = coverageOf(random.edition, cases as unknown as Case[]);
        expect(pairsIn(coverage)).toEqual(expectedPairs(random, chosen));
        const more = [...cases, ...coverage.suggestions.map((one) => one.case)] as unknown as Case[];
        const after = coverageOf(random.edition, more);
        const gap = analyse(random.edition).some(({ code }) => code.startsWith('verify/'));
        // A household in a gap or an overlap is no case: the rulebook must be mended first.
        if (!gap)
          expect([after.mcdc.percent, after.conditions.percent, after.suggestions]).toEqual([100, 100, []]);
      }),
      runs,
    );
  });
});

/** A rulebook that says who is worse off, at random. */
const withOrder = fc
  .tuple(
    anyRulebook(false),
    fc.shuffledSubarray(['first', 'second', 'third'], { minLength: 2 }),
    fc.infiniteStream(fc.nat(5)),
  )
  .map(([random, outcomes, stream]): RandomRulebook => {
    const { rulebook, vocabulary } = random.edition;
    const worse = random.factIds.map((id) => {
      const fact = vocabulary[0]?.facts[id];
      const n = stream.next().value as number;
      if (fact?.type === 'boolean') return [id, n % 2 === 0];
      if (fact?.type !== 'choice') return [id, n % 2 === 0 ? 'lower' : 'higher'];
      const options = fact.options.map((option) => option.id);
      return [id, n % 2 === 0 ? options : [...options].reverse()];
    });
    const decisions = rulebook.decisions.map((decision) => ({
      ...decision,
      order: { outcomes, worse: Object.fromEntries(worse) },
    }));
    return { ...random, edition: { ...random.edition, rulebook: { ...rulebook, decisions } } };
  });

/** Facts by which somebody loses by being worse off, by trying every two households that differ in nothing else. */
function expectedLosses(random: RandomRulebook): string[] {
  const { parameters = {}, derived = {}, decisions } = random.edition.rulebook;
  const [decision] = decisions;
  const { outcomes = [], worse = {} } = decision?.order ?? {};
  const given = (facts: Facts) => {
    const values = readerOf(parameters, derived, facts);
    const holding = rulesOf(random).filter((rule) => holds(conditionOf(rule), values));
    return new Set(holding.map(({ event }) => event.params.outcome));
  };
  const all = new Map(
    completionsOf(random.edition, {}).map((facts) => [JSON.stringify(facts), { facts, gives: given(facts) }]),
  );
  const found = new Set<string>();
  for (const [id, order] of Object.entries(worse)) {
    const fromWorst: readonly Value[] = Array.isArray(order)
      ? order
      : typeof order === 'boolean'
        ? [order, !order]
        : order === 'lower'
          ? [0, 1, 2, 3, 4, 5, 6]
          : [6, 5, 4, 3, 2, 1, 0];
    for (const { facts, gives } of all.values()) {
      const next = fromWorst[fromWorst.indexOf(facts[id] as Value) + 1];
      if (next === undefined) continue;
      const better = all.get(JSON.stringify({ ...facts, [id]: next }))?.gives as Set<string>;
      if (decision?.hit === 'collect') {
        for (const outcome of outcomes)
          if (better.has(outcome) && !gives.has(outcome)) found.add(`${id} ${outcome}`);
        continue;
      }
      const rank = (set: ReadonlySet<string>) =>
        set.size === 1 ? outcomes.indexOf([...set][0] as string) : -1;
      if (rank(gives) >= 0 && rank(better) >= 0 && rank(gives) > rank(better)) found.add(`${id} `);
    }
  }
  return [...found].sort();
}

/** Facts on which no rule depends, by trying every two households that differ in nothing else. */
function expectedIdle(random: RandomRulebook): string[] {
  const { parameters = {}, derived = {} } = random.edition.rulebook;
  const truths = new Map(
    completionsOf(random.edition, {}).map((facts) => {
      const values = readerOf(parameters, derived, facts);
      return [
        JSON.stringify(facts),
        rulesOf(random)
          .map((rule) => holds(conditionOf(rule), values))
          .join(),
      ];
    }),
  );
  return random.factIds.filter((id) => {
    const first = new Map<string, string>();
    for (const [key, truth] of truths) {
      const rest = JSON.stringify({ ...JSON.parse(key), [id]: null });
      const other = first.get(rest);
      if (other !== undefined && other !== truth) return false;
      first.set(rest, truth);
    }
    return true;
  });
}

describe('on random rulebooks the analysis', () => {
  it('finds exactly the facts by which somebody loses by being worse off', () => {
    fc.assert(
      fc.property(withOrder, (random) => {
        const found = analyse(random.edition).filter(({ code }) => code === 'analysis/not-monotone');
        expect(found.map(({ where }) => `${where.fact} ${where.outcome ?? ''}`).sort()).toEqual(
          expectedLosses(random),
        );
        for (const { example } of found) expect(example?.other).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('finds exactly the facts that change nothing', () => {
    fc.assert(
      fc.property(anyRulebook(false), (random) => {
        const found = analyse(random.edition).filter(({ code }) => code === 'analysis/unused-fact');
        expect(found.map(({ where }) => where.fact)).toEqual(expectedIdle(random));
      }),
      { numRuns: 60 },
    );
  });
});

const pairsIn = ({ decisions }: ReturnType<typeof coverageOf>) =>
  decisions.flatMap(({ leaves }) =>
    leaves.map(({ path, pair, whenTrue, whenFalse }) => [
      path,
      pair,
      whenTrue.feasible,
      whenTrue.seenIn,
      whenFalse.feasible,
      whenFalse.seenIn,
    ]),
  );

function expectedPairs(random: RandomRulebook, cases: readonly Facts[]) {
  const { parameters = {}, derived = {} } = random.edition.rulebook;
  const households = householdsOf(random);
  const seen = cases.map((facts) => readerOf(parameters, derived, facts));
  return rulesOf(random).flatMap((rule, i) =>
    partsOf(conditionOf(rule), `decisions[0].rules[${i}].conditions`)
      .filter(({ condition }) => 'fact' in condition)
      .map(({ path, condition, matters }) => {
        const sides = [true, false].map((value) => {
          const is = (values: Values) => holds(condition, values) === value;
          const decides = (values: Values) => is(values) && matters(values);
          const first = seen.findIndex(is);
          return {
            feasible: households.some(is),
            seenIn: first < 0 ? undefined : `c${first}`,
            possible: households.some(decides),
            covered: seen.some(decides),
          };
        });
        const pair = sides.some(({ possible }) => !possible)
          ? 'infeasible'
          : sides.every(({ covered }) => covered)
            ? 'covered'
            : 'uncovered';
        return [path, pair, ...sides.flatMap(({ feasible, seenIn }) => [feasible, seenIn])];
      }),
  );
}
