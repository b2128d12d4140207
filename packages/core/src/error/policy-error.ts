import { type Fault, formatFault } from './fault.js';

/** What every error of this family carries: a stable `code`, and `path` where one place is to blame. */
export class PolicyError extends Error {
  override readonly name: string = 'PolicyError';
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.path = path;
  }
}

/** A document (rulebook, vocabulary, overlay, …) that cannot be used. `faults` has all that is wrong with it. */
export class DocumentError extends PolicyError {
  override readonly name = 'DocumentError';
  readonly faults: readonly Fault[];
  constructor(what: string, faults: readonly Fault[]) {
    const list = faults.map((fault) => `\n- ${formatFault(fault)}`).join('');
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(
      faults[0]?.code ?? 'document/invalid',
      faults[0]?.path ?? '',
      `Cannot use ${what}: ${count}.${list}`,
    );
    this.faults = faults;
  }
}

/**
 * A fact that cannot be taken as given. Codes: `fact/unknown-id`, `fact/wrong-type`, `fact/out-of-range`,
 * `fact/disagrees` (stated and derived differ).
 */
export class FactError extends PolicyError {
  override readonly name = 'FactError';
  /** What the other facts give, where that is the trouble: lowest and highest value, equal when known; dates as text. */
  readonly derived: DerivedSpan | undefined;
  constructor(
    code: string,
    path: string,
    message: string,
    options?: ErrorOptions & { derived?: DerivedSpan },
  ) {
    super(code, path, message, options);
    this.derived = options?.derived;
  }
}

/** The lowest and highest value that a derived fact can have, both included. */
export interface DerivedSpan {
  readonly least: boolean | number | string;
  readonly most: boolean | number | string;
}

/** No edition is in force on a date (`edition/not-in-force`), or there is none of that name (`edition/unknown`). */
export class NotInForceError extends PolicyError {
  override readonly name = 'NotInForceError';
}

/** A `unique` decision met a household for which no rule holds (`decision/gap`) or several do (`decision/overlap`). */
export class DecisionError extends PolicyError {
  override readonly name = 'DecisionError';
}
