import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core';
import { communication, electricity, production, socialSecurity } from '@giamngheo/eligibility';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchError, batchWords, evaluateFile } from '../index.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });

const on = '2018-12-31';
const alone = [poverty.on(on)];
const together = [poverty, production, electricity, communication, socialSecurity].map((family) =>
  family.on(on),
);

interface Run {
  readonly editions?: readonly Edition[];
  readonly numberLocale?: 'vi' | 'en';
  readonly ending?: 'csv' | 'ndjson';
}

async function outcomeOf(
  input: string,
  way: 'fast' | 'rows',
  { editions = alone, ending = 'csv', ...more }: Run,
) {
  const [output, summary] = [at(`out.${ending}`), at('summary.json')];
  try {
    const report = await evaluateFile({
      ...more,
      editions,
      on,
      input: at(input),
      output,
      summary,
      words: batchWords('vi'),
      force: true,
      way,
    });
    return {
      // Why SQL did not answer is another reason each time.
      report: { ...report, outOfEngine: undefined },
      out: readFileSync(output.path, 'utf8'),
      summary: readFileSync(summary.path, 'utf8'),
    };
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
    return { code: error.code, message: error.message };
  }
}

/** Both ways through a file come to the same bytes, the same report, or the same refusal. */
async function expectSame(content: string | Uint8Array, run: Run = {}) {
  writeFileSync(at('in.csv').path, content);
  const reference = await outcomeOf('in.csv', 'rows', run);
  expect(await outcomeOf('in.csv', 'fast', run)).toEqual(reference);
  return reference;
}

const header = 'id,area,monthlyIncomePerCapita,deprivedWater,deprivedSanitation,Loại nhà tiêu,ghi chú';
/** Rows of every kind, each twice in one way or another, so that the second meets what the first left behind. */
const kinds = [
  'rural,700000,1,0,,',
  'rural,700000,1,0,,',
  'Thành thị,900001,có,không,,x',
  'URBAN,900001,CÓ,Không,,',
  '"urban","900001","yes","no",,"a, ""b"""',
  ' rural , 700001 , true , false ,,',
  'rural,,,,,',
  ',,,,,',
  ',,,,,',
  'rural,-1,1,0,,',
  'rural,9999999999999,1,0,,',
  'rural,1000000001,1,0,,',
  'rural,700.000,1,0,,',
  'rural,"700,000",1,0,,',
  'rural,0007,1,0,,',
  'rural,-0,1,0,,',
  'rural,7e5,1,0,,',
  'rural,NaN,1,0,,',
  'rural,700000.0,1,0,,',
  'rural,12345678901234567890,1,0,,',
  'nowhere,700000,1,0,,',
  'rural,700000,x,0,,',
  'rural,700000,2,0,,',
  'rural,700000,1,0,Tự hoại,',
  'rural,700000,1,1,Tự hoại,',
  'rural,700000,1',
  'rural,700000,1,0,,,,,',
  'rural,700000,1,0,,"two\nlines"',
  '\u00a0rural,700000,1,0,,',
  'rural,７０００００,1,0,,',
];

describe('a file with every kind of cell', () => {
  const csv = (delimiter: string, end: string, ids: (i: number) => string = (i) => `H${i}`) => {
    const [, ...names] = header.split(',');
    const lines = [['id', ...names].join(delimiter)];
    kinds.forEach((kind, i) => {
      // Cells of the table above hold a comma only within quotation marks.
      const cells = kind.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
      const own = cells.map((cell) => cell.replace(/,$/, ''));
      if (!kind.endsWith(',')) own.splice(kind.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length);
      lines.push(
        [ids(i), ...own.slice(0, kind.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length)].join(delimiter),
      );
    });
    return `${lines.join(end)}${end}`;
  };

  it.each([',', ';', '\t'])('comes to the same bytes with cells parted by %j', async (delimiter) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { report } = (await expectSame(csv(delimiter, end))) as { report: { counts: object } };
      expect(report.counts).toMatchObject({ rows: kinds.length });
    }
  });
  it('comes to the same bytes with a byte order mark, blank lines and no last newline', async () => {
    await expectSame(`\uFEFF\n\n${csv(',', '\n')}`);
    await expectSame(csv(',', '\n\n').trimEnd());
  });
  it('comes to the same bytes under each locale of numbers, and as NDJSON', async () => {
    await expectSame(csv(',', '\n'), { numberLocale: 'vi' });
    await expectSame(csv(',', '\n'), { numberLocale: 'en' });
    await expectSame(csv(',', '\n'), { ending: 'ndjson' });
  });
  it('comes to the same bytes with ids of every kind', async () => {
    const ids = [
      'a;b',
      '"a,b"',
      '"a""b"',
      'Mã số 1',
      ' 7 ',
      '007',
      '',
      '=1+1',
      '\\n',
      '"x\ny"',
      'é',
      '\u3000z',
    ];
    await expectSame(csv(',', '\n', (i) => ids[i] ?? `H${i}`));
    await expectSame(
      csv(',', '\n', (i) => ids[i] ?? `H${i}`),
      { ending: 'ndjson' },
    );
  });
  it('comes to the same bytes under several rulebooks at once', async () => {
    await expectSame(csv(',', '\n'), { editions: together });
  });
  it('is refused in the same words', async () => {
    for (const content of [
      '',
      '\n\n',
      'area\nrural\n',
      'id,area,Khu vực cư trú\n1,rural,rural\n',
      'id,area\n1,rural\n2,urban\n1,rural\n',
      `id,area\n${Array.from({ length: 90_000 }, (_, i) => `${i},rural\n`).join('')}5,rural\n`,
      'id,area\n1,ru"ral\n',
      'id,area\n1,"rural"x\n',
      'id,area\n1,"rural\n',
      `id,area\n1,${'x'.repeat(1_000_001)}\n`,
      Buffer.from('id,area\n1,n\xf4ng th\xf4n\n', 'latin1'),
      Buffer.concat([Buffer.from('id,area\n1,rural\n2,'), Buffer.from([0xe1, 0xba])]),
      Buffer.from([0x50, 0x4b, 3, 4, 0]),
      Buffer.from('id,area\n', 'utf16le'),
    ]) {
      expect(await expectSame(content)).toHaveProperty('code');
    }
  });
});

describe('a long file', () => {
  it('comes to the same bytes where its pieces part rows, quoted cells and letters', async () => {
    // Rows of many lengths, so that each way of being cut comes at the end of one piece or another.
    const rows = Array.from({ length: 3_000 }, (_, i) => {
      const note = `${'"dòng 1'.padEnd(300 + ((i * 37) % 211), 'ế')}\r\n""hai"", ${i}"`;
      const cells = [
        `H${i}`,
        i % 3 === 0 ? 'rural' : 'urban',
        `${600_000 + i * 100}`,
        i % 2,
        i % 5 === 0 ? '' : 0,
      ];
      if (i % 331 === 0) cells[2] = 'nhiều';
      return i % 499 === 0 ? cells.join() : [...cells, '', note].join();
    });
    const { report, out } = (await expectSame(`${header}\n${rows.join('\n')}`)) as {
      report: { counts: object };
      out: string;
    };
    expect(report.counts).toMatchObject({ rows: 3_000, invalid: 16 });
    expect(out.split('\n')[2_999]).toMatch(/^H2998,/);
  });
  it('comes to the same bytes with more numbers, and more combinations of them, than are kept', async () => {
    const rows = Array.from({ length: 54_000 }, (_, i) => {
      const at = i % 51_000;
      return `${i},rural,,${(at % 17_000) / 10},${1 + Math.floor(at / 17_000)},${i % 7 === 0 ? i % 2 : ''}`;
    });
    await expectSame(
      `id,area,monthlyIncomePerCapita,Diện tích nhà ở (m2),Số khẩu,deprivedHousingArea\n${rows.join('\n')}`,
    );
  });
  it('comes to the same bytes where most rows hold a quoted cell, and words begin alike', async () => {
    const words = ['có', 'Có', 'không', 'khong', 'k', 'no', 'n', '0', '1', '', '"có"', '"không"', 'kh'];
    const rows = Array.from({ length: 1_500 }, (_, i) => {
      const [water, sanitation] = [words[i % words.length], words[(i * 7) % words.length]];
      return `${i},${i % 9 === 0 ? 'a' : '"a"'},${water},${sanitation},${600_000 + ((i * 97) % 500_000)}`;
    });
    const header = 'id,other,deprivedWater,deprivedSanitation,monthlyIncomePerCapita';
    await expectSame([header, ...rows].join('\r\n'), { editions: together });
  });
  it('comes to the same bytes with more words for one answer than are kept', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => {
      const word = i % 3 === 0 ? 'có' : 'không';
      return `${i},${' '.repeat(i % 800)}${word},${word}${' '.repeat(i % 790)}`;
    });
    await expectSame(`id,deprivedWater,deprivedSanitation\n${rows.join('\n')}`);
  });
});

describe('random files', () => {
  const cell = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('', 'rural', 'urban', '1', '0', 'có', 'không', '700000', '1000000'),
    },
    fc.constantFrom('x', ' 1', '"1"', '1.000', '-1', '"a;b"', '2018-01-31', '31/12/2017', 'poor', '"q""q"'),
    fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => `"${text.replaceAll('"', '""')}"`),
  );
  const columns = [
    'area',
    'monthlyIncomePerCapita',
    'deprivedWater',
    'deprivedSanitation',
    'povertyClass',
    'leftPovertyOn',
    'Diện tích nhà ở (m2)',
    'Số khẩu',
    '',
    'other',
  ];
  const table = fc
    .tuple(fc.shuffledSubarray(columns, { minLength: 1 }), fc.boolean())
    .chain(([names, crlf]) =>
      fc
        .array(
          fc.oneof(
            { weight: 12, arbitrary: fc.array(cell, { minLength: names.length, maxLength: names.length }) },
            fc.array(cell, { maxLength: 4 }),
          ),
          { maxLength: 40 },
        )
        .map((rows) => {
          const end = crlf ? '\r\n' : '\n';
          return `${['id', ...names].join()}${end}${rows.map((row, i) => [i, ...row].join()).join(end)}`;
        }),
    );

  it('come to the same bytes both ways', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (content, several) => {
        await expectSame(content, { editions: several ? together : alone });
      }),
      { numRuns: 60 },
    );
  });
});
