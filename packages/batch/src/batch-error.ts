/** A file that cannot be read, used or written: nothing was done, and nothing is left half-written. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
  /** Stable: `file/…`, `measures/…`. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
