export { EngineError } from './engine-error.js';
export {
  type EngineDecision,
  type EngineDecisionResult,
  type EngineRule,
  evaluateWithEngine,
} from './evaluate-with-engine.js';
export {
  evaluateWithSources,
  type FactSource,
  type SourcedDecision,
  type SourceOptions,
} from './evaluate-with-sources.js';
export { type FromEngineOptions, fromEngineRules } from './from-engine-rules.js';
export type { EngineCondition, EngineGroup, EngineLeaf, PlainValue } from './run-conditions.js';
export { toEngineRules } from './to-engine-rules.js';
