import { findFirstSheet, readRows, type SheetRow } from '@giamngheo/core/workbook';
import { openArchive } from './open-archive.js';
import { TextStore } from './text-store.js';
import { readParts, textOfPart } from './zip-parts.js';

/**
 * The rows of the first sheet of a workbook, piece by piece. Only its texts are kept, past a bound on disk.
 * @throws {WorkbookFault} when it is no workbook, or broken; what the file system says as it is
 */
export async function* streamSheet(path: string): AsyncGenerator<readonly SheetRow[]> {
  const archive = await openArchive(path);
  const texts = new TextStore();
  try {
    const parts = await readParts(archive);
    const textOf = (name: string) => {
      const part = parts.get(name);
      return part === undefined ? undefined : textOfPart(archive, part);
    };
    const sheet = await findFirstSheet(textOf, texts);
    yield* readRows(textOf(sheet.path) as AsyncIterable<string>, sheet);
  } finally {
    texts.close();
    await archive.close();
  }
}
