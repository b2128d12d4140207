/**
 * Data or options that a measure cannot be taken from. `code` is stable: `measures/bad-persons`, `measures/bad-weight`,
 * `measures/bad-cutoff`, `measures/bad-score`, `measures/duplicate-household`, `measures/bad-figure`.
 */
export class MeasureError extends Error {
  readonly code: string;
  /** Where: the household, option or figure. */
  readonly path: string;

  constructor(code: string, path: string, message: string) {
    super(message);
    this.name = 'MeasureError';
    this.code = code;
    this.path = path;
  }
}
