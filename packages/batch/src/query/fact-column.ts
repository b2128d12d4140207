import type { FactValue } from '@giamngheo/core';
import { CellFault, type CellReader } from '@giamngheo/core/cell';
import type { Variable } from '@giamngheo/core/program';
import { sqlName, sqlText } from '../sql-text.js';

/** A column of a file that has a fact. */
export interface FactColumn {
  readonly variable: Variable;
  readonly name: string;
  /** As DuckDB reads it. */
  readonly type: string;
  readonly read: CellReader;
}

/** What the name of a fact's value begins with where it is kept beside the answers. */
export const KEPT = '=';

/** A fact as SQL, over the file's own columns. */
export interface FactSql {
  readonly fact: string;
  /** Its value: null where it is unknown, or where its cell is odd. */
  readonly value: string;
  /** Whether its cell must be read by the rules for cells, since SQL does not know it. Never null; undefined for never. */
  readonly odd: string | undefined;
  /** Which of its cells the value lies in, over the value under `KEPT`: 0 for unknown. Undefined where the value itself counts. */
  readonly place: string | undefined;
  /** How many places there are. */
  readonly places: number;
}

const WHOLE = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/;
const FEW_WORDS = /^(VARCHAR|DOUBLE|U?(TINYINT|SMALLINT|INTEGER|BIGINT))$/;

/** Whether the words of a column must be known to read it. */
export const hasWords = ({ variable, type }: FactColumn): boolean =>
  variable.type === 'choice' || (variable.type === 'boolean' && type !== 'BOOLEAN');

/**
 * A column as SQL; undefined where SQL does not read it as the rules for cells do. `words`: what stands in the column, as
 * far as that was seen; what was not seen is odd. `isExact`: whether more is asked of the value than its cell.
 */
export function factSql(
  column: FactColumn,
  words: readonly unknown[],
  isExact: boolean,
): FactSql | undefined {
  const { variable, type } = column;
  if (hasWords(column)) return FEW_WORDS.test(type) ? ofWords(column, words) : undefined;
  if (variable.type === 'boolean') return ofBoolean(column);
  if (variable.type === 'number' && (WHOLE.test(type) || type === 'DOUBLE' || type.startsWith('DECIMAL')))
    return ofNumber(column, isExact);
  return undefined;
}

function ofBoolean({ variable, name }: FactColumn): FactSql {
  const value = sqlName(`${KEPT}${variable.id}`);
  return {
    fact: variable.id,
    value: sqlName(name),
    odd: undefined,
    place: `CASE WHEN ${value} THEN 2 WHEN NOT ${value} THEN 1 ELSE 0 END`,
    places: 3,
  };
}

function ofWords({ variable, name, type, read }: FactColumn, words: readonly unknown[]): FactSql | undefined {
  const column = sqlName(name);
  const unknown: string[] = [];
  const known = new Map<FactValue, string[]>();
  for (const word of words) {
    const value = read(word);
    const text = typeof word === 'string' ? sqlText(word) : String(word);
    if (value instanceof CellFault || (typeof word === 'number' && !Number.isInteger(word))) continue;
    if (value === undefined) unknown.push(text);
    else known.set(value, [...(known.get(value) ?? []), text]);
  }
  const isChoice = variable.type === 'choice';
  const arms = [...known].map(
    ([value, texts]) =>
      `WHEN ${column} IN (${texts.join(', ')}) THEN ${isChoice ? sqlText(value as string) : String(value)}`,
  );
  const all = [...unknown, ...[...known.values()].flat()];
  // Where the file has the options' ids and nothing else, the column is what it is.
  const plain =
    isChoice &&
    type === 'VARCHAR' &&
    [...known].every(([id, texts]) => texts.join() === sqlText(id as string));
  const none = isChoice ? 'CAST(NULL AS VARCHAR)' : 'CAST(NULL AS BOOLEAN)';
  const value = sqlName(`${KEPT}${variable.id}`);
  const values = isChoice ? (variable.options ?? []).map(sqlText) : ['false', 'true'];
  const places = values.map((one, i) => `WHEN ${value} = ${one} THEN ${i + 1}`).join(' ');
  return {
    fact: variable.id,
    value: arms.length === 0 ? none : plain && unknown.length === 0 ? column : `CASE ${arms.join(' ')} END`,
    odd:
      all.length === 0
        ? `${column} IS NOT NULL`
        : `(${column} IS NOT NULL AND ${column} NOT IN (${all.join(', ')}))`,
    place: `CASE ${places} ELSE 0 END`,
    places: values.length + 1,
  };
}

function ofNumber({ variable, name, type }: FactColumn, isExact: boolean): FactSql {
  const { domain, scale, id } = variable;
  const isWhole = WHOLE.test(type);
  const source = type.startsWith('DECIMAL') ? `CAST(${sqlName(name)} AS DOUBLE)` : sqlName(name);
  const digits = Math.round(Math.log10(scale));
  const target = scale === 1 ? 'BIGINT' : `DECIMAL(18, ${digits})`;
  const value = isWhole && scale === 1 && type !== 'UBIGINT' ? source : `TRY_CAST(${source} AS ${target})`;
  const greatest = Number.MAX_SAFE_INTEGER / scale;
  const least = Math.max(domain.rangeOf(0).least, -greatest);
  const most = Math.min(domain.rangeOf(domain.cells - 1).most, greatest);
  const kept = sqlName(`${KEPT}${id}`);
  const cuts: string[] = [];
  for (let cell = domain.cells - 1; cell > 0; cell--)
    cuts.push(`WHEN ${kept} >= ${numberText(domain.rangeOf(cell).least)} THEN ${cell + 1}`);
  const outside = `${value} NOT BETWEEN ${numberText(least)} AND ${numberText(most)}`;
  return {
    fact: id,
    value,
    odd:
      value === source
        ? `COALESCE(${outside}, false)`
        : `(${source} IS NOT NULL AND (${value} IS NULL OR ${value} <> ${source} OR ${outside}))`,
    place: isExact ? undefined : `CASE WHEN ${kept} IS NULL THEN 0 ${cuts.join(' ')} ELSE 1 END`,
    places: domain.cells + 1,
  };
}

/** A number with all its digits and no exponent. */
function numberText(value: number): string {
  const text = String(value);
  return /e/.test(text) ? `CAST(${sqlText(text)} AS DOUBLE)` : text;
}
