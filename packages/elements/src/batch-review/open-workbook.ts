import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { FileFault, limits } from './limits.js';
import { type CellCount, hashOf, type OpenTable, rawRow } from './open-table.js';

const BLOCK = 2000;

/**
 * Opens the first sheet of a workbook. Typed cells keep their types: a number is a number, a day a day.
 *
 * The universal reader is used on purpose: the others start workers of their own, which a strict policy refuses.
 * @throws {FileFault} `file/not-workbook`, `file/unpacks-too-large`, `file/no-sheet`, `file/too-many-…`
 */
export async function openWorkbook(file: Blob, cellCount: CellCount): Promise<OpenTable> {
  const bytes = await file.arrayBuffer();
  expectSmall(new Uint8Array(bytes));
  const hash = await hashOf(bytes);
  const sheet = await readFirstSheet(bytes);
  const at = sheet.findIndex((row) => row.some((cell) => cell !== null && String(cell).trim() !== ''));
  const top = sheet[at];
  if (top === undefined) throw new FileFault('file/no-sheet');
  const header = top.map((cell) => (cell === null ? '' : String(cell).trim()));
  while (header.at(-1) === '') header.pop();
  if (header.length > limits.columns) throw new FileFault('file/too-many-columns', header.length);
  return {
    kind: 'xlsx',
    header,
    hash,
    size: file.size,
    rows: async function* () {
      let number = 0;
      for (let start = at + 1; start < sheet.length; start += BLOCK) {
        const rows = sheet.slice(start, start + BLOCK).flatMap((cells, i) => {
          // a sheet is a rectangle: cells behind the header count only where something stands in them
          const values = [...cells];
          while (values.length > header.length && values.at(-1) === null) values.pop();
          while (values.length < header.length) values.push(null);
          if (values.every((cell) => cell === null)) return [];
          return [rawRow(values, header, ++number, start + i + 1, cellCount)];
        });
        const read = (Math.min(start + BLOCK, sheet.length) / sheet.length) * file.size;
        yield { rows, read };
      }
    },
  };
}

/** Sizes are read from the directory of the archive; the unpacker gives no part more room than it states there. */
function expectSmall(bytes: Uint8Array): void {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
  } catch {
    throw new FileFault('file/not-workbook');
  }
  if (total > limits.unpacked) throw new FileFault('file/unpacks-too-large', total);
}

async function readFirstSheet(bytes: ArrayBuffer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(bytes);
  } catch {
    throw new FileFault('file/not-workbook');
  }
}
