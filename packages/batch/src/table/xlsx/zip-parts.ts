import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { NotPlain } from './not-plain.js';

/** A part of an archive: where its packed bytes lie. */
export interface ZipPart {
  readonly start: number;
  readonly length: number;
  readonly deflated: boolean;
}

const END = 22;
const LONGEST_COMMENT = 0xffff;
const LONGEST_DIRECTORY = 16 << 20;
const PIECE = 1 << 16;

/**
 * The parts of a ZIP archive by their paths, from its directory at the end.
 * @throws {NotPlain} when it is none, or of the wide form (ZIP64), encrypted or in parts
 */
export async function readParts(file: FileHandle): Promise<ReadonlyMap<string, ZipPart>> {
  const { size } = await file.stat();
  const tail = await bytesOf(file, Math.max(0, size - END - LONGEST_COMMENT), size);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + END > tail.length) throw new NotPlain();
  const [count, length, from] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (tail.readUInt16LE(end + 4) !== 0 || length > LONGEST_DIRECTORY || from + length > size)
    throw new NotPlain();
  const directory = await bytesOf(file, from, from + length);
  const parts = new Map<string, ZipPart>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > length || directory.readUInt32LE(at) !== 0x02014b50) throw new NotPlain();
    const [flags, method, packed, offset] = [
      directory.readUInt16LE(at + 8),
      directory.readUInt16LE(at + 10),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ];
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || packed === 0xffffffff) throw new NotPlain();
    const path = directory.toString('utf8', at + 46, at + 46 + name);
    if (parts.has(path)) throw new NotPlain();
    // Where the bytes start is told by the part's own header, which may be longer than here.
    parts.set(path, { start: offset, length: packed, deflated: method === 8 });
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** The text of a part, a piece at a time. @throws {NotPlain} when it cannot be unpacked, or is no UTF-8 */
export async function* textOfPart(file: FileHandle, part: ZipPart): AsyncGenerator<string> {
  const head = await bytesOf(file, part.start, part.start + 30);
  if (head.readUInt32LE(0) !== 0x04034b50) throw new NotPlain();
  const from = part.start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of part.deflated
      ? unpack(file, from, part.length)
      : pieces(file, from, part.length))
      yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (isOfData(error)) throw new NotPlain();
    throw error;
  }
}

/** Whether an error is one of the data: of the unpacker, or of the decoder. */
const isOfData = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(Z_|ERR_ENCODING)/.test(String(error.code));

async function* unpack(file: FileHandle, from: number, length: number): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  const source = Readable.from(pieces(file, from, length), { objectMode: false });
  const done = pipeline(source, inflate).catch(() => {});
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } finally {
    // Whoever stops early leaves nothing running.
    source.destroy();
    inflate.destroy();
    await done;
  }
}

async function* pieces(file: FileHandle, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < from + length; at += PIECE)
    yield await bytesOf(file, at, Math.min(at + PIECE, from + length));
}

async function bytesOf(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
    if (bytesRead === 0) throw new NotPlain();
    at += bytesRead;
  }
  return bytes;
}
