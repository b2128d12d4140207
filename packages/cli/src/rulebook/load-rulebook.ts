import type { RulebookFamily } from '@giamngheo/core';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';
import { findPublished } from './find-published.js';

/** The rulebook that the user named. @throws {CommandError} when there is none, or its folder is faulty */
export async function loadRulebook(name: string, io: Io, messages: Messages): Promise<RulebookFamily> {
  const published = await findPublished(name);
  if (published !== undefined) return published;
  const { findRulebook } = await import('./find-rulebook.js');
  const place = findRulebook(name, io, messages);
  if (place.kind === 'published') return place.family;
  // The checks of the format weigh much, and a published rulebook needs none.
  const { loadFolder } = await import('./read-folder.js');
  return loadFolder(place, messages, io.signal);
}
