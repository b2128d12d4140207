import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';
import { guessLook } from './guess-look.js';

/** A file to read. */
export interface Source {
  /** As the user wrote it, for messages. */
  readonly shown: string;
  /** Where it is. */
  readonly path: string;
}

/**
 * The text of a UTF-8 file, piece by piece, without its byte order mark. `hash`, if given, takes every byte.
 * @throws {CommandError} when the file cannot be read, or is no UTF-8; the message says what it looks like.
 */
export async function* readText(
  source: Source,
  messages: Messages,
  signal: AbortSignal,
  hash?: Hash,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      // All was text but the last letter, of which the end is missing.
      if (bytes === undefined) throw new CommandError(messages.file.cutOff(source.shown));
      throw new CommandError(messages.file.notText(source.shown, messages.file.looksLike.oneByte));
    }
  };
  let first = true;
  try {
    for await (const chunk of createReadStream(source.path) as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      const look = first ? guessLook(chunk) : undefined;
      if (look !== undefined)
        throw new CommandError(messages.file.notText(source.shown, messages.file.looksLike[look]));
      first = false;
      hash?.update(chunk);
      const text = decode(chunk);
      if (text !== '') yield text;
    }
  } catch (error) {
    throw readError(error, source.shown, messages);
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

/** An error of the file system as one clear message; any other error as it is. */
export function readError(error: unknown, shown: string, messages: Messages): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (
    error instanceof CommandError ||
    typeof code !== 'string' ||
    (error as NodeJS.ErrnoException).syscall === undefined
  ) {
    return error;
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CommandError(messages.file.missing(shown));
  if (code === 'EISDIR') return new CommandError(messages.file.isFolder(shown));
  return new CommandError(messages.file.unreadable(shown, code));
}
