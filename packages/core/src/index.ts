export { type Edition, editionName, type Release, type RulebookFamily, withOverlay } from './edition/index.js';
export {
  DecisionError,
  DocumentError,
  type Fault,
  FactError,
  formatFault,
  NotInForceError,
  PolicyError,
} from './error/index.js';
export {
  type BenefitAnswer,
  type Decision,
  type DecisionResult,
  type EvaluateOptions,
  evaluate,
  evaluateTogether,
  type Facts,
  type FactValue,
  factsFor,
  type GroupReason,
  type LeafReason,
  type MemberFacts,
  type Reading,
  type Reason,
  type RuleReason,
  type Truth,
} from './evaluate/index.js';
export type {
  Benefit,
  Bilingual,
  Case,
  Condition,
  Evidence,
  Fact,
  LegalDocument,
  Locale,
  Overlay,
  Rulebook,
  RulebookText,
  Subject,
  Vocabulary,
} from './format/types.js';
export type { ResolvedSource } from './program/program.js';
