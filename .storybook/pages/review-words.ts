import type { Locale } from '@giamngheo/core';
import type { Area } from '@giamngheo/core/diff';
import type { EditionPage } from './frame.js';
import { en } from './review-words.en.js';
import { vi } from './review-words.vi.js';

/** Headings and sentences of the pages on which a rule is read and reviewed, in one language. */
export interface ReviewWords {
  readonly pages: Readonly<Record<EditionPage, string>>;
  readonly about: Readonly<Record<EditionPage, string>>;
  readonly ofEdition: string;
  readonly sure: string;
  readonly issued: (date: string) => string;
  readonly discrepancy: (about: string, printed: string, correct: string | undefined) => string;
  readonly carries: string;
  readonly ofBenefits: (count: number) => string;
  readonly noCases: string;
  readonly againstBefore: string;
  readonly firstEdition: string;
  readonly againstPublished: string;
  readonly neverPublished: string;
  readonly publishedAs: (published: string, now: string) => string;
  readonly revisionStands: (revision: string) => string;
  readonly meaningUnknown: string;
  readonly noChange: string;
  readonly showAll: (count: number) => string;
  readonly meaning: string;
  readonly areas: Readonly<Record<Area, string>>;
  readonly survey: string;
  readonly surveyIs: (households: string, refused: string) => string;
  readonly madeUp: string;
  readonly standsNow: string;
  readonly moves: (moved: string, count: string) => string;
  readonly nobodyMoves: string;
  /** Households that only one of the two could decide from the survey. */
  readonly cannotCompare: (count: string) => string;
  readonly share: string;
  readonly refusedBy: (count: string) => string;
  readonly state: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly points: (text: string) => string;
  readonly households: string;
  readonly from: string;
  readonly to: string;
  readonly byRules: string;
  readonly byDistrict: string;
  readonly district: string;
  readonly undetermined: string;
  readonly notComparable: string;
  readonly noRule: string;
  readonly has: string;
  readonly hasNot: string;
  readonly findings: string;
  readonly noFinding: string;
  readonly noGapOrOverlap: string;
  readonly finding: string;
  readonly weight: Readonly<Record<'fault' | 'warning', string>>;
  readonly accepted: string;
  /** What stands before a finding that is accepted. */
  readonly known: string;
  readonly example: string;
  readonly uncertain: string;
  readonly coverage: string;
  readonly conditions: string;
  readonly mcdc: string;
  readonly covered: (covered: string, feasible: string, percent: string) => string;
  readonly leftOut: (infeasible: string, open: string) => string;
  readonly perCondition: string;
  readonly whenTrue: string;
  readonly whenFalse: string;
  readonly pair: Readonly<Record<'covered' | 'uncovered' | 'infeasible' | 'open', string>>;
  readonly pairHead: string;
  readonly noCaseYet: string;
  readonly suggestions: string;
  readonly noSuggestion: string;
  readonly bench: BenchWords;
}

/** What the review bench says. */
export interface BenchWords {
  readonly safe: string;
  readonly figures: string;
  readonly rules: string;
  readonly noFigures: string;
  readonly newFigure: (label: string) => string;
  readonly emptyList: (label: string) => string;
  readonly derived: string;
  readonly add: string;
  readonly addNamed: (label: string) => string;
  readonly addNothing: string;
  readonly operator: (label: string) => string;
  readonly value: (label: string) => string;
  readonly remove: string;
  readonly removeNamed: (label: string) => string;
  readonly outcome: string;
  readonly operators: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly undo: string;
  readonly redo: string;
  readonly reset: string;
  readonly steps: (count: number) => string;
  readonly unchanged: string;
  readonly changes: string;
  readonly cases: string;
  readonly noneFails: string;
  readonly someFail: (failed: string, all: string) => string;
  readonly gaps: string;
  readonly analyse: string;
  readonly impact: string;
  readonly noSurvey: string;
  readonly fault: string;
  readonly notANumber: (typed: string) => string;
  readonly take: string;
  readonly overlayLead: string;
  readonly overlayId: string;
  readonly overlayLabel: string;
  readonly overlaySource: string;
  readonly saveOverlay: string;
  readonly savePatch: string;
  readonly load: string;
  readonly loaded: (name: string) => string;
  readonly notOurs: string;
  readonly otherEdition: (found: string, expected: string) => string;
}

/** The words of the review pages; Vietnamese for anything but "en". */
export function reviewWordsOf(locale: Locale): ReviewWords {
  return locale === 'en' ? en : vi;
}
