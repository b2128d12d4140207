import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { guessLook } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';

/** A file to read. */
export interface Source {
  /** As the user wrote it, for messages. */
  readonly shown: string;
  /** Where it is. */
  readonly path: string;
}

/**
 * The text of a UTF-8 file, piece by piece, without its byte order mark. `hash`, if given, takes every byte.
 * @throws {BatchError} when the file cannot be read, or is no UTF-8; the message says what it looks like.
 */
export async function* readText(
  source: Source,
  words: BatchWords,
  signal: AbortSignal,
  hash?: Hash,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      // All was text but the last letter, of which the end is missing.
      if (bytes === undefined) throw new BatchError('file/cut-off', words.file.cutOff(source.shown));
      throw new BatchError('file/not-text', words.file.notText(source.shown, words.file.looksLike.oneByte));
    }
  };
  let first = true;
  try {
    for await (const chunk of createReadStream(source.path) as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      const look = first ? guessLook(chunk) : undefined;
      if (look !== undefined)
        throw new BatchError('file/not-text', words.file.notText(source.shown, words.file.looksLike[look]));
      first = false;
      hash?.update(chunk);
      const text = decode(chunk);
      if (text !== '') yield text;
    }
  } catch (error) {
    throw readError(error, source.shown, words);
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

/** An error of the file system as one clear message; any other error as it is. */
export function readError(error: unknown, shown: string, words: BatchWords): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (
    error instanceof BatchError ||
    typeof code !== 'string' ||
    (error as NodeJS.ErrnoException).syscall === undefined
  ) {
    return error;
  }
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new BatchError('file/missing', words.file.missing(shown));
  if (code === 'EISDIR') return new BatchError('file/is-folder', words.file.isFolder(shown));
  return new BatchError('file/unreadable', words.file.unreadable(shown, code));
}

/** Whether something is a file, which can be read again: not a pipe. */
export async function isFile({ path }: Source): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * Gives every byte of a file to a hash.
 * @throws {BatchError} when the file cannot be read
 */
export async function hashFile(
  source: Source,
  words: BatchWords,
  signal: AbortSignal,
  hash: Hash,
): Promise<void> {
  try {
    for await (const chunk of createReadStream(source.path, { highWaterMark: 1 << 20 })) {
      signal.throwIfAborted();
      hash.update(chunk as Buffer);
    }
  } catch (error) {
    throw readError(error, source.shown, words);
  }
}
