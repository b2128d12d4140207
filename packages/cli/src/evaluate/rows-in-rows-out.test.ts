import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWorkspace } from '../testing/run-command.js';

const columns = ['area', 'monthlyIncomePerCapita', 'deprivedWater', 'Loại nhà tiêu', 'ghi chú'];
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'rural',
    'Thành thị',
    '700000',
    '1.000',
    'có',
    'không',
    'x',
    'Tự hoại',
    ' ',
    '-1',
    '1e9',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r\n', '\t', 'a', 'đ'), maxLength: 6 }),
);
/** Rows as a survey might have them: mostly whole, some short, some long. */
const tables = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.array(cell, { minLength: 5, maxLength: 5 }) },
    fc.array(cell, { maxLength: 7 }),
  ),
  { maxLength: 25 },
);

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** An independent reader of well-formed CSV, one sign at a time. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        value += text[at];
      }
      at++;
    } else {
      while (text[at] !== ',' && text[at] !== '\n') value += text[at++];
    }
    row.push(value);
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at++;
  }
  return rows;
}

it('gives one row for each row, in order, whatever stands in the cells', async () => {
  const space = createWorkspace();
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, sign, end) => {
        const lines = rows.map((cells, i) => [`ID ${i}`, ...cells].map(quote).join(sign));
        space.write('in.csv', [['id', ...columns].join(sign), ...lines].join(end) + end);
        const argv = ['evaluate', 'classification/poverty', 'in.csv', '--on', '2018-12-31'];
        const { code, stdout, stderr } = await space.run([
          ...argv,
          '-o',
          'out.csv',
          '--summary',
          'sum.json',
          '--force',
        ]);
        expect(stdout).toBe('');
        expect(code, stderr).toBeLessThan(2);
        const [head, ...out] = readCsv(space.read('out.csv'));
        expect(head).toEqual(['id', 'class', 'status', 'rule', 'missing', 'errors', 'edition']);
        expect(out.map((row) => row[0])).toEqual(rows.map((_, i) => `ID ${i}`));
        for (const row of out) {
          expect(row).toHaveLength(7);
          const [, outcome, status, rule, missing, errors] = row as [
            string,
            string,
            string,
            string,
            string,
            string,
          ];
          expect([outcome !== '', rule !== '']).toEqual([status === 'decided', status === 'decided']);
          expect([missing !== '', errors !== '']).toEqual([status === 'undetermined', status === 'invalid']);
        }
        const summary = JSON.parse(space.read('sum.json'));
        const of = (status: string) => out.filter((row) => row[2] === status).length;
        expect(summary).toMatchObject({
          rows: rows.length,
          decided: of('decided'),
          undetermined: of('undetermined'),
          invalid: of('invalid'),
        });
        const total = (counts: Record<string, number>) =>
          Object.values(counts).reduce((sum, count) => sum + count, 0);
        expect([total(summary.byOutcome), total(summary.byRule)]).toEqual([summary.decided, summary.decided]);
        expect(code).toBe(summary.invalid > 0 ? 1 : 0);
      },
    ),
    { numRuns: 300 },
  );
  space.remove();
});
