import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { type SheetRow, WorkbookFault } from '@giamngheo/core/workbook';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { batchWords } from '../../words.js';
import { openXlsx } from '../xlsx-table.js';
import { streamSheet } from './stream-sheet.js';
import { TextStore } from './text-store.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'book.xlsx');

/** An archive of parts, each deflated. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [plain, title] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(plain), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(plain.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 8, 6, 28);
    entry.writeUInt32LE(at, 42);
    files.push(head, title, packed);
    directory.push(entry, title);
    at += 30 + title.length + packed.length;
  }
  const middle = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(middle.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, middle, end]);
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A workbook of one sheet. `sheet`: what stands within its data. */
function writeBook(
  sheet: string,
  more: { strings?: string; styles?: string; book?: string; head?: string } = {},
) {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  writeFileSync(
    path,
    zipOf({
      '[Content_Types].xml': `${XML}<Types/>`,
      'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${more.book ?? ''}<sheets><sheet name="Hộ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}${relation(3, 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
      'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${more.styles ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
      'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" count="9" uniqueCount="9">${more.strings ?? ''}</sst>`,
      'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}">${more.head ?? '<dimension ref="A1:Z99"/><cols><col min="1" max="2"/></cols>'}<sheetData>${sheet}</sheetData><pageMargins left="0.7"/></worksheet>`,
    }),
  );
}

const trim = (cells: readonly unknown[]) => cells.slice(0, cells.findLastIndex((one) => one !== null) + 1);
const shown = (rows: readonly { readonly line: number; readonly cells: readonly unknown[] }[]) =>
  rows.map(({ line, cells }) => [line, ...trim(cells)]).filter(({ length }) => length > 1);

async function streamed() {
  const rows: SheetRow[] = [];
  for await (const block of streamSheet(path)) rows.push(...block);
  return shown(rows);
}

async function whole() {
  const sheet = await readSheet(path, { trim: false });
  return shown(sheet.map((cells, i) => ({ line: i + 1, cells })));
}

const strings = [
  '<si><t>một</t></si>',
  '<si><t xml:space="preserve"> hai &amp; &lt;ba&gt; </t></si>',
  '<si><t/></si>',
  '<si><r><rPr><b/><sz val="11"/></rPr><t>Đậm</t></r><r><t xml:space="preserve"> và </t></r><r><t>thường</t></r></si>',
  '<si><t>_x000D_&#10;&#x1EBF;_x005F_x0041_</t></si>',
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
];
const formats = [
  'General',
  'dd/mm/yyyy',
  '[$-42A]dd/mm/yyyy;@',
  'yyyy\\-mm\\-dd',
  '#,##0.00',
  '0.0%',
  '[h]:mm:ss',
  'mm:ss.000',
  'd&quot; ngày&quot;',
  '0 &quot;đồng&quot;',
  'gg e',
  '[Red]0',
  'h:mm AM/PM',
  '',
];
const styles =
  `<numFmts count="${formats.length}">${formats.map((one, i) => `<numFmt numFmtId="${164 + i}" formatCode="${one}"/>`).join('')}<numFmt numFmtId="20" formatCode="0"/></numFmts>` +
  '<fonts><font><sz val="11"/></font></fonts><cellStyleXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs count="9"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" fontId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left"/></xf><xf xfId="1"/><xf numFmtId="1" xfId="1"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}<xf numFmtId="20"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="dd"/></dxf></dxfs>`;

describe('a workbook read piece by piece', () => {
  it('has the cells that the library has, of every type and style, as programs write them', async () => {
    const style = fc.nat(formats.length + 4).map((one) => ` s="${one}"`);
    const usual = fc.oneof(
      fc.nat(strings.length - 1).map((one) => ['', ' t="s"', `<v>${one}</v>`]),
      fc
        .tuple(style, fc.constantFrom('43465', '0', '1.5', '-3', '1E3', '43465.75', '60'))
        .map(([s, v]) => [s, '', `<v>${v}</v>`]),
      fc.constantFrom('1', '0').map((one) => ['', ' t="b"', `<v>${one}</v>`]),
      fc.constantFrom(
        ['', ' t="e"', '<v>#REF!</v>'],
        ['', ' t="str"', '<f>A1&amp;"x"</f><v>a &amp; _x0041_</v>'],
        ['', ' t="str"', '<f t="shared" ref="A1:A2" si="0">B1</f><v></v>'],
        ['', ' t="str"', '<f>B1</f>'],
        ['', '', '<f>1+1</f><v>2</v>'],
        ['', ' t="inlineStr"', '<is><t>trong ô</t></is>'],
        ['', ' t="inlineStr"', '<is><r><t>hai </t></r><r><t>phần</t></r></is>'],
        ['', ' t="d"', '<v>2018-12-31T00:00:00Z</v>'],
        [' s="1"', ' t="n"', '<v>43465</v>'],
        [' s="1"', '', ''],
      ),
    );
    const cells = fc.array(fc.option(usual), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(cells, { maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        async (rows, later, from1904) => {
          const data = rows.map((row, i) => {
            const line = i * (later ? 2 : 1) + 1;
            const all = row.flatMap((cell, k) => {
              if (cell === null) return [];
              const [s, t, v] = cell as [string, string, string];
              const r = `r="${String.fromCharCode(65 + k)}${line}"`;
              return [v === '' ? `<c ${r}${s}${t}/>` : `<c ${r}${s}${t}>${v}</c>`];
            });
            return all.length === 0
              ? `<row r="${line}"/>`
              : `<row r="${line}" spans="1:6" x14ac:dyDescent="0.25">${all.join('')}</row>`;
          });
          const book = from1904 ? '<workbookPr date1904="1"/>' : '<workbookPr defaultThemeVersion="1"/>';
          writeBook(data.join(later ? '\n' : ''), { strings: strings.join(later ? '\n' : ''), styles, book });
          expect(await streamed()).toEqual(await whole());
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ['a row without a number', '<row><c r="A3"><v>1</v></c></row>', [[3, 1]]],
    ['a comment', '<row r="1"><!-- <c r="A1"><v>1</v></c> --><c r="B1"><v>1</v></c></row>', [[1, null, 1]]],
    ['attributes in single quotes', "<row r='1'><c r='A1'><v>1</v></c></row>", [[1, 1]]],
    [
      'words of its own for marks',
      '<row r="1"><c r="A1" t="str"><v>a&nbsp;b</v></c></row>',
      [[1, 'a&nbsp;b']],
    ],
    ['an empty text', '<row r="1"><c r="A1" t="inlineStr"><is><t></t></is></c></row>', []],
    ['nothing', '', []],
  ])('is read as the library reads it where it has %s', async (_, sheet, rows) => {
    writeBook(sheet, { strings: strings.join(''), styles });
    expect(await streamed()).toEqual(rows);
    expect(await whole()).toEqual(rows);
  });

  it.each([
    ['marked sections', '<row r="1"><c r="A1" t="str"><v><![CDATA[a & b]]></v></c></row>', [[1, 'a & b']]],
    ['cells without a place', '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>', [[1, 1, 2]]],
    [
      'two texts in a cell',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t><t>b</t></is></c></row>',
      [[1, 'ab']],
    ],
    ['a sign past the first 65,536', '<row r="1"><c r="A1" t="str"><v>&#x20000;</v></c></row>', [[1, '𠀀']]],
    [
      'a day of no zone',
      '<row r="1"><c r="A1" t="d"><v>2018-12-31T00:00:00</v></c></row>',
      [[1, new Date('2018-12-31T00:00:00Z')]],
    ],
    ['a truth in words', '<row r="1"><c r="A1" t="b"><v>true</v></c></row>', [[1, true]]],
  ])('is read right where the library does not, with %s', async (_, sheet, rows) => {
    writeBook(sheet, { strings: strings.join(''), styles });
    expect(await streamed()).toEqual(rows);
  });

  it.each([
    ['rows out of order', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>x</v></c></row>'],
    ['a style that is not there', '<row r="1"><c r="A1" s="99"><v>1</v></c></row>'],
    ['a type that is none', '<row r="1"><c r="A1" t="z"><v>1</v></c></row>'],
    ['a broken end', '<row r="1"><c r="A1"><v>1</v></c>'],
  ])('is refused, as by the library, where it has %s', async (_, sheet) => {
    writeBook(sheet, { strings: strings.join(''), styles });
    await expect(streamed()).rejects.toThrow(WorkbookFault);
    await expect(whole()).rejects.toThrow();
  });

  it('is what another program writes too, and what is no workbook is refused', async () => {
    const sheet = [
      ['Mã hộ', 'Ngày', 'Số'],
      ['001', new Date(Date.UTC(2018, 11, 31)), 1.5],
      [null, null, null],
      ['a "b" <c>', null, true],
    ];
    await writeExcelFile(sheet as never, { dateFormat: 'dd/mm/yyyy' }).toFile(path);
    expect(await streamed()).toEqual(await whole());
    expect(await streamed()).toHaveLength(3);
    for (const bytes of [Buffer.from('id,area\n'), Buffer.alloc(0), zipOf({ 'a.xml': '<a/>' })]) {
      writeFileSync(path, bytes);
      await expect(streamed()).rejects.toThrow(WorkbookFault);
    }
    writeBook('<row r="1"><c r="A1"><v>1</v></c></row>');
    for (const cut of [20, 200, 900]) {
      const bytes = zipOf({ 'xl/workbook.xml': 'x'.repeat(10_000) });
      writeFileSync(path, bytes.subarray(0, Math.min(cut, bytes.length - 1)));
      await expect(streamed()).rejects.toThrow(WorkbookFault);
    }
  });

  it('is read to its last row, and where it breaks off the rows before have been given', async () => {
    const row = (line: number, cell: string) =>
      `<row r="${line}"><c r="A${line}" t="str"><v>${cell}</v></c></row>`;
    const many = Array.from({ length: 20_000 }, (_, i) => row(i + 1, i === 0 ? 'id' : `h${i}`));
    const source = { shown: 'book.xlsx', path };
    const found: [number, number, unknown][] = [];
    const read = async (data: string) => {
      found.length = 0;
      writeBook(data);
      const table = await openXlsx(source, batchWords('en'), new AbortController().signal);
      for await (const block of table.blocks)
        for (const { number, line, values } of block) found.push([number, line, values[0]]);
    };
    await read([...many, row(20_001, 'a<!-- ? -->b'), row(20_003, 'last')].join(''));
    expect(found).toHaveLength(20_001);
    expect(found.slice(-3)).toEqual([
      [19_999, 20_000, 'h19999'],
      [20_000, 20_001, 'ab'],
      [20_001, 20_003, 'last'],
    ]);
    expect(found.every(([number], i) => number === i + 1)).toBe(true);
    await expect(read([...many, row(5, 'again')].join(''))).rejects.toMatchObject({
      code: 'file/not-workbook',
    });
    expect(found.length).toBeGreaterThan(10_000);
  });

  it('may come through a pipe', async () => {
    writeBook('<row r="1"><c r="A1"><v>1</v></c></row>');
    const pipe = join(folder, 'pipe.xlsx');
    execFileSync('mkfifo', [pipe]);
    const written = writeFile(pipe, readFileSync(path));
    const rows: SheetRow[] = [];
    for await (const block of streamSheet(pipe)) rows.push(...block);
    await written;
    expect(shown(rows)).toEqual([[1, 1]]);
  });

  it('leaves nothing open where reading stops early', async () => {
    writeBook(
      Array.from({ length: 9000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join(
        '',
      ),
    );
    for await (const block of streamSheet(path)) {
      expect(block.length).toBeGreaterThan(0);
      break;
    }
    const table = await openXlsx(
      { shown: 'book.xlsx', path },
      batchWords('en'),
      new AbortController().signal,
    );
    await table.close?.();
    await table.close?.();
    let rows = 0;
    for await (const block of table.blocks) rows += block.length;
    expect(rows).toBeLessThan(8999);
  });
});

describe('texts of a workbook', () => {
  it('are the same from memory and from disk', () => {
    const store = new TextStore(1 << 20);
    const textOf = (i: number) => `${i} ${'ế'.repeat(i % 700)}`;
    for (let i = 0; i < 30_000; i++) store.add(i === 17_000 ? 'x'.repeat(3_000_000) : textOf(i));
    expect(store.size).toBe(30_000);
    for (let i = 0; i < 30_000; i += 7) expect(store.get(i)).toBe(textOf(i));
    expect(store.get(17_000)).toHaveLength(3_000_000);
    for (const i of [29_999, 5, 12_345, 29_998]) expect(store.get(i)).toBe(textOf(i));
    for (const none of [30_000, -1, 1.5, Number.NaN]) expect(store.get(none)).toBeUndefined();
    store.close();
    store.close();
  });
});
