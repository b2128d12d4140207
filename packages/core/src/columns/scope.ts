import type { FactColumn } from './columns.js';
import type { Mask } from './kernels.js';
import { bitOfRow } from './layout.js';
import { Predicates } from './predicate.js';
import { reachFloat } from './thresholds.js';

/** A block of the subject's rows, or of all members of those rows. */
export class Scope {
  readonly predicates: Predicates;
  /** The rows whose values cannot be taken. */
  readonly refused: Mask;
  anyRefused = false;
  /** First row of the block, rows and words in it. */
  start = 0;
  rows = 0;
  words = 0;
  /** Something asked about is unknown in every row. */
  neverKnown = false;
  /** No variable looked at so far is unknown in any row of the block. */
  known = true;
  /** Nothing of the block is unknown, nor will be found to be: predicates wanted only where something is need not be filled. */
  staysKnown = false;

  constructor(words: number) {
    this.predicates = new Predicates(words);
    this.refused = this.predicates.create();
  }

  /** Goes to a block. */
  moveTo(start: number, rows: number): void {
    this.start = start;
    this.rows = rows;
    this.words = (rows + 31) >>> 5;
    this.known = !this.neverKnown;
    this.staysKnown = false;
    this.predicates.grow(this.words);
    if (this.anyRefused) this.refused.bits.fill(0);
    this.anyRefused = false;
  }

  /** Marks a row of the block as refused. */
  refuse(row: number): void {
    this.anyRefused = true;
    this.set(this.refused, row, true);
  }

  /** Sets one row's bit. */
  set(mask: Mask, row: number, value: boolean): void {
    const word = row >>> 5;
    const bit = 1 << bitOfRow(row);
    const bits = mask.bits[word] as number;
    mask.bits[word] = value ? bits | bit : bits & ~bit;
  }

  /** One row's bit. */
  get(mask: Mask, row: number): boolean {
    return (((mask.bits[row >>> 5] as number) >>> bitOfRow(row)) & 1) === 1;
  }

  /** Sets the bits of the rows whose number is at least a limit. */
  reach(mask: Mask, values: Float64Array, limit: number): void {
    reachFloat(mask.bits, values, 0, limit, this.words);
  }
}

/** A column as bound for one run; replaced at each run of the same shape. */
export interface Source {
  values: FactColumn['values'];
  known: Uint8Array | undefined;
  /** The same bytes four a word, where they lie on a word's boundary. */
  valueWords: Int32Array | undefined;
  knownWords: Int32Array | undefined;
}

/** A source without a column yet. */
export function createSource(): Source {
  return { values: new Uint8Array(0), known: undefined, valueWords: undefined, knownWords: undefined };
}

/** Binds a column. */
export function bindSource(source: Source, column: FactColumn): void {
  source.values = column.values;
  source.known = column.known;
  source.valueWords = wordsOf(column.values);
  source.knownWords = column.known === undefined ? undefined : wordsOf(column.known);
}

/** Bytes as words of four, where they lie on a word's boundary. */
export function wordsOf(values: FactColumn['values']): Int32Array | undefined {
  if (values.BYTES_PER_ELEMENT !== 1 || values.byteOffset % 4 !== 0) return undefined;
  return new Int32Array(values.buffer, values.byteOffset, values.length >>> 2);
}
