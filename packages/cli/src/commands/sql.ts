import { resolve } from 'node:path';
import { hashRulebook } from '@giamngheo/core/receipt';
import {
  compileSql,
  type DialectName,
  dialectNames,
  type MemberSource,
  SqlError,
  type SubjectSource,
} from '@giamngheo/sql';
import { CommandError } from '../command-error.js';
import { oneOf, readCommandLine } from '../command-line.js';
import type { Io } from '../io.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { pickEdition } from '../rulebook/pick-edition.js';
import { readJson } from '../rulebook/read-json.js';
import type { Command } from '../run.js';
import type { Messages } from '../text/messages.js';

const options = {
  dialect: { type: 'string' },
  on: { type: 'string' },
  edition: { type: 'string' },
  overlay: { type: 'string' },
  table: { type: 'string' },
  'members-table': { type: 'string' },
  source: { type: 'string' },
  outputs: { type: 'boolean' },
  counts: { type: 'boolean' },
} as const;

const USAGE =
  'sql RULEBOOK --dialect duckdb|postgres|spark (--on YYYY-MM-DD | --edition YYYY-MM-DD) [--table NAME] ' +
  '[--members-table NAME] [--source FILE.json]';

/** `sql`: prints a rulebook as one query. Exit 0 printed, 2 when the dialect cannot say it or a name is wrong. */
export const printSql: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('sql', argv, options, messages);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new CommandError(messages.wrongArguments(USAGE));
  const dialect = oneOf('--dialect', values.dialect ?? '', dialectNames, messages) as DialectName;
  const family = await loadRulebook(name, io, messages);
  const { on, edition: named, overlay } = values;
  const edition = await pickEdition(family, { on, edition: named, overlay }, io, messages);
  const described = values.source === undefined ? {} : await readSource(values.source, io, messages);
  const membersTable = values['members-table'];
  const members: MemberSource | undefined =
    membersTable === undefined && described.members === undefined
      ? undefined
      : {
          table: 'members',
          ...described.members,
          ...(membersTable === undefined ? {} : { table: partsOf(membersTable) }),
        };
  const { members: _, ...rest } = described;
  const source: SubjectSource = {
    table: edition.rulebook.subject,
    ...rest,
    ...(values.table === undefined ? {} : { table: partsOf(values.table) }),
  };
  try {
    const { sql } = compileSql(edition, {
      dialect,
      source,
      ...(members === undefined ? {} : { members }),
      ...(on === undefined ? {} : { on }),
      outputs: values.outputs === true,
      counts: values.counts === true,
      rulebookHash: hashRulebook(edition),
    });
    io.stdout.write(`${sql}\n`);
    return 0;
  } catch (error) {
    if (error instanceof SqlError) throw new CommandError(error.message);
    throw error;
  }
};

/** A table in a schema: `registry.households`. */
const partsOf = (name: string) => name.split('.');

type Described = Partial<SubjectSource> & { readonly members?: Partial<MemberSource> };

async function readSource(file: string, io: Io, messages: Messages): Promise<Described> {
  const data = await readJson({ shown: file, path: resolve(io.cwd, file) }, messages, io.signal);
  if (isTable(data, ['table', 'id', 'columns', 'keep', 'members'])) {
    const { members } = data as { members?: unknown };
    if (members === undefined || isTable(members, ['table', 'id', 'columns', 'known']))
      return data as Described;
  }
  throw new CommandError(messages.badSource(file));
}

function isTable(data: unknown, keys: readonly string[]): boolean {
  if (!isObject(data) || Object.keys(data).some((key) => !keys.includes(key))) return false;
  const { table, id, known, keep, columns } = data;
  return (
    [id, known].every((one) => one === undefined || typeof one === 'string') &&
    (table === undefined || typeof table === 'string' || isTexts(table)) &&
    (keep === undefined || isTexts(keep)) &&
    (columns === undefined || (isObject(columns) && Object.values(columns).every(isColumn)))
  );
}

function isColumn(data: unknown): boolean {
  if (typeof data === 'string') return true;
  if (!isObject(data) || typeof data.column !== 'string') return false;
  return data.values === undefined || (isObject(data.values) && isTexts(Object.values(data.values)));
}

const isTexts = (data: unknown) => Array.isArray(data) && data.every((one) => typeof one === 'string');

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
