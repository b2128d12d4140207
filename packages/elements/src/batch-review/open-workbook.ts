import { cellsUnder, headerOf, type SheetRow } from '@giamngheo/core/workbook';
import { FileFault, limits } from './limits.js';
import { type CellCount, hashOf, type OpenTable, rawRow } from './open-table.js';
import { readWorkbook } from './read-workbook.js';

/**
 * Opens the first sheet of a workbook. Typed cells keep their types: a number is a number, a day a day.
 * @throws {FileFault} `file/not-workbook`, `file/unpacks-too-large`, `file/no-sheet`, `file/too-many-…`
 */
export async function openWorkbook(file: Blob, cellCount: CellCount): Promise<OpenTable> {
  const bytes = await file.arrayBuffer();
  const sheet = await readWorkbook(new Uint8Array(bytes));
  const hash = await hashOf(bytes);
  let top: SheetRow | undefined;
  for await (const { rows } of sheet.rows()) {
    top = rows.find(({ cells }) => headerOf(cells).length > 0);
    if (top !== undefined) break;
  }
  if (top === undefined) throw new FileFault('file/no-sheet');
  const headerAt = top.line;
  const header = headerOf(top.cells);
  if (header.length > limits.columns) throw new FileFault('file/too-many-columns', header.length);
  return {
    kind: 'xlsx',
    header,
    hash,
    size: file.size,
    rows: async function* () {
      let number = 0;
      for await (const block of sheet.rows()) {
        const rows = block.rows.flatMap(({ line, cells }) => {
          const values = line <= headerAt ? [] : cellsUnder(header.length, cells);
          return values.length === 0 ? [] : [rawRow(values, header, ++number, line, cellCount)];
        });
        yield { rows, read: block.share * file.size };
      }
    },
  };
}
