import { type CellTaker, NumberTaker, WordTaker } from './cell-taker.js';
import type { RowSplitter } from './split-rows.js';

/** The row has something unusual in it, or is not all there: it is to be split first, and then taken. */
export const NOT_QUICK = -1;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const ZERO = 0x30;
const MOST_DIGITS = 15;
const MOST_LETTERS = 32;
/** What a row in vain weighs against one that was not, and the weight at which no more are tried. */
const IN_VAIN = 4;
const MOST_IN_VAIN = 4000;

const SKIPPED = 0;
const NAMELESS = 1;
const WORD = 2;
const NUMBER = 3;
const OTHER = 4;

/** What there is to a column: nothing to take, no name (so that nothing may stand in it), or what takes its cells. */
export type QuickColumn = CellTaker | 'skipped' | 'nameless';

/**
 * Splits a row and takes its cells in one pass over its bytes, as long as nothing in it is quoted: a word that was met is
 * compared where it stands, and digits are read where they stand, without looking for the cell's end before.
 */
export class QuickRow {
  readonly #splitter: RowSplitter;
  readonly #delimiter: number;
  /** Whether a byte may end a plain cell. */
  readonly #stops = new Uint8Array(256);
  readonly #kinds: Uint8Array;
  readonly #takers: readonly (CellTaker | undefined)[];
  readonly #wordTakers: readonly (WordTaker | undefined)[];
  readonly #numberTakers: readonly (NumberTaker | undefined)[];
  /** By column and first byte, the entry of the word that was met first, or -1. */
  readonly #likely: Int16Array;
  /** By entry: where its letters start, and where they end. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** By entry, its word as the taker numbers it. */
  readonly #words: number[] = [];
  /** The letters of all entries. */
  #letters = new Uint8Array(1 << 10);
  #inVain = 0;

  constructor(splitter: RowSplitter, delimiter: string, columns: readonly QuickColumn[]) {
    this.#splitter = splitter;
    this.#delimiter = delimiter.charCodeAt(0);
    for (const byte of [this.#delimiter, LF, CR, QUOTE]) this.#stops[byte] = 1;
    splitter.makeRoom(columns.length);
    const takers = columns.map((column) => (typeof column === 'string' ? undefined : column));
    this.#takers = takers;
    this.#wordTakers = takers.map((taker) => (taker instanceof WordTaker ? taker : undefined));
    this.#numberTakers = takers.map((taker) => (taker instanceof NumberTaker ? taker : undefined));
    this.#kinds = Uint8Array.from(columns, kindOf);
    this.#likely = new Int16Array(columns.length << 8).fill(-1);
  }

  /**
   * Takes the row that starts at `from`, and leaves its cells in the splitter. Gives where the next row starts, or
   * `NOT_QUICK`; cells may have been taken even then.
   */
  take(bytes: Uint8Array, from: number, to: number): number {
    if (this.#inVain > MOST_IN_VAIN) return NOT_QUICK;
    const next = this.#take(bytes, from, to);
    if (next === NOT_QUICK) this.#inVain += IN_VAIN;
    else if (this.#inVain > 0) this.#inVain--;
    return next;
  }

  #take(bytes: Uint8Array, from: number, to: number): number {
    const { starts, ends, escaped } = this.#splitter;
    const delimiter = this.#delimiter;
    const stops = this.#stops;
    const kinds = this.#kinds;
    const last = kinds.length - 1;
    let at = from;
    for (let column = 0; column <= last; column++) {
      if (at >= to) return NOT_QUICK;
      const start = at;
      const first = bytes[at] as number;
      const kind = kinds[column] as number;
      if (stops[first] !== 0) {
        // Empty, unless it is quoted.
        if (kind === WORD) (this.#wordTakers[column] as WordTaker).forget();
        else if (kind === NUMBER) (this.#numberTakers[column] as NumberTaker).forget();
        else if (kind === OTHER) (this.#takers[column] as CellTaker).forget();
      } else if (kind === WORD) {
        at = this.#takeWord(bytes, at, to, column);
        if (at < 0) return NOT_QUICK;
      } else if (kind === NUMBER) {
        let value = 0;
        for (; at < to; at++) {
          const digit = (bytes[at] as number) - ZERO;
          if (digit < 0 || digit > 9) break;
          value = value * 10 + digit;
        }
        if (at >= to) return NOT_QUICK;
        if (stops[bytes[at] as number] !== 0 && at - start <= MOST_DIGITS) {
          if (!(this.#numberTakers[column] as NumberTaker).takeDigits(value)) return NOT_QUICK;
        } else {
          while (at < to && stops[bytes[at] as number] === 0) at++;
          if (at >= to || !(this.#numberTakers[column] as NumberTaker).take(bytes, start, at))
            return NOT_QUICK;
        }
      } else {
        if (kind === NAMELESS) return NOT_QUICK;
        while (at < to && stops[bytes[at] as number] === 0) at++;
        if (at >= to) return NOT_QUICK;
        if (kind === OTHER && !(this.#takers[column] as CellTaker).take(bytes, start, at)) return NOT_QUICK;
      }
      starts[column] = start;
      ends[column] = at;
      escaped[column] = 0;
      const sign = bytes[at] as number;
      if (sign === QUOTE || (sign === delimiter) === (column === last)) return NOT_QUICK;
      at++;
    }
    this.#splitter.count = kinds.length;
    this.#splitter.lines = 1;
    if (bytes[at - 1] === LF) return at;
    if (at >= to) return NOT_QUICK;
    return bytes[at] === LF ? at + 1 : at;
  }

  /** Takes the word that starts at `from`. Gives where it ends, or `NOT_QUICK`. */
  #takeWord(bytes: Uint8Array, from: number, to: number, column: number): number {
    const taker = this.#wordTakers[column] as WordTaker;
    const stops = this.#stops;
    const place = (column << 8) | (bytes[from] as number);
    const entry = this.#likely[place] as number;
    if (entry >= 0) {
      const letters = this.#letters;
      const end = this.#ends[entry] as number;
      let i = this.#starts[entry] as number;
      let at = from;
      if (at + end - i >= to) return NOT_QUICK;
      while (i < end && letters[i] === bytes[at]) {
        i++;
        at++;
      }
      if (i === end && stops[bytes[at] as number] !== 0) {
        taker.takeWord(this.#words[entry] as number);
        return at;
      }
    }
    let at = from;
    while (at < to && stops[bytes[at] as number] === 0) at++;
    if (at >= to || !taker.take(bytes, from, at)) return NOT_QUICK;
    if (entry < 0 && taker.isWord && at - from <= MOST_LETTERS)
      this.#keep(place, bytes.subarray(from, at), taker.last);
    return at;
  }

  #keep(place: number, word: Uint8Array, number: number): void {
    const start = this.#ends.at(-1) ?? 0;
    if (start + word.length > this.#letters.length) {
      const longer = new Uint8Array(2 * this.#letters.length);
      longer.set(this.#letters);
      this.#letters = longer;
    }
    this.#letters.set(word, start);
    this.#likely[place] = this.#starts.push(start) - 1;
    this.#ends.push(start + word.length);
    this.#words.push(number);
  }
}

function kindOf(column: QuickColumn): number {
  if (column === 'skipped') return SKIPPED;
  if (column === 'nameless') return NAMELESS;
  if (column instanceof WordTaker) return WORD;
  return column instanceof NumberTaker ? NUMBER : OTHER;
}
