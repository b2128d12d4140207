import { poverty } from '@giamngheo/classification';
import { describe, expect, it } from 'vitest';
import { BatchCancelled, BatchEngine } from './engine.js';
import { FileFault } from './limits.js';
import { mapColumns } from './map-columns.js';
import type { BatchMapping, BatchSetup } from './messages.js';

const setup: BatchSetup = {
  edition: poverty.on('2018-12-31'),
  on: '2018-12-31',
  locale: 'vi',
};
const mapping: BatchMapping = { overrides: [], group: 'Tên xã', nearShare: 0.05, numberLocale: undefined };
const text = [
  'Mã hộ,Tên xã,Khu vực,Thu nhập bình quân đầu người',
  'h1,Xã A,nông thôn,690000',
  'h2,Xã A,nông thôn,735001',
  'h3,Xã B,rural,2000000',
  'h4,Xã B,urban,700.000',
  'h5,Xã A,urban',
  'h1,Xã A,urban,5000000',
  '=h7,Xã A,urban,',
].join('\n');
const csv = (content: string) => new Blob([content]);
const idle = () => {};

async function runOf(content: string, more: Partial<BatchMapping> = {}) {
  const engine = new BatchEngine();
  const opened = await engine.open(csv(content), 'mau.csv', setup);
  const result = await engine.run({ ...mapping, ...more }, idle);
  return { engine, opened, result };
}
async function faultOf(file: Blob) {
  try {
    await new BatchEngine().open(file, 'x', setup);
  } catch (error) {
    if (error instanceof FileFault) return error.code;
    throw error;
  }
  return undefined;
}

describe('a batch', () => {
  it('matches columns by the aliases of the vocabulary, and finds the communes', async () => {
    const { opened } = await runOf(text);
    const { columns, faults } = mapColumns(setup, opened.header, mapping);
    expect(columns.map(({ target }) => ('fact' in target ? target.fact : target.kind))).toEqual([
      'id',
      'unknown',
      'area',
      'monthlyIncomePerCapita',
    ]);
    expect(faults).toEqual([]);
    expect(opened).toMatchObject({ group: 'Tên xã', kind: 'csv' });
    expect(opened.sample[0]).toEqual(['h1', 'Xã A', 'nông thôn', '690000']);
  });

  it('keeps every row: decided, undetermined and invalid add up', async () => {
    const { result } = await runOf(text);
    expect(result.counts).toEqual({ rows: 7, decided: 2, undetermined: 2, invalid: 3 });
    expect(result.groups.map(({ name, rows }) => [name, rows])).toEqual([
      ['Xã A', 5],
      ['Xã B', 2],
    ]);
    expect(result.groups[0]?.counts).toEqual({ poor: 1, undetermined: 2, invalid: 2 });
  });

  it('gathers bad rows by cause, with their rows and lines', async () => {
    const { result } = await runOf(text);
    const causes = result.causes.map(({ code, rows }) => [code, rows.map(({ row, line }) => [row, line])]);
    expect(causes).toEqual([
      ['cell/ambiguous-number', [[4, 5]]],
      ['row/cell-count', [[5, 6]]],
      ['row/duplicate-id', [[6, 7]]],
    ]);
  });

  it('finds households within the declared share of a limit, and no others', async () => {
    const { result } = await runOf(text);
    expect(result.near.rows.map(({ id, parameter, limit }) => [id, parameter, limit])).toEqual([
      ['h1', 'poorLine', 700_000],
    ]);
    const wider = await runOf(text, { nearShare: 0.06 });
    expect(wider.result.near.rows.map(({ id }) => id)).toEqual(['h1', 'h2']);
  });

  it('writes as many rows as it read, in their order, with edition, and no text that is a formula', async () => {
    const { engine } = await runOf(text);
    const out = await (await engine.file('csv')).text();
    const lines = out.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('id,class,status,rule,missing,errors,edition');
    expect(lines).toHaveLength(8);
    expect(lines[1]).toBe('h1,poor,decided,poorByIncome,,,classification/poverty@2016-01-01.r1');
    expect(lines[7]?.startsWith("'=h7,,undetermined")).toBe(true);
  });

  it('hands out bad rows as they stand, with where and why', async () => {
    const { engine } = await runOf(text);
    const out = await (await engine.file('bad')).text();
    expect(out).toContain('Dòng dữ liệu,Dòng của tệp,Lỗi,Mã hộ');
    expect(out).toContain('h4,Xã B,urban,700.000');
    expect(out.trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('writes a workbook that is read back the same, with a trace of edition and hashes', async () => {
    const { engine, result } = await runOf(text);
    const book = await engine.file('xlsx');
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    const [rows, trace] = await readXlsxFile(book);
    expect(rows?.data).toHaveLength(8);
    const found = Object.fromEntries((trace?.data ?? []).map(([key, value]) => [key, value]));
    expect(found['Phiên bản quy tắc']).toBe('classification/poverty@2016-01-01.r1');
    expect(found['Mã băm tệp (SHA-256)']).toBe(result.inputHash);
    expect(result.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(found['Mã băm quy tắc (SHA-256)']).toBe(result.rulebookHash);
  });

  it('gives the same answers from a workbook as from the text', async () => {
    const { writeWorkbook } = await import('./write-workbook.js');
    const rows = [
      ['Mã hộ', 'Tên xã', 'Khu vực', 'Thu nhập bình quân đầu người'],
      ['h1', 'Xã A', 'nông thôn', 690_000],
      ['h3', 'Xã B', 'rural', 2_000_000],
    ];
    const engine = new BatchEngine();
    await engine.open(new Blob([await writeWorkbook([{ name: 'x', rows }])]), 'x.xlsx', setup);
    const result = await engine.run(mapping, idle);
    expect(result.counts).toEqual({ rows: 2, decided: 2, undetermined: 0, invalid: 0 });
    expect(result.byOutcome).toMatchObject({ poor: 1, aboveAverage: 1 });
  });

  it('reads a column as somebody says it is', async () => {
    const { engine, opened } = await runOf('Mã,Vùng,Tiền\nh1,rural,1\n');
    const { faults } = mapColumns(setup, opened.header, mapping);
    expect(faults.map(({ code }) => code)).toEqual(['header/no-id']);
    const result = await engine.run(
      {
        ...mapping,
        overrides: [
          ['Mã', { kind: 'id' }],
          ['Vùng', { kind: 'fact', fact: 'area' }],
          ['Tiền', { kind: 'fact', fact: 'monthlyIncomePerCapita' }],
        ],
      },
      idle,
    );
    expect(result.byOutcome).toMatchObject({ poor: 1 });
  });

  it('reads grouped numbers once somebody says how they are written', async () => {
    const { result } = await runOf('id,area,monthlyIncomePerCapita\nh1,rural,700.000\n', {
      numberLocale: 'vi',
    });
    expect(result.byOutcome).toMatchObject({ poor: 1 });
  });

  it('gives one row in full', async () => {
    const { engine } = await runOf(text);
    expect(await engine.row(3)).toMatchObject({
      answer: { id: 'h3', outcomes: ['aboveAverage'] },
      facts: { area: 'rural', monthlyIncomePerCapita: 2_000_000 },
    });
    expect(await engine.row(99)).toBeUndefined();
  });

  it('stops when it is told to', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `h${i},rural,690000`).join('\n');
    const engine = new BatchEngine();
    await engine.open(csv(`id,area,monthlyIncomePerCapita\n${rows}`), 'x', setup);
    const run = engine.run(mapping, () => engine.cancel());
    await expect(run).rejects.toBeInstanceOf(BatchCancelled);
  });

  it.each([
    [new Blob([]), 'file/empty'],
    [new Blob([new Uint8Array([0xff, 0xfe, 0x69, 0])]), 'file/not-text'],
    [new Blob([new Uint8Array([0x69, 0x64, 0x2c, 0xe1, 0x0a])]), 'file/not-text'],
    [new Blob(['%PDF-1.7']), 'file/not-text'],
    [new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]), 'file/not-workbook'],
    [new Blob(['id,"area\n1,2']), 'file/open-quote'],
    [new Blob([`${Array.from({ length: 301 }, (_, i) => `c${i}`).join()}\n`]), 'file/too-many-columns'],
  ])('refuses %o as %s', async (file, code) => {
    expect(await faultOf(file)).toBe(code);
  });
});
