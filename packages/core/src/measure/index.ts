export {
  createDeprivationTally,
  type DeprivationCounts,
  type DeprivationTally,
  type SetCount,
  type Standing,
} from './deprivation-counts.js';
export {
  type DeprivationDimension,
  type DeprivationScheme,
  deprivationSchemeOf,
} from './deprivation-scheme.js';
export {
  type DeprivationMeasures,
  type DimensionMeasures,
  type IndicatorMeasures,
  type MeasureBounds,
  measureDeprivation,
  partOfWhole,
} from './measure-deprivation.js';
