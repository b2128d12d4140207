import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import type { Fact } from '@giamngheo/core';
import {
  CellFault,
  type ColumnNames,
  endOfHeader,
  findDelimiter,
  findHeaderFaults,
  guessLook,
  type RawRow,
  type ReadRow,
  type RowAnswer,
  readRow,
} from '@giamngheo/core/cell';
import { LONGEST_ROW } from '../csv/longest-row.js';
import { PatternRows, type RowTaker } from '../csv/pattern-rows.js';
import { MALFORMED, RowSplitter, UNFINISHED } from '../csv/split-rows.js';
import type { PendingFile } from '../output/pending-file.js';
import { factsIn } from './facts-in.js';
import type { FileRun } from './file-run.js';
import { noteInvalid } from './invalid-rows.js';
import { KnownAnswers } from './known-answers.js';
import { LookAgain } from './look-again.js';
import type { RowInHand } from './row-watch.js';
import { answerRaw } from './run-rows.js';

const PIECE = 1 << 20;
/** For what is left of a piece: a row, or a header, of the greatest length, in bytes. */
const ROOM = 4 * LONGEST_ROW;
/** Answers kept as bytes. */
const MOST_KEPT_BYTES = 64 << 20;
const encoder = new TextEncoder();

/**
 * A CSV file by its bytes: rows that are like one before get its answer without being evaluated.
 * @throws {LookAgain} where the file cannot be taken as it is: the reference then says why
 */
export async function evaluateBytes(run: FileRun): Promise<void> {
  const { options, signal, hash, tallies } = run;
  const answers = new Answers(run);
  let rows: PatternRows | undefined;
  let out: PendingFile | undefined;
  let writing: Promise<void> = Promise.resolve();
  let first = true;
  /** Works on bytes from the start of a row, or of the file. Gives how many were used. */
  const take = async (bytes: Uint8Array, last: boolean): Promise<number> => {
    let used = 0;
    if (rows === undefined) {
      const header = readHeader(bytes, last);
      if (header === undefined) return 0;
      if (findHeaderFaults(header.names, run.names, run.words).length > 0) throw new LookAgain();
      out = await run.openOutput();
      await out.write(run.format.head);
      rows = answers.begin(header);
      used = header.end;
    }
    used += rows.take(bytes.subarray(used), last);
    const written = rows.written;
    await writing;
    // The next bytes are read and worked on while these are written.
    writing = (out as PendingFile).write(written);
    writing.catch(() => {});
    signal.throwIfAborted();
    options.onProgress?.(rows.rows);
    return used;
  };
  try {
    const handle = await open(options.input.path, 'r');
    try {
      if ((await handle.stat()).isDirectory()) throw new LookAgain();
      await readAhead(
        handle,
        (bytes) => {
          if (first && guessLook(bytes) !== undefined) throw new LookAgain();
          first = false;
          // Nobody reads the hash where there is no summary.
          if (options.summary !== undefined) hash.update(bytes);
        },
        take,
      );
    } finally {
      await handle.close();
    }
  } catch (error) {
    await writing.catch(() => {});
    if (error instanceof LookAgain || (error as NodeJS.ErrnoException).syscall === undefined) throw error;
    // The reference says in words what the system says in codes.
    throw new LookAgain();
  }
  if (rows === undefined) throw new LookAgain();
  await writing;
  answers.count(tallies);
}

/**
 * Reads a file in two buffers: while one is worked on, the other is filled. `take` gives how many bytes it used; the rest
 * comes again at the start of the next.
 */
async function readAhead(
  handle: FileHandle,
  see: (bytes: Uint8Array) => void,
  take: (bytes: Uint8Array, last: boolean) => Promise<number>,
): Promise<void> {
  // Room before the bytes that are read, for what is left of those before.
  let buffers = [Buffer.allocUnsafe(ROOM + PIECE), Buffer.allocUnsafe(ROOM + PIECE)] as const;
  let rest = 0;
  let reading = handle.read(buffers[0], ROOM, PIECE, null);
  for (;;) {
    const { bytesRead } = await reading;
    const [now, next] = buffers;
    const last = bytesRead === 0;
    if (!last) reading = handle.read(next, ROOM, PIECE, null);
    const bytes = now.subarray(ROOM - rest, ROOM + bytesRead);
    see(now.subarray(ROOM, ROOM + bytesRead));
    try {
      const used = await take(bytes, last);
      rest = bytes.length - used;
      if (rest > ROOM) throw new LookAgain();
      bytes.copy(next, ROOM - rest, used);
    } catch (error) {
      await reading.catch(() => {});
      throw error;
    }
    if (last) return;
    buffers = [next, now];
  }
}

interface Header {
  readonly names: readonly string[];
  readonly delimiter: string;
  /** Where the first row starts. */
  readonly end: number;
  /** The line of the first row. */
  readonly line: number;
}

/** The header of a file that starts with these bytes; undefined while it is not all there. */
function readHeader(bytes: Uint8Array, last: boolean): Header | undefined {
  const decoder = new TextDecoder();
  const text = decoder.decode(bytes);
  const end = endOfHeader(text);
  if (end < 0 && !last) {
    if (bytes.length > LONGEST_ROW) throw new LookAgain();
    return undefined;
  }
  const delimiter = findDelimiter(end < 0 ? text : text.slice(0, end));
  const splitter = new RowSplitter(delimiter);
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  while (at < bytes.length) {
    const next = splitter.split(bytes, at, bytes.length, last);
    if (next === UNFINISHED && !last) return undefined;
    if (next === MALFORMED || next === UNFINISHED || !isUtf8(bytes.subarray(at, next))) throw new LookAgain();
    line += splitter.lines;
    const { count, starts, ends, escaped } = splitter;
    at = next;
    if (count === 1 && starts[0] === ends[0]) continue;
    const names = Array.from({ length: count }, (_, i) => {
      const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(starts[i], ends[i]));
      return (escaped[i] === 0 ? name : name.replaceAll('""', '"')).trim();
    });
    return { names, delimiter, end: at, line };
  }
  if (last) throw new LookAgain();
  return undefined;
}

function inHand(rows: PatternRows, columns: readonly string[], names: ColumnNames): RowInHand {
  const readers = new Map(
    columns.flatMap((name, place) => {
      const column = names.find(name);
      return column.kind === 'fact' ? [[column.fact, { place, read: column.read }] as const] : [];
    }),
  );
  return {
    columns,
    json: false,
    cell: (place) => rows.cell(place),
    stated: (fact) => {
      const reader = readers.get(fact);
      const value = reader?.read(rows.cell(reader.place));
      return value instanceof CellFault ? undefined : value;
    },
  };
}

/** The answers of a run as bytes. */
class Answers implements RowTaker {
  readonly before: Uint8Array;
  readonly unsafe = new Uint8Array(256);
  readonly #run: FileRun;
  readonly #after: (Uint8Array | undefined)[] = [];
  #keptBytes = 0;
  /** The row that was read last for being asked about. */
  #read: ReadRow | undefined;
  #known: KnownAnswers | undefined;
  #rows: PatternRows | undefined;
  /** The row in hand, for who watches. */
  #inHand: RowInHand | undefined;

  constructor(run: FileRun) {
    this.#run = run;
    const { format } = run;
    this.before = encoder.encode(format.before);
    for (let byte = 0; byte < 128; byte++)
      this.unsafe[byte] = format.isUnsafe(String.fromCharCode(byte)) ? 1 : 0;
  }

  begin({ names: header, delimiter, line }: Header): PatternRows {
    const { names, options, evaluator, words } = this.#run;
    const facts: Record<string, Fact> = Object.assign(
      {},
      ...options.editions
        .flatMap(({ vocabulary }) =>
          vocabulary.filter(({ subject }) => subject === options.editions[0]?.rulebook.subject),
        )
        .map((one) => one.facts)
        .reverse(),
    );
    const given = new Set(factsIn(header, names));
    const known = new KnownAnswers(options.editions, options.on, evaluator, given);
    this.#known = known;
    const rows = new PatternRows({
      delimiter,
      header,
      names,
      facts,
      answers: known,
      taker: this,
      cellCount: (found) => ({
        code: 'row/cell-count',
        message: words.row.cellCount(found, header.length),
      }),
      line,
    });
    this.#rows = rows;
    this.#run.watch?.begin(header, known);
    if (this.#run.watch !== undefined) this.#inHand = inHand(rows, header, names);
    return rows;
  }

  single(row: RawRow): ReturnType<RowTaker['single']> {
    const run = this.#run;
    const answer = answerRaw(run, row);
    noteInvalid(run.invalid, answer, row.number, row.line);
    run.tallies.add(answer);
    return { line: encoder.encode(run.format.row(answer.row)), id: answer.row.id };
  }

  askOne(place: number, raw: RawRow, before: readonly RowAnswer[]): RowAnswer | undefined {
    const { names, leftOut, words, evaluator } = this.#run;
    if (this.#read?.raw !== raw) this.#read = readRow(raw, names, leftOut, words);
    return this.#read.faults.length > 0 ? undefined : evaluator.answerOne(place, this.#read, before);
  }

  give(number: number): Uint8Array {
    if (!this.#isSeen()) return this.#singleAfterId();
    const known = this.#known as KnownAnswers;
    const { row } = known.give(number);
    const kept = this.#after[number];
    if (kept !== undefined) return kept;
    const bytes = this.#asBytes(row);
    if (this.#keptBytes < MOST_KEPT_BYTES) {
      this.#after[number] = bytes;
      this.#keptBytes += bytes.length;
    }
    return bytes;
  }

  giveOnce(): Uint8Array {
    if (!this.#isSeen()) return this.#singleAfterId();
    const answer = (this.#known as KnownAnswers).joined();
    this.#run.tallies.add(answer);
    return this.#asBytes(answer.row);
  }

  /** Lets who watches see the row in hand. False where it must be answered by itself. */
  #isSeen(): boolean {
    return this.#inHand === undefined || this.#run.watch?.like(this.#inHand) !== false;
  }

  #singleAfterId(): Uint8Array {
    const { line, id } = this.single((this.#rows as PatternRows).row);
    return line.subarray(this.before.length + encoder.encode(id).length);
  }

  #asBytes(row: RowAnswer): Uint8Array {
    const { format } = this.#run;
    return encoder.encode(format.row({ ...row, id: '' }).slice(format.before.length));
  }

  count(tallies: FileRun['tallies']): void {
    this.#known?.answers.forEach((answer, i) => {
      const times = this.#known?.times[i] as number;
      if (times > 0) tallies.add(answer, times);
    });
  }
}
