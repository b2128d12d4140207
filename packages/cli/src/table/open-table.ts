import type { Hash } from 'node:crypto';
import { extname } from 'node:path';
import { CommandError } from '../command-error.js';
import type { Messages } from '../text/messages.js';
import { openCsv } from './csv-table.js';
import { openNdjson } from './ndjson-table.js';
import { readText, type Source } from './read-text.js';
import type { Table } from './row.js';

/** The formats that are read and written, by the ending of a file's name. */
export type TableFormat = 'csv' | 'ndjson';

/** The format of an output file, or undefined when its ending is none that is written. */
export function formatByEnding(path: string): TableFormat | undefined {
  const ending = extname(path).toLowerCase();
  return ending === '.csv' ? 'csv' : ending === '.ndjson' ? 'ndjson' : undefined;
}

/**
 * Opens a table by the ending of its name. `hash` takes every byte that is read.
 * @throws {CommandError} on an ending that is not read, or a file that cannot be
 */
export async function openTable(
  source: Source,
  messages: Messages,
  signal: AbortSignal,
  hash?: Hash,
): Promise<Table> {
  const ending = extname(source.path).toLowerCase();
  const { shown } = source;
  if (['.xlsx', '.xls', '.parquet'].includes(ending))
    throw new CommandError(messages.file.notYet(shown, ending));
  const format = formatByEnding(source.path);
  if (format === undefined) throw new CommandError(messages.file.unknownEnding(shown, 'input'));
  const text = readText(source, messages, signal, hash);
  return format === 'csv' ? openCsv(shown, text, messages) : openNdjson(shown, text, messages);
}
