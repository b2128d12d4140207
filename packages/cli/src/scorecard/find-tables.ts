import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { readError, type Source } from '@giamngheo/batch';
import { foldAccents } from '@giamngheo/core/cell';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';
import type { Unit } from './scorecard.js';
import { wordsIn } from './words.js';

/** A table of the folder, and what its rows are about. */
export interface UnitTable extends Source {
  readonly unit: Unit;
}

const beginnings: Readonly<Record<string, Unit>> = {
  province: 'province',
  provinces: 'province',
  tinh: 'province',
  district: 'district',
  districts: 'district',
  huyen: 'district',
  commune: 'commune',
  communes: 'commune',
  xa: 'commune',
};

/**
 * What a file's rows are about, by the first word of its name: `districts-2018.csv` are districts.
 * `undefined` when the word is none that is known.
 */
export function unitOfFile(name: string): Unit | undefined {
  const first = foldAccents(parse(name).name).split(/[^a-z0-9]+/)[0] ?? '';
  return Object.hasOwn(beginnings, first) ? beginnings[first] : undefined;
}

/**
 * The tables of a folder, in the order of their names, and the tables whose names say nothing of their rows.
 * @throws {CommandError} when the folder cannot be read, or no table in it can be used
 */
export async function findTables(
  folder: Source,
  messages: Messages,
): Promise<{ readonly tables: readonly UnitTable[]; readonly strangers: readonly string[] }> {
  const words = wordsIn(messages.locale);
  let names: readonly string[];
  try {
    names = (await readdir(folder.path)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new CommandError(words.notFolder(folder.shown));
    if (code === 'ENOENT') throw new CommandError(words.noFolder(folder.shown));
    throw readError(error, folder.shown, messages);
  }
  const candidates = names.filter((name) => /\.(csv|ndjson|xlsx|xls|parquet)$/i.test(name));
  const tables: UnitTable[] = [];
  const strangers: string[] = [];
  for (const name of candidates) {
    const unit = unitOfFile(name);
    if (unit === undefined) strangers.push(name);
    else tables.push({ unit, shown: join(folder.shown, name), path: join(folder.path, name) });
  }
  if (tables.length === 0) throw new CommandError(words.noTable(folder.shown, candidates));
  return { tables, strangers };
}
