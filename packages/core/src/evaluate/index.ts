export type {
  BenefitAnswer,
  Decision,
  DecisionResult,
  GroupReason,
  LeafReason,
  Reading,
  Reason,
  RuleReason,
  Truth,
} from './decision.js';
export { type EvaluateOptions, evaluate } from './evaluate.js';
export type { Facts, FactValue, MemberFacts } from './facts.js';
export { evaluateTogether, factsFor } from './together.js';
