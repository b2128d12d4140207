import { PolicyError } from '../error/index.js';

/**
 * The second engine, or a source of facts, could not do its part. Codes:
 *
 * - `engine/incomplete`: a fact that conditions read is unknown; `facts` names what to give.
 * - `engine/inexact-ratio`: a ratio and its limit differ, but as binary numbers they are equal.
 * - `engine/unsupported`: a formula over exact fractions, which plain numbers cannot carry.
 * - `engine/no-figure`: a parameter has no figure on the edition's date.
 * - `engine/reserved-event`: a decision is called `success`, `failure` or `error`, which json-rules-engine keeps for itself.
 * - `engine/unlike-tree`: json-rules-engine gave back a tree that is not the rule's, or a result that its leaves contradict.
 * - `engine/source-failed`: a source of facts failed; `cause` is its error.
 * - `engine/aborted`: the caller's signal ended the asking; `cause` is its reason.
 */
export class EngineError extends PolicyError {
  override readonly name = 'EngineError';
  /** `engine/incomplete`: the facts that are unknown. Empty for other codes. */
  readonly facts: readonly string[];
  constructor(
    code: string,
    path: string,
    message: string,
    options?: ErrorOptions & { readonly facts?: readonly string[] },
  ) {
    super(code, path, message, options);
    this.facts = options?.facts ?? [];
  }
}
