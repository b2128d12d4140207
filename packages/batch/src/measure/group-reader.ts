import { foldAccents, JsonNode, type RawRow } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { BatchWords } from '../words.js';

/**
 * Reads what stands in columns such as the commune or the district, whether or not these are facts. A column is found by its
 * header in any case and accents. Texts are in NFC without space around them; empty where the cell is, or where a row of JSON
 * does not have the key.
 * @throws {BatchError} `file/no-such-column` when a table with a header has no such column
 */
export function createGroupReader(
  columns: readonly string[],
  path: string,
  words: BatchWords,
): (raw: Pick<RawRow, 'columns' | 'values' | 'json'>) => readonly string[] {
  let known: { readonly columns: readonly string[]; readonly places: readonly number[] } | undefined;
  const folded = columns.map(foldAccents);
  return (raw) => {
    if (known?.columns !== raw.columns) {
      const names = raw.columns.map(foldAccents);
      const places = columns.map((column, i) => {
        const exact = raw.columns.indexOf(column);
        return exact < 0 ? names.indexOf(folded[i] as string) : exact;
      });
      const missing = columns.find((_, i) => (places[i] as number) < 0);
      if (missing !== undefined && raw.json !== true)
        throw new BatchError('file/no-such-column', words.file.noSuchColumn(path, missing, raw.columns));
      known = { columns: raw.columns, places };
    }
    return known.places.map((place) => {
      const cell = place < 0 ? undefined : raw.values[place];
      if (cell === null || cell === undefined) return '';
      // A number of JSON is text as it is written.
      return (cell instanceof JsonNode ? cell.source : String(cell)).normalize('NFC').trim();
    });
  };
}
