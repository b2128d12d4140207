export { ask, askAll, type ExplainOptions, type OtherFact, type Question } from './ask.js';
export type { Change, Range } from './change-text.js';
export { citeSources } from './cite.js';
export type { ClauseExplanation } from './clause.js';
export type { ConditionLine } from './condition-lines.js';
export {
  type ChangeGroup,
  type Counterfactual,
  type CounterfactualOptions,
  counterfactual,
  type Way,
} from './counterfactual.js';
export type { DerivedLine } from './derived-lines.js';
export {
  type DecisionExplanation,
  type Explanation,
  explain,
  type OtherOutcome,
  type RuleExplanation,
} from './explain.js';
export { type Figure, figuresByTarget, readFigures } from './figures-of-target.js';
export { formatExplanation } from './format-explanation.js';
export type { Line, Paragraph } from './paragraphs.js';
export { findTargetFigures, type TargetFigures } from './target-figures.js';
export { formatDate, formatNumber, formatQuantity, formatUnit } from './value-text.js';
