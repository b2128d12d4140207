import { compareSurveys, type Transition } from './movement/compare-surveys.js';
import type { Source } from './table/read-text.js';
import type { BatchWords } from './words.js';

/** How many subjects went from one outcome to another between two surveys: a `Transition` of `compareSurveys`. */
export type Movement = Transition;

/** What is compared, and within which bounds. */
export interface MovementOptions {
  /** The output of a run over the earlier survey. */
  readonly before: Source;
  /** That over the later one. */
  readonly after: Source;
  /** The outcome column, `class` by default. */
  readonly decision?: string;
  readonly words: BatchWords;
  readonly memory?: number;
}

/**
 * Who moved between two surveys, subjects matched by id: the table from each outcome to each. The counts add up to all
 * subjects of either survey. `compareSurveys` tells more of the same.
 * @throws {BatchError} as `compareSurveys`
 */
export async function compareResults({
  before,
  after,
  ...options
}: MovementOptions): Promise<readonly Movement[]> {
  const both = { before: { results: before }, after: { results: after } };
  const { transitions } = await compareSurveys({ ...options, ...both });
  return transitions;
}
