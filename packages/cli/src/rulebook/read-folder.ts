import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '@giamngheo/batch';
import type { Edition, RulebookFamily } from '@giamngheo/core';
import { rulebookFamily } from '@giamngheo/core/edition';
import {
  type Fault,
  type LegalDocument,
  parseDocument,
  parseRulebook,
  parseSubjectVocabulary,
  parseText,
  type RulebookText,
  type SubjectVocabulary,
  type Vocabulary,
} from '@giamngheo/core/format';
import { sayFault } from '@giamngheo/core/words';
import { documents, vocabulary } from '@giamngheo/policy';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';
import { readJson } from './read-json.js';
import { editionFolders } from './rulebook-folder.js';

/** Something that is wrong with a file of a rulebook folder. */
export interface FileFault {
  /** The file, as messages name it. */
  readonly file: string;
  readonly fault: Fault;
}

/** A rulebook folder as it was read: the family when nothing is wrong, else all that is. */
export type ReadFolder =
  | { readonly family: RulebookFamily; readonly faults: readonly [] }
  | { readonly family: undefined; readonly faults: readonly FileFault[] };

/**
 * Reads a rulebook folder: an edition a folder, `text.vi.json`, `text.en.json`, and where it has them folders
 * `vocabulary` and `documents`, which extend those that are published.
 * @throws {CommandError} when it is no rulebook folder, or one of its files is missing or no JSON
 */
export async function readFolder(
  folder: Source,
  messages: Messages,
  signal: AbortSignal,
): Promise<ReadFolder> {
  const names = await editionFolders(folder.path);
  if (names.length === 0) throw new CommandError(messages.noRulebookInFolder(folder.shown));
  const faults: FileFault[] = [];
  const read = async <T>(
    parts: readonly string[],
    parse: (data: unknown) => { readonly value: T | undefined; readonly faults: readonly Fault[] },
  ): Promise<T | undefined> => {
    const source = { shown: join(folder.shown, ...parts), path: join(folder.path, ...parts) };
    const parsed = parse(await readJson(source, messages, signal));
    faults.push(...parsed.faults.map((fault) => ({ file: source.shown, fault })));
    return parsed.value;
  };
  const readAll = async <T>(
    sub: string,
    parse: (data: unknown) => { readonly value: T | undefined; readonly faults: readonly Fault[] },
  ): Promise<T[]> => {
    const values: T[] = [];
    for (const name of await jsonFiles(join(folder.path, sub))) {
      const value = await read([sub, name], parse);
      if (value !== undefined) values.push(value);
    }
    return values;
  };
  const editions: unknown[] = [];
  for (const name of names) editions.push(await read([name, 'rulebook.json'], parseRulebook));
  const texts = {
    vi: await read<RulebookText>(['text.vi.json'], parseText),
    en: await read<RulebookText>(['text.en.json'], parseText),
  };
  const ownVocabulary = await readAll<SubjectVocabulary>('vocabulary', parseSubjectVocabulary);
  const ownDocuments = await readAll<LegalDocument>('documents', parseDocument);
  if (faults.length > 0) return { family: undefined, faults };
  const family = rulebookFamily({
    documents: mergeDocuments(ownDocuments),
    vocabulary: mergeVocabulary(ownVocabulary),
    texts,
    release: { name: 'local', version: '0.0.0' },
    editions,
  });
  return { family, faults: [] };
}

/** The family in a folder of one's own, or one message with all its faults. */
export async function loadFolder(
  folder: Source,
  messages: Messages,
  signal: AbortSignal,
): Promise<RulebookFamily> {
  const { family, faults } = await readFolder(folder, messages, signal);
  if (family !== undefined) return family;
  throw new CommandError(
    messages.faultyDocument(
      folder.shown,
      faults.map(({ file, fault }) => `${file}: ${sayFault(fault, messages.locale)}`),
    ),
  );
}

async function jsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
}

function mergeDocuments(own: readonly LegalDocument[]): Edition['documents'] {
  const ids = new Set(own.map(({ id }) => id));
  return [...documents.filter(({ id }) => !ids.has(id)), ...own];
}

function mergeVocabulary(own: Vocabulary): Vocabulary {
  const merged = new Map(vocabulary.map((one) => [one.subject, one]));
  for (const one of own) {
    const published = merged.get(one.subject);
    merged.set(
      one.subject,
      published === undefined
        ? one
        : {
            ...published,
            ...one,
            idAliases: [...published.idAliases, ...one.idAliases],
            facts: { ...published.facts, ...one.facts },
          },
    );
  }
  return [...merged.values()];
}
