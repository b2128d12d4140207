export {
  type AlkireFoster,
  type AlkireFosterOptions,
  type GroupMeasures,
  measureAlkireFoster,
} from './alkire-foster.js';
export {
  type CountWithRate,
  checkMovementRow,
  checkMovementTables,
  checkRate,
  checkSameTotal,
  checkSum,
  impliedTotals,
  type PublishedMovement,
  type PublishedRate,
  residualOf,
} from './checks.js';
export { countDeprivations, type DeprivationCounts, type IndicatorCount } from './deprivation-counts.js';
export type { MeasureFinding } from './finding.js';
export { type Exact, type Fraction, fractionOf } from './fraction.js';
export type { CountBy, HouseholdClass, MeasuredHousehold } from './household.js';
export { MeasureError } from './measure-error.js';
export { type Movement, type MovementRow, type SurveyedHousehold, tabulateMovement } from './movement.js';
export { type Bounds, type ClassRate, measureRates, type Rates } from './rates.js';
export { intensityFromTotals, measureScores, type PovertyMeasures, type ScoredUnit } from './scores.js';
