import { open, rename, rm } from 'node:fs/promises';
import { BatchError } from '../batch-error.js';
import { openDatabase } from '../duckdb.js';
import { sqlName, sqlText } from '../sql-text.js';
import { openCsv } from '../table/csv-table.js';
import { readText } from '../table/read-text.js';
import type { BatchWords } from '../words.js';
import type { PendingFile, Target } from './pending-file.js';
import { forgetTemporary, noteTemporary } from './temporary-files.js';

const MOST_SHEET_ROWS = 1_048_575;

/**
 * Turns a pending file, which has the rows as CSV, into the format of its name, still under its temporary name. Text stays
 * text: in a workbook no cell is a formula, whatever it starts with.
 * @throws {BatchError} `file/too-many-rows` where a sheet cannot take them
 */
export async function convertPending(
  format: 'xlsx' | 'parquet',
  pending: PendingFile,
  target: Target,
  columns: readonly string[],
  rows: number,
  { words, memory }: { readonly words: BatchWords; readonly memory?: number | undefined },
): Promise<void> {
  if (format === 'xlsx' && rows > MOST_SHEET_ROWS)
    throw new BatchError('file/too-many-rows', words.file.tooManyRows(target.shown, rows));
  await pending.finish();
  const converted = `${pending.temporary}.${format}`;
  noteTemporary(converted);
  try {
    if (format === 'parquet') await writeParquet(pending.temporary, converted, columns, memory);
    else await writeSheet(pending.temporary, converted, words);
    const handle = await open(converted, 'r+');
    await handle.sync();
    await handle.close();
    await rename(converted, pending.temporary);
  } finally {
    await rm(converted, { force: true });
    forgetTemporary(converted);
  }
}

async function writeParquet(
  from: string,
  to: string,
  columns: readonly string[],
  memory: number | undefined,
): Promise<void> {
  const database = await openDatabase({ memory });
  try {
    const types = columns.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ');
    // An empty cell is no text: in Parquet it is null.
    const rows = `read_csv(${sqlText(from)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n', max_line_size = 16000000, columns = {${types}})`;
    await database.connection.run(
      `COPY (SELECT ${columns.map(sqlName).join(', ')} FROM ${rows}) TO ${sqlText(to)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } finally {
    await database.close();
  }
}

async function writeSheet(from: string, to: string, words: BatchWords): Promise<void> {
  const { writeSheetFile } = await import('./sheet-file.js');
  const source = { shown: from, path: from };
  const table = await openCsv(from, readText(source, words, new AbortController().signal), words);
  await writeSheetFile(
    to,
    (async function* () {
      yield table.header ?? [];
      for await (const block of table.blocks)
        for (const { values } of block) yield values as readonly string[];
    })(),
  );
}
