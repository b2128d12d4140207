import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import { forgetTemporary, noteTemporary } from './temporary-files.js';

/** Bytes after which a file is brought to the disk while more is written. */
const SYNC_EVERY = 32 << 20;
const encoder = new TextEncoder();

/** A file that comes to stand under its name only when all of it is written. */
export interface PendingFile {
  /** Adds text or bytes; resolves when the system has taken them, so a slow disk holds up the reading. */
  write(text: string | Uint8Array): Promise<void>;
  /** Where it is being written; for a tool that writes files itself. */
  readonly temporary: string;
  /** Makes sure that all of it is on the disk, still under a temporary name. */
  finish(): Promise<void>;
  /** Puts it under its name, or on standard output. After `finish`. */
  publish(): Promise<void>;
  /** Takes the temporary file away. May be called at any time, also twice. */
  discard(): Promise<void>;
}

/** Where an output goes. */
export interface Target {
  readonly shown: string;
  readonly path: string;
}

/**
 * A file in the making, beside its final name so that a rename suffices. `isTurned`: text is written first and then turned into
 * another format, or a tool writes it itself, so that even for a device or a pipe it must be a file until it is published.
 * @throws {BatchError} when the name is taken and `force` is not set, or the folder does not exist
 */
export async function openPending(
  target: Target,
  force: boolean,
  words: BatchWords,
  isTurned = false,
): Promise<PendingFile> {
  const taken = await stat(target.path).catch(() => undefined);
  if (taken?.isDirectory()) throw new BatchError('file/is-folder', words.file.isFolder(target.shown));
  // A device or a pipe (/dev/null) cannot be renamed onto: what goes there is written straight.
  if (taken !== undefined && !taken.isFile())
    return isTurned ? writeInTheEnd(target, words) : writeStraight(target, words);
  if (taken !== undefined && !force) throw new BatchError('file/exists', words.file.exists(target.shown));
  // A symbolic link stays one: the file it leads to is replaced.
  const final = taken === undefined ? target.path : await realpath(target.path);
  const temporary = join(dirname(final), `.${basename(final)}.${randomUUID()}.tmp`);
  return writeTemporary(temporary, target.shown, words, async () => {
    if (!force && (await stat(final).catch(() => undefined)) !== undefined) {
      throw new BatchError('file/exists', words.file.exists(target.shown));
    }
    await rename(temporary, final);
  });
}

/** A device or a pipe that takes a file once all of it is there. */
function writeInTheEnd({ shown, path }: Target, words: BatchWords): Promise<PendingFile> {
  const temporary = join(tmpdir(), `giamngheo-${randomUUID()}.tmp`);
  return writeTemporary(temporary, shown, words, async () => {
    await pipeline(createReadStream(temporary), createWriteStream(path));
    await rm(temporary, { force: true });
  });
}

/** Standard output, held back in a temporary file until all of it is written: on a failure nothing is printed. */
export async function openPendingStdout(stdout: Writable, words: BatchWords): Promise<PendingFile> {
  const temporary = join(tmpdir(), `giamngheo-${randomUUID()}.tmp`);
  return writeTemporary(temporary, '-', words, async () => {
    try {
      for await (const chunk of createReadStream(temporary)) await writeChunk(stdout, chunk);
    } catch (error) {
      // A reader that has seen enough (`| head`) goes away; that is no fault.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
    await rm(temporary, { force: true });
  });
}

function writeChunk(stdout: Writable, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

async function writeTemporary(
  temporary: string,
  shown: string,
  words: BatchWords,
  publish: () => Promise<void>,
): Promise<PendingFile> {
  const tell = (error: unknown) => writeError(error, shown, words);
  noteTemporary(temporary);
  let handle: FileHandle | undefined = await open(temporary, 'wx').catch((error) => {
    forgetTemporary(temporary);
    throw tell(error);
  });
  let published = false;
  let unsynced = 0;
  let syncing = false;
  let syncFault: unknown;
  let syncedSoFar: Promise<void> = Promise.resolve();
  const close = async () => {
    const closing = handle;
    handle = undefined;
    await syncedSoFar;
    await closing?.close();
  };
  return {
    temporary,
    write: async (text) => {
      const file = handle;
      if (file === undefined) return;
      const bytes = typeof text === 'string' ? encoder.encode(text) : text;
      try {
        // As one whole, so that it goes on while the next is worked on: `writeFile` comes back for every half a megabyte.
        for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
      } catch (error) {
        throw tell(error);
      }
      unsynced += bytes.length;
      if (unsynced < SYNC_EVERY || syncing) return;
      unsynced = 0;
      syncing = true;
      // Brought to the disk meanwhile, little is left to wait for in the end. A system tells of a fault only once.
      syncedSoFar = file
        .datasync()
        .catch((error) => {
          syncFault ??= error;
        })
        .finally(() => {
          syncing = false;
        });
    },
    finish: async () => {
      try {
        await syncedSoFar;
        if (syncFault !== undefined) throw syncFault;
        await handle?.sync();
        await close();
      } catch (error) {
        throw tell(error);
      }
    },
    publish: async () => {
      try {
        await publish();
        published = true;
        forgetTemporary(temporary);
      } catch (error) {
        throw tell(error);
      }
    },
    discard: async () => {
      await close().catch(() => {});
      if (published) return;
      const gone = await rm(temporary, { force: true }).then(
        () => true,
        () => false,
      );
      if (gone) forgetTemporary(temporary);
    },
  };
}

async function writeStraight(target: Target, words: BatchWords): Promise<PendingFile> {
  const tell = (error: unknown) => writeError(error, target.shown, words);
  const handle = await open(target.path, 'w').catch((error) => {
    throw tell(error);
  });
  const close = () => handle.close().catch(() => {});
  return {
    temporary: target.path,
    write: async (text) => {
      await handle.writeFile(text).catch((error) => {
        throw tell(error);
      });
    },
    finish: close,
    publish: async () => {},
    discard: close,
  };
}

function writeError(error: unknown, shown: string, words: BatchWords): unknown {
  if (error instanceof BatchError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new BatchError('file/disk-full', words.file.diskFull(shown));
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new BatchError('file/no-folder', words.file.noFolder(shown));
  return typeof code === 'string'
    ? new BatchError('file/cannot-write', words.file.cannotWrite(shown, code))
    : error;
}
