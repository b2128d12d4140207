import type { Derived } from '@giamngheo/core/format';
import { sayCondition } from './say-condition.js';

/** The formula of a derived fact as one line of ids. */
export function sayDerived(derived: Derived): string {
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
  if ('when' in derived) return sayCondition(derived.when);
  if ('anyMember' in derived) return `some member: ${sayCondition(derived.anyMember)}`;
  if ('everyMember' in derived) return `every member: ${sayCondition(derived.everyMember)}`;
  const { countMembers } = derived;
  return countMembers === 'all' ? 'number of members' : `number of members: ${sayCondition(countMembers)}`;
}
