import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { afterAll, expect, it } from 'vitest';
import { streamSheet } from '../table/xlsx/stream-sheet.js';
import { writeSheetFile } from './sheet-file.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'out.xlsx');

async function write(rows: readonly (readonly string[])[]) {
  rmSync(path, { force: true });
  await writeSheetFile(
    path,
    (async function* () {
      yield* rows;
    })(),
  );
}

const trim = (cells: readonly unknown[]) => cells.slice(0, cells.findLastIndex((one) => one !== null) + 1);

it('gives every text back, by the library and piece by piece: signs, spaces, what looks like a formula or an escape', async () => {
  const text = fc.oneof(
    fc.string({
      unit: fc.constantFrom(
        'a',
        'ế',
        ' ',
        '\n',
        '\r',
        '\t',
        '&',
        '<',
        '>',
        '"',
        '_',
        'x0041_',
        '\u0001',
        '\uFFFF',
        '😀',
      ),
    }),
    fc.constantFrom('=1+1', '-2', '_x0041_', '__x0041__', '1e5', 'true', ' ', ''),
  );
  const table = fc.array(fc.array(text, { maxLength: 30 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      await write(rows);
      const expected = rows.map((row) => trim(row.map((cell) => (cell === '' ? null : cell))));
      const found: unknown[] = rows.map(() => []);
      for await (const block of streamSheet(path))
        for (const { line, cells } of block) found[line - 1] = trim(cells);
      expect(found).toEqual(expected);
      const library = (await readSheet(path, { trim: false })).map(trim);
      expect([...library, ...rows.slice(library.length).map(() => [])]).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('writes the same bytes for the same rows, however many', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [`h${i}`, 'poor', '', `${i % 7}`]);
  await write(rows);
  const first = readFileSync(path);
  await write(rows);
  expect(readFileSync(path).equals(first)).toBe(true);
  expect(await readSheet(path)).toHaveLength(3000);
});
