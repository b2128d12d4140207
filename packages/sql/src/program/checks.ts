import type { Variable } from '@giamngheo/core/program';
import {
  among,
  call,
  choose,
  compareTo,
  dateLiteral,
  literal,
  not,
  or,
  subtract,
} from '../expression/build.js';
import type { Expression } from '../expression/expression.js';
import { multiplyAny, wholeOrDecimal } from './scope.js';

/** Something that makes a row invalid, with the code that `evaluate` gives it. */
export interface Problem {
  readonly when: Expression;
  readonly code: string;
  /** The fact to blame. */
  readonly path: string;
}

/** What a fact's column may hold that is no value of the fact. */
export function problemsOf(variable: Variable, column: Expression): Problem[] {
  const problem = (code: string, when: Expression): Problem => ({ when, code, path: variable.id });
  const { fact } = variable;
  switch (variable.type) {
    case 'boolean':
      return [];
    case 'choice':
      return [problem('fact/wrong-type', not(among(column, (variable.options ?? []).map(literal))))];
    case 'date':
      return rangeProblems(fact, column, (limit) => dateLiteral(String(limit))).map((when) =>
        problem('fact/out-of-range', when),
      );
    default: {
      const outside = rangeProblems(fact, column, (limit) => wholeOrDecimal(Number(limit)));
      const found = outside.map((when) => problem('fact/out-of-range', when));
      if (variable.scale === 1) {
        // Beyond these, whole numbers are no longer told apart by the evaluator.
        const most = literal(BigInt(Number.MAX_SAFE_INTEGER));
        const least = literal(BigInt(Number.MIN_SAFE_INTEGER));
        const bounded = (key: 'min' | 'max') => fact !== undefined && key in fact;
        const unsafe = or(
          ...(bounded('max') ? [] : [compareTo(column, '>', most)]),
          ...(bounded('min') ? [] : [compareTo(column, '<', least)]),
        );
        return bounded('max') && bounded('min') ? found : [...found, problem('fact/wrong-type', unsafe)];
      }
      const steps = multiplyAny(column, variable.scale);
      const off = call('abs', subtract(steps, call('round', steps)));
      return [...found, problem('fact/wrong-type', compareTo(off, '>', literal(0.000001)))];
    }
  }
}

function rangeProblems(
  fact: Variable['fact'],
  column: Expression,
  limit: (value: number | string) => Expression,
): Expression[] {
  if (fact === undefined || !('min' in fact || 'max' in fact)) return [];
  const parts = [
    ...(fact.min === undefined ? [] : [compareTo(column, '<', limit(fact.min))]),
    ...(fact.max === undefined ? [] : [compareTo(column, '>', limit(fact.max))]),
  ];
  return parts.length === 0 ? [] : [or(...parts)];
}

/** A code of a boolean that stands for neither answer. */
export function codeProblem(variable: Variable, code: Expression, values: readonly string[]): Problem {
  return { when: not(among(code, values.map(literal))), code: 'fact/wrong-type', path: variable.id };
}

/** The text of a problem in a cell of errors: its code and the fact. */
export const textOf = ({ code, path }: Problem): string => `${code} ${path}`;

/** The first problem of a row, as text; null for none. */
export const firstProblem = (problems: readonly Problem[]): Expression =>
  choose(problems.map((one) => ({ when: one.when, gives: literal(textOf(one)) })));
