import { CommandError } from '../command-error.js';
import { readText, type Source } from '../table/read-text.js';
import type { Messages } from '../text/messages.js';

/**
 * A JSON file's data.
 * @throws {CommandError} when it cannot be read, or is no JSON
 */
export async function readJson(source: Source, messages: Messages, signal: AbortSignal): Promise<unknown> {
  let text = '';
  for await (const piece of readText(source, messages, signal)) text += piece;
  return parseJson(text, source.shown, messages);
}

/** JSON text as data, or a message that says where it breaks. */
export function parseJson(text: string, shown: string, messages: Messages): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(messages.file.notJson(shown, (error as Error).message));
  }
}
