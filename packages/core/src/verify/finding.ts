import type { Facts } from '../evaluate/index.js';
import type { Bilingual } from '../format/types.js';

/** What a static analysis may find. The meaning of a code never changes. */
export type AnalysisCode =
  | 'verify/gap'
  | 'verify/overlap'
  | 'analysis/masked-rule'
  | 'analysis/rule-never-holds'
  | 'analysis/unreachable-outcome'
  | 'analysis/dead-condition'
  | 'analysis/subsumed-condition'
  | 'analysis/unused-parameter'
  | 'analysis/unused-fact'
  | 'analysis/unused-derived'
  | 'analysis/not-monotone'
  | 'analysis/missing-option'
  | 'analysis/missing-period'
  | 'analysis/period-overlap'
  | 'analysis/source-not-in-force'
  | 'analysis/edition-gap'
  | 'analysis/edition-overlap'
  | 'analysis/stale-acceptance';

/** Where a finding is. */
export interface Place {
  /** The edition, by its first day in force. */
  readonly edition: string;
  /** Within rulebook.json: `decisions[0].rules[2].conditions.all[1]`. */
  readonly path: string;
  readonly decision?: string;
  readonly rules?: readonly string[];
  readonly outcome?: string;
  readonly parameter?: string;
  readonly fact?: string;
  readonly derived?: string;
}

/** A case that shows what is found: give `given` and `on` to `evaluate`, and see. */
export interface Example {
  readonly given: Facts;
  /** The legal date or the date put to the rulebook, `YYYY-MM-DD`, where one matters. */
  readonly on?: string;
  /** What evaluation says of it. */
  readonly shows: Shown;
  /** A second case, which differs as little as can be, where the finding is about two. */
  readonly other?: { readonly given: Facts; readonly on?: string; readonly shows: Shown };
}

/** What evaluation says of a case. */
export interface Shown {
  /** The rules that hold, over all decisions. */
  readonly rules?: readonly string[];
  /** By decision, the outcome, or the benefits that are `yes`. */
  readonly outcomes?: Readonly<Record<string, string | readonly string[] | null>>;
  /** The code of the error that it ends with instead. */
  readonly error?: string;
}

/** Something that the analysis found. */
export interface AnalysisFinding {
  readonly code: AnalysisCode;
  /** `fault`: some case is decided wrongly or not at all. `warning`: something is there without effect. */
  readonly weight: 'fault' | 'warning';
  readonly where: Place;
  readonly message: Bilingual;
  /** Undefined only where nothing that is given to `evaluate` could show it. */
  readonly example: Example | undefined;
  /** False when numbers that share facts stand in the way, and neither a case nor the proof was found in time. */
  readonly certain: boolean;
  /** Why it stands all the same, where the rulebook accepts it. */
  readonly accepted?: Bilingual;
}
