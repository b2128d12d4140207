import type { Condition, Leaf, Operator } from '../format/types.js';
import type { Test } from './test-words.js';

/** A condition without `not`: each comparison below one is turned round, which says the same of known and unknown facts. */
export type PlainCondition =
  | { readonly kind: 'test'; readonly test: Test }
  | { readonly kind: 'all' | 'any'; readonly of: readonly PlainCondition[] };

const OPPOSITES: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
};

/** A condition without `not` and without groups of one, groups of one kind made into one. */
export function toPlain(condition: Condition, path: string, negated = false): PlainCondition {
  if ('fact' in condition) return { kind: 'test', test: toTest(condition, path, negated) };
  if ('not' in condition) return toPlain(condition.not, `${path}.not`, !negated);
  const [key, parts] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  const kind = (key === 'all') === negated ? 'any' : 'all';
  const of = parts
    .map((part, i) => toPlain(part, `${path}.${key}[${i}]`, negated))
    .flatMap((part) => (part.kind === kind ? part.of : [part]));
  return of.length === 1 ? (of[0] as PlainCondition) : { kind, of };
}

function toTest({ fact, operator, value }: Leaf, path: string, negated: boolean): Test {
  const turned = negated ? OPPOSITES[operator] : operator;
  // "not yes" is "no": a boolean has no third answer.
  if (turned === 'notEqual' && typeof value === 'boolean') {
    return { path, fact, operator: 'equal', value: !value, negated };
  }
  return { path, fact, operator: turned, value, negated };
}

/** The comparisons of a condition, in order. */
export function listTests(condition: PlainCondition): readonly Test[] {
  return condition.kind === 'test' ? [condition.test] : condition.of.flatMap(listTests);
}

/** The facts on the left of a condition's comparisons, each once. */
export function listFacts(condition: PlainCondition): readonly string[] {
  return [...new Set(listTests(condition).map(({ fact }) => fact))];
}
