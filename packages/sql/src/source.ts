import type { Program, Variable } from '@giamngheo/core/program';
import { SqlError } from './sql-error.js';

/** Where a fact stands in a table: its column, and the codes the table uses for a choice or boolean, by option. */
export interface ColumnSource {
  readonly column: string;
  /** By option id (or `true`, `false`), the text that the table holds for it. Any other text makes the row invalid. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A table with one row a subject, or one a member. */
export interface TableSource {
  /** The table's name, or its parts: `['registry', 'households']`. Each is quoted. */
  readonly table: string | readonly string[];
  /** The column that names the row; `id`, or for members the column that names their household, `householdId`. */
  readonly id?: string;
  /**
   * By fact id, where it stands. A fact left out has a column of its own name when `columns` itself is left out, and is
   * unknown in every row when `columns` is given.
   */
  readonly columns?: Readonly<Record<string, string | ColumnSource>>;
}

/** The subjects' table. */
export interface SubjectSource extends TableSource {
  /** Columns handed on to the answers as they are, after the id; under another name where `as` says so. */
  readonly keep?: readonly (string | KeptColumn)[];
}

/** A column handed on under another name. */
export interface KeptColumn {
  readonly column: string;
  readonly as: string;
}

/** The kept columns of a table, each with its name in the answers. */
export const keptColumns = (source: SubjectSource): readonly KeptColumn[] =>
  (source.keep ?? []).map((one) => (typeof one === 'string' ? { column: one, as: one } : one));

/** The members' table. */
export interface MemberSource extends TableSource {
  /**
   * A boolean column of the subjects' table: true where all members are known, so that no row means no member. Without it,
   * a subject without rows is one whose members are unknown.
   */
  readonly known?: string;
}

/** A fact with its place in a table. */
export interface PlacedFact {
  readonly variable: Variable;
  /** For a boolean under codes, the column of the query that keeps the code, to be checked. */
  readonly code?: string;
  readonly column: string;
  readonly values: Readonly<Record<string, string>> | undefined;
}

/**
 * The facts of a scope that a table has.
 * @throws {SqlError} `sql/unknown-fact`, `sql/unknown-option`
 */
export function placeFacts(program: Program, scope: 'subject' | 'member', source: TableSource): PlacedFact[] {
  const facts = factsOf(program, scope);
  const { columns } = source;
  if (columns === undefined) {
    return [...facts.values()]
      .filter((variable) => variable !== program.dateVariable)
      .map((variable) => ({ variable, column: variable.id, values: undefined }));
  }
  return Object.entries(columns).map(([id, place]) => {
    const variable = facts.get(id);
    if (variable === undefined) {
      throw new SqlError(
        'sql/unknown-fact',
        id,
        `Cannot read ${id} from a column: expected a fact of ${program.name}, one of ${[...facts.keys()].join(', ')}; ` +
          `found ${JSON.stringify(id)}. Leave it out.`,
      );
    }
    const { column, values } = typeof place === 'string' ? { column: place, values: undefined } : place;
    for (const option of Object.keys(values ?? {})) checkOption(variable, option);
    const code = values !== undefined && variable.type === 'boolean' ? { code: `${id}_code` } : {};
    return { variable, column, values, ...code };
  });
}

function factsOf(program: Program, scope: 'subject' | 'member'): ReadonlyMap<string, Variable> {
  if (scope === 'member') return program.memberFacts;
  const { dateVariable } = program;
  return dateVariable === undefined
    ? program.facts
    : new Map([...program.facts, [dateVariable.id, dateVariable]]);
}

function checkOption(variable: Variable, option: string): void {
  const options = variable.type === 'boolean' ? ['true', 'false'] : (variable.options ?? []);
  if (options.includes(option)) return;
  throw new SqlError(
    'sql/unknown-option',
    variable.id,
    `Cannot read ${variable.id} by codes: expected ${options.length === 0 ? 'no codes' : `options among ${options.join(', ')}`}; ` +
      `found ${JSON.stringify(option)}. Give codes for its own options only.`,
  );
}
