export { BatchError } from './batch-error.js';
export { evaluateFile } from './evaluate/evaluate-file.js';
export type { EvaluateFileOptions, FileReport } from './evaluate/file-run.js';
export type { GroupSummary } from './evaluate/groups.js';
export type { InvalidRow } from './evaluate/invalid-rows.js';
export { type FileMeasures, type MeasureFileOptions, measureFile } from './measure/measure-file.js';
export type { EditionMeasures, MeasuredGroup } from './measure/measure-rows.js';
export type { MeasuredRows } from './measure/measured-part.js';
export {
  type CompareSurveysOptions,
  compareSurveys,
  type MovedHouseholds,
  type SurveyMovement,
  type SurveyTotals,
  type Transition,
} from './movement/compare-surveys.js';
export type { Survey } from './movement/survey-results.js';
export { compareResults, type Movement, type MovementOptions } from './movement.js';
export { openPending, openPendingStdout, type PendingFile, type Target } from './output/pending-file.js';
export { removeTemporaryFiles } from './output/temporary-files.js';
export type { OutOfEngine } from './query/out-of-engine.js';
export { checkHeader } from './table/check-header.js';
export { type FileFormat, formatByEnding } from './table/file-format.js';
export { type Members, readMembers } from './table/members.js';
export { openTable } from './table/open-table.js';
export { readError, readText, type Source } from './table/read-text.js';
export type { Table } from './table/table.js';
export { type BatchWords, batchWords, type FileWords } from './words.js';
