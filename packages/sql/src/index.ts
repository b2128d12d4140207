export {
  type AnswerColumnName,
  type CompiledSql,
  compileSql,
  type SourceColumn,
  type SqlOptions,
} from './compile-sql.js';
export { type DialectName, dialectNames } from './dialect/index.js';
export type { WrittenStep } from './plan/write-query.js';
export type { ColumnSource, KeptColumn, MemberSource, SubjectSource, TableSource } from './source.js';
export { SqlError } from './sql-error.js';
