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
export {
  type Derivations,
  type Disagreement,
  deriveFacts,
  findOpenSources,
  type OpenSources,
} from './derivations.js';
export { type EvaluateOptions, evaluate } from './evaluate.js';
export type { Facts, FactValue, MemberFacts } from './facts.js';
export { evaluateTogether, factsFor } from './together.js';
