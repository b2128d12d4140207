import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import {
  dataStart,
  findDirectory,
  readDirectory,
  WorkbookFault,
  ZIP_TAIL,
  type ZipEntry,
} from '@giamngheo/core/workbook';
import type { Archive } from './open-archive.js';

const PIECE = 1 << 16;
const LONGEST_DIRECTORY = 16 << 20;

/** The parts of a ZIP archive by their paths, from its directory at the end. @throws {WorkbookFault} when it is none */
export async function readParts(archive: Archive): Promise<ReadonlyMap<string, ZipEntry>> {
  const tail = Math.max(0, archive.size - ZIP_TAIL);
  const { at, length, count } = findDirectory(await archive.read(tail, archive.size), tail);
  if (length > LONGEST_DIRECTORY) throw new WorkbookFault();
  return readDirectory(await archive.read(at, at + length), count);
}

/** The text of a part, a piece at a time. @throws {WorkbookFault} when it cannot be unpacked, or is no UTF-8 */
export async function* textOfPart(
  archive: Archive,
  { at, packed, deflated }: ZipEntry,
): AsyncGenerator<string> {
  const from = dataStart(await archive.read(at, at + 30), at);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of deflated ? unpack(archive, from, packed) : pieces(archive, from, packed))
      yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (isOfData(error)) throw new WorkbookFault();
    throw error;
  }
}

/** Whether an error is one of the data: of the unpacker, or of the decoder. */
const isOfData = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(Z_|ERR_ENCODING)/.test(String(error.code));

async function* unpack(archive: Archive, from: number, length: number): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  const source = Readable.from(pieces(archive, from, length), { objectMode: false });
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

async function* pieces(archive: Archive, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < from + length; at += PIECE)
    yield await archive.read(at, Math.min(at + PIECE, from + length));
}
