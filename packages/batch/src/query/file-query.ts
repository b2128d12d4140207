import type { Edition } from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import { type CompiledSql, compileSql } from '@giamngheo/sql';
import { sqlName, sqlText } from '../sql-text.js';
import type { FactSql } from './fact-column.js';

/** Columns beside the facts: a fact's id is a plain word, so that none has such a name. */
const ROW = '#row';
const ODD = '#odd';
const PLACE = '#place';

/** The greatest number of patterns that a key can tell apart. */
const MOST_PATTERNS = 2 ** 52;

/** A file's rows answered by SQL. */
export interface FileQuery {
  /** One column a decision, as the output has them. */
  readonly outcomes: readonly string[];
  /** A query of all rows (or the first few) in order, in brackets and named `answered`: the columns of the answers, and more. */
  rows(limit?: number): string;
  /** What is left to be told by the rules for rows, as a condition over the columns of `rows`. */
  readonly untold: string;
  /**
   * The number under which what is untold is told, over the same columns: of a pattern of facts, from 0, or below 0 of
   * a row by itself (-1 the first); null for a row of which all is told.
   */
  readonly key: string;
  /** The row's number, from 0, over the same columns. */
  readonly row: string;
}

/**
 * Writes the query of a Parquet file, with the SQL of the edition over the file's cells.
 * @throws {SqlError} when SQL cannot say it
 */
export function writeFileQuery(
  edition: Edition,
  on: string | undefined,
  path: string,
  id: { readonly name: string; readonly type: string },
  facts: readonly FactSql[],
): FileQuery {
  const compiled = compileSql(edition, {
    dialect: 'duckdb',
    source: {
      table: '#cells',
      columns: Object.fromEntries(facts.map(({ fact }) => [fact, fact])),
      keep: [ROW, ODD, PLACE],
    },
    ...(on === undefined ? {} : { on }),
    checked: true,
    words: 'enum',
  });
  const patterns = facts.reduce((product, { places }) => product * places, 1);
  const hasPlaces = patterns < MOST_PATTERNS && facts.every(({ place }) => place !== undefined);
  const place = hasPlaces ? placeOf(facts) : 'CAST(NULL AS BIGINT)';
  const idSql = idText(id);
  const odd = [oddId(id), ...facts.flatMap((one) => (one.odd === undefined ? [] : [one.odd]))].join(
    '\n    OR ',
  );
  const read = [
    `${idSql} AS ${sqlName('id')}`,
    `file_row_number AS ${sqlName(ROW)}`,
    `(${odd}) AS ${sqlName(ODD)}`,
    ...facts.map(({ fact, value }) => `${value} AS ${sqlName(fact)}`),
  ].join(',\n    ');
  const steps = compiled.steps.map(({ name, sql }) => `${name} AS (\n${sql}\n)`).join(',\n');
  const own = (name: string) => `answered.${sqlName(name)}`;
  const bad = `(${own(ODD)} OR ${own('status')} = 'invalid')`;
  const undetermined = `${own('status')} = 'undetermined'`;
  return {
    outcomes: outcomesOf(edition, compiled),
    rows: (limit) => {
      const rows = `read_parquet(${sqlText(path)}, file_row_number = true)`;
      const from = limit === undefined ? rows : `(SELECT * FROM ${rows} LIMIT ${limit})`;
      return (
        `(WITH "#read" AS (\n  SELECT\n    ${read}\n  FROM ${from}\n),\n` +
        `"#cells" AS (SELECT *, ${place} AS ${sqlName(PLACE)} FROM "#read"),\n${steps}\nSELECT * FROM ${compiled.answers}) AS answered`
      );
    },
    untold: `(${bad} OR ${undetermined})`,
    key: `CASE WHEN ${bad} THEN -1 - ${own(ROW)} WHEN ${undetermined} THEN COALESCE(${own(PLACE)}, -1 - ${own(ROW)}) END`,
    row: own(ROW),
  };
}

function placeOf(facts: readonly FactSql[]): string {
  let step = 1;
  const parts = facts.map(({ place, places }) => {
    const part = `CAST(${place} AS BIGINT) * ${step}`;
    step *= places;
    return part;
  });
  return parts.length === 0 ? 'CAST(0 AS BIGINT)' : `(${parts.join('\n    + ')})`;
}

function outcomesOf(edition: Edition, compiled: CompiledSql): readonly string[] {
  if (programOf(edition).decisions.length === 0) return [];
  return compiled.columns.filter(({ role }) => role === 'outcome').map(({ name }) => name);
}

const idText = ({ name, type }: { readonly name: string; readonly type: string }) =>
  type === 'VARCHAR' ? sqlName(name) : `CAST(${sqlName(name)} AS VARCHAR)`;

/** What is cut off at the ends of an id. */
const SPACE =
  '\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/** Whether an id is none, or not as the output has it. Never null. */
function oddId(id: { readonly name: string; readonly type: string }): string {
  const text = sqlName(id.name);
  if (id.type !== 'VARCHAR') return `${text} IS NULL`;
  const whole = sqlText(`(?s)[^${SPACE}](.*[^${SPACE}])?`);
  // Of plain letters and signs alone, what lies before `!` is space; an expression for each other id only.
  return (
    `CASE WHEN ${text} IS NULL THEN true WHEN strlen(${text}) = length(${text}) THEN ${text} < '!' OR ${text}[-1] < '!' ` +
    `ELSE NOT regexp_full_match(${text}, ${whole}) END`
  );
}
