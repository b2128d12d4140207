import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { RulebookFamily } from '@giamngheo/core';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';
import { publishedRulebooks } from './published.js';

/** A rulebook by what the user wrote: the id of a published one, or the path of a folder. */
export type RulebookPlace =
  | { readonly kind: 'published'; readonly family: RulebookFamily }
  | { readonly kind: 'folder'; readonly shown: string; readonly path: string };

/**
 * Where a rulebook is. An id of a published one goes first; `./classification/poverty` is always a path.
 * @throws {CommandError} when it is neither, with the ids that are published
 */
export function findRulebook(name: string, io: Io, messages: Messages): RulebookPlace {
  const family = publishedRulebooks.get(name);
  if (family !== undefined) return { kind: 'published', family };
  const path = resolve(io.cwd, name);
  const isPath = name.startsWith('.') || isAbsolute(name);
  if (isPath || statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return { kind: 'folder', shown: name, path };
  throw new CommandError(messages.unknownRulebook(name, [...publishedRulebooks.keys()]));
}
