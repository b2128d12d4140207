import { findFirstSheet, readRows, type SheetRow, WorkbookFault } from '@giamngheo/core/workbook';
import { FileFault } from './limits.js';
import { readZip, textOf, type ZipPart } from './read-zip.js';

/** The first sheet of a workbook; its rows are read anew each time they are asked for. */
export interface FirstSheet {
  /** Blocks of rows, with the share of the sheet that was read by then, from 0 to 1. */
  rows(): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly share: number }>;
}

/**
 * Opens the first sheet of a workbook (.xlsx) whose bytes are in memory.
 * @throws {FileFault} `file/not-workbook`, `file/unpacks-too-large`, `file/no-sheet`; the rows throw the first two as well
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<FirstSheet> {
  try {
    const parts = readZip(bytes);
    const texts: string[] = [];
    const sheet = await findFirstSheet(
      (path) => {
        const part = parts.get(path);
        return part && textOf(part);
      },
      { add: (text) => texts.push(text), get: (number) => texts[number] },
    );
    return {
      rows: async function* () {
        const part = parts.get(sheet.path) as ZipPart;
        let read = 0;
        const count = (letters: number) => {
          read += letters;
        };
        try {
          for await (const rows of readRows(counted(textOf(part), count), sheet))
            yield { rows, share: Math.min(1, read / part.size) };
        } catch (fault) {
          throw fileFault(fault);
        }
      },
    };
  } catch (fault) {
    throw fileFault(fault);
  }
}

async function* counted(pieces: AsyncIterable<string>, count: (letters: number) => void) {
  for await (const piece of pieces) {
    count(piece.length);
    yield piece;
  }
}

const fileFault = (fault: unknown) =>
  fault instanceof WorkbookFault ? new FileFault(`file/${fault.what}`) : fault;
