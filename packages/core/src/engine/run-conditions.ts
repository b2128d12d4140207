import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { quote } from '../error/index.js';
import type { Condition, Leaf, Operator } from '../format/types.js';
import { EngineError } from './engine-error.js';

/** What json-rules-engine is given for a fact. Dates are ISO text, ratios numbers. */
export type PlainValue = boolean | number | string | readonly (string | number)[];

/** One comparison, as json-rules-engine made it. */
export interface EngineLeaf {
  readonly kind: 'leaf';
  readonly path: string;
  readonly fact: string;
  readonly operator: Operator;
  /** The left side's value. */
  readonly factResult: PlainValue;
  /** The right side's value. */
  readonly valueResult: PlainValue;
  readonly result: boolean;
}

/** `all`, `any` or `not`, put together from the leaves again. */
export interface EngineGroup {
  readonly kind: 'all' | 'any' | 'not';
  readonly path: string;
  readonly result: boolean;
  readonly of: readonly EngineCondition[];
}

/** A condition tree as it came out of json-rules-engine; paths are those of `evaluate`. */
export type EngineCondition = EngineLeaf | EngineGroup;

/** A condition to run, and where it stands in the rulebook. */
export interface Question {
  readonly path: string;
  readonly condition: Condition;
}

/** The ids that a condition names, each once, left sides and right sides alike. */
export function idsIn(condition: Condition): string[] {
  if ('fact' in condition) {
    const { value } = condition;
    const named = typeof value === 'object' && !Array.isArray(value) ? [value.fact] : [];
    return [...new Set([condition.fact, ...named])];
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not];
  return [...new Set(parts.flatMap(idsIn))];
}

/**
 * Runs conditions in json-rules-engine, each as a rule of its own, and gives their trees in the same order.
 *
 * A new Engine each time: runs at once on one Engine lose rules. `facts` must have all that the conditions name: an
 * undefined fact is refused by json-rules-engine and never taken for false. No path is ever resolved.
 *
 * @throws {EngineError} `engine/unlike-tree`
 */
export async function runConditions(
  questions: readonly Question[],
  facts: ReadonlyMap<string, PlainValue>,
): Promise<EngineCondition[]> {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: refusePath });
  questions.forEach(({ condition }, i) => {
    const copy = structuredClone(condition);
    // A bare comparison is no rule to json-rules-engine; the event's name keeps clear of its own events.
    const conditions = ('fact' in copy ? { all: [copy] } : copy) as TopLevelCondition;
    engine.addRule({ name: String(i), conditions, event: { type: `question:${i}` } });
  });
  for (const [id, value] of facts) engine.addFact(id, Array.isArray(value) ? [...value] : value);
  const { results, failureResults } = await engine.run();
  // Results come in the order of completion, so they are found by name.
  const byName = new Map([...results, ...failureResults].map((one) => [one.name, one]));
  return questions.map(({ condition, path }, i) => {
    const ruleResult = byName.get(String(i));
    if (ruleResult === undefined) throw unlike(path, 'a result', undefined);
    const root = ruleResult.conditions as unknown as Node;
    const tree = mapTree(condition, 'fact' in condition ? root.all?.[0] : root, path);
    if (tree.result !== ruleResult.result)
      throw unlike(path, `${tree.result}, as its leaves say`, ruleResult.result);
    return tree;
  });
}

interface Node {
  readonly all?: Node[];
  readonly any?: Node[];
  readonly not?: Node;
  readonly fact?: string;
  readonly operator?: string;
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
  readonly result?: unknown;
}

function mapTree(condition: Condition, node: Node | undefined, path: string): EngineCondition {
  if ('fact' in condition) return mapLeaf(condition, node, path);
  const kind = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not];
  const nodes = kind === 'not' ? [node?.not] : node?.[kind];
  if (nodes?.length !== parts.length) throw unlike(path, `${kind} of ${parts.length}`, node);
  const of = parts.map((part, i) =>
    mapTree(part, nodes[i], kind === 'not' ? `${path}.not` : `${path}.${kind}[${i}]`),
  );
  // Groups in the tree of json-rules-engine have no reliable result of their own.
  const held = of.filter((one) => one.result).length;
  const result = kind === 'all' ? held === of.length : kind === 'any' ? held > 0 : held === 0;
  return { kind, path, result, of };
}

function mapLeaf(leaf: Leaf, node: Node | undefined, path: string): EngineLeaf {
  const { fact, operator } = leaf;
  if (node?.fact !== fact || node.operator !== operator) throw unlike(path, `${fact} ${operator}`, node);
  const { factResult, valueResult, result } = node;
  if (factResult === undefined || valueResult === undefined || typeof result !== 'boolean') {
    throw unlike(path, 'a leaf with both sides and a result', node);
  }
  return {
    kind: 'leaf',
    path,
    fact,
    operator,
    factResult: factResult as PlainValue,
    valueResult: valueResult as PlainValue,
    result,
  };
}

function refusePath(_value: object, path: string): never {
  throw unlike('', 'facts without a path', path);
}

function unlike(path: string, expected: string, found: unknown): EngineError {
  return new EngineError(
    'engine/unlike-tree',
    path,
    `Cannot read what json-rules-engine gave for ${path}: expected ${expected}; found ${quote(found)}. ` +
      'Check that its version is the one this package names.',
  );
}
