export type { Area, Change, DiffOptions } from './change.js';
export type { DerivationDifference } from './compare-derivations.js';
export {
  compareMeaning,
  type DecisionMeaning,
  type MeaningDiff,
  type MeaningPair,
} from './compare-meaning.js';
export { compareWords, type WordChange } from './compare-words.js';
export { changesIn, diffEditions, type EditionDiff } from './diff-editions.js';
export type { Household } from './find-household.js';
export {
  createMovement,
  type DecisionMovement,
  type GroupMovement,
  type Move,
  type Movement,
  type MovementCounter,
  type MovementOptions,
  movement,
  NOT_COMPARABLE,
  type Standing,
  type Tally,
  type Transition,
  UNDETERMINED,
} from './movement.js';
