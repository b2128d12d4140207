import { extname } from 'node:path';

/** The kinds of files that are read and written, by the ending of a file's name. */
export type FileFormat = 'csv' | 'ndjson' | 'xlsx' | 'parquet';

const formats: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.xlsx': 'xlsx',
  '.parquet': 'parquet',
};

/** The format of a file, or undefined when its ending is none that is read or written. */
export function formatByEnding(path: string): FileFormat | undefined {
  const ending = extname(path).toLowerCase();
  return Object.hasOwn(formats, ending) ? formats[ending] : undefined;
}
