export { BatchController, type BatchStage, type BatchState } from '../batch-review/batch-controller.js';
export type {
  BatchFault,
  BatchFile,
  BatchMapping,
  BatchResult,
  BatchRow,
  BatchRunner,
  OpenedBatch,
} from '../batch-review/messages.js';
export {
  ClassificationResultController,
  type ClassificationResultState,
  type ReceiptCheck,
  type ReceiptFile,
  type ReceiptSaid,
  type ResultCase,
} from '../classification-result/classification-result-controller.js';
export { type ReceiptVerifier, setReceiptVerifier } from '../classification-result/receipt-verifier.js';
export {
  type DecisionView,
  type Door,
  describeResult,
  type GivenLine,
  type ResultView,
} from '../classification-result/result-view.js';
export {
  type EligibilityCase,
  EligibilityListController,
  type EligibilityListState,
  type EntryGroup,
} from '../eligibility-list/eligibility-list-controller.js';
export type { Answer, Confirmation, Entry, Whom } from '../eligibility-list/entry.js';
export type { CheckedCell, FundingCell, FundingPlace } from '../funding-check/check-cell.js';
export {
  FundingController,
  type FundingEntry,
  type FundingState,
} from '../funding-check/funding-controller.js';
export type { DraftStore, FormDraft } from '../household-form/draft.js';
export type { AnswerMark, HouseholdFormValue, MemberValue } from '../household-form/form-value.js';
export {
  type AskFor,
  type FormProblem,
  HouseholdFormController,
  type HouseholdFormState,
} from '../household-form/household-form-controller.js';
export type { Page as FormPage } from '../household-form/page.js';
export { makePlan, type Plan as FormPlan } from '../household-form/plan.js';
export type { Answer as FormAnswer, FormRecord, MemberEntry, Place } from '../household-form/record.js';
export type { SoftLimit, SoftLimits } from '../household-form/soft-limits.js';
export {
  CalendarController,
  type CalendarSource,
  type CalendarState,
} from '../report-calendar/calendar-controller.js';
export type {
  Deadline,
  ReportingPlace,
  ReportRecord,
  ReportState,
} from '../report-calendar/list-deadlines.js';
export {
  RulebookController,
  type RulebookShown,
  type RulebookState,
  type TryAnswers,
} from '../rulebook/rulebook-controller.js';
export type { CaseResult } from '../rulebook/run-cases.js';
export type { RulebookSource, SourceFault } from '../rulebook/source.js';
export { type SourceChecker, setSourceChecker } from '../rulebook/source-checker.js';
export type { RowVerdict, TryVerdict } from '../rulebook/try-out.js';
export type { DiffRow, GroupMove, Refusal } from '../rulebook-diff/count-data.js';
export {
  type DiffInput,
  type DiffState,
  RulebookDiffController,
} from '../rulebook-diff/rulebook-diff-controller.js';
export type { TargetFinding, TargetRow, TargetState } from '../target-scorecard/score-targets.js';
export {
  ScorecardController,
  type ScorecardFilter,
  type ScorecardState,
} from '../target-scorecard/scorecard-controller.js';
export { Store, StoreController } from './store.js';
