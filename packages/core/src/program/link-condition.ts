import { quote } from '../error/index.js';
import type { Condition, Leaf, Operand, Operator } from '../format/types.js';
import { dayNumber } from './calendar.js';
import { compare, swapSides } from './compare.js';
import { addFault, addStep, addVariable, type Context } from './context.js';
import type { Comparable, Cut } from './domain.js';
import type { ProgramCondition } from './program.js';
import { resolveSources } from './resolve-source.js';
import { resolveTerm } from './resolve-term.js';
import type { Term } from './term.js';

/** A condition with its diagram; undefined when a part of it is faulty. */
export function linkCondition(
  context: Context,
  condition: Condition,
  path: string,
): ProgramCondition | undefined {
  if ('fact' in condition) return linkLeaf(context, condition, path);
  const sources = resolveSources(context, condition.sources, `${path}.sources`);
  const kind = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not];
  const linked = parts.map((part, i) =>
    linkCondition(context, part, kind === 'not' ? `${path}.not` : `${path}.${kind}[${i}]`),
  );
  if (linked.includes(undefined)) return undefined;
  const of = linked as ProgramCondition[];
  const roots = of.map(({ root }) => root);
  const { diagram } = context;
  const root =
    kind === 'all'
      ? diagram.all(roots)
      : kind === 'any'
        ? diagram.any(roots)
        : diagram.not(roots[0] as number);
  return { kind, root, path, of, sources };
}

/** The terms that a condition reads. */
export function termsOf(condition: ProgramCondition): Term[] {
  return condition.kind === 'leaf' ? [condition.left, condition.right] : condition.of.flatMap(termsOf);
}

function linkLeaf(context: Context, leaf: Leaf, path: string): ProgramCondition | undefined {
  const sources = resolveSources(context, leaf.sources, `${path}.sources`);
  const left = resolveTerm(context, leaf.fact, `${path}.fact`);
  if (left === undefined) return undefined;
  const right = linkOperand(context, leaf.value, left, `${path}.value`);
  if (right === undefined || !checkTypes(context, left, leaf.operator, right, path)) return undefined;
  const root = linkComparison(context, left, leaf.operator, right);
  return { kind: 'leaf', root, path, left, operator: leaf.operator, right, sources };
}

function linkOperand(context: Context, operand: Operand, left: Term, path: string): Term | undefined {
  if (typeof operand === 'object' && !Array.isArray(operand))
    return resolveTerm(context, operand.fact, `${path}.fact`);
  const literal = (type: Term['type'], value: unknown, options?: readonly string[]): Term => ({
    id: undefined,
    origin: 'literal',
    type,
    unit: left.unit,
    scope: 'subject',
    variable: undefined,
    root: context.diagram.terminal(value),
    options,
    bases: [],
  });
  if (Array.isArray(operand)) return literal('list', operand, operand.map(String));
  if (typeof operand === 'boolean') return literal('boolean', operand);
  if (typeof operand === 'number') {
    if (operand === 0) return literal('number', 0);
    addFault(
      context,
      'bare-number',
      path,
      'a parameter with unit and source',
      quote(operand),
      'Declare the number under `parameters` and name it here as { "fact": "…" }.',
    );
    return undefined;
  }
  if (left.type === 'date') {
    const day = dayNumber(operand);
    if (!Number.isNaN(day)) return literal('date', day);
  }
  return literal('choice', operand, [operand]);
}

const ORDERED: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

function checkTypes(context: Context, left: Term, operator: Operator, right: Term, path: string): boolean {
  const before = context.faults.length;
  const among = operator === 'in' || operator === 'notIn';
  const wanted = among ? 'list' : left.type;
  const ordered = left.type === 'number' || left.type === 'date';
  if (
    right.type !== wanted ||
    (ORDERED.includes(operator) && !ordered) ||
    left.type === 'list' ||
    (among && left.type !== 'choice')
  ) {
    addFault(
      context,
      'wrong-type',
      path,
      among
        ? 'a list on the right'
        : `two values of one type${ORDERED.includes(operator) ? ', numbers or dates' : ''}`,
      `${left.type} ${operator} ${right.type}`,
      'Use an operator and a value that fit the fact.',
    );
  } else if (left.type === 'number' && !among && right.origin !== 'literal' && left.unit !== right.unit) {
    addFault(
      context,
      'unit-mismatch',
      path,
      `${left.unit ?? 'no unit'}, the unit of ${left.id}`,
      `${right.unit ?? 'no unit'}, the unit of ${right.id}`,
      'Compare figures of one unit.',
    );
  }
  const options = left.type === 'choice' && right.variable === undefined ? right.options : undefined;
  for (const option of options ?? []) {
    if (left.options !== undefined && !left.options.includes(option)) {
      addFault(
        context,
        'unknown-option',
        `${path}.value`,
        `one of ${left.options.join(', ')}`,
        quote(option),
        `Use an option of ${left.id}.`,
      );
    }
  }
  return context.faults.length === before;
}

/** The diagram of a comparison, true and false; notes where it cuts the number it compares. */
export function linkComparison(context: Context, left: Term, operator: Operator, right: Term): number {
  const { diagram } = context;
  if (left.root !== undefined && right.root !== undefined) {
    return diagram.apply([left.root, right.root], (a, b) => compare(a as Comparable, operator, b));
  }
  if (left.variable !== undefined && right.root !== undefined) {
    return compareWithLimits(context, left.variable, operator, right.root);
  }
  if (left.root !== undefined && right.variable !== undefined) {
    return compareWithLimits(context, right.variable, swapSides(operator), left.root);
  }
  return compareOpenNumbers(context, left, operator, right);
}

function compareWithLimits(context: Context, index: number, operator: Operator, limits: number): number {
  const { diagram } = context;
  const variable = context.variables[index] as Context['variables'][number];
  const values = diagram.valuesOf(limits);
  const cuts = context.foundCuts.get(variable.id) ?? [];
  context.foundCuts.set(variable.id, cuts);
  for (const value of values) cuts.push(...cutsFor(operator, value));
  const cells = Array.from({ length: variable.domain.cells }, (_, cell) => cell);
  if (context.cuts === undefined) {
    return diagram.node(
      index,
      cells.map((cell) => diagram.terminal(cell === 1)),
    );
  }
  const cases = values.map((value) => {
    const holds = cells.map((cell) =>
      diagram.terminal(compare(variable.domain.sampleOf(cell), operator, value)),
    );
    const here = diagram.map(limits, (one) => JSON.stringify(one) === JSON.stringify(value));
    return diagram.all([here, diagram.node(index, holds)]);
  });
  return diagram.any(cases);
}

function cutsFor(operator: Operator, value: unknown): Cut[] {
  const limits = (Array.isArray(value) ? value : [value]) as number[];
  return limits.flatMap((limit) => {
    const at = { limit, after: false };
    const after = { limit, after: true };
    if (operator === 'lessThan' || operator === 'greaterThanInclusive') return [at];
    if (operator === 'lessThanInclusive' || operator === 'greaterThan') return [after];
    return [at, after];
  });
}

function compareOpenNumbers(context: Context, left: Term, operator: Operator, right: Term): number {
  const { diagram } = context;
  const id = `${left.id} ${operator} ${right.id}`;
  let variable = context.byId.get(id);
  if (variable === undefined) {
    const scope = left.scope === 'member' || right.scope === 'member' ? 'member' : 'subject';
    variable = addVariable(context, {
      id,
      kind: 'comparison',
      scope,
      type: 'boolean',
      unit: undefined,
      scale: 1,
      options: undefined,
      fact: undefined,
      role: 'inner',
      bases: [...new Set([...left.bases, ...right.bases])],
    });
    addStep(context, variable, {
      formula: { kind: 'comparison', left, operator, right },
      bases: variable.bases,
      stated: false,
    });
  }
  return diagram.node(variable.index, [diagram.terminal(false), diagram.terminal(true)]);
}
