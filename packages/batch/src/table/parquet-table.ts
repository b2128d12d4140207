import { stat } from 'node:fs/promises';
import { DuckDBDateValue } from '@duckdb/node-api';
import type { RawRow } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import { type Database, openDatabase } from '../duckdb.js';
import { sqlName, sqlText } from '../sql-text.js';
import type { BatchWords } from '../words.js';
import { readError, type Source } from './read-text.js';
import type { Table } from './table.js';

/**
 * A Parquet file as a table. Numbers, booleans and days keep their type; what has no type of its own here (a list, a time
 * of day) is taken as text. `line` is the row's number.
 * @throws {BatchError} when the file cannot be read, or is no Parquet
 */
export async function openParquet(
  source: Source,
  words: BatchWords,
  signal: AbortSignal,
  memory?: number,
): Promise<Table> {
  await checkReadable(source, words);
  const database = await openDatabase({ memory });
  try {
    const { names, types } = await describeParquet(database, source, words);
    const table = `read_parquet(${sqlText(source.path)})`;
    const list = names.map((name, i) => readAs(sqlName(name), types[i] as string)).join(', ');
    const result = await database.connection.stream(`SELECT ${list} FROM ${table}`);
    let isOpen = true;
    const close = async () => {
      if (isOpen) await database.close();
      isOpen = false;
    };
    return { path: source.shown, header: names, blocks: blocks(close, result, names, signal), close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function checkReadable(source: Source, words: BatchWords): Promise<void> {
  try {
    if ((await stat(source.path)).isDirectory())
      throw new BatchError('file/is-folder', words.file.isFolder(source.shown));
  } catch (error) {
    throw readError(error, source.shown, words);
  }
}

/** The columns of a Parquet file, with the types that DuckDB reads them as. */
export interface ParquetColumns {
  readonly names: readonly string[];
  readonly types: readonly string[];
}

/**
 * The columns of a Parquet file.
 * @throws {BatchError} `file/not-parquet`
 */
export async function describeParquet(
  database: Database,
  source: Source,
  words: BatchWords,
): Promise<ParquetColumns> {
  try {
    const reader = await database.connection.runAndReadAll(
      `DESCRIBE SELECT * FROM read_parquet(${sqlText(source.path)})`,
    );
    const rows = reader.getRows();
    return { names: rows.map((row) => String(row[0])), types: rows.map((row) => String(row[1])) };
  } catch {
    throw new BatchError('file/not-parquet', words.file.notParquet(source.shown));
  }
}

/** How a cell of a type is read: some as they are; any other as the number or the text that it is. */
export function readAs(name: string, type: string): string {
  if (/^(BOOLEAN|U?TINYINT|U?SMALLINT|U?INTEGER|U?BIGINT|FLOAT|DOUBLE|DATE|VARCHAR)$/.test(type)) {
    return type === 'FLOAT' ? `CAST(${name} AS VARCHAR)` : name;
  }
  if (type.startsWith('DECIMAL')) return `CAST(${name} AS DOUBLE)`;
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type)) {
    // A timestamp at midnight is how many programs write a day.
    return `CASE WHEN ${name} = CAST(${name} AS DATE) THEN CAST(CAST(${name} AS DATE) AS VARCHAR) ELSE CAST(${name} AS VARCHAR) END`;
  }
  return `CAST(${name} AS VARCHAR)`;
}

async function* blocks(
  close: () => Promise<void>,
  result: Awaited<ReturnType<Database['connection']['stream']>>,
  columns: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<readonly RawRow[]> {
  let number = 0;
  try {
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      signal.throwIfAborted();
      yield chunk.getRows().map((row): RawRow => {
        number++;
        return { number, line: number, columns, values: row.map(plainValue), fault: undefined };
      });
    }
  } finally {
    await close();
  }
}

/** A value that DuckDB gives as a cell's reader takes it. */
export function plainValue(value: unknown): unknown {
  return value instanceof DuckDBDateValue ? new Date(value.days * 86_400_000) : value;
}
