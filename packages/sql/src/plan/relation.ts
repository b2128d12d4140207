import { column } from '../expression/build.js';
import { type Expression, mapParts, partsOf } from '../expression/expression.js';
import { SqlError } from '../sql-error.js';

/** A column that a step computes. */
export interface PlannedColumn {
  readonly name: string;
  readonly expression: Expression;
  readonly level: number;
  readonly comment: readonly string[];
}

/**
 * The columns of one relation, each in the earliest step in which all that it reads is there.
 * Level 0 is read from the source.
 */
export class Relation {
  readonly columns: PlannedColumn[] = [];
  readonly #levels = new Map<string, number>();
  readonly #taken: Set<string>;
  readonly #longest: number;

  constructor(longestName: number, taken: Set<string> = new Set()) {
    this.#longest = longestName;
    this.#taken = taken;
  }

  /** A relation of columns of its own, that reads this one's and repeats none of its names. */
  openWithin(): Relation {
    return new Relation(this.#longest, this.#taken);
  }

  /** An expression that reads columns of this relation, as one that brings them along. */
  bringColumns(of: Expression): Expression {
    if (this.columns.length === 0) return of;
    return { op: 'within', levels: columnsByLevel(this.columns), of };
  }

  /** Keeps a name for a column that stands in the relation already, at a level. */
  reserve(name: string, level: number): Expression {
    if (this.#taken.has(name.toLowerCase())) {
      throw new SqlError(
        'sql/name-taken',
        name,
        `Cannot name two columns ${name}: expected names that differ in more than case. Name one of the columns otherwise.`,
      );
    }
    this.#taken.add(name.toLowerCase());
    this.#levels.set(name, level);
    return column(name);
  }

  /** Adds a column and gives the reference to it. The name is changed a little when it is taken or too long. */
  define(wanted: string, expression: Expression, comment: readonly string[] = []): Expression {
    const name = this.#freeName(wanted);
    const level = Math.max(1, this.levelOf(expression) + 1);
    this.columns.push({ name, expression, level, comment });
    return this.reserve(name, level);
  }

  /** The highest level that an expression reads; 0 for none. */
  levelOf(expression: Expression): number {
    let highest = 0;
    const seen = new Set<Expression>();
    const visit = (one: Expression): void => {
      if (seen.has(one)) return;
      seen.add(one);
      if (one.op === 'column') highest = Math.max(highest, this.#levels.get(one.name) ?? 0);
      for (const part of partsOf(one)) visit(part);
    };
    visit(expression);
    return highest;
  }

  #freeName(wanted: string): string {
    const base = byteLength(wanted) > this.#longest - 4 ? wanted.slice(0, this.#longest - 8) : wanted;
    let name = base;
    for (let i = 2; this.#taken.has(name.toLowerCase()); i++) name = `${base}_${i}`;
    return name;
  }
}

/** Columns by the step that computes them, in order. */
export function columnsByLevel(columns: readonly PlannedColumn[]): PlannedColumn[][] {
  const levels = [...new Set(columns.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.map((level) => columns.filter((one) => one.level === level));
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** The names of the columns that some expressions read of the relation that they stand in, each once. */
export function columnsRead(expressions: readonly Expression[]): string[] {
  const names = new Set<string>();
  const own = new Set<string>();
  const seen = new Set<Expression>();
  const visit = (one: Expression): void => {
    if (seen.has(one)) return;
    seen.add(one);
    if (one.op === 'column') names.add(one.name);
    if (one.op === 'within') for (const { name } of one.levels.flat()) own.add(name);
    for (const part of partsOf(one)) visit(part);
  };
  expressions.forEach(visit);
  // Names are not repeated in what an expression brings along.
  return [...names].filter((name) => !own.has(name));
}

/** How many parts an expression has, written out in full. */
export function sizeOfTree(expression: Expression): number {
  const sizes = new Map<Expression, number>();
  const measure = (one: Expression): number => {
    const known = sizes.get(one);
    if (known !== undefined) return known;
    const size = partsOf(one).reduce((sum, part) => sum + measure(part), 1);
    sizes.set(one, size);
    return size;
  };
  return measure(expression);
}

/** What may be written out in full, in parts of an expression. */
const MOST_PARTS = 160;
const LEAST_SHARED = 10;

/**
 * The expression with the parts that it has several times made columns of their own, where it would be too long otherwise:
 * a diagram is a graph, and would be written out as a tree.
 */
export function shareParts(relation: Relation, expression: Expression, name: string): Expression {
  const sizes = new Map<Expression, number>();
  const uses = new Map<Expression, number>();
  const measure = (one: Expression): number => {
    uses.set(one, (uses.get(one) ?? 0) + 1);
    const known = sizes.get(one);
    if (known !== undefined) return known;
    const size = partsOf(one).reduce((sum, part) => sum + measure(part), 1);
    sizes.set(one, size);
    return size;
  };
  if (measure(expression) <= MOST_PARTS) return expression;
  const done = new Map<Expression, Expression>();
  const rewrite = (one: Expression): Expression => {
    const known = done.get(one);
    if (known !== undefined) return known;
    const parts = partsOf(one);
    let result = parts.length === 0 ? one : mapParts(one, rewrite);
    const shared = one !== expression && (uses.get(one) ?? 0) > 1 && (sizes.get(one) ?? 0) >= LEAST_SHARED;
    if (shared) result = relation.define(`${name}_part`, result);
    done.set(one, result);
    return result;
  };
  return rewrite(expression);
}
