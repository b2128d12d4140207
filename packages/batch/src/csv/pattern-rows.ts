import { isUtf8 } from 'node:buffer';
import type { Fact } from '@giamngheo/core';
import type { ColumnNames, RawRow, RowAnswer, RowFault } from '@giamngheo/core/cell';
import { type AskOne, type KnownAnswers, NOT_KEPT, NOT_KNOWN } from '../evaluate/known-answers.js';
import { LookAgain } from '../evaluate/look-again.js';
import { type CellTaker, takerOf } from './cell-taker.js';
import { IdSet } from './id-set.js';
import { LONGEST_ROW } from './longest-row.js';
import { NOT_QUICK, type QuickColumn, QuickRow } from './quick-row.js';
import { MALFORMED, RowSplitter, UNFINISHED } from './split-rows.js';

/** Takes rows as bytes: one after the other, with what answers those that are like one before. */
export interface RowTaker {
  /** A row that is answered by itself. Gives the bytes to write, its id among them. */
  single(row: RawRow): { readonly line: Uint8Array; readonly id: string };
  /** What one edition, by its place, says of a row; undefined where the row is invalid. */
  askOne(place: number, row: RawRow, before: readonly RowAnswer[]): RowAnswer | undefined;
  /** What stands before the id in the row of an answer that is known. */
  readonly before: Uint8Array;
  /** Counts a row that has the answer of a number, and gives what stands after its id. */
  give(answer: number): Uint8Array;
  /** The same for the answer that was found last and is not kept. */
  giveOnce(): Uint8Array;
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
  readonly #quick: QuickRow;
  readonly #ids = new IdSet();
  readonly #header: readonly string[];
  readonly #idColumn: number;
  /** By place among the columns that are facts: which column it is, and what takes its cells. */
  readonly #columns: Int32Array;
  readonly #takers: readonly CellTaker[];
  /** Columns without a name: they are told of if anything stands in them. */
  readonly #nameless: readonly number[];
  readonly #answers: KnownAnswers;
  readonly #taker: RowTaker;
  readonly #cellCount: (found: number) => RowFault;
  readonly #ask: AskOne;
  #line: number;
  /** What is being taken. */
  #bytes: Uint8Array = new Uint8Array();
  /** The row in hand as text, once it was needed. */
  #raw: RawRow | undefined;
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
    this.#ask = (place, before) => this.#taker.askOne(place, this.#asText(), before);
    this.#line = options.line;
    const columns = header.map((name) => names.find(name));
    this.#idColumn = columns.findIndex(({ kind }) => kind === 'id');
    const taken = columns.flatMap((column, i) => {
      if (column.kind !== 'fact') return [];
      const { fact, read } = column;
      return [{ i, taker: takerOf(read, facts[fact] as Fact, answers.targetsOf(fact), answers) }];
    });
    this.#columns = Int32Array.from(taken, ({ i }) => i);
    this.#takers = taken.map(({ taker }) => taker);
    this.#nameless = header.flatMap((name, i) => (name.trim() === '' ? [i] : []));
    const quick = header.map((name): QuickColumn => (name.trim() === '' ? 'nameless' : 'skipped'));
    for (const { i, taker } of taken) quick[i] = taker;
    this.#quick = new QuickRow(this.#splitter, options.delimiter, quick);
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
    this.#bytes = bytes;
    let at = 0;
    while (at < length) {
      // The first row is read by itself in any case: it tells of the columns that are left out.
      const quick = this.rows === 0 ? NOT_QUICK : this.#quick.take(bytes, at, length);
      const next = quick === NOT_QUICK ? splitter.split(bytes, at, length, last) : quick;
      if (next === UNFINISHED) {
        if (last || length - at > LONGEST_ROW) throw new LookAgain();
        break;
      }
      if (next === MALFORMED || next - at > LONGEST_ROW) throw new LookAgain();
      this.#row(bytes, quick !== NOT_QUICK);
      this.#line += splitter.lines;
      at = next;
    }
    return at;
  }

  /** The row in hand, while its taker is asked about it. */
  get row(): RawRow {
    return this.#asText();
  }

  /** A cell of the row in hand, by the place of its column, as text. */
  cell(place: number): string {
    if (this.#raw !== undefined) return this.#raw.values[place] as string;
    const { starts, ends, escaped } = this.#splitter;
    const text = decoder.decode(this.#bytes.subarray(starts[place], ends[place]));
    return escaped[place] === 0 ? text : text.replaceAll('""', '"');
  }

  /** The bytes to write for the rows taken last. */
  get written(): Uint8Array {
    return this.#out.subarray(0, this.#filled);
  }

  /** `taken`: its cells are taken already. */
  #row(bytes: Uint8Array, taken: boolean): void {
    const { count, starts, ends } = this.#splitter;
    if (count === 1 && starts[0] === ends[0]) return;
    this.rows++;
    this.#raw = undefined;
    const readable =
      this.rows > 1 &&
      count === this.#header.length &&
      this.#isPlainId(bytes) &&
      (taken || this.#takeCells(bytes));
    const number = readable ? this.#answers.find(this.#ask) : NOT_KNOWN;
    if (number === NOT_KNOWN) {
      this.#single();
      return;
    }
    const from = starts[this.#idColumn] as number;
    const to = ends[this.#idColumn] as number;
    if (!this.#ids.add(bytes, from, to)) throw new LookAgain();
    const { before } = this.#taker;
    const after = number === NOT_KEPT ? this.#taker.giveOnce() : this.#taker.give(number);
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

  /** Puts what each cell says in place of what the row before said. False where the row is to be read by itself. */
  #takeCells(bytes: Uint8Array): boolean {
    const { starts, ends, escaped } = this.#splitter;
    for (const i of this.#nameless) if (starts[i] !== ends[i]) return false;
    const columns = this.#columns;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as number;
      const taker = this.#takers[i] as CellTaker;
      const from = starts[column] as number;
      const to = ends[column] as number;
      if (from === to) taker.forget();
      else if (escaped[column] !== 0 || !taker.take(bytes, from, to)) return false;
    }
    return true;
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

  #asText(): RawRow {
    if (this.#raw !== undefined) return this.#raw;
    const { count } = this.#splitter;
    const values = Array.from({ length: count }, (_, i) => this.cell(i));
    const fault = count === this.#header.length ? undefined : this.#cellCount(count);
    this.#raw = { number: this.rows, line: this.#line, columns: this.#header, values, fault };
    return this.#raw;
  }

  #single(): void {
    const { line, id } = this.#taker.single(this.#asText());
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
