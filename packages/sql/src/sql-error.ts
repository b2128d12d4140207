import { PolicyError } from '@giamngheo/core';

/**
 * A rulebook that cannot be said in SQL as asked. Found while compiling, never while the query runs. Codes:
 * `sql/unknown-dialect`, `sql/unknown-fact`, `sql/unknown-option`, `sql/bad-name`, `sql/name-taken`, `sql/name-too-long`,
 * `sql/unsafe-literal`, `sql/number-too-large`, `sql/member-needs-derived`, `sql/too-many-rules`.
 */
export class SqlError extends PolicyError {
  override readonly name = 'SqlError';
}
