import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openPending } from '@giamngheo/batch';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import { referencePages } from '../reference/reference-pages.js';
import { publishedRulebooks } from '../rulebook/published.js';
import type { Messages } from '../text/messages.js';

/**
 * `rulebooks --reference DIR`: writes a page of Markdown a published rulebook, and a list of them. Pages that are there
 * are replaced, other files left alone.
 * @throws {CommandError} when the folder cannot be made or a page cannot be written
 */
export async function writeReference(shown: string, io: Io, messages: Messages): Promise<number> {
  const folder = resolve(io.cwd, shown);
  const pages = referencePages([...publishedRulebooks.values()]);
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new CommandError(messages.file.cannotWrite(shown, error.message));
  });
  for (const { file, text } of pages) {
    const target = { shown: join(shown, file), path: join(folder, file) };
    const pending = await openPending(target, true, messages);
    try {
      await pending.write(text);
      await pending.finish();
      await pending.publish();
    } finally {
      await pending.discard();
    }
    io.stdout.write(`${target.shown}\n`);
  }
  return 0;
}
