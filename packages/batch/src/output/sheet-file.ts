import { open } from 'node:fs/promises';
import {
  CELL_STYLES,
  columnName,
  sheetEnds,
  sheetPath,
  textCell,
  workbookFrame,
} from '@giamngheo/core/workbook';
import { ArchiveFile } from './archive-file.js';

/**
 * Writes a workbook (.xlsx) with one sheet of text, piece by piece. The first row is bold; an empty text is no cell. No cell is a
 * formula, whatever it starts with. The same rows give the same bytes.
 */
export async function writeSheetFile(path: string, rows: AsyncIterable<readonly string[]>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    const archive = new ArchiveFile(file);
    for (const [part, xml] of workbookFrame(['Sheet1'])) await archive.add(part, [xml]);
    await archive.add(sheetPath(0), sheetXml(rows));
    await archive.finish();
  } finally {
    await file.close();
  }
}

async function* sheetXml(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  const [before, after] = sheetEnds(false);
  yield before;
  let line = 0;
  for await (const cells of rows) {
    line++;
    const style = line === 1 ? CELL_STYLES.bold : CELL_STYLES.text;
    let text = `<row r="${line}">`;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as string;
      if (cell !== '') text += textCell(`${columnName(i)}${line}`, style, cell);
    }
    yield `${text}</row>`;
  }
  yield after;
}
