/** The stable code of a cell that cannot be taken. */
export type CellFaultCode =
  | 'cell/not-boolean'
  | 'cell/not-integer'
  | 'cell/not-decimal'
  | 'cell/too-many-digits'
  | 'cell/ambiguous-number'
  | 'cell/bad-grouping'
  | 'cell/too-large'
  | 'cell/out-of-range'
  | 'cell/not-date'
  | 'cell/not-option'
  | 'cell/ambiguous-option';

/** Why a cell cannot be taken: a stable code, and the reason in words, without the column and the value. */
export class CellFault {
  readonly code: CellFaultCode;
  readonly reason: string;
  constructor(code: CellFaultCode, reason: string) {
    this.code = code;
    this.reason = reason;
  }
}
