import type { Condition, Derived, Leaf } from '../format/types.js';

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
export function conditionInIds(condition: Condition): string {
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

/** The formula of a derived fact as one line of ids. */
export function derivedInIds(derived: Derived): string {
  if ('count' in derived) return `how many hold of ${derived.count.join(', ')}`;
  if ('sum' in derived) return derived.sum.join(' + ');
  if ('minimum' in derived) return `the least of ${derived.minimum.join(', ')}`;
  if ('maximum' in derived) return `the greatest of ${derived.maximum.join(', ')}`;
  if ('ratio' in derived) return `${derived.ratio.of} / ${derived.ratio.to}`;
  if ('difference' in derived) return `${derived.difference.of} - ${derived.difference.minus}`;
  if ('product' in derived) return derived.product.join(' × ');
  if ('age' in derived) return `whole years from ${derived.age.birthDate} to ${derived.age.on}`;
  if ('dateIn' in derived) {
    const { year, yearsAfter, month, day } = derived.dateIn;
    return `the date with day ${day}, month ${month}, year ${year}${yearsAfter === undefined ? '' : ` + ${yearsAfter}`}`;
  }
  if ('datePlus' in derived) {
    const { date, ...spans } = derived.datePlus;
    const parts = Object.entries(spans).map(([unit, n]) => `${typeof n === 'object' ? n.fact : n} ${unit}`);
    return [date, ...parts].join(' + ');
  }
  if ('choose' in derived) {
    const { by, values } = derived.choose;
    const each = Object.entries(values).map(
      ([option, v]) => `${option}: ${typeof v === 'object' ? v.fact : v}`,
    );
    return `by ${by}: ${each.join('; ')}`;
  }
  if ('when' in derived) return conditionInIds(derived.when);
  if ('anyMember' in derived) return `some member: ${conditionInIds(derived.anyMember)}`;
  if ('everyMember' in derived) return `every member: ${conditionInIds(derived.everyMember)}`;
  const { countMembers } = derived;
  return countMembers === 'all' ? 'number of members' : `number of members: ${conditionInIds(countMembers)}`;
}
