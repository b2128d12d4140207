import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetTemporary, noteTemporary } from '../../output/temporary-files.js';

const CHUNK = 1 << 20;
/** Bytes of texts in memory; what is more goes to a temporary file. */
const MOST_IN_MEMORY = 48 << 20;
/** Chunks of the file that are at hand. */
const MOST_AT_HAND = 16;
/** The first texts come again and again: column names, words of choices. */
const MOST_READY = 4096;

/** The texts of a workbook, by their numbers from 0: as bytes, and beyond a bound on disk. */
export class TextStore {
  readonly #mostChunks: number;
  readonly #chunks: Buffer[] = [];
  readonly #atHand = new Map<number, Buffer>();
  readonly #ready: string[] = [];
  /** Where each text ends, in bytes from the first. */
  #ends = new Float64Array(1 << 12);
  #last = Buffer.allocUnsafe(CHUNK);
  #filled = 0;
  #closed = 0;
  #size = 0;
  #file: { readonly descriptor: number; readonly path: string } | undefined;

  /** `most`: bytes that are kept in memory. */
  constructor(most = MOST_IN_MEMORY) {
    this.#mostChunks = Math.floor(most / CHUNK);
  }

  /** How many texts there are. */
  get size(): number {
    return this.#size;
  }

  /** Adds a text under the next number. */
  add(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
      const more = Math.min(bytes.length - at, CHUNK - this.#filled);
      bytes.copy(this.#last, this.#filled, at, at + more);
      this.#filled += more;
      at += more;
      if (this.#filled === CHUNK) this.#closeChunk();
    }
    if (this.#size === this.#ends.length) {
      const longer = new Float64Array(2 * this.#size);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#ends[this.#size++] = this.#closed * CHUNK + this.#filled;
    if (this.#ready.length < MOST_READY) this.#ready.push(text);
  }

  /** The text of a number; undefined for none. */
  get(number: number): string | undefined {
    if (number < this.#ready.length) return this.#ready[number];
    if (!(number < this.#size)) return undefined;
    const [from, to] = [this.#ends[number - 1] as number, this.#ends[number]];
    if (to === undefined) return undefined;
    const first = Math.floor(from / CHUNK);
    const start = from - first * CHUNK;
    if (start + to - from <= CHUNK) return this.#chunk(first).toString('utf8', start, start + to - from);
    const parts: Buffer[] = [];
    for (let at = from; at < to; ) {
      const chunk = Math.floor(at / CHUNK);
      const end = Math.min(to, (chunk + 1) * CHUNK);
      parts.push(Buffer.from(this.#chunk(chunk).subarray(at - chunk * CHUNK, end - chunk * CHUNK)));
      at = end;
    }
    return Buffer.concat(parts).toString();
  }

  /** Takes the file away. May be called twice. */
  close(): void {
    if (this.#file === undefined) return;
    const { descriptor, path } = this.#file;
    this.#file = undefined;
    closeSync(descriptor);
    unlinkSync(path);
    forgetTemporary(path);
  }

  #closeChunk(): void {
    if (this.#chunks.length < this.#mostChunks) {
      this.#chunks.push(this.#last);
      this.#last = Buffer.allocUnsafe(CHUNK);
    } else {
      this.#file ??= openTemporary();
      const place = (this.#closed - this.#chunks.length) * CHUNK;
      for (let at = 0; at < CHUNK; )
        at += writeSync(this.#file.descriptor, this.#last, at, CHUNK - at, place + at);
    }
    this.#closed++;
    this.#filled = 0;
  }

  #chunk(number: number): Buffer {
    const kept = this.#chunks[number] ?? (number === this.#closed ? this.#last : this.#atHand.get(number));
    if (kept !== undefined) return kept;
    const chunk = Buffer.allocUnsafe(CHUNK);
    const place = (number - this.#chunks.length) * CHUNK;
    for (let at = 0; at < CHUNK; )
      at += readSync((this.#file as { descriptor: number }).descriptor, chunk, at, CHUNK - at, place + at);
    // The one that came first goes first: texts are asked for more or less in their order.
    if (this.#atHand.size === MOST_AT_HAND) this.#atHand.delete(this.#atHand.keys().next().value as number);
    this.#atHand.set(number, chunk);
    return chunk;
  }
}

function openTemporary() {
  const path = join(tmpdir(), `giamngheo-${randomUUID()}.tmp`);
  noteTemporary(path);
  return { descriptor: openSync(path, 'wx+'), path };
}
