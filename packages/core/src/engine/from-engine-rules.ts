import { DocumentError, type Fault, quote } from '../error/index.js';
import type { Condition, Leaf, Operator, Rule } from '../format/types.js';

/** What rules of json-rules-engine do not say themselves. */
export interface FromEngineOptions {
  /** By rule name: the parts of documents that state the rule. json-rules-engine loses them. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
}

const OPERATORS: readonly string[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] satisfies Operator[];
const GROUPS = ['all', 'any', 'not'] as const;
const ID = /^[a-z][A-Za-z0-9]*$/;

/**
 * Rules of json-rules-engine, as objects or as the text that `rule.toJSON()` gives, as rules of a rulebook in the same
 * order. `event.type` becomes the decision, `event.params.outcome` the outcome, `name` the id.
 *
 * Closed: what a rulebook cannot say is refused and named, never dropped. A priority of 1, which json-rules-engine adds to
 * everything, says nothing and is taken. Whether facts are declared, and figures are parameters, shows when the rulebook is
 * linked.
 *
 * @throws {DocumentError} with every fault: `engine/not-a-rule`, `engine/no-id`, `engine/duplicate-id`,
 *   `engine/no-sources`, `engine/event`, `engine/unknown-key`, `engine/priority`, `engine/root-leaf`,
 *   `engine/named-condition`, `engine/mixed-group`, `engine/empty-group`, `engine/path`, `engine/params`,
 *   `engine/unknown-operator`, `engine/name`, `engine/value`
 *
 * @example
 * fromEngineRules([exportedRule], { sources: { poorByIncome: ['qd-59-2015#art-2.1'] } })
 */
export function fromEngineRules(rules: readonly unknown[], options: FromEngineOptions): Rule[] {
  const faults: Fault[] = [];
  const add: Add = (code, path, expected, found, remedy) =>
    faults.push({ code: `engine/${code}`, path, expected, found: quote(found), remedy });
  const seen = new Set<string>();
  const read = rules.flatMap((given, i) => {
    const rule = readRule(given, `rules[${i}]`, options, seen, add);
    return rule === undefined ? [] : [rule];
  });
  if (faults.length > 0) throw new DocumentError('rules of json-rules-engine', faults);
  return read;
}

type Add = (code: string, path: string, expected: string, found: unknown, remedy: string) => void;
type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readRule(
  given: unknown,
  path: string,
  options: FromEngineOptions,
  seen: Set<string>,
  add: Add,
): Rule | undefined {
  const rule = typeof given === 'string' ? parse(given) : given;
  if (!isData(rule)) {
    add('not-a-rule', path, 'a rule, or its JSON', given, 'Export it with rule.toJSON().');
    return undefined;
  }
  checkKeys(rule, ['conditions', 'event', 'name', 'priority'], path, add);
  checkPriority(rule, path, add);
  const id = rule.name;
  if (typeof id !== 'string' || !ID.test(id)) {
    add('no-id', `${path}.name`, 'a camelCase name, which becomes the id', id, 'Name the rule.');
    return undefined;
  }
  if (seen.has(id))
    add('duplicate-id', `${path}.name`, 'each name once', id, 'Give each rule a name of its own.');
  seen.add(id);
  const sources = Object.hasOwn(options.sources, id) ? options.sources[id] : undefined;
  if (sources === undefined || sources.length === 0) {
    add(
      'no-sources',
      path,
      'the parts of documents that state the rule',
      sources,
      `Give them: { sources: { ${id}: ['document#part'] } }.`,
    );
  }
  const event = readEvent(rule.event, `${path}.event`, add);
  const conditions = readTop(rule.conditions, `${path}.conditions`, add);
  if (event === undefined || conditions === undefined) return undefined;
  return { id, sources: [...(sources ?? [])], conditions, event };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readEvent(event: unknown, path: string, add: Add): Rule['event'] | undefined {
  const params = isData(event) ? event.params : undefined;
  const type = isData(event) ? event.type : undefined;
  const outcome = isData(params) ? params.outcome : undefined;
  if (typeof type !== 'string' || !ID.test(type) || typeof outcome !== 'string' || !ID.test(outcome)) {
    add(
      'event',
      path,
      '{ type: decision, params: { outcome } }, both camelCase',
      event,
      'Say which outcome the rule gives.',
    );
    return undefined;
  }
  checkKeys(event as Data, ['type', 'params'], path, add);
  checkKeys(params as Data, ['outcome'], `${path}.params`, add);
  return { type, params: { outcome } };
}

function readTop(node: unknown, path: string, add: Add): Rule['conditions'] | undefined {
  const condition = readCondition(node, path, add);
  if (condition === undefined || !('fact' in condition)) return condition;
  add('root-leaf', path, 'all, any or not at the top', node, 'Put the comparison into { all: [ … ] }.');
  return undefined;
}

function readCondition(node: unknown, path: string, add: Add): Condition | undefined {
  if (!isData(node)) {
    add('not-a-rule', path, 'a condition', node, 'Give all, any, not or a comparison.');
    return undefined;
  }
  if ('condition' in node) {
    add(
      'named-condition',
      path,
      'the condition itself',
      node.condition,
      'Put the shared condition in, or derive a fact with `when`.',
    );
    return undefined;
  }
  if ('name' in node)
    add(
      'name',
      `${path}.name`,
      'no name within conditions',
      node.name,
      'Take it out: a path names a condition.',
    );
  checkPriority(node, path, add);
  const groups = GROUPS.filter((key) => key in node);
  if (groups.length > 1 || (groups.length === 1 && 'fact' in node)) {
    add(
      'mixed-group',
      path,
      'one of all, any, not and fact',
      Object.keys(node),
      'json-rules-engine reads only one of them: keep the one meant.',
    );
    return undefined;
  }
  const [kind] = groups;
  return kind === undefined ? readLeaf(node, path, add) : readGroup(node, kind, path, add);
}

function readGroup(node: Data, kind: (typeof GROUPS)[number], path: string, add: Add): Condition | undefined {
  checkKeys(node, [kind, 'priority', 'name', 'operator', 'sources'], path, add);
  if ('operator' in node && node.operator !== kind) {
    add('unknown-key', `${path}.operator`, `no operator, or ${kind}`, node.operator, 'Take it out.');
  }
  const sources = readSources(node.sources, path, add);
  if (kind === 'not') {
    const not = readCondition(node.not, `${path}.not`, add);
    return not && { not, ...sources };
  }
  const parts = node[kind];
  if (!Array.isArray(parts) || parts.length === 0) {
    add(
      'empty-group',
      `${path}.${kind}`,
      'at least one condition',
      parts,
      'An empty group is true to json-rules-engine: say what is meant.',
    );
    return undefined;
  }
  const of = parts.map((part, i) => readCondition(part, `${path}.${kind}[${i}]`, add));
  if (of.includes(undefined)) return undefined;
  return kind === 'all' ? { all: of as Condition[], ...sources } : { any: of as Condition[], ...sources };
}

function readLeaf(node: Data, path: string, add: Add): Leaf | undefined {
  checkKeys(node, ['fact', 'operator', 'value', 'path', 'params', 'priority', 'name', 'sources'], path, add);
  if ('path' in node)
    add('path', `${path}.path`, 'a plain fact', node.path, 'Declare what the path leads to as a fact.');
  if ('params' in node)
    add('params', `${path}.params`, 'a plain fact', node.params, 'Declare a fact for these params.');
  const { fact, operator, value } = node;
  if (typeof fact !== 'string' || !ID.test(fact)) {
    add('value', `${path}.fact`, 'a camelCase fact id', fact, 'Name the fact.');
    return undefined;
  }
  if (typeof operator !== 'string' || !OPERATORS.includes(operator)) {
    add(
      'unknown-operator',
      `${path}.operator`,
      `one of ${OPERATORS.join(', ')}`,
      operator,
      'Say it with these and `not`, or derive a fact.',
    );
    return undefined;
  }
  if (!checkValue(operator, value, `${path}.value`, add)) return undefined;
  return {
    fact,
    operator: operator as Operator,
    value: structuredClone(value) as Leaf['value'],
    ...readSources(node.sources, path, add),
  };
}

function checkValue(operator: string, value: unknown, path: string, add: Add): boolean {
  const among = operator === 'in' || operator === 'notIn';
  if (isData(value)) {
    if ('path' in value)
      add('path', `${path}.path`, 'a plain fact', value.path, 'Declare what the path leads to as a fact.');
    if ('params' in value)
      add('params', `${path}.params`, 'a plain fact', value.params, 'Declare a fact for these params.');
    checkKeys(value, ['fact', 'path', 'params'], path, add);
    if (typeof value.fact === 'string' && ID.test(value.fact)) return true;
  } else if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one === 'string' || Number.isFinite(one));
    if (among && plain && value.length > 0) return true;
  } else if (!among && (typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value))) {
    return true;
  }
  const expected = among
    ? 'a list of texts or numbers, or { fact }; in a text it would look for a part of the text'
    : 'true, false, a number, a text, or { fact }';
  add('value', path, expected, value, 'Give such a value.');
  return false;
}

function readSources(sources: unknown, path: string, add: Add): { sources?: string[] } {
  if (sources === undefined) return {};
  if (Array.isArray(sources) && sources.length > 0 && sources.every((one) => typeof one === 'string')) {
    return { sources: [...sources] };
  }
  add('value', `${path}.sources`, 'a list of sources', sources, 'Write document#part.');
  return {};
}

function checkPriority(node: Data, path: string, add: Add): void {
  if (!('priority' in node) || node.priority === 1) return;
  add(
    'priority',
    `${path}.priority`,
    'no priority, or 1',
    node.priority,
    'Take it out: every condition of a rulebook is looked at.',
  );
}

function checkKeys(node: Data, known: readonly string[], path: string, add: Add): void {
  for (const key of Object.keys(node)) {
    if (known.includes(key)) continue;
    add(
      'unknown-key',
      `${path}.${key}`,
      `one of ${known.join(', ')}`,
      node[key],
      'Take it out, or say it in a way that a rulebook has.',
    );
  }
}
