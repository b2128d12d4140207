import type { Locale } from '@giamngheo/core';
import type { Shape, Tone } from '../base/icon.js';
import type { TargetFinding, TargetState } from './score-targets.js';
import { scorecardWords } from './words.js';

/** The shape of each state; colour only repeats it. */
export const stateShapes: Readonly<Record<TargetState, readonly [Shape, Tone]>> = {
  met: ['yes', 'good'],
  onTrack: ['ahead', 'good'],
  behind: ['behind', 'bad'],
  notMet: ['no', 'bad'],
  noData: ['unknown', 'none'],
  other: ['confirm', 'none'],
  invalid: ['fault', 'bad'],
};

/** The word of a finding: that of its rulebook where it was decided. */
export function stateWord(finding: TargetFinding, locale: Locale): string {
  const { outcome, state, edition, inForce, row } = finding;
  if (!inForce) return scorecardWords[locale].notInForce(row.year);
  if (outcome !== undefined) return edition.texts[locale].outcomes[outcome] ?? outcome;
  return scorecardWords[locale].states[state];
}
