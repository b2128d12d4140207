import type { Variable } from '../program/index.js';

/** The cells that a code stands for, from `low` to `high`, both included; `whole`: nothing is known of the variable. */
interface CellRange {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** Numbers for the ranges of cells that a variable is found in: a cell is its own number, a wider range comes after them. */
export class RangeCodes {
  /** How many cells the variable has. */
  readonly cells: number;
  readonly #ranges: CellRange[] = [];
  readonly #codes = new Map<string, number>();

  constructor(variable: Variable) {
    this.cells = variable.domain.cells;
    this.codeOf(0, this.cells - 1, '');
  }

  /** `bases`: which of the facts below a computed number are known; those that are not are asked for. */
  codeOf(low: number, high: number, bases: string): number {
    if (low === high) return low;
    const key = `${low}-${high}-${bases}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const whole = this.#ranges.length === 0;
    const code = this.cells + this.#ranges.push({ low, high, whole }) - 1;
    this.#codes.set(key, code);
    return code;
  }

  /** The cells that a code stands for. */
  rangeOf(code: number): CellRange {
    if (code < this.cells) return { low: code, high: code, whole: false };
    return this.#ranges[code - this.cells] as CellRange;
  }
}
