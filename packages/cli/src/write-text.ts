import { realpathSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { openPending, openPendingStdout, type PendingFile } from '@giamngheo/batch';
import { CommandError } from './command-error.js';
import { oneOf } from './command-line.js';
import type { Io } from './io.js';
import type { Messages } from './text/messages.js';

/** The forms that figures are printed in. */
export type TextFormat = 'table' | 'json' | 'csv';

/** Where text goes: a file, or with undefined or `-` standard output. */
export interface TextTarget {
  readonly output: string | undefined;
  /** Files that are read, as the user wrote them. */
  readonly inputs: readonly string[];
  readonly force: boolean;
}

/** The form asked for; else by the ending of the output, a table where that says nothing. @throws {CommandError} on another */
export function pickFormat(
  format: string | undefined,
  output: string | undefined,
  messages: Messages,
): TextFormat {
  const given = oneOf('--format', format, ['table', 'json', 'csv'] as const, messages);
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  return given ?? (ending === '.json' ? 'json' : ending === '.csv' ? 'csv' : 'table');
}

/**
 * Makes text and writes it whole or not at all. The name is checked before the text is made.
 * @throws {CommandError} when the output is an input; {BatchError} `file/…` when it cannot be written
 */
export async function writeText<T>(
  { output, inputs, force }: TextTarget,
  make: () => Promise<{ readonly text: string; readonly result: T }>,
  io: Io,
  messages: Messages,
): Promise<T> {
  const pending = await openTarget(output, inputs, force, io, messages);
  try {
    const { text, result } = await make();
    await pending.write(text);
    await pending.finish();
    io.signal.throwIfAborted();
    await pending.publish();
    return result;
  } finally {
    await pending.discard();
  }
}

function openTarget(
  output: string | undefined,
  inputs: readonly string[],
  force: boolean,
  io: Io,
  messages: Messages,
): Promise<PendingFile> {
  if (output === undefined || output === '-') return openPendingStdout(io.stdout, messages);
  refuseInput(output, inputs, io, messages);
  return openPending({ shown: output, path: resolve(io.cwd, output) }, force, messages);
}

/**
 * Makes sure that a file to be written is none that is read: `--force` would replace it.
 * @throws {CommandError} when it is one of them, by whatever name
 */
export function refuseInput(
  output: string,
  inputs: readonly (string | undefined)[],
  io: Io,
  messages: Messages,
): void {
  const path = realPath(resolve(io.cwd, output));
  if (inputs.some((one) => one !== undefined && realPath(resolve(io.cwd, one)) === path))
    throw new CommandError(messages.file.isInput(output));
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
