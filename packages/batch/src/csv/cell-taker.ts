import type { Fact } from '@giamngheo/core';
import { CellFault } from '@giamngheo/core/cell';
import { dayNumber } from '@giamngheo/core/program';
import type { FactTarget, KnownAnswers } from '../evaluate/known-answers.js';
import { UNKNOWN, UNREADABLE, WordTable } from './word-table.js';

/**
 * Takes the cells of a column, one row after the other. What a cell says stands until the next one says otherwise, so that
 * a cell like the one above it costs no more than to see that it is.
 */
export interface CellTaker {
  /** Puts what a cell says, in place of what the row before said. False where the row must be read by itself. */
  take(bytes: Uint8Array, from: number, to: number): boolean;
  /** An empty cell: nothing is known. */
  forget(): void;
}

/** Reads a cell as it is read everywhere. */
type ReadCell = (cell: unknown) => unknown;

const MOST_WORDS = 512;
/** Measures such as a floor area come again and again, but in many values. */
const MOST_NUMBERS = 16_384;
const MOST_DIGITS = 15;
/** Makes day numbers positive: the year 0 lies some 719,528 days before 1970. */
const SHIFT = 800_000;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What takes the cells of a column, by the kind of its fact; `targets`: where the fact goes. */
export function takerOf(
  read: ReadCell,
  fact: Fact,
  targets: readonly FactTarget[],
  answers: KnownAnswers,
): CellTaker {
  if (fact.type === 'boolean' || fact.type === 'choice') return new WordTaker(read, targets, answers);
  return fact.type === 'date' ? new DateTaker(read, targets) : new NumberTaker(read, fact, targets);
}

/** Takes answers of yes or no, and choices. */
export class WordTaker implements CellTaker {
  readonly #targets: readonly FactTarget[];
  readonly #answers: KnownAnswers;
  readonly #words: WordTable;
  /** By meaning and target: what a word stands for may have another number in each edition. */
  readonly #codes: number[] = [];
  /** The word that was taken last, by its number; `UNKNOWN` where nothing stands. */
  last = UNKNOWN;

  constructor(read: ReadCell, targets: readonly FactTarget[], answers: KnownAnswers) {
    this.#targets = targets;
    this.#answers = answers;
    let meanings = 0;
    this.#words = new WordTable((text) => {
      const value = read(text);
      if (value instanceof CellFault) return UNREADABLE;
      if (value === undefined) return UNKNOWN;
      for (const { reader, slot } of targets)
        this.#codes.push(reader.codeOf(slot, value as string | boolean));
      return meanings++;
    }, MOST_WORDS);
  }

  take(bytes: Uint8Array, from: number, to: number): boolean {
    const word = this.#words.find(bytes, from, to);
    if (word === UNREADABLE) return false;
    if (word === UNKNOWN) this.forget();
    else this.takeWord(word);
    return true;
  }

  /** Whether what was taken last has a number of its own: past the bound, words have not. */
  get isWord(): boolean {
    return this.last !== UNKNOWN && this.last < MOST_WORDS;
  }

  /** Puts what a word says, by its number. */
  takeWord(word: number): void {
    // A word past the bound is none that another can be like.
    if (word === this.last && word < MOST_WORDS) return;
    this.last = word;
    const targets = this.#targets;
    const { length } = targets;
    for (let i = 0; i < length; i++)
      this.#answers.put(targets[i] as FactTarget, this.#codes[word * length + i] as number);
  }

  forget(): void {
    if (this.last === UNKNOWN) return;
    this.last = UNKNOWN;
    const targets = this.#targets;
    for (let i = 0; i < targets.length; i++) this.#answers.forget(targets[i] as FactTarget);
  }
}

/** Puts numbers, and dates as day numbers. */
class NumberPutter {
  readonly #targets: readonly FactTarget[];
  /** The number that was put last; NaN where none stands. */
  #last = Number.NaN;

  constructor(targets: readonly FactTarget[]) {
    this.#targets = targets;
  }

  protected put(value: number): true {
    if (value === this.#last) return true;
    this.#last = value;
    const targets = this.#targets;
    for (let i = 0; i < targets.length; i++) {
      const { reader, slot } = targets[i] as FactTarget;
      reader.putNumber(slot, value);
    }
    return true;
  }

  forget(): void {
    if (Number.isNaN(this.#last)) return;
    this.#last = Number.NaN;
    const targets = this.#targets;
    for (let i = 0; i < targets.length; i++) {
      const { reader, slot } = targets[i] as FactTarget;
      reader.forget(slot);
    }
  }
}

/** Takes numbers. */
export class NumberTaker extends NumberPutter implements CellTaker {
  readonly #read: ReadCell;
  readonly #least: number;
  readonly #most: number;
  readonly #words: WordTable | undefined;
  readonly #numbers: number[] = [];

  constructor(
    read: ReadCell,
    fact: Extract<Fact, { type: 'integer' | 'decimal' }>,
    targets: readonly FactTarget[],
  ) {
    super(targets);
    this.#read = read;
    this.#least = fact.min ?? Number.NEGATIVE_INFINITY;
    this.#most = fact.max ?? Number.POSITIVE_INFINITY;
    if (fact.type === 'integer') return;
    this.#words = new WordTable((text) => {
      const value = read(text);
      if (value instanceof CellFault) return UNREADABLE;
      if (value === undefined) return UNKNOWN;
      const number = Math.min(this.#numbers.length, MOST_NUMBERS);
      this.#numbers[number] = value as number;
      return number;
    }, MOST_NUMBERS);
  }

  take(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from > MOST_DIGITS) return this.#takeText(bytes, from, to);
    let value = 0;
    // Plain digits mean the same under every locale; all else is left to the reader of text.
    for (let i = from; i < to; i++) {
      const digit = (bytes[i] as number) - 0x30;
      if (digit < 0 || digit > 9) return this.#takeOther(bytes, from, to);
      value = value * 10 + digit;
    }
    return this.takeDigits(value);
  }

  /** Puts what plain digits say, no more than 15 of them. False where the row must be read by itself. */
  takeDigits(value: number): boolean {
    return value >= this.#least && value <= this.#most && this.put(value);
  }

  #takeOther(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.#words === undefined) return this.#takeText(bytes, from, to);
    const word = this.#words.find(bytes, from, to);
    if (word === UNKNOWN) this.forget();
    return word < 0 ? word === UNKNOWN : this.put(this.#numbers[word] as number);
  }

  #takeText(bytes: Uint8Array, from: number, to: number): boolean {
    const value = this.#read(decoder.decode(bytes.subarray(from, to)));
    if (value instanceof CellFault) return false;
    if (value !== undefined) return this.put(value as number);
    this.forget();
    return true;
  }
}

class DateTaker extends NumberPutter implements CellTaker {
  /** Days of a survey come again and again; only the way they are written is many. */
  readonly #days: WordTable;

  constructor(read: ReadCell, targets: readonly FactTarget[]) {
    super(targets);
    this.#days = new WordTable((text) => {
      const value = read(text);
      if (value instanceof CellFault) return UNREADABLE;
      return value === undefined ? UNKNOWN : dayNumber(value as string) + SHIFT;
    }, MOST_NUMBERS);
  }

  take(bytes: Uint8Array, from: number, to: number): boolean {
    const day = this.#days.find(bytes, from, to);
    if (day === UNKNOWN) this.forget();
    return day < 0 ? day === UNKNOWN : this.put(day - SHIFT);
  }
}
