import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

interface Part {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const FIXED = 30;
const PIECE = 1 << 16;
/** The first day that an archive can say: nothing of the day is in it. */
const DAY = 0x21;

/** Writes a ZIP archive part by part, each piece by piece. Parts and archive are smaller than 4 GiB. */
export class ArchiveFile {
  readonly #file: FileHandle;
  readonly #parts: Part[] = [];
  #at = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Adds a part of text. */
  async add(path: string, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const name = Buffer.from(path);
    const at = this.#at;
    await this.#write(Buffer.alloc(FIXED + name.length));
    let [crc, size] = [0, 0];
    const deflate = createDeflateRaw();
    const bytes = async function* () {
      for await (const piece of inPieces(text)) {
        crc = crc32(piece, crc);
        size += piece.length;
        yield piece;
      }
    };
    const from = this.#at;
    await pipeline(Readable.from(bytes(), { objectMode: false }), deflate, async (packed) => {
      for await (const piece of packed as AsyncIterable<Buffer>) await this.#write(piece);
    });
    const part = { name, at, crc, packed: this.#at - from, size };
    this.#parts.push(part);
    const head = Buffer.alloc(FIXED + name.length);
    head.writeUInt32LE(0x04034b50, 0);
    writeFields(head, 4, part);
    name.copy(head, FIXED);
    await writeAll(this.#file, head, at);
  }

  /** Writes the directory at the end. */
  async finish(): Promise<void> {
    const from = this.#at;
    for (const part of this.#parts) {
      const entry = Buffer.alloc(46 + part.name.length);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(20, 4);
      writeFields(entry, 6, part);
      entry.writeUInt32LE(part.at, 42);
      part.name.copy(entry, 46);
      await this.#write(entry);
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    for (const place of [8, 10]) end.writeUInt16LE(this.#parts.length, place);
    end.writeUInt32LE(this.#at - from, 12);
    end.writeUInt32LE(from, 16);
    await this.#write(end);
  }

  async #write(bytes: Buffer): Promise<void> {
    await writeAll(this.#file, bytes, this.#at);
    this.#at += bytes.length;
  }
}

/** What stands both before a part and in the directory. */
function writeFields(bytes: Buffer, at: number, { name, crc, packed, size }: Part): void {
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(8, at + 4);
  bytes.writeUInt16LE(DAY, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packed, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
}

async function writeAll(file: FileHandle, bytes: Buffer, place: number): Promise<void> {
  for (let at = 0; at < bytes.length; )
    at += (await file.write(bytes, at, bytes.length - at, place + at)).bytesWritten;
}

async function* inPieces(text: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const more of text) {
    piece += more;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}
