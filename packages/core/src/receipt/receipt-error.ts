import { PolicyError } from '../error/index.js';

/** A value has no canonical JSON (`receipt/not-json`): NaN, undefined, a lone surrogate, a function. */
export class ReceiptError extends PolicyError {
  override readonly name = 'ReceiptError';
}
