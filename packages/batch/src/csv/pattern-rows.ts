import { isUtf8 } from 'node:buffer';
import type { Fact } from '@giamngheo/core';
import type { Column, ColumnNames, RawRow, RowFault } from '@giamngheo/core/cell';
import { CellFault } from '@giamngheo/core/cell';
import { dayNumber } from '@giamngheo/core/program';
import { type FactTarget, type KnownAnswers, NOT_KNOWN } from '../evaluate/known-answers.js';
import { IdSet } from './id-set.js';
import { MALFORMED, RowSplitter, UNFINISHED } from './split-rows.js';
import { UNKNOWN, UNREADABLE, WordTable } from './word-table.js';

const LONGEST_ROW = 1_000_000;

/** The file is none that rows can be told apart in, or has an id twice: read it again, sign by sign, to say where. */
export class LookAgain extends Error {}

/** Puts what a cell says into the row, or gives false: the row is then read by itself. */
type CellTaker = (bytes: Uint8Array, from: number, to: number) => boolean;

/** Takes rows as bytes: one after the other, with what answers those that are like one before. */
export interface RowTaker {
  /**
   * A row that is answered by itself. Gives the bytes to write, its id among them. `complete`: all that the row says was
   * put into the answers that are known, so that its own may be kept.
   */
  single(row: RawRow, complete: boolean): { readonly line: Uint8Array; readonly id: string };
  /** What stands before the id in the row of an answer that is known, and after it. */
  readonly before: Uint8Array;
  after(answer: number): Uint8Array;
  /** Whether an id with this byte must be written in another way than it stands. */
  readonly unsafe: Uint8Array;
}

/**
 * Reads the rows of a CSV file from bytes and writes their answers as bytes. All that is usual is done on the bytes
 * themselves; a row with anything unusual in it (a fault, an alias never seen before, a number in groups) is given to
 * `single` as text, so that what it says about it is what it says everywhere.
 */
export class PatternRows {
  /** Rows so far. */
  rows = 0;
  readonly #splitter: RowSplitter;
  readonly #ids = new IdSet();
  readonly #header: readonly string[];
  readonly #idColumn: number;
  readonly #takers: readonly { readonly column: number; readonly take: CellTaker }[];
  /** Columns without a name: they are told of if anything stands in them. */
  readonly #nameless: readonly number[];
  readonly #answers: KnownAnswers;
  readonly #taker: RowTaker;
  readonly #cellCount: (found: number) => RowFault;
  #line: number;
  #out = new Uint8Array(1 << 21);
  #other = new Uint8Array(1 << 21);
  #filled = 0;

  constructor(options: {
    readonly delimiter: string;
    readonly header: readonly string[];
    readonly names: ColumnNames;
    readonly facts: Readonly<Record<string, Fact>>;
    readonly answers: KnownAnswers;
    readonly taker: RowTaker;
    readonly cellCount: (found: number) => RowFault;
    /** The line of the first row. */
    readonly line: number;
  }) {
    const { header, names, facts, answers } = options;
    this.#splitter = new RowSplitter(options.delimiter);
    this.#header = header;
    this.#answers = answers;
    this.#taker = options.taker;
    this.#cellCount = options.cellCount;
    this.#line = options.line;
    const columns = header.map((name) => names.find(name));
    this.#idColumn = columns.findIndex(({ kind }) => kind === 'id');
    this.#takers = columns.flatMap((column, i) => {
      if (column.kind !== 'fact') return [];
      const targets = answers.targetsOf(column.fact);
      const fact = facts[column.fact] as Fact;
      return [{ column: i, take: takerOf(column, fact, targets, answers) }];
    });
    this.#nameless = header.flatMap((name, i) => (name.trim() === '' ? [i] : []));
  }

  /**
   * Takes bytes of the file from the start of a row and gives how many of them were rows; the rest is to be given again
   * with what follows. What is to be written stands in `written` until the next call. `last`: no bytes come after these.
   * @throws {LookAgain}
   */
  take(bytes: Uint8Array, last: boolean): number {
    const splitter = this.#splitter;
    const { length } = bytes;
    // What was given before may still be on its way to the disk.
    [this.#out, this.#other] = [this.#other, this.#out];
    this.#filled = 0;
    const end = last ? length : endOfWhole(bytes);
    // Text that is cut within a letter is looked at with the next bytes.
    if (!isUtf8(bytes.subarray(0, end))) throw new LookAgain();
    let at = 0;
    while (at < length) {
      const next = splitter.split(bytes, at, length, last);
      if (next === UNFINISHED) {
        if (last || length - at > LONGEST_ROW) throw new LookAgain();
        break;
      }
      if (next === MALFORMED || next - at > LONGEST_ROW) throw new LookAgain();
      this.#row(bytes);
      this.#line += splitter.lines;
      at = next;
    }
    return at;
  }

  /** The bytes to write for the rows taken last. */
  get written(): Uint8Array {
    return this.#out.subarray(0, this.#filled);
  }

  #row(bytes: Uint8Array): void {
    const { count, starts, ends } = this.#splitter;
    if (count === 1 && starts[0] === ends[0]) return;
    this.rows++;
    const answers = this.#answers;
    answers.clear();
    // The first row is read by itself in any case: it tells of the columns that are left out.
    let readable = this.rows > 1 && count === this.#header.length && this.#isPlainId(bytes);
    if (readable) {
      for (const i of this.#nameless) if (starts[i] !== ends[i]) readable = false;
      for (const { column, take } of this.#takers) {
        const from = starts[column] as number;
        const to = ends[column] as number;
        if (from === to) continue;
        if (this.#splitter.escaped[column] !== 0 || !take(bytes, from, to)) {
          readable = false;
          break;
        }
      }
    }
    const number = readable ? answers.find() : NOT_KNOWN;
    if (number === NOT_KNOWN) {
      this.#single(bytes, readable);
      return;
    }
    const from = starts[this.#idColumn] as number;
    const to = ends[this.#idColumn] as number;
    if (!this.#ids.add(bytes, from, to)) throw new LookAgain();
    answers.give(number);
    const { before } = this.#taker;
    const after = this.#taker.after(number);
    this.#makeRoom(before.length + to - from + after.length);
    const out = this.#out;
    let at = this.#filled;
    if (before.length > 0) {
      out.set(before, at);
      at += before.length;
    }
    for (let i = from; i < to; i++) out[at++] = bytes[i] as number;
    out.set(after, at);
    this.#filled = at + after.length;
  }

  /** Whether an id stands as it is to be written: nothing around it, nothing in it that must be quoted. */
  #isPlainId(bytes: Uint8Array): boolean {
    const { starts, ends, escaped } = this.#splitter;
    const from = starts[this.#idColumn] as number;
    const to = ends[this.#idColumn] as number;
    if (from === to || escaped[this.#idColumn] !== 0) return false;
    // Letters beyond ASCII may be spaces; only within an id are they nothing but letters.
    if (!isGraphic(bytes[from] as number) || !isGraphic(bytes[to - 1] as number)) return false;
    const { unsafe } = this.#taker;
    for (let i = from; i < to; i++) if (unsafe[bytes[i] as number] !== 0) return false;
    return true;
  }

  #single(bytes: Uint8Array, complete: boolean): void {
    const { count, starts, ends, escaped } = this.#splitter;
    const values = Array.from({ length: count }, (_, i) => {
      const text = decoder.decode(bytes.subarray(starts[i], ends[i]));
      return escaped[i] === 0 ? text : text.replaceAll('""', '"');
    });
    const fits = count === this.#header.length;
    const fault = fits ? undefined : this.#cellCount(count);
    const { line, id } = this.#taker.single(
      { number: this.rows, line: this.#line, columns: this.#header, values, fault },
      complete,
    );
    if (id !== '') {
      const own = encoder.encode(id);
      if (!this.#ids.add(own, 0, own.length)) throw new LookAgain();
    }
    this.#makeRoom(line.length);
    this.#out.set(line, this.#filled);
    this.#filled += line.length;
  }

  #makeRoom(more: number): void {
    if (this.#filled + more <= this.#out.length) return;
    const longer = new Uint8Array(2 * this.#out.length + more);
    longer.set(this.#out.subarray(0, this.#filled));
    this.#out = longer;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const isGraphic = (byte: number) => byte > 0x20 && byte < 0x7f;

/** How many of the bytes are whole letters: the last one may be cut. */
function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function takerOf(
  column: Extract<Column, { kind: 'fact' }>,
  fact: Fact,
  targets: readonly FactTarget[],
  answers: KnownAnswers,
): CellTaker {
  if (fact.type === 'boolean' || fact.type === 'choice') return takeWord(column, targets, answers);
  if (fact.type === 'date') return takeDate(column, targets);
  return takeNumber(column, fact, targets);
}

function takeWord(
  { read }: Extract<Column, { kind: 'fact' }>,
  targets: readonly FactTarget[],
  answers: KnownAnswers,
): CellTaker {
  // What a word stands for may have another number in each edition.
  const meanings: (readonly number[])[] = [];
  const words = new WordTable((text) => {
    const value = read(text);
    if (value instanceof CellFault) return UNREADABLE;
    if (value === undefined) return UNKNOWN;
    return meanings.push(targets.map(({ reader, slot }) => reader.codeOf(slot, value))) - 1;
  });
  const [only] = targets;
  return (bytes, from, to) => {
    const word = words.find(bytes, from, to);
    if (word < 0) return word === UNKNOWN;
    const codes = meanings[word] as readonly number[];
    if (targets.length === 1) answers.put(only as FactTarget, codes[0] as number);
    else for (let i = 0; i < targets.length; i++) answers.put(targets[i] as FactTarget, codes[i] as number);
    return true;
  };
}

/** Reads a cell as text, as it is read everywhere, and puts its number. */
function takeText(read: (text: string) => unknown, put: (value: number) => void): CellTaker {
  return (bytes, from, to) => {
    const value = read(decoder.decode(bytes.subarray(from, to)));
    if (value instanceof CellFault) return false;
    if (value !== undefined) put(typeof value === 'string' ? dayNumber(value) : (value as number));
    return true;
  };
}

function putInto(targets: readonly FactTarget[]): (value: number) => void {
  const [only] = targets;
  if (targets.length === 1 && only !== undefined) {
    const { reader, slot } = only;
    return (value) => reader.putNumber(slot, value);
  }
  return (value) => {
    for (const { reader, slot } of targets) reader.putNumber(slot, value);
  };
}

const MOST_DIGITS = 15;

function takeNumber(
  { read }: Extract<Column, { kind: 'fact' }>,
  fact: Extract<Fact, { type: 'integer' | 'decimal' }>,
  targets: readonly FactTarget[],
): CellTaker {
  const put = putInto(targets);
  const other = takeText(read, put);
  // Measures such as an area come again and again; what is written otherwise may be anything.
  const numbers: number[] = [];
  const words = new WordTable((text) => {
    const value = read(text);
    if (value instanceof CellFault) return UNREADABLE;
    return value === undefined ? UNKNOWN : numbers.push(value as number) - 1;
  });
  const shared: CellTaker =
    fact.type === 'integer'
      ? other
      : (bytes, from, to) => {
          const word = words.find(bytes, from, to);
          if (word < 0) return word === UNKNOWN;
          put(numbers[word] as number);
          return true;
        };
  const least = fact.min ?? Number.NEGATIVE_INFINITY;
  const most = fact.max ?? Number.POSITIVE_INFINITY;
  return (bytes, from, to) => {
    // Plain digits mean the same under every locale; all else is left to the reader of text.
    if (to - from > MOST_DIGITS) return other(bytes, from, to);
    let value = 0;
    for (let i = from; i < to; i++) {
      const digit = (bytes[i] as number) - 0x30;
      if (digit < 0 || digit > 9) return shared(bytes, from, to);
      value = value * 10 + digit;
    }
    if (value < least || value > most) return false;
    put(value);
    return true;
  };
}

function takeDate({ read }: Extract<Column, { kind: 'fact' }>, targets: readonly FactTarget[]): CellTaker {
  const put = putInto(targets);
  // Days of a survey come again and again; only the way they are written is many.
  const days = new WordTable((text) => {
    const value = read(text);
    if (value instanceof CellFault) return UNREADABLE;
    return value === undefined ? UNKNOWN : dayNumber(value as string) + SHIFT;
  });
  return (bytes, from, to) => {
    const day = days.find(bytes, from, to);
    if (day < 0) return day === UNKNOWN;
    put(day - SHIFT);
    return true;
  };
}

/** Makes day numbers positive: the year 0 lies some 719,528 days before 1970. */
const SHIFT = 800_000;
