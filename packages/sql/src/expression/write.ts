import { rationalOf } from '@giamngheo/core/program';
import type { Dialect } from '../dialect/dialect.js';
import { SqlError } from '../sql-error.js';
import type { Expression } from './expression.js';

const WIDTH = 100;

/** A name in the dialect's quotes, whatever it holds. */
export function writeName(name: string, dialect: Dialect): string {
  if (name === '' || /\p{Cc}/u.test(name)) {
    throw new SqlError(
      'sql/bad-name',
      name,
      `Cannot write the name ${JSON.stringify(name)} in SQL: expected some text without control characters. Rename it.`,
    );
  }
  return `${dialect.quote}${name.replaceAll(dialect.quote, dialect.quote.repeat(2))}${dialect.quote}`;
}

/** A name of one or more parts, such as a table in a schema, each part quoted. */
export function writeTable(parts: readonly string[], dialect: Dialect): string {
  return parts.map((part) => writeName(part, dialect)).join('.');
}

/**
 * A constant as SQL: the one place where values of the law, or of a caller, become text of a query.
 * @throws {SqlError} `sql/unsafe-literal` for what the dialect cannot write
 */
export function writeLiteral(value: boolean | bigint | number | string | null, dialect: Dialect): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'bigint') return value < 0n ? `(${value})` : `${value}`;
  if (typeof value === 'number') return writeDecimal(value, dialect);
  const text = /\p{Cc}/u.test(value) ? undefined : dialect.text(value);
  if (text !== undefined) return text;
  throw new SqlError(
    'sql/unsafe-literal',
    '',
    `Cannot write ${JSON.stringify(value)} in ${dialect.title}: expected text that it can quote. Rename the option.`,
  );
}

/** A number with all its digits and no exponent. */
function writeDecimal(value: number, dialect: Dialect): string {
  const { num, den } = rationalOf(value);
  if (den === 1n) return writeLiteral(num, dialect);
  const text = value.toString();
  return value < 0 ? `(${text})` : text;
}

/** Words after `--`: one line, whatever they hold. */
export function writeComment(text: string): string {
  // Spark replaces ${…} even in comments.
  const words = text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('${', '$ {')
    .trim();
  return `-- ${text.startsWith('  ') ? '  ' : ''}${words}`;
}

/** An expression in a dialect, broken into lines where it is long. */
export function writeExpression(expression: Expression, dialect: Dialect, indent = ''): string {
  return write(expression, dialect, indent, 0);
}

// or, and, not, comparison, bits, sum, product, atom: an operand of a lower rank stands in brackets.
const RANK = { or: 1, and: 2, not: 3, compare: 4, bits: 5, sum: 6, product: 7, atom: 8 } as const;

function rankOf(expression: Expression): number {
  switch (expression.op) {
    case 'or':
    case 'and':
    case 'not':
      return RANK[expression.op];
    case 'compare':
    case 'is':
    case 'in':
    case 'between':
      return RANK.compare;
    case 'arithmetic':
      if (expression.operator === '|' || expression.operator === '&') return RANK.bits;
      return expression.operator === '+' || expression.operator === '-' ? RANK.sum : RANK.product;
    default:
      return RANK.atom;
  }
}

function write(expression: Expression, dialect: Dialect, indent: string, outer: number): string {
  const rank = rankOf(expression);
  const text = writeBare(expression, dialect, rank < outer ? `${indent}  ` : indent, rank);
  return rank < outer ? `(${text})` : text;
}

function writeBare(expression: Expression, dialect: Dialect, indent: string, rank: number): string {
  const part = (one: Expression, least = rank + 1) => write(one, dialect, indent, least);
  switch (expression.op) {
    case 'column': {
      const name = writeName(expression.name, dialect);
      return expression.table === undefined ? name : `${writeName(expression.table, dialect)}.${name}`;
    }
    case 'literal':
      return writeLiteral(expression.value, dialect);
    case 'date':
      return `DATE ${writeLiteral(expression.value, dialect)}`;
    case 'word':
      return dialect.word(
        writeLiteral(expression.value, dialect),
        expression.among.map((one) => writeLiteral(one, dialect)),
      );
    case 'and':
    case 'or': {
      const of = expression.of.map((one) => part(one));
      const word = expression.op.toUpperCase();
      const line = of.join(` ${word} `);
      return fits(line, indent) ? line : of.join(`\n${indent}${word} `);
    }
    case 'not':
      return expression.of.op === 'in'
        ? writeIn(expression.of, 'NOT IN', dialect, indent)
        : `NOT ${part(expression.of, RANK.compare)}`;
    case 'compare':
      return `${part(expression.left)} ${expression.operator} ${part(expression.right)}`;
    case 'is':
      return `${part(expression.of)} IS ${expression.what.toUpperCase()}`;
    case 'in':
      return writeIn(expression, 'IN', dialect, indent);
    case 'between':
      return `${part(expression.of)} BETWEEN ${part(expression.least)} AND ${part(expression.most)}`;
    case 'arithmetic': {
      const of = expression.of.map((one) => part(one));
      const line = of.join(` ${expression.operator} `);
      return fits(line, indent) ? line : fill(of, ` ${expression.operator} `, indent);
    }
    case 'call':
      return writeCall(expression, dialect, indent);
    case 'cast':
      return `CAST(${part(expression.of, 0)} AS ${dialect.types[expression.type]})`;
    case 'within':
      return writeWithin(expression, dialect, indent);
    case 'first':
      return `MIN(${part(expression.of, 0)})`;
    case 'count':
      return expression.when === undefined
        ? 'COUNT(*)'
        : `COUNT(CASE WHEN ${part(expression.when, 0)} THEN 1 END)`;
    case 'case':
      return writeCase(expression, dialect, indent);
    case 'either':
      return writeEither(expression, dialect, indent);
  }
}

/** A sub-select, the columns of which are computed once each. */
function writeWithin(
  { levels, of }: Extract<Expression, { op: 'within' }>,
  dialect: Dialect,
  indent: string,
): string {
  const deep = `${indent}  `;
  const from = levels.reduce<string | undefined>((inner, level, i) => {
    const items = level.map(
      (one) =>
        `${deep}  ${write(one.expression, dialect, `${deep}  `, 0)} AS ${writeName(one.name, dialect)}`,
    );
    if (inner !== undefined) items.unshift(`${deep}  *`);
    const source = inner === undefined ? '' : `\n${deep}FROM ${inner}`;
    const fence = dialect.fence === '' ? '' : `\n${deep}${dialect.fence}`;
    return `(SELECT\n${items.join(',\n')}${source}${fence}) AS ${writeName(`unknown_${i + 1}`, dialect)}`;
  }, undefined);
  const source = from === undefined ? '' : `\n${indent}FROM ${from}`;
  const words = writeComment('Where a fact asked for is unknown: all that is still possible.');
  return `(SELECT\n${deep}${words}\n${deep}${write(of, dialect, deep, 0)}${source})`;
}

/** Parts on as few lines as hold them. */
function fill(parts: readonly string[], between: string, indent: string): string {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.length === 0 ? part : `${lines.at(-1)}${between}${part}`;
    if (lines.length > 0 && fits(line, indent)) lines[lines.length - 1] = line;
    else lines.push(lines.length === 0 ? part : `${between.trimStart()}${part}`);
  }
  return lines.join(`\n${indent}`);
}

function writeCall(
  { name, of }: Extract<Expression, { op: 'call' }>,
  dialect: Dialect,
  indent: string,
): string {
  const line = dialect.calls[name](...of.map((one) => write(one, dialect, indent, 0)));
  if (name !== 'joinWords' || fits(line, indent)) return line;
  const deep = `${indent}  `;
  const parts = of.map((one) => `\n${deep}${write(one, dialect, deep, 0)}`);
  return `${dialect.calls[name](...parts)
    .replaceAll(', \n', ',\n')
    .slice(0, -1)}\n${indent})`;
}

function writeIn(
  { of, values }: Extract<Expression, { op: 'in' }>,
  word: string,
  dialect: Dialect,
  indent: string,
): string {
  const list = values.map((one) => write(one, dialect, indent, 0));
  const line = `${write(of, dialect, indent, RANK.compare + 1)} ${word} (${list.join(', ')})`;
  return fits(line, indent)
    ? line
    : `${write(of, dialect, indent, RANK.compare + 1)} ${word} (\n${indent}  ${list.join(`,\n${indent}  `)}\n${indent})`;
}

function writeCase(
  expression: Extract<Expression, { op: 'case' }>,
  dialect: Dialect,
  indent: string,
): string {
  const deep = `${indent}  `;
  const arms = expression.whens.map(
    ({ when, gives }) =>
      `WHEN ${write(when, dialect, `${deep}  `, 0)} THEN ${write(gives, dialect, `${deep}  `, 0)}`,
  );
  if (expression.otherwise !== undefined)
    arms.push(`ELSE ${write(expression.otherwise, dialect, `${deep}  `, 0)}`);
  const line = `CASE ${arms.join(' ')} END`;
  return fits(line, indent) ? line : `CASE\n${arms.map((arm) => `${deep}${arm}`).join('\n')}\n${indent}END`;
}

function writeEither(
  { of, yes, no }: Extract<Expression, { op: 'either' }>,
  dialect: Dialect,
  indent: string,
): string {
  const deep = `${indent}  `;
  const condition = write(of, dialect, deep, 0);
  const parts = [
    `WHEN TRUE THEN ${write(yes, dialect, `${deep}  `, 0)}`,
    `WHEN FALSE THEN ${write(no, dialect, `${deep}  `, 0)}`,
  ];
  const line = `CASE ${condition} ${parts.join(' ')} END`;
  return fits(line, indent) ? line : `CASE\n${deep}${[condition, ...parts].join(`\n${deep}`)}\n${indent}END`;
}

const fits = (line: string, indent: string) => !line.includes('\n') && line.length + indent.length <= WIDTH;
