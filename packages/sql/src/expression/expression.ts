/** The types that generated SQL speaks of; each dialect has its own word for them. */
export type SqlType = 'boolean' | 'text' | 'date' | 'count' | 'integer' | 'wide' | 'decimal' | 'double';

/** Comparisons, as all dialects write them. */
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Functions that the dialects name differently. */
export type SqlFunction =
  | 'coalesce'
  | 'greatest'
  | 'least'
  | 'abs'
  | 'round'
  | 'joinWords'
  | 'year'
  | 'monthAndDay'
  | 'addMonths'
  | 'addDays'
  | 'dayInMonth';

/** An SQL expression as a tree. Data enters it only as literals and names, which the compiler quotes. */
export type Expression =
  | { readonly op: 'column'; readonly name: string; readonly table: string | undefined }
  | { readonly op: 'literal'; readonly value: boolean | bigint | number | string | null }
  | { readonly op: 'date'; readonly value: string }
  /** A text that is one of few: where a database has such a type, it may be written as one. */
  | { readonly op: 'word'; readonly value: string; readonly among: readonly string[] }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | {
      readonly op: 'compare';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'is'; readonly of: Expression; readonly what: 'null' | 'not null' | 'true' | 'not false' }
  | { readonly op: 'in'; readonly of: Expression; readonly values: readonly Expression[] }
  /** Whether it lies between two constants, both included. */
  | { readonly op: 'between'; readonly of: Expression; readonly least: Expression; readonly most: Expression }
  | {
      readonly op: 'case';
      readonly whens: readonly { readonly when: Expression; readonly gives: Expression }[];
      readonly otherwise: Expression | undefined;
    }
  /** One value where a condition is true, another where it is false, null where it is null; the condition is asked once. */
  | { readonly op: 'either'; readonly of: Expression; readonly yes: Expression; readonly no: Expression }
  | {
      readonly op: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/' | '|' | '&';
      readonly of: readonly Expression[];
    }
  | { readonly op: 'call'; readonly name: SqlFunction; readonly of: readonly Expression[] }
  | { readonly op: 'cast'; readonly of: Expression; readonly type: SqlType }
  /** How many rows of the group there are, or for how many a condition is true. */
  | { readonly op: 'count'; readonly when: Expression | undefined }
  /**
   * An expression over columns of its own, in levels that each read those before: computed, as the columns are, only for rows
   * that come to it.
   */
  | {
      readonly op: 'within';
      readonly levels: readonly (readonly { readonly name: string; readonly expression: Expression }[])[];
      readonly of: Expression;
    }
  /** The first in order of the group's texts; null for none. */
  | { readonly op: 'first'; readonly of: Expression };

/** The parts of an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'column':
    case 'literal':
    case 'date':
    case 'word':
      return [];
    case 'and':
    case 'or':
    case 'arithmetic':
    case 'call':
      return expression.of;
    case 'not':
    case 'is':
    case 'cast':
    case 'first':
      return [expression.of];
    case 'within':
      return [...expression.levels.flatMap((level) => level.map((one) => one.expression)), expression.of];
    case 'in':
      return [expression.of, ...expression.values];
    case 'between':
      return [expression.of, expression.least, expression.most];
    case 'compare':
      return [expression.left, expression.right];
    case 'either':
      return [expression.of, expression.yes, expression.no];
    case 'count':
      return expression.when === undefined ? [] : [expression.when];
    case 'case':
      return [
        ...expression.whens.flatMap(({ when, gives }) => [when, gives]),
        ...(expression.otherwise === undefined ? [] : [expression.otherwise]),
      ];
  }
}

/** The same expression with each part changed. */
export function mapParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.op) {
    case 'column':
    case 'literal':
    case 'date':
    case 'word':
    // What stands in it may read its own columns, and so stays there.
    case 'within':
      return expression;
    case 'and':
    case 'or':
    case 'arithmetic':
    case 'call':
      return { ...expression, of: expression.of.map(change) };
    case 'not':
    case 'is':
    case 'cast':
    case 'first':
      return { ...expression, of: change(expression.of) };
    case 'in':
      return { ...expression, of: change(expression.of), values: expression.values.map(change) };
    case 'between':
      return {
        ...expression,
        of: change(expression.of),
        least: change(expression.least),
        most: change(expression.most),
      };
    case 'compare':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'either': {
      const { of, yes, no } = expression;
      return { ...expression, of: change(of), yes: change(yes), no: change(no) };
    }
    case 'count':
      return expression.when === undefined ? expression : { ...expression, when: change(expression.when) };
    case 'case':
      return {
        ...expression,
        whens: expression.whens.map(({ when, gives }) => ({ when: change(when), gives: change(gives) })),
        otherwise: expression.otherwise === undefined ? undefined : change(expression.otherwise),
      };
  }
}
