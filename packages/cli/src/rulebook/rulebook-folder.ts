import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RulebookFamily } from '@giamngheo/core';

/** The name of an edition's folder: its first day in force. */
const EDITION = /^\d{4}-\d{2}-\d{2}$/;

/** The names of the edition folders in a rulebook's folder, oldest first; empty when it is no such folder. */
export async function editionFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && EDITION.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(folder, name, 'rulebook.json')))
    .sort();
}

/** The folder of a published rulebook within its package: `classification/poverty` is in `rulebooks/poverty`. */
export function folderOfPublished(family: RulebookFamily): string {
  const name = family.editions[0]?.release.name ?? '';
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), 'rulebooks', family.id.split('/').slice(1).join('/'));
}
