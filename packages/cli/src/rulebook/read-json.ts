import { readText, type Source } from '@giamngheo/batch';
import { findDuplicateKey, scanJson } from '@giamngheo/core/cell';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';

/**
 * A JSON file's data.
 * @throws {CommandError} when it cannot be read, or is no JSON, or has a key twice in one object
 */
export async function readJson(source: Source, messages: Messages, signal: AbortSignal): Promise<unknown> {
  let text = '';
  for await (const piece of readText(source, messages, signal)) text += piece;
  return parseJson(text, source.shown, messages);
}

/**
 * JSON text as data.
 * @throws {CommandError} saying where it breaks, or which key stands twice in one object
 */
export function parseJson(text: string, shown: string, messages: Messages): unknown {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new CommandError(messages.file.notJson(shown, (error as Error).message));
  }
  // JSON.parse would keep the last of them and say nothing.
  const twice = findDuplicateKey(scanJson(text));
  if (twice !== undefined) throw new CommandError(messages.file.duplicateKey(shown, twice));
  return data;
}
