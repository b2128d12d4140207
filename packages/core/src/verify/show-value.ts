import type { FactValue } from '../evaluate/facts.js';
import { dateOf } from '../program/calendar.js';
import type { Comparable } from '../program/domain.js';
import type { Variable } from '../program/program.js';
import { numberOf } from '../program/rational.js';

/** A value as callers give it: dates as text, fractions as the nearest number. */
export function showValue(variable: Variable, value: Comparable): FactValue {
  if (typeof value === 'object') return numberOf(value);
  return variable.type === 'date' ? dateOf(value as number) : value;
}
