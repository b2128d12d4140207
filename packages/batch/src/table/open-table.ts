import type { Hash } from 'node:crypto';
import { extname } from 'node:path';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';
import { formatByEnding } from './file-format.js';
import { openNdjson } from './ndjson-table.js';
import { hashFile, readText, type Source } from './read-text.js';
import type { Table } from './table.js';

/**
 * Opens a table by the ending of its name: `.csv`, `.ndjson`, `.xlsx` or `.parquet`. `hash` takes every byte of the file.
 * `memory`: how many bytes DuckDB may take for a Parquet file.
 * @throws {BatchError} on an ending that is not read, or a file that cannot be
 */
export async function openTable(
  source: Source,
  words: BatchWords,
  signal: AbortSignal,
  hash?: Hash,
  memory?: number,
): Promise<Table> {
  const { shown } = source;
  const format = formatByEnding(source.path);
  if (format === undefined) {
    const ending = extname(source.path).toLowerCase();
    if (ending === '.xls') throw new BatchError('file/not-yet', words.file.notYet(shown, ending));
    throw new BatchError('file/unknown-ending', words.file.unknownEnding(shown, 'input'));
  }
  if (format === 'csv') {
    const { openCsv } = await import('./csv-table.js');
    return openCsv(shown, readText(source, words, signal, hash), words);
  }
  if (format === 'ndjson') return openNdjson(shown, readText(source, words, signal, hash), words);
  // Those are read by place, not from front to back.
  if (hash !== undefined) await hashFile(source, words, signal, hash);
  if (format === 'xlsx') return (await import('./xlsx-table.js')).openXlsx(source, words, signal);
  return (await import('./parquet-table.js')).openParquet(source, words, signal, memory);
}
