export { type ClauseExplanation, explainClauses, resolveRefs } from '../explain/clause.js';
export type { Names, UnitStyle } from '../explain/names.js';
export { formatDate, formatNumber, formatQuantity, formatUnit } from '../explain/value-text.js';
export { joinItems, lowerFirst } from '../explain/words.js';
export type { BenefitWords } from './benefit-words.js';
export { type ConditionWords, conditionSentence, describeCondition } from './condition-words.js';
export {
  type CellWords,
  type ColumnWords,
  type DecisionWords,
  type RowWords,
  truthOfCell,
} from './decision-table.js';
export type { DeprivationWords } from './deprivation-words.js';
export { describeEdition, type EditionWords, namesForWords } from './describe-edition.js';
export { type EvidenceWords, evidenceWords } from './evidence-words.js';
export type { FactWords } from './fact-words.js';
export type { DerivedWords, FigureWords, ParameterWords } from './figure-words.js';
export { describeFormula, type FormulaWords } from './formula-words.js';
export { conditionInIds, derivedInIds } from './ids-as-text.js';
export { moneyInWords, numberInWords } from './number-in-words.js';
export type { PlainCondition } from './plain-condition.js';
export { explainFault, sayFault } from './say-fault.js';
export { type OptionWords, sayParameter, type Test, unitOf } from './test-words.js';
