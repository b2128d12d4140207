export { addPeriod, dateOf, dayNumber, yearsBetween } from './calendar.js';
export { compare } from './compare.js';
export { Diagram } from './diagram.js';
export type { Comparable, Domain } from './domain.js';
export { link, programOf } from './link.js';
export type {
  Formula,
  Program,
  ProgramBenefit,
  ProgramCondition,
  ProgramDecision,
  ProgramParameter,
  ProgramRule,
  ResolvedSource,
  Step,
  Variable,
} from './program.js';
export { compareRationals, numberOf, type Rational, rationalOf } from './rational.js';
export type { Term } from './term.js';
