/** Why a cell cannot be taken, in words, without the column and the value. */
export class CellFault {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}
