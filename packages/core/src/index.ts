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
  type Decision,
  type DecisionResult,
  type EvaluateOptions,
  evaluate,
  type Facts,
  type FactValue,
  type GroupReason,
  type LeafReason,
  type MemberFacts,
  type Reading,
  type Reason,
  type RuleReason,
  type Truth,
} from './evaluate/index.js';
export type {
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
