import { foldAccents, JsonNode, type RawRow } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { RowInHand } from '../evaluate/row-watch.js';
import type { BatchWords } from '../words.js';

const MOST_TEXTS = 10_000;

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
): (row: Pick<RowInHand, 'columns' | 'json' | 'cell'>) => readonly string[] {
  let known: { readonly columns: readonly string[]; readonly places: readonly number[] } | undefined;
  const folded = columns.map(foldAccents);
  // The same few texts come again and again.
  const cleaned = new Map<string, string>();
  const clean = (text: string) => {
    const found = cleaned.get(text);
    if (found !== undefined) return found;
    const own = text.normalize('NFC').trim();
    if (cleaned.size < MOST_TEXTS) cleaned.set(text, own);
    return own;
  };
  return (row) => {
    if (known?.columns !== row.columns) {
      const names = row.columns.map(foldAccents);
      const places = columns.map((column, i) => {
        const exact = row.columns.indexOf(column);
        return exact < 0 ? names.indexOf(folded[i] as string) : exact;
      });
      const missing = columns.find((_, i) => (places[i] as number) < 0);
      if (missing !== undefined && !row.json)
        throw new BatchError('file/no-such-column', words.file.noSuchColumn(path, missing, row.columns));
      known = { columns: row.columns, places };
    }
    return known.places.map((place) => {
      const cell = place < 0 ? undefined : row.cell(place);
      if (cell === null || cell === undefined) return '';
      // A number of JSON is text as it is written.
      return clean(cell instanceof JsonNode ? cell.source : String(cell));
    });
  };
}

/** A row as it stands in a file, for a group reader. */
export function cellsOfRow({ columns, values, json = false }: Pick<RawRow, 'columns' | 'values' | 'json'>) {
  return { columns, json, cell: (place: number) => values[place] };
}
