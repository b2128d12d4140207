import type { Edition } from '@giamngheo/core';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';
import { loadRulebook } from './load-rulebook.js';
import { pickEdition } from './pick-edition.js';

/** What a command line says of the editions that rows are put to. */
export interface TogetherOptions {
  readonly on: string | undefined;
  readonly edition: string | undefined;
  readonly overlay: string | undefined;
  /** The rulebooks of `--with`, in their order. */
  readonly with: readonly string[] | undefined;
}

/**
 * The edition of a rulebook, and those of the rulebooks of `--with` after it, each at the same date; an overlay is of the first.
 * @throws {CommandError} when they are not about one subject
 */
export async function pickTogether(
  name: string,
  { on, edition, overlay, with: others = [] }: TogetherOptions,
  io: Io,
  messages: Messages,
): Promise<readonly [Edition, ...Edition[]]> {
  const family = await loadRulebook(name, io, messages);
  const editions: [Edition, ...Edition[]] = [
    await pickEdition(family, { on, edition, overlay }, io, messages),
  ];
  for (const other of others) {
    const picked = { on, edition: on === undefined ? edition : undefined, overlay: undefined };
    editions.push(await pickEdition(await loadRulebook(other, io, messages), picked, io, messages));
  }
  const subjects = new Set(editions.map(({ rulebook }) => rulebook.subject));
  if (subjects.size > 1) {
    const ids = editions.map(({ id }) => id);
    throw new CommandError(messages.otherSubject(ids, [...subjects]));
  }
  return editions;
}
