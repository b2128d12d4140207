import type { Edition } from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import { type CompiledSql, compileSql } from '@giamngheo/sql';
import { sqlName, sqlText } from '../sql-text.js';
import { readAs } from '../table/parquet-table.js';
import { type FactSql, KEPT } from './fact-column.js';
import { type CellColumn, TELL_MISSING, TELL_ROW } from './told-rows.js';

/** Columns beside the facts: a fact's id is a plain word, so that none has such a name. */
const ROW = '#row';
const ODD = '#odd';
const cellName = (place: number) => `#${place}`;

/** The greatest number of patterns that a key can tell apart. */
const MOST_PATTERNS = 2 ** 52;

/** A file's rows answered by SQL, and where SQL does not answer them by the rules for rows. */
export interface FileQuery {
  /** One column a decision, as the output has them. */
  readonly outcomes: readonly string[];
  /**
   * A query of all rows (or the first few) in order, in brackets and named `answered`: the columns of the answers by SQL; `#told`,
   * all that the rules for rows tell, null where SQL's answer stands; `#missing`, what a row that stays open is missing.
   */
  rows(limit?: number): string;
  /** The row's number, from 0, over the same columns. */
  readonly row: string;
}

/** What a query reads. */
export interface FileColumns {
  readonly path: string;
  readonly id: { readonly name: string; readonly type: string };
  readonly facts: readonly FactSql[];
  /** What the rules for rows are handed of a row. */
  readonly cells: readonly CellColumn[];
}

/**
 * Writes the query of a Parquet file, with the SQL of the edition over the file's cells.
 * @throws {SqlError} when SQL cannot say it
 */
export function writeFileQuery(
  edition: Edition,
  on: string | undefined,
  { path, id, facts, cells }: FileColumns,
): FileQuery {
  const pattern = patternOf(facts);
  const kept = pattern === undefined ? [] : facts.map(({ fact }) => ({ column: fact, as: `${KEPT}${fact}` }));
  const compiled = compileSql(edition, {
    dialect: 'duckdb',
    source: {
      table: '#cells',
      columns: Object.fromEntries(facts.map(({ fact }) => [fact, fact])),
      keep: [ROW, ODD, ...cells.map((_, i) => cellName(i)), ...kept],
    },
    ...(on === undefined ? {} : { on }),
    checked: true,
    words: 'enum',
  });
  const odd = [oddId(id), ...facts.flatMap((one) => (one.odd === undefined ? [] : [one.odd]))].join(
    '\n    OR ',
  );
  const read = [
    `${idText(id)} AS ${sqlName('id')}`,
    `file_row_number AS ${sqlName(ROW)}`,
    `(${odd}) AS ${sqlName(ODD)}`,
    ...cells.map(({ name, source }, i) => `${readAs(sqlName(name), source)} AS ${sqlName(cellName(i))}`),
    ...facts.map(({ fact, value }) => `${value} AS ${sqlName(fact)}`),
  ].join(',\n    ');
  const steps = compiled.steps.map(({ name, sql }) => `${name} AS (\n${sql}\n)`).join(',\n');
  const handed = [ROW, ...cells.map((_, i) => cellName(i))].map(sqlName).join(', ');
  // Only for the rows that come to it: the others are never seen outside DuckDB.
  const tell =
    `CASE WHEN "#bad" THEN ${TELL_ROW}(${handed}) END AS "#told", ` +
    `CASE WHEN NOT "#bad" AND "status" = 'undetermined' THEN ${TELL_MISSING}(${pattern ?? 'CAST(NULL AS DOUBLE)'}, ${handed}) END AS "#missing"`;
  return {
    outcomes: outcomesOf(edition, compiled),
    row: `answered.${sqlName(ROW)}`,
    rows: (limit) => {
      const rows = `read_parquet(${sqlText(path)}, file_row_number = true)`;
      const from = limit === undefined ? rows : `(SELECT * FROM ${rows} LIMIT ${limit})`;
      return (
        `(WITH "#cells" AS (\n  SELECT\n    ${read}\n  FROM ${from}\n),\n${steps},\n` +
        `"#judged" AS (SELECT *, ${sqlName(ODD)} OR "status" = 'invalid' AS "#bad" FROM ${compiled.answers})\n` +
        `SELECT *, ${tell} FROM "#judged") AS answered`
      );
    },
  };
}

/** The number of a row's pattern of facts; undefined where more counts than the cells in which its facts lie. */
function patternOf(facts: readonly FactSql[]): string | undefined {
  if (facts.some(({ place }) => place === undefined)) return undefined;
  let step = 1;
  const parts = facts.map(({ place, places }) => {
    const part = `CAST(${place} AS DOUBLE) * ${step}`;
    step *= places;
    return part;
  });
  if (step >= MOST_PATTERNS) return undefined;
  return parts.length === 0 ? 'CAST(0 AS DOUBLE)' : `(${parts.join('\n    + ')})`;
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
