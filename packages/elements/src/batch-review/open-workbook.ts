import { FileFault, limits } from './limits.js';
import { type CellCount, hashOf, type OpenTable, rawRow } from './open-table.js';
import { readWorkbook, type SheetRow } from './read-workbook.js';

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
    top = rows.find(({ cells }) => cells.some((cell) => cell !== null));
    if (top !== undefined) break;
  }
  if (top === undefined) throw new FileFault('file/no-sheet');
  const { number: headerAt, cells } = top;
  const header = cells.map((cell) => (cell === null ? '' : String(cell).trim()));
  while (header.at(-1) === '') header.pop();
  if (header.length > limits.columns) throw new FileFault('file/too-many-columns', header.length);
  return {
    kind: 'xlsx',
    header,
    hash,
    size: file.size,
    rows: async function* () {
      let number = 0;
      for await (const block of sheet.rows()) {
        const rows = block.rows.flatMap(({ number: line, cells }) => {
          if (line <= headerAt) return [];
          // a sheet is a rectangle: cells behind the header count only where something stands in them
          const values = [...cells];
          while (values.length > header.length && values.at(-1) === null) values.pop();
          while (values.length < header.length) values.push(null);
          if (values.every((cell) => cell === null)) return [];
          return [rawRow(values, header, ++number, line, cellCount)];
        });
        yield { rows, read: block.share * file.size };
      }
    },
  };
}
