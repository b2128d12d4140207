export type { Answers } from './answers.js';
export {
  benefitCode,
  type Columns,
  type ColumnValues,
  type FactColumn,
  type MemberColumns,
  rowStatus,
} from './columns.js';
export { columnsOfFacts } from './columns-of-facts.js';
export { type ColumnsDecision, type ColumnsOptions, evaluateColumns } from './evaluate-columns.js';
export { factsOfRow } from './row-facts.js';
