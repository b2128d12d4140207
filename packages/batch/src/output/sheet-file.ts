import { open } from 'node:fs/promises';
import { ArchiveFile } from './archive-file.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All but the sheet. Style 1 is bold, style 2 text. */
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/**
 * Writes a workbook (.xlsx) with one sheet of text, piece by piece. The first row is bold; an empty text is no cell. No cell is a
 * formula, whatever it starts with. The same rows give the same bytes.
 */
export async function writeSheetFile(path: string, rows: AsyncIterable<readonly string[]>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    const archive = new ArchiveFile(file);
    for (const [name, xml] of Object.entries(parts)) await archive.add(name, [HEAD, xml]);
    await archive.add('xl/worksheets/sheet1.xml', sheetXml(rows));
    await archive.finish();
  } finally {
    await file.close();
  }
}

async function* sheetXml(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  let line = 0;
  for await (const cells of rows) {
    line++;
    let text = `<row r="${line}">`;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as string;
      if (cell === '') continue;
      const space = /^\s|\s$|[\t\n]/.test(cell) ? ' xml:space="preserve"' : '';
      const style = line === 1 ? 1 : 2;
      text += `<c r="${nameOf(i)}${line}" s="${style}" t="inlineStr"><is><t${space}>${escapeText(cell)}</t></is></c>`;
    }
    yield `${text}</row>`;
  }
  yield '</sheetData></worksheet>';
}

const names: string[] = [];

/** `A`, `B`, … `Z`, `AA`: the name of a column by its place from 0. */
function nameOf(place: number): string {
  const known = names[place];
  if (known !== undefined) return known;
  const letter = String.fromCharCode(65 + (place % 26));
  const name = place < 26 ? letter : nameOf(Math.floor(place / 26) - 1) + letter;
  names[place] = name;
  return name;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML has no way to write, and the return it changes
const UNSAFE = /[&<>\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/g;

/** Text of a cell: what XML cannot hold is written as `_x0001_`, and what looks like that as `_x005F_x0001_`. */
function escapeText(text: string): string {
  return text.replace(
    UNSAFE,
    (sign) => SIGNS[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
