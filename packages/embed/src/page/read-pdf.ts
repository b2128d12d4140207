import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';

/** A run of text on a sheet; lengths in points from the upper left corner. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A sheet as it came out of the printer. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Its text in one line, every white space a single blank. */
  readonly text: string;
}

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('pdfjs-dist/package.json'));
const library = (name: string) => readFileSync(join(folder, `build/${name}.min.mjs`), 'utf8');

/** What the reader offers once its script has run. */
interface Reader {
  readonly GlobalWorkerOptions: { workerSrc: string };
  getDocument(options: object): { promise: Promise<ReadDocument> };
}
interface ReadDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { readonly width: number; readonly height: number };
    getTextContent(): Promise<{ readonly items: readonly Item[] }>;
  }>;
}
interface Item {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

/** Reads a PDF file inside a page of the browser, which has all that the reader needs. */
export async function readPdf(page: Page, file: Buffer): Promise<PrintedPage[]> {
  await page.addScriptTag({ type: 'module', content: library('pdf') });
  await page.waitForFunction(() => 'pdfjsLib' in globalThis);
  return page.evaluate(
    async ({ worker, data }) => {
      const { pdfjsLib } = globalThis as unknown as { pdfjsLib: Reader };
      pdfjsLib.GlobalWorkerOptions.workerSrc = URL.createObjectURL(
        new Blob([worker], { type: 'text/javascript' }),
      );
      const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
      const document = await pdfjsLib.getDocument({ data: bytes, verbosity: 0 }).promise;
      const sheets: PrintedPage[] = [];
      for (let number = 1; number <= document.numPages; number++) {
        const sheet = await document.getPage(number);
        const { width, height } = sheet.getViewport({ scale: 1 });
        const { items } = await sheet.getTextContent();
        const pieces = items
          .filter(({ str }) => str.trim() !== '')
          .map(({ str, width: wide, height: high, transform: [, , , , x = 0, y = 0] }) => ({
            text: str,
            left: x,
            right: x + wide,
            top: height - y - high,
            bottom: height - y,
          }));
        const text = items
          .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
          .join('')
          .replace(/\s+/g, ' ')
          .normalize('NFC');
        sheets.push({ width, height, pieces, text });
      }
      return sheets;
    },
    { worker: library('pdf.worker'), data: file.toString('base64') },
  );
}
