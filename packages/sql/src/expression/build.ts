import type { Comparison, Expression, SqlFunction, SqlType } from './expression.js';

/** A column of the relation that an expression stands in. */
export const column = (name: string, table?: string): Expression => ({ op: 'column', name, table });

/** A constant. */
export const literal = (value: boolean | bigint | number | string | null): Expression => ({
  op: 'literal',
  value,
});

export const TRUE = literal(true);
export const FALSE = literal(false);
export const NULL = literal(null);

/** A date constant, `YYYY-MM-DD`. */
export const dateLiteral = (value: string): Expression => ({ op: 'date', value });

/** A text that is one of few, as a type of its own where `among` is given and the database has such types. */
export const word = (value: string, among: readonly string[] | undefined): Expression =>
  among === undefined ? literal(value) : { op: 'word', value, among };

/** Whether two expressions are certainly the same. */
export function isSame(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  if (a.op === 'literal' && b.op === 'literal') return a.value === b.value;
  if (a.op === 'column' && b.op === 'column') return a.name === b.name && a.table === b.table;
  return a.op === 'date' && b.op === 'date' && a.value === b.value;
}

/** Whether it is a given constant. */
export function isLiteral(expression: Expression, value: boolean | bigint | null): boolean {
  return expression.op === 'literal' && expression.value === value;
}

/** Kleene's and: false when any is false, true when all are true. */
export function and(...parts: readonly Expression[]): Expression {
  const of = parts.flatMap((part) => (part.op === 'and' ? part.of : [part]));
  if (of.some((part) => isLiteral(part, false))) return FALSE;
  const rest = withOneNull(of.filter((part) => !isLiteral(part, true)));
  return rest.length === 0 ? TRUE : rest.length === 1 ? (rest[0] as Expression) : { op: 'and', of: rest };
}

function withOneNull(parts: readonly Expression[]): Expression[] {
  const first = parts.findIndex((part) => isLiteral(part, null));
  return parts.filter((part, i) => !isLiteral(part, null) || i === first);
}

/** Kleene's or: true when any is true, false when all are false. */
export function or(...parts: readonly Expression[]): Expression {
  const of = parts.flatMap((part) => (part.op === 'or' ? part.of : [part]));
  if (of.some((part) => isLiteral(part, true))) return TRUE;
  const rest = withOneNull(of.filter((part) => !isLiteral(part, false)));
  return rest.length === 0 ? FALSE : rest.length === 1 ? (rest[0] as Expression) : { op: 'or', of: rest };
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** Not; null stays null. */
export function not(of: Expression): Expression {
  if (of.op === 'literal' && typeof of.value === 'boolean') return literal(!of.value);
  if (of.op === 'not') return of.of;
  if (isLiteral(of, null)) return NULL;
  if (of.op === 'compare') return { ...of, operator: OPPOSITE[of.operator] };
  return { op: 'not', of };
}

/** A comparison; null when either side is. */
export function compareTo(left: Expression, operator: Comparison, right: Expression): Expression {
  if (isLiteral(left, null) || isLiteral(right, null)) return NULL;
  if (left.op === 'literal' && right.op === 'literal') {
    const [a, b] = [left.value, right.value];
    if (typeof a === 'bigint' && typeof b === 'bigint')
      return literal(holds(a < b ? -1 : a > b ? 1 : 0, operator));
    if (typeof a === typeof b && (operator === '=' || operator === '<>'))
      return literal((a === b) === (operator === '='));
  }
  return { op: 'compare', operator, left, right };
}

function holds(order: number, operator: Comparison): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Whether a value is one of some. */
export function among(of: Expression, values: readonly Expression[]): Expression {
  const [only] = values;
  if (isLiteral(of, null)) return NULL;
  if (only === undefined) return FALSE;
  return values.length === 1 ? compareTo(of, '=', only) : { op: 'in', of, values };
}

/** Whether something is null. */
export function isNull(of: Expression): Expression {
  return isCertain(of) ? FALSE : isLiteral(of, null) ? TRUE : { op: 'is', of, what: 'null' };
}

/** Whether something can never be null. */
function isCertain(of: Expression): boolean {
  if (of.op === 'literal') return of.value !== null;
  return (
    of.op === 'date' ||
    of.op === 'word' ||
    of.op === 'count' ||
    (of.op === 'call' && of.name === 'coalesce' && of.of.some(isCertain))
  );
}

/** Whether something is there. */
export function isKnown(of: Expression): Expression {
  return isCertain(of) ? TRUE : isLiteral(of, null) ? FALSE : { op: 'is', of, what: 'not null' };
}

/** Whether a condition is surely true: never null itself. */
export function isTrue(of: Expression): Expression {
  if (of.op === 'literal') return literal(of.value === true);
  return of.op === 'is' ? of : { op: 'is', of, what: 'true' };
}

/** A `CASE`, without the arms that cannot be reached. */
export function choose(
  whens: readonly { readonly when: Expression; readonly gives: Expression }[],
  otherwise?: Expression,
): Expression {
  const kept: { when: Expression; gives: Expression }[] = [];
  let last = otherwise;
  for (const arm of whens) {
    if (isLiteral(arm.when, false) || isLiteral(arm.when, null)) continue;
    if (isLiteral(arm.when, true)) {
      last = arm.gives;
      break;
    }
    kept.push(arm);
  }
  if (last?.op === 'case') {
    kept.push(...last.whens);
    last = last.otherwise;
  }
  if (last !== undefined && isLiteral(last, null)) last = undefined;
  while (last !== undefined && kept.length > 0 && isSame((kept.at(-1) as { gives: Expression }).gives, last))
    kept.pop();
  if (kept.length === 0) return last ?? NULL;
  return { op: 'case', whens: kept, otherwise: last };
}

const TAKES_NULL: readonly SqlFunction[] = ['coalesce', 'greatest', 'least', 'joinWords'];

/** A call of a function. */
export function call(name: SqlFunction, ...of: readonly Expression[]): Expression {
  if (!TAKES_NULL.includes(name))
    return of.some((part) => isLiteral(part, null)) ? NULL : { op: 'call', name, of };
  if (name === 'coalesce' || name === 'joinWords') return { op: 'call', name, of };
  // GREATEST and LEAST leave nulls out, and so may we.
  const known = of.filter((part) => !isLiteral(part, null));
  const fixed = known.filter(isWhole).map((part) => wholeOf(part, 0n));
  const best = fixed.reduce<bigint | undefined>(
    (a, b) => (a === undefined || (name === 'least' ? b < a : b > a) ? b : a),
    undefined,
  );
  const rest = [...known.filter((part) => !isWhole(part)), ...(best === undefined ? [] : [literal(best)])];
  return rest.length === 0
    ? NULL
    : rest.length === 1
      ? (rest[0] as Expression)
      : { op: 'call', name, of: rest };
}

/** The first that is known. */
export function coalesce(...parts: readonly Expression[]): Expression {
  const of: Expression[] = [];
  for (const part of parts.flatMap((one) =>
    one.op === 'call' && one.name === 'coalesce' ? one.of : [one],
  )) {
    if (isLiteral(part, null)) continue;
    of.push(part);
    if (part.op === 'literal' || part.op === 'date') break;
  }
  return of.length === 0 ? NULL : of.length === 1 ? (of[0] as Expression) : call('coalesce', ...of);
}

/** A value in another type. */
export function cast(of: Expression, type: SqlType): Expression {
  if (isLiteral(of, null)) return NULL;
  if (of.op === 'literal' && (type === 'wide' || type === 'integer') && typeof of.value === 'bigint')
    return of;
  if (of.op === 'cast' && of.type === 'integer' && type === 'wide') return { op: 'cast', of: of.of, type };
  return of.op === 'cast' && of.type === type ? of : { op: 'cast', of, type };
}

/** a + b of whole numbers. */
export function add(...parts: readonly Expression[]): Expression {
  if (parts.some((part) => isLiteral(part, null))) return NULL;
  const constant = parts.reduce((sum, part) => sum + wholeOf(part, 0n), 0n);
  const open = parts.filter((part) => !isWhole(part));
  if (open.length === 0) return literal(constant);
  const of = constant === 0n ? open : [...open, literal(constant)];
  return of.length === 1 ? (of[0] as Expression) : { op: 'arithmetic', operator: '+', of };
}

/** a - b of whole numbers. */
export function subtract(a: Expression, b: Expression): Expression {
  if (isLiteral(a, null) || isLiteral(b, null)) return NULL;
  if (isWhole(a) && isWhole(b)) return literal(wholeOf(a, 0n) - wholeOf(b, 0n));
  return isLiteral(b, 0n) ? a : { op: 'arithmetic', operator: '-', of: [a, b] };
}

/** a * b of whole numbers. */
export function multiply(a: Expression, b: Expression): Expression {
  if (isLiteral(a, null) || isLiteral(b, null)) return NULL;
  if (isWhole(a) && isWhole(b)) return literal(wholeOf(a, 1n) * wholeOf(b, 1n));
  if (isLiteral(a, 1n)) return b;
  return isLiteral(b, 1n) ? a : { op: 'arithmetic', operator: '*', of: [a, b] };
}

/** The bits of both. */
export function bitsOfBoth(a: Expression, b: Expression): Expression {
  if (isLiteral(a, null) || isLiteral(b, null)) return NULL;
  if (isSame(a, b)) return a;
  if (isWhole(a) && isWhole(b)) return literal(wholeOf(a, 0n) | wholeOf(b, 0n));
  const of = [a, b].flatMap((part) => (part.op === 'arithmetic' && part.operator === '|' ? part.of : [part]));
  const constant = of.reduce((bits, part) => bits | wholeOf(part, 0n), 0n);
  const open = [...new Set(of.filter((part) => !isWhole(part)))];
  const all = constant === 0n ? open : [...open, literal(constant)];
  return all.length === 1 ? (all[0] as Expression) : { op: 'arithmetic', operator: '|', of: all };
}

const isWhole = (part: Expression) => part.op === 'literal' && typeof part.value === 'bigint';

function wholeOf(part: Expression, otherwise: bigint): bigint {
  return part.op === 'literal' && typeof part.value === 'bigint' ? part.value : otherwise;
}
