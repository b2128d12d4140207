export { analyse, analyseDates } from './analyse.js';
export {
  type Coverage,
  coverageOf,
  type DecisionCoverage,
  type LeafCoverage,
  type Side,
  type Tally,
} from './coverage.js';
export type { AnalysisCode, AnalysisFinding, Example, Place, Shown } from './finding.js';
export { type Finding, findGapsAndOverlaps } from './gaps-and-overlaps.js';
export type { Covered, Suggestion } from './suggest.js';
