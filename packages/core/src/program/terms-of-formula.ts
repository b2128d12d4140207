import type { Formula } from './program.js';
import type { Term } from './term.js';

/** The terms that a formula is made of; none for a formula over members, which is made of a condition. */
export function termsOfFormula(formula: Formula): readonly Term[] {
  switch (formula.kind) {
    case 'term':
      return [formula.term];
    case 'sum':
    case 'minimum':
    case 'maximum':
    case 'product':
      return formula.of;
    case 'difference':
      return [formula.of, formula.minus];
    case 'dateIn':
      return [formula.year, formula.yearsAfter, formula.month, formula.day];
    case 'ratio':
      return [formula.of, formula.to];
    case 'age':
      return [formula.birthDate, formula.on];
    case 'datePlus':
      return [formula.date, formula.years, formula.months, formula.days];
    case 'choose':
      return [formula.by, ...formula.values];
    case 'comparison':
      return [formula.left, formula.right];
    default:
      return [];
  }
}
