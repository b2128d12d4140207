import type { Derived } from '../format/types.js';
import { idsIn } from './run-conditions.js';

/** The ids that a formula names, apart from those in conditions over members. */
export function inputsOf(formula: Derived): string[] {
  if ('count' in formula) return formula.count;
  if ('sum' in formula) return formula.sum;
  if ('minimum' in formula) return formula.minimum;
  if ('maximum' in formula) return formula.maximum;
  if ('ratio' in formula) return Object.values(formula.ratio);
  if ('difference' in formula) return Object.values(formula.difference);
  if ('product' in formula) return formula.product;
  if ('dateIn' in formula) return Object.values(formula.dateIn);
  if ('age' in formula) return Object.values(formula.age);
  if ('datePlus' in formula) {
    const { date, years, months, days } = formula.datePlus;
    return [
      date,
      ...[years, months, days].flatMap((amount) => (typeof amount === 'object' ? [amount.fact] : [])),
    ];
  }
  if ('choose' in formula) {
    const named = Object.values(formula.choose.values).flatMap((value) =>
      typeof value === 'object' ? [value.fact] : [],
    );
    return [formula.choose.by, ...named];
  }
  return 'when' in formula ? idsIn(formula.when) : [];
}
