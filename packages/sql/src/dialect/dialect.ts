import type { SqlFunction, SqlType } from '../expression/expression.js';

/** The databases that a rulebook can be written for. */
export type DialectName = 'duckdb' | 'postgres' | 'spark';

/** What a database says in its own way; all the rest is written the same for each. */
export interface Dialect {
  readonly name: DialectName;
  /** For the header of a query. */
  readonly title: string;
  /** What identifiers are quoted with; doubled inside one. */
  readonly quote: '"' | '`';
  /** The longest name in bytes that is not cut without a word. */
  readonly longestName: number;
  /** Text in quotes. What it cannot write safely it refuses by giving undefined. */
  text(value: string): string | undefined;
  /** A text of a type that has just these texts, all of them quoted; the text itself where there is no such type. */
  word(text: string, among: readonly string[]): string;
  readonly types: Readonly<Record<SqlType, string>>;
  /** The digits that the widest whole number surely holds. */
  readonly widestDigits: number;
  readonly calls: Readonly<Record<SqlFunction, (...parts: readonly string[]) => string>>;
  /**
   * Works row by row: each step makes every row anew, and a sub-select in an expression runs only for the rows that come to
   * it. Others work column by column, where steps are cheap and such a sub-select is a join.
   */
  readonly rowByRow: boolean;
  /** What keeps a step's expressions from being written out again, and run again, wherever a later step reads them. */
  readonly fence: string;
}

/** Functions by the names that most databases share. */
export const commonCalls = {
  coalesce: (...parts: readonly string[]) => `COALESCE(${parts.join(', ')})`,
  greatest: (...parts: readonly string[]) => `GREATEST(${parts.join(', ')})`,
  least: (...parts: readonly string[]) => `LEAST(${parts.join(', ')})`,
  abs: (of: string = '') => `ABS(${of})`,
  round: (of: string = '') => `ROUND(${of})`,
  joinWords: (...parts: readonly string[]) => `CONCAT_WS(${parts.join(', ')})`,
  year: (date: string = '') => `EXTRACT(YEAR FROM ${date})`,
  monthAndDay: (date: string = '') => `(EXTRACT(MONTH FROM ${date}) * 100 + EXTRACT(DAY FROM ${date}))`,
} as const;

/** Text in single quotes, a quote inside doubled: the standard way. */
export const standardText = (value: string) => `'${value.replaceAll("'", "''")}'`;
