import type { Program, Term, Variable } from '@giamngheo/core/program';
import { dateOf, dayNumber, rationalOf } from '@giamngheo/core/program';
import {
  add,
  among,
  call,
  cast,
  choose,
  coalesce,
  compareTo,
  dateLiteral,
  isKnown,
  isNull,
  literal,
  multiply,
  not,
  or,
  subtract,
} from '../expression/build.js';
import type { Expression } from '../expression/expression.js';
import { type Relation, shareParts, sizeOfTree } from '../plan/relation.js';
import {
  bitsOf,
  type CountQuestion,
  choiceOf,
  constantOf,
  type Ground,
  isCounting,
  spanOfRoot,
  truthOf,
} from './algebra.js';
import {
  type Arithmetic,
  isSameQuantity,
  type NumberQuantity,
  point,
  type Quantity,
  type Span,
} from './quantity.js';
import { orderedQuestion, type Question } from './question.js';

/** The most parts of a decision that is also written as if all were known. */
const MOST_STRICT = 600;

/** What the SQL knows of one variable. */
export interface Known {
  readonly question: Question;
  /** Of a boolean or choice, and of a number or date stated: the value, null where unknown. */
  readonly value: Expression | undefined;
  /** Of a number or date: the lowest and highest value. */
  readonly span: Span | undefined;
  /** Whether anything was given from which it is known. */
  readonly touched: Expression;
}

/** The functions of a program over one relation: the subjects, or their members. */
export class Scope {
  readonly program: Program;
  readonly relation: Relation;
  readonly arithmetic: Arithmetic;
  readonly complete: boolean;
  /** Whether texts that are one of few get types of their own. */
  readonly typed: boolean;
  /** Whether the database works row by row. */
  readonly rowByRow: boolean;
  /** Whether answers are counted before they become words. */
  readonly counted: boolean;
  readonly known = new Map<number, Known>();
  readonly #ground: Ground;
  /** The same, asked without regard to what is unknown. */
  readonly #strict: Ground;
  /** While set, counts are made only for rows for which it is null. */
  #settled: Expression | undefined;
  #law: ReadonlySet<number> | undefined;
  #counts: Map<string, CountQuestion> = new Map();
  /** Where columns are added: the relation, or while set one of which the columns are computed only where they are read. */
  #within: Relation | undefined;

  constructor(
    program: Program,
    relation: Relation,
    arithmetic: Arithmetic,
    complete: boolean,
    { typed = false, rowByRow = false, counted = false } = {},
  ) {
    this.typed = typed;
    this.rowByRow = rowByRow;
    this.counted = counted;
    this.program = program;
    this.relation = relation;
    this.arithmetic = arithmetic;
    this.complete = complete;
    this.#ground = {
      diagram: program.diagram,
      arithmetic,
      complete,
      rowByRow,
      isBoolean: (index) => program.variables[index]?.type === 'boolean',
      questionOf: (variables) =>
        variables.length === 1 ? this.of(variables[0] as number).question : this.#countOf(variables),
    };
    this.#strict = {
      ...this.#ground,
      complete: true,
      questionOf: (variables) =>
        variables.length === 1 ? this.of(variables[0] as number).question : this.#strictCountOf(variables),
    };
  }

  /** What is known of a variable. */
  of(index: number): Known {
    const known = this.known.get(index);
    if (known === undefined) throw new RangeError(`variable ${index} is not computed yet`);
    return known;
  }

  /** Whether a function holds: true, false or null. */
  truth(root: number, name: string): Expression {
    return shareParts(this.relation, truthOf(this.#ground, root), name);
  }

  /** The terminals of a function still possible, a bit each. */
  bits(root: number, name: string, bitOf: (value: unknown) => bigint): Expression {
    return shareParts(this.#within ?? this.relation, bitsOf(this.#ground, root, bitOf), name);
  }

  /**
   * The terminals of a function still possible, where counting is dear: first as if all were known, and only where that comes
   * to nothing with what is unknown left open. `sets`: those that decide; where `isFolded`, all others are null.
   */
  bitsInTwo(
    root: number,
    name: string,
    bitOf: (value: unknown) => bigint,
    comment: readonly string[],
    sets: readonly bigint[] | undefined,
  ): { readonly bits: Expression; readonly isFolded: boolean } {
    const strict =
      !this.complete && isCounting(this.#ground, root)
        ? constantOf(this.#strict, root, (value) => literal(bitOf(value)))
        : undefined;
    if (strict === undefined || sizeOfTree(strict) > MOST_STRICT)
      return { bits: this.bits(root, name, bitOf), isFolded: false };
    if (this.rowByRow) {
      const open = this.#bitsWithin(root, name, bitOf, sets);
      return { bits: coalesce(strict, open), isFolded: sets !== undefined };
    }
    const settled = this.relation.define(`${name}_if_known`, strict, comment);
    this.#settled = settled;
    const open = this.bits(root, name, bitOf);
    this.#settled = undefined;
    return { bits: choose([{ when: isKnown(settled), gives: settled }], open), isFolded: false };
  }

  /** The terminals still possible, with what is counted for it computed only in the rows that come to it. */
  #bitsWithin(
    root: number,
    name: string,
    bitOf: (value: unknown) => bigint,
    sets: readonly bigint[] | undefined,
  ): Expression {
    const within = this.relation.openWithin();
    const counts = this.#counts;
    this.#within = within;
    this.#counts = new Map(counts);
    const open = this.bits(root, name, bitOf);
    this.#within = undefined;
    this.#counts = counts;
    if (sets === undefined) return within.bringColumns(open);
    const all = within.define(`${name}_open`, open);
    return within.bringColumns(choose([{ when: among(all, sets.map(literal)), gives: all }]));
  }

  /** A constant for each terminal of a function, with all facts known. */
  constant(root: number, name: string, write: (value: unknown) => Expression): Expression {
    return shareParts(this.relation, constantOf(this.#strict, root, write), name);
  }

  /** The option of a choice, or null. */
  choice(root: number, name: string, options: readonly string[]): Expression {
    return shareParts(this.relation, choiceOf(this.#ground, root, options), name);
  }

  /** The lowest and highest value of a term of numbers or dates. */
  span(term: Term): Span {
    if (term.root === undefined) return this.of(term.variable as number).span as Span;
    return spanOfRoot(this.#ground, term.root, (value) =>
      term.type === 'date'
        ? { kind: 'date', date: dateLiteral(dateOf(value as number)) }
        : this.arithmetic.constant(value as number),
    );
  }

  /** Takes a fact that stands in a column. */
  takeFact(variable: Variable, column: Expression): Known {
    const touched = isKnown(column);
    if (variable.type === 'boolean' || variable.type === 'choice') {
      return { question: this.#finiteQuestion(variable, column), value: column, span: undefined, touched };
    }
    return {
      question: this.#columnQuestion(variable, column),
      value: column,
      span: this.#spanOfFact(variable, column),
      touched,
    };
  }

  /** Takes a boolean or choice that was computed. */
  takeValue(variable: Variable, value: Expression, touched: Expression): Known {
    return { question: this.#finiteQuestion(variable, value), value, span: undefined, touched };
  }

  /** Takes a number or date that was computed, as columns of its own. */
  takeSpan(variable: Variable, span: Span, touched: Expression, comment: readonly string[]): Known {
    const kept = this.#define(variable.id, span, comment);
    return { question: this.#spanQuestion(variable, kept), value: undefined, span: kept, touched };
  }

  #define(id: string, { least, most }: Span, comment: readonly string[]): Span {
    const keep = (name: string, one: Quantity, words: readonly string[]): Quantity => {
      const put = (of: Expression, as: string, text: readonly string[]) =>
        of.op === 'literal' || of.op === 'column'
          ? of
          : this.relation.define(as, shareParts(this.relation, of, as), text);
      if (one.kind === 'date') return { kind: 'date', date: put(one.date, name, words) };
      const num = put(one.num, name, words);
      return { ...one, num, den: put(one.den, `${name}_over`, []) };
    };
    if (isSameQuantity(least, most)) return point(keep(id, least, comment));
    return { least: keep(`${id}_least`, least, comment), most: keep(`${id}_most`, most, []) };
  }

  #finiteQuestion(variable: Variable, value: Expression): Question {
    const { cells } = variable.domain;
    if (variable.type === 'boolean') {
      const surely = (some: readonly number[]) => (some[0] === 1 ? value : not(value));
      return { cells, whole: true, surely, surelyNot: (some) => not(surely(some)) };
    }
    const options = variable.options ?? [];
    const surely = (some: readonly number[]) =>
      among(
        value,
        some.map((cell) => literal(options[cell] as string)),
      );
    return { cells, whole: true, surely, surelyNot: (some) => not(surely(some)) };
  }

  /** A number or date in one column, as it was stated. */
  #columnQuestion(variable: Variable, column: Expression): Question {
    const { domain, type } = variable;
    const limit = (value: number) => (type === 'date' ? dateLiteral(dateOf(value)) : wholeOrDecimal(value));
    const isLaw = this.#lawNumbers();
    // "Up to 700 000" reads as the law has it, and "below 700 001" does not.
    const cut = (cell: number, closed: '>=' | '<', open: '>' | '<=') => {
      const { least } = domain.rangeOf(cell);
      const { most } = domain.rangeOf(cell - 1);
      return !isLaw.has(least) && isLaw.has(most)
        ? compareTo(column, open, limit(most))
        : compareTo(column, closed, limit(least));
    };
    const question = orderedQuestion(
      domain.cells,
      true,
      (cell) => cut(cell, '>=', '>'),
      (cell) => cut(cell, '<', '<='),
      (cell) => {
        const { least, most } = domain.rangeOf(cell);
        return least === most ? compareTo(column, '=', limit(least)) : undefined;
      },
    );
    return { ...question, known: isKnown(column) };
  }

  /** The numbers and dates that the rulebook names. */
  #lawNumbers(): ReadonlySet<number> {
    this.#law ??= new Set(
      [...this.program.parameters.values()]
        .flatMap(({ value, values }) => (values === undefined ? [value] : Object.values(values)))
        .map((value) => (typeof value === 'string' ? dayNumber(value) : Number(value))),
    );
    return this.#law;
  }

  #spanQuestion(variable: Variable, { least, most }: Span): Question {
    const { domain, type } = variable;
    const limitOf = (cell: number): Quantity => {
      const value = domain.rangeOf(cell).least;
      return type === 'date'
        ? { kind: 'date', date: dateLiteral(dateOf(value)) }
        : this.arithmetic.constant(value);
    };
    // A fraction is cut at a limit or just after it; the domain knows which.
    const includes = (cell: number) =>
      type !== 'ratio' || domain.cellOf(rationalOf(domain.rangeOf(cell).least)) >= cell;
    return orderedQuestion(
      domain.cells,
      isSameQuantity(least, most),
      (cell) => this.arithmetic.compare(least, includes(cell) ? '>=' : '>', limitOf(cell)),
      (cell) => this.arithmetic.compare(most, includes(cell) ? '<' : '<=', limitOf(cell)),
    );
  }

  #spanOfFact(variable: Variable, column: Expression): Span {
    const { domain, type, scale } = variable;
    const { least } = domain.rangeOf(0);
    const { most } = domain.rangeOf(domain.cells - 1);
    if (type === 'date') {
      const bound = (value: number) => (Number.isFinite(value) ? dateLiteral(dateOf(value)) : literal(null));
      if (this.complete) return point({ kind: 'date', date: column });
      return {
        least: { kind: 'date', date: coalesce(column, bound(least)) },
        most: { kind: 'date', date: coalesce(column, bound(most)) },
      };
    }
    const num = numeratorOf(column, scale);
    const greatest = Math.max(Math.abs(least), Math.abs(most));
    const size =
      Math.log10(Number.isFinite(greatest) ? Math.max(1, greatest) : Number.MAX_SAFE_INTEGER) +
      Math.log10(scale);
    const shape = { kind: 'number', den: literal(BigInt(scale)), size, denSize: Math.log10(scale) } as const;
    const natural = least >= 0;
    if (this.complete) return point({ ...shape, num, natural });
    const bound = (value: number) =>
      Number.isFinite(value) ? literal(BigInt(Math.round(value * scale))) : literal(null);
    return {
      least: { ...shape, num: coalesce(num, bound(least)), natural },
      most: { ...shape, num: coalesce(num, bound(most)), natural: natural && Number.isFinite(most) },
    };
  }

  #countOf(variables: readonly number[]): CountQuestion {
    if (this.complete) return this.#strictCountOf(variables);
    const settled = this.#settled;
    const key = `${variables.join()}${settled?.op === 'column' ? settled.name : ''}`;
    const before = this.#counts.get(key);
    if (before !== undefined) return before;
    const name = this.#nameOfCount(variables);
    const relation = this.#within ?? this.relation;
    const values = variables.map((index) => this.of(index).value as Expression);
    const one = (when: Expression) => choose([{ when, gives: literal(1n) }], literal(0n));
    const size = Math.log10(values.length);
    const count = (num: Expression): NumberQuantity => ({
      kind: 'number',
      num,
      den: literal(1n),
      size,
      denSize: 0,
      natural: true,
    });
    const guarded = (of: Expression) =>
      settled === undefined ? of : choose([{ when: isNull(settled), gives: of }]);
    const least = count(relation.define(`${name}_least`, guarded(add(...values.map(one)))));
    const no = add(...values.map((value) => one(not(value))));
    const most = count(
      relation.define(`${name}_most`, guarded(subtract(literal(BigInt(values.length)), no))),
    );
    const at = (side: NumberQuantity, operator: '>=' | '<') => (cell: number) =>
      compareTo(side.num, operator, literal(BigInt(cell)));
    const question: CountQuestion = {
      ...orderedQuestion(values.length + 1, false, at(least, '>='), at(most, '<')),
      least,
      most,
    };
    this.#counts.set(key, question);
    return question;
  }

  /** How many hold, where all are known; written out in place, so that it is computed only where it is asked. */
  #strictCountOf(variables: readonly number[]): CountQuestion {
    const num = add(...variables.map((index) => cast(this.of(index).value as Expression, 'count')));
    const size = Math.log10(variables.length);
    const count: NumberQuantity = { kind: 'number', num, den: literal(1n), size, denSize: 0, natural: true };
    const at = (operator: '>=' | '<') => (cell: number) => compareTo(num, operator, literal(BigInt(cell)));
    return { ...orderedQuestion(variables.length + 1, true, at('>='), at('<')), least: count, most: count };
  }

  /** The derived count of just these facts, if there is one, gives the name. */
  #nameOfCount(variables: readonly number[]): string {
    const ids = variables.map((index) => this.program.variables[index]?.id as string);
    const found = Object.entries(this.program.edition.rulebook.derived ?? {}).find(
      ([, derived]) =>
        'count' in derived &&
        derived.count.length === ids.length &&
        derived.count.every((id: string) => ids.includes(id)),
    );
    return found?.[0] ?? 'count';
  }
}

/** The whole number that stands for a fact of a scale: 69.2 in tenths is 692. */
export function numeratorOf(column: Expression, scale: number): Expression {
  if (scale === 1) return cast(column, 'integer');
  return cast(call('round', multiplyAny(column, scale)), 'integer');
}

/** column × scale, in the column's own type. */
export const multiplyAny = (column: Expression, scale: number): Expression =>
  multiply(column, literal(BigInt(scale)));

/** A number as a constant. */
export const wholeOrDecimal = (value: number): Expression =>
  literal(Number.isInteger(value) ? BigInt(value) : value);

/** Whether a stated value lies outside what is derived. */
export function isOutside(arithmetic: Arithmetic, stated: Quantity, { least, most }: Span): Expression {
  return or(arithmetic.compare(stated, '<', least), arithmetic.compare(stated, '>', most));
}
