import type { Condition, Leaf } from '@giamngheo/core/format';

const signs: Readonly<Record<Leaf['operator'], string>> = {
  equal: '=',
  notEqual: '≠',
  in: 'in',
  notIn: 'not in',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
};

/** A condition as one line of ids: `povertyClass = poor and (area = rural or area = urban)`. */
export function sayCondition(condition: Condition): string {
  return say(condition, true);
}

function say(condition: Condition, top: boolean): string {
  if ('all' in condition) return group(condition.all, ' and ', top);
  if ('any' in condition) return group(condition.any, ' or ', top);
  if ('not' in condition) return `not (${say(condition.not, true)})`;
  const { fact, operator, value } = condition;
  const right = Array.isArray(value)
    ? `(${value.join(', ')})`
    : typeof value === 'object'
      ? value.fact
      : String(value);
  return `${fact} ${signs[operator]} ${right}`;
}

function group(parts: readonly Condition[], between: string, top: boolean): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return say(only, top);
  const text = parts.map((part) => say(part, false)).join(between);
  return top ? text : `(${text})`;
}
