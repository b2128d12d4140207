import type { Edition } from '@giamngheo/core';
import type { Fact, Subject, SubjectVocabulary } from '@giamngheo/core/format';
import { type CellReader, createCellReader } from '../cell/cell-reader.js';
import { NameIndex } from '../cell/name-index.js';
import type { NumberLocale } from '../cell/read-number.js';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';

/** What a column is. */
export type Column =
  | { readonly kind: 'id' | 'owner' | 'unknown' | 'unused' }
  | { readonly kind: 'ambiguous'; readonly facts: readonly string[] }
  | { readonly kind: 'fact'; readonly fact: string; readonly read: CellReader };

/** Which names a table's columns may have. */
export interface ColumnNames {
  /** Names of the id column, `id` first; for messages. */
  readonly ids: readonly string[];
  /** Names of the column with the id of the household that a member belongs to; empty for households themselves. */
  readonly owners: readonly string[];
  /** What a column of that name is. */
  find(name: string): Column;
}

const unknown: Column = { kind: 'unknown' };
const unused: Column = { kind: 'unused' };

/** What the columns of a subject's table are. */
export interface ColumnOptions {
  readonly edition: Edition;
  readonly subject: Subject;
  /** The facts that the edition takes of that subject. */
  readonly facts: Iterable<string>;
  /** The subject that a row's subject belongs to, for a table of members. */
  readonly owner: Subject | undefined;
  readonly locale: NumberLocale | undefined;
  readonly messages: Messages;
}

/**
 * Matches columns to facts by id, label and alias, whatever their case and accents. A fact of the vocabulary that the
 * edition does not take is `unused`, any other name `unknown`.
 */
export function nameColumns({
  edition,
  subject,
  facts,
  owner,
  locale,
  messages,
}: ColumnOptions): ColumnNames {
  const vocabulary = entry(edition, subject);
  const index = new NameIndex<Column>();
  const ids = idNames(vocabulary, subject);
  const owners =
    owner === undefined ? [] : idNames(entry(edition, owner), owner).filter((name) => name !== 'id');
  index.add({ kind: 'id' }, 'id', ids);
  if (owner !== undefined) index.add({ kind: 'owner' }, owners[0] as string, owners);
  const taken = new Set(facts);
  const spare = new NameIndex<Column>();
  for (const [id, fact] of Object.entries(vocabulary?.facts ?? {})) {
    const names = [fact.label.vi, fact.label.en, ...(fact.aliases ?? [])];
    if (taken.has(id)) index.add(factColumn(id, fact, locale, messages), id, names);
    else spare.add(unused, id, names);
  }
  const known = new Map<string, Column>();
  const look = (name: string): Column => {
    if (name.trim() === '') return unknown;
    const found = index.find(name);
    if (found === undefined) return spare.find(name) === undefined ? unknown : unused;
    if ('one' in found) return found.one;
    return {
      kind: 'ambiguous',
      facts: found.several.map((one) => (one.kind === 'fact' ? one.fact : one.kind)),
    };
  };
  return {
    ids,
    owners,
    find: (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const column = look(name);
      // Keys of JSON rows are as many as a file likes; the header of a table is not.
      if (known.size < 10_000) known.set(name, column);
      return column;
    },
  };
}

function entry(edition: Edition, subject: Subject): SubjectVocabulary | undefined {
  return edition.vocabulary.find((one) => one.subject === subject);
}

function idNames(vocabulary: SubjectVocabulary | undefined, subject: Subject): string[] {
  return [...new Set(['id', `${subject}Id`, ...(vocabulary?.idAliases ?? [])])];
}

function factColumn(id: string, fact: Fact, locale: NumberLocale | undefined, messages: Messages): Column {
  return { kind: 'fact', fact: id, read: createCellReader(fact, locale, messages) };
}

/**
 * Checks a header: an id, no fact twice.
 * @throws {CommandError} naming the columns
 */
export function checkHeader(
  path: string,
  header: readonly string[],
  names: ColumnNames,
  messages: Messages,
): void {
  const seen = new Map<string, string>();
  for (const name of header) {
    const column = names.find(name);
    if (column.kind === 'ambiguous')
      throw new CommandError(messages.file.ambiguousColumn(path, name, column.facts));
    if (column.kind === 'unknown' || column.kind === 'unused') continue;
    const key = column.kind === 'fact' ? `fact ${column.fact}` : column.kind;
    const before = seen.get(key);
    if (before !== undefined) {
      const { twoFactColumns, twoIdColumns } = messages.file;
      throw new CommandError(
        column.kind === 'fact'
          ? twoFactColumns(path, column.fact, before, name)
          : twoIdColumns(path, before, name),
      );
    }
    seen.set(key, name);
  }
  const shown = header.filter((name) => name !== '');
  if (!seen.has('id')) throw new CommandError(messages.file.noIdColumn(path, names.ids, shown));
  if (names.owners.length > 0 && !seen.has('owner')) {
    throw new CommandError(messages.file.noHouseholdColumn(path, names.owners, shown));
  }
}
