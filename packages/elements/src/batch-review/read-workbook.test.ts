import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const rels = (list: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly bookProperties?: string;
  readonly target?: string;
}

/** A workbook of the parts that a writer would write. */
function workbook({ sheet, strings, styles, bookProperties = '', target = 'worksheets/sheet1.xml' }: Parts) {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': rels(`<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook>${bookProperties}<sheets><sheet name="Hộ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      `<Relationship Id="rId1" Type="${REL}/worksheet" Target="${target}"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${REL}/styles" Target="styles.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': strings ?? '<sst/>',
    'xl/styles.xml': styles ?? '<styleSheet/>',
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  ) as Uint8Array<ArrayBuffer>;
}

async function cellsOf(bytes: Uint8Array<ArrayBuffer>) {
  const cells: [number, readonly unknown[]][] = [];
  const sheet = await readWorkbook(bytes);
  for await (const { rows } of sheet.rows()) for (const row of rows) cells.push([row.line, row.cells]);
  return cells;
}

const DAYS =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0&quot; đ&quot;"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164" xfId="0"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>';

describe('a workbook that is read', () => {
  it('gives shared text, runs of it, numbers, days, yes and no, and nothing for a fault of a formula', async () => {
    const bytes = workbook({
      strings:
        '<sst count="3"><si><t>Hộ &amp; tổ</t></si><si><r><t xml:space="preserve">Yên </t></r><r><rPr><b/></rPr><t>Mô</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b</t></si></sst>',
      styles: DAYS,
      sheet:
        '<worksheet><cols><col min="1" max="2"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2" spans="1:3"/><row r="4"><c r="A4"><v>12.5</v></c><c r="B4" s="1"><v>42736</v></c><c r="C4" s="2"><v>700000</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F4" t="str"><f>"a"</f><v> kết quả </v></c><c r="G4" s="3"><v>42736</v></c><c r="H4" t="s"><v>2</v></c><c r="AA4" t="inlineStr"><is><t>xa</t></is></c></row></sheetData></worksheet>',
    });
    const day = new Date('2017-01-01T00:00:00Z');
    const blank = Array.from({ length: 18 }, () => null);
    expect(await cellsOf(bytes)).toEqual([
      [1, ['Hộ & tổ', null, 'Yên Mô']],
      [2, []],
      [4, [12.5, day, 700000, true, null, ' kết quả ', day, 'a\rb', ...blank, 'xa']],
    ]);
  });

  it('is read the same with prefixed tags, without places of cells, and with a path from the root', async () => {
    const bytes = workbook({
      target: '/xl/worksheets/sheet1.xml',
      bookProperties: '<workbookPr date1904="1"/>',
      styles: DAYS,
      sheet:
        '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c/><x:c s="1"><x:v>0</x:v></x:c><x:c t="d"><x:v>2017-05-09T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(await cellsOf(bytes)).toEqual([
      [1, ['a', 2]],
      [2, [null, new Date('1904-01-01T00:00:00Z'), new Date('2017-05-09T00:00:00Z')]],
    ]);
  });

  it('has the cells that were written, whatever signs they hold, as another reader finds them', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), async (rows) => {
        const bytes = await writeWorkbook([{ name: 'a', rows: [['id'], ...rows] }]);
        const width = Math.max(1, ...rows.map(({ length }) => length));
        const filled = (cells: readonly unknown[]) =>
          Array.from({ length: width }, (_, i) => (cells[i] === '' ? null : (cells[i] ?? null)));
        const other = await readSheet(bytes.buffer, { trim: false });
        const own = (await cellsOf(bytes)).map(([, cells]) => filled(cells));
        expect(own.slice(0, other.length)).toEqual(other.map(filled));
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when it is cut off, is no workbook, or has no sheet', async () => {
    const whole = workbook({ sheet: '<worksheet/>' });
    await expect(readWorkbook(whole.slice(0, -30))).rejects.toMatchObject({ code: 'file/not-workbook' });
    const other = zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>;
    await expect(readWorkbook(other)).rejects.toMatchObject({ code: 'file/not-workbook' });
    const none = workbook({ sheet: '<worksheet/>', target: 'worksheets/none.xml' });
    await expect(readWorkbook(none)).rejects.toMatchObject({ code: 'file/no-sheet' });
    const damaged = whole.slice();
    const at = textOf(whole).indexOf('xl/workbook.xml') + 'xl/workbook.xml'.length;
    damaged.fill(0xff, at, at + 15);
    await expect(readWorkbook(damaged)).rejects.toMatchObject({ code: /^file\// });
  });

  it('is refused when a part unpacks to more than it states, or states more than the limit', async () => {
    const bytes = workbook({ sheet: `<worksheet>${' '.repeat(100_000)}</worksheet>` });
    const view = new DataView(bytes.buffer);
    const at = directoryEntry(bytes, 'xl/workbook.xml');
    view.setUint32(at + 24, 5, true);
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'file/unpacks-too-large' });
    view.setUint32(at + 24, 0x7fffffff, true);
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'file/unpacks-too-large' });
  });
});

/** Where the directory of an archive speaks of a part. */
function directoryEntry(bytes: Uint8Array, path: string): number {
  return textOf(bytes).lastIndexOf(path) - 46;
}

const textOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
