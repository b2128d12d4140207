export { createRowEvaluator, type RowEvaluator } from './answer-row.js';
export {
  createTogetherEvaluator,
  type HandedOn,
  handedOn,
  type TogetherAnswer,
  type TogetherEvaluator,
  togetherColumns,
  togetherRules,
} from './answer-together.js';
export { CellFault, type CellFaultCode } from './cell-fault.js';
export { type CellReader, createCellReader } from './cell-reader.js';
export {
  type Column,
  type ColumnNames,
  type ColumnOptions,
  type ColumnTarget,
  nameColumns,
  nameTableColumns,
  type TableNames,
  type TableOptions,
} from './columns.js';
export { describeFactError, type Given } from './describe-fact-error.js';
export { type Delimiter, endOfHeader, findDelimiter } from './find-delimiter.js';
export { foldAccents, foldCase } from './fold.js';
export { type FileLook, guessLook } from './guess-look.js';
export {
  type ColumnMapping,
  findHeaderFaults,
  type HeaderFault,
  type MappedColumn,
  mapHeader,
} from './header.js';
export { readInlineMembers } from './inline-members.js';
export { type Found, NameIndex } from './name-index.js';
export { outcomeCells, outcomeColumns } from './outcome-columns.js';
export { PairTable } from './pair-table.js';
export { createPatternReader, NO_PATTERN, type PatternReader } from './pattern.js';
export { quoteColumn, quoteSource, quoteValue } from './quote-value.js';
export type { NumberLocale } from './read-number.js';
export { findCell, type LeftOut, type ReadRow, readRow, readRowId } from './read-row.js';
export type { Member, RawRow } from './row.js';
export type { RowAnswer } from './row-answer.js';
export { joinFaults, type RowFault } from './row-fault.js';
export { findDuplicateKey, findForeignWord, JsonNode, jsonCells, scanJson } from './scan-json.js';
export { type Counts, createTally, type Tally } from './tally.js';
export {
  type CellReasons,
  type CellWords,
  cellWords,
  type HeaderReasons,
  type RowReasons,
} from './words.js';
