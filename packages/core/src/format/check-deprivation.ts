import { quote } from '../error/fault.js';
import { nearest } from '../program/nearest.js';
import { ownEntry } from '../program/own-entry.js';
import type { Add } from './references.js';
import type { Derived, Rulebook } from './types.js';

/** Each indicator that is counted belongs to one dimension, where there are any. */
export function checkDeprivation({ deprivation, derived = {}, parameters = {} }: Rulebook, add: Add): void {
  if (deprivation === undefined) return;
  const { count, cutoff, dimensions } = deprivation;
  const formula = ownEntry(derived, count);
  if (formula === undefined || !('count' in formula)) {
    const counts = Object.keys(derived).filter((id) => 'count' in (derived[id] as Derived));
    const remedy = nearest(count, counts, 'Derive the number of deprivations with `count`.');
    add('deprivation', 'deprivation.count', 'a derived fact that is a `count`', quote(count), remedy);
    return;
  }
  if (ownEntry(parameters, cutoff) === undefined) {
    const remedy = nearest(cutoff, Object.keys(parameters), 'Declare it in `parameters`.');
    add('deprivation', 'deprivation.cutoff', 'a parameter', quote(cutoff), remedy);
  }
  if (dimensions === undefined) return;
  const left = new Set(formula.count);
  const ids = new Set<string>();
  dimensions.forEach(({ id, indicators }, i) => {
    const path = `deprivation.dimensions[${i}]`;
    if (ids.has(id)) add('declared-twice', `${path}.id`, 'an id of its own', quote(id), 'Rename it.');
    ids.add(id);
    indicators.forEach((indicator, j) => {
      if (left.delete(indicator)) return;
      const remedy = nearest(indicator, [...left], 'Name each indicator in one dimension only.');
      const expected = `an indicator that ${count} counts, and no dimension before has`;
      add('deprivation', `${path}.indicators[${j}]`, expected, quote(indicator), remedy);
    });
  });
  for (const indicator of left) {
    const expected = `each indicator that ${count} counts`;
    add(
      'deprivation',
      'deprivation.dimensions',
      expected,
      `none with ${indicator}`,
      'Put it in a dimension.',
    );
  }
}
