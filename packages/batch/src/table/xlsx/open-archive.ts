import { type FileHandle, open, readFile } from 'node:fs/promises';
import { WorkbookFault } from '@giamngheo/core/workbook';

/** Bytes that can be read by their place. */
export interface Archive {
  readonly size: number;
  /** @throws {WorkbookFault} when they end before */
  read(from: number, to: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a file to be read by place. What comes through a pipe can be read only once, so all of it is kept. What the file system says
 * is thrown as it is.
 */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r');
  const found = await file.stat();
  const { size } = found;
  if (found.isFile())
    return { size, read: (from, to) => readAt(file, size, from, to), close: () => file.close() };
  const bytes = await readFile(file).finally(() => file.close());
  const read = async (from: number, to: number) => {
    checkRange(from, to, bytes.length);
    return bytes.subarray(from, to);
  };
  return { size: bytes.length, read, close: async () => {} };
}

async function readAt(file: FileHandle, size: number, from: number, to: number): Promise<Uint8Array> {
  checkRange(from, to, size);
  const bytes = Buffer.allocUnsafe(to - from);
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
    if (bytesRead === 0) throw new WorkbookFault();
    at += bytesRead;
  }
  return bytes;
}

/** What a damaged archive states may lie outside of it. */
function checkRange(from: number, to: number, size: number): void {
  if (!(from >= 0 && from <= to && to <= size)) throw new WorkbookFault();
}
