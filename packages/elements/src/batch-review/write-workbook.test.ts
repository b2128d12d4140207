import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { openTable } from './open-table.js';
import { writeWorkbook } from './write-workbook.js';

const rows = [
  ['id', 'Tên', 'Số'],
  ['007', 'Yên Mô & "Gia Viễn" <x>', 12.5],
  ['=1+1', 'có khoảng trắng', -3],
  [null, '', undefined],
];

describe('a workbook that is written', () => {
  it('is read back the same, text as text and numbers as numbers, and no text is a formula', async () => {
    const bytes = await writeWorkbook([
      { name: 'Kết quả', rows },
      { name: 'Vết: a/b', rows: [['x']] },
    ]);
    const sheets = await readXlsxFile(bytes.buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Kết quả', 'Vết  a b']);
    expect(sheets[0]?.data.slice(0, 3)).toEqual([
      ['id', 'Tên', 'Số'],
      ['007', 'Yên Mô & "Gia Viễn" <x>', 12.5],
      ["'=1+1", 'có khoảng trắng', -3],
    ]);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(xml).not.toContain('<f>');
  });

  it('is the same bytes for the same rows', async () => {
    expect(await writeWorkbook([{ name: 'a', rows }])).toEqual(await writeWorkbook([{ name: 'a', rows }]));
  });

  it('names columns behind Z', async () => {
    const wide = [Array.from({ length: 30 }, (_, i) => `c${i}`)];
    const [sheet] = await readXlsxFile((await writeWorkbook([{ name: 'a', rows: wide }])).buffer);
    expect(sheet?.data[0]).toEqual(wide[0]);
  });

  it('opens as a table: header, rows with their place, blank rows left out', async () => {
    const bytes = await writeWorkbook([{ name: 'a', rows: [['id', 'n'], ['x', 1], [], ['y', 2]] }]);
    const table = await openTable(new Blob([bytes]), (found, expected) => `${found}/${expected}`);
    expect(table).toMatchObject({ kind: 'xlsx', header: ['id', 'n'] });
    const all = [];
    for await (const block of table.rows()) all.push(...block.rows);
    expect(all.map(({ number, line, values }) => [number, line, values])).toEqual([
      [1, 2, ['x', 1]],
      [2, 4, ['y', 2]],
    ]);
  });
});
