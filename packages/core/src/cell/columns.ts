import type { Edition } from '../edition/edition.js';
import type { Fact, Subject, SubjectVocabulary } from '../format/types.js';
import { programOf } from '../program/index.js';
import { type CellReader, createCellReader } from './cell-reader.js';
import { NameIndex } from './name-index.js';
import type { NumberLocale } from './read-number.js';
import type { CellWords } from './words.js';

/** What a column is: the id of its row, that of the household a member belongs to, a fact, or none of them. */
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

/** Where a column goes when a person says so: a fact by its id, the row's id, its household's id, or nowhere. */
export type ColumnTarget =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'id' | 'owner' | 'unused' };

const unknown: Column = { kind: 'unknown' };
const unused: Column = { kind: 'unused' };

/** What the columns of a subject's table are. */
export interface ColumnOptions {
  /** Whose vocabulary names the columns. A fact that several of them have is read by the first that has it. */
  readonly editions: readonly Edition[];
  readonly subject: Subject;
  /** The facts that the editions take of that subject. */
  readonly facts: Iterable<string>;
  /** The subject that a row's subject belongs to, for a table of members. */
  readonly owner: Subject | undefined;
  readonly locale: NumberLocale | undefined;
  readonly words: CellWords;
  /** What a person said of a column, by its exact name. Goes before anything its name says. */
  readonly overrides?: ReadonlyMap<string, ColumnTarget> | undefined;
}

/**
 * Matches columns to facts by id, label and alias, whatever their case and accents. A fact of the vocabulary that the
 * editions do not take is `unused`, any other name `unknown`.
 */
export function nameColumns(options: ColumnOptions): ColumnNames {
  const { editions, subject, owner, locale, words, overrides } = options;
  const ids = idNames(editions, subject);
  const owners = owner === undefined ? [] : idNames(editions, owner).filter((name) => name !== 'id');
  const index = new NameIndex<Column>();
  const idColumn: Column = { kind: 'id' };
  const ownerColumn: Column = { kind: 'owner' };
  index.add(idColumn, 'id', ids);
  if (owner !== undefined) index.add(ownerColumn, owners[0] as string, owners);
  const taken = new Set(options.facts);
  const spare = new NameIndex<Column>();
  const byFact = new Map<string, Column>();
  for (const [id, fact] of Object.entries(factsOf(editions, subject))) {
    const names = [fact.label.vi, fact.label.en, ...(fact.aliases ?? [])];
    if (!taken.has(id)) {
      spare.add(unused, id, names);
      continue;
    }
    const column: Column = { kind: 'fact', fact: id, read: createCellReader(fact, locale, words) };
    byFact.set(id, column);
    index.add(column, id, names);
  }
  const told = (target: ColumnTarget): Column => {
    if (target.kind === 'fact') return byFact.get(target.fact) ?? unused;
    return target.kind === 'id' ? idColumn : target.kind === 'owner' ? ownerColumn : unused;
  };
  const known = new Map<string, Column>();
  const look = (name: string): Column => {
    const override = overrides?.get(name);
    if (override !== undefined) return told(override);
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

/** What the tables of some editions may have as columns: their subject's, and their members'. */
export interface TableNames {
  /** The columns of the subject's own table. */
  readonly subject: ColumnNames;
  /** The columns of a table of members. */
  readonly members: ColumnNames;
  /** Whether any of the editions asks for a fact of members. */
  readonly takesMembers: boolean;
}

/** How the tables of editions are read. */
export interface TableOptions extends Pick<ColumnOptions, 'locale' | 'words'> {
  /** What a person said of the columns of the subject's table. */
  readonly overrides?: ColumnOptions['overrides'];
  /** What a person said of the columns of the members' table. */
  readonly memberOverrides?: ColumnOptions['overrides'];
}

/** The columns that the tables of editions of one subject may have: a fact that any of them asks for is one. */
export function nameTableColumns(editions: readonly Edition[], options: TableOptions): TableNames {
  const { overrides, memberOverrides, ...shared } = options;
  const programs = editions.map(programOf);
  const subject = programs[0]?.subject ?? 'household';
  const facts = new Set(programs.flatMap((program) => [...program.facts.keys()]));
  const memberFacts = new Set(programs.flatMap((program) => [...program.memberFacts.keys()]));
  const memberSubject = programs.find((program) => program.memberSubject !== undefined)?.memberSubject;
  return {
    subject: nameColumns({ ...shared, editions, subject, facts, owner: undefined, overrides }),
    members: nameColumns({
      ...shared,
      editions,
      subject: memberSubject ?? 'person',
      facts: memberFacts,
      owner: subject,
      overrides: memberOverrides,
    }),
    takesMembers: memberSubject !== undefined && memberFacts.size > 0,
  };
}

function entries(editions: readonly Edition[], subject: Subject): SubjectVocabulary[] {
  return editions.flatMap(({ vocabulary }) => vocabulary.filter((one) => one.subject === subject));
}

function factsOf(editions: readonly Edition[], subject: Subject): Record<string, Fact> {
  return Object.assign(
    {},
    ...entries(editions, subject)
      .map(({ facts }) => facts)
      .reverse(),
  );
}

function idNames(editions: readonly Edition[], subject: Subject): string[] {
  const aliases = entries(editions, subject).flatMap((one) => one.idAliases ?? []);
  return [...new Set(['id', `${subject}Id`, ...aliases])];
}
