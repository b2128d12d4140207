import type { Operator } from '../format/types.js';
import type { Comparable } from './domain.js';
import { compareRationals, type Rational, rationalOf } from './rational.js';

/** Whether a comparison holds between two known values of one type. `…Inclusive` includes equality. */
export function compare(left: Comparable, operator: Operator, right: unknown): boolean {
  switch (operator) {
    case 'equal':
      return same(left, right as Comparable);
    case 'notEqual':
      return !same(left, right as Comparable);
    case 'in':
      return (right as Comparable[]).some((one) => same(left, one));
    case 'notIn':
      return !(right as Comparable[]).some((one) => same(left, one));
    case 'lessThan':
      return order(left, right as Comparable) < 0;
    case 'lessThanInclusive':
      return order(left, right as Comparable) <= 0;
    case 'greaterThan':
      return order(left, right as Comparable) > 0;
    case 'greaterThanInclusive':
      return order(left, right as Comparable) >= 0;
  }
}

/** The comparison that says the same with its sides exchanged. */
export function swapSides(operator: Operator): Operator {
  switch (operator) {
    case 'lessThan':
      return 'greaterThan';
    case 'lessThanInclusive':
      return 'greaterThanInclusive';
    case 'greaterThan':
      return 'lessThan';
    case 'greaterThanInclusive':
      return 'lessThanInclusive';
    default:
      return operator;
  }
}

const isRational = (value: Comparable): value is Rational => typeof value === 'object';

function order(left: Comparable, right: Comparable): number {
  if (isRational(left) || isRational(right)) {
    return compareRationals(
      isRational(left) ? left : rationalOf(left as number),
      isRational(right) ? right : rationalOf(right as number),
    );
  }
  return (left as number) - (right as number);
}

function same(left: Comparable, right: Comparable): boolean {
  return isRational(left) || isRational(right) ? order(left, right) === 0 : left === right;
}
