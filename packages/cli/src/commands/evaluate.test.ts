import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/run-command.js';

const indicators = [
  'deprivedHealthCare',
  'deprivedHealthInsurance',
  'deprivedAdultEducation',
  'deprivedChildSchooling',
  'deprivedHousingQuality',
  'deprivedHousingArea',
  'deprivedWater',
  'deprivedSanitation',
  'deprivedTelecom',
  'deprivedInformationAssets',
];
const HEAD = 'id,class,status,rule,missing,errors,edition';
const EDITION = 'classification/poverty@2016-01-01.r1';
const POVERTY = ['evaluate', 'classification/poverty'];

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

const evaluateFile = (name: string, ...more: string[]) =>
  space.run([...POVERTY, name, '--on', '2018-12-31', '-o', 'out.csv', ...more]);
const evaluateCsv = (text: string | Uint8Array, ...more: string[]) => {
  space.write('in.csv', text);
  return evaluateFile('in.csv', ...more);
};
const rows = () => space.read('out.csv').trimEnd().split('\n').slice(1);

describe('a table that is as it should be', () => {
  it('gives each row its class, rule and edition, in order', async () => {
    const result = await evaluateCsv('id,area,monthlyIncomePerCapita\nB,rural,690000\nA,urban,2000000\n');
    expect(result).toMatchObject({ code: 0, stdout: '' });
    expect(space.read('out.csv')).toBe(
      `${HEAD}\nB,poor,decided,poorByIncome,,,${EDITION}\nA,aboveAverage,decided,aboveAverage,,,${EDITION}\n`,
    );
    expect(result.stderr).toMatch(/^2 rows: 2 decided, 0 undetermined, 0 invalid; \d+\.\d s\n$/);
  });

  it('leaves the outcome empty and names what is missing where the facts do not settle it', async () => {
    await evaluateCsv('id,area,monthlyIncomePerCapita\n1,rural,\n2,rural,800000\n');
    expect(rows()[0]).toMatch(/^1,,undetermined,,"?monthlyIncomePerCapita/);
    expect(rows()[1]).toBe(`2,,undetermined,,"${indicators.join(';')}",,${EDITION}`);
  });

  it('prints to standard output without -o, and with -o -', async () => {
    space.write('in.csv', 'id,area,monthlyIncomePerCapita\n1,rural,1\n');
    const plain = await space.run([...POVERTY, 'in.csv', '--edition', '2016-01-01']);
    expect(plain.stdout).toBe(`${HEAD}\n1,poor,decided,poorByIncome,,,${EDITION}\n`);
    const dash = await space.run([...POVERTY, 'in.csv', '--edition', '2016-01-01', '-o', '-']);
    expect(dash.stdout).toBe(plain.stdout);
    expect(space.files()).toEqual(['in.csv']);
  });

  it('takes Vietnamese headers and choices, whatever their case and accents', async () => {
    await evaluateCsv(
      'Mã hộ,KHU VỰC,thu nhap binh quan dau nguoi,BHYT\n01,thành thị,900001,có\n02,NONG THON,700000,\n',
    );
    expect(rows().map((row) => row.split(',').slice(0, 3).join(','))).toEqual([
      '01,,undetermined',
      '02,poor,decided',
    ]);
  });

  it.each([
    ['a byte order mark and CRLF', '\uFEFFid,area,monthlyIncomePerCapita\r\n1,rural,1\r\n'],
    ['semicolons', 'id;area;monthlyIncomePerCapita\n1;rural;1\n'],
    ['tabs', 'id\tarea\tmonthlyIncomePerCapita\n1\trural\t1\n'],
    ['no newline at the end', 'id,area,monthlyIncomePerCapita\n1,rural,1'],
    ['carriage returns alone', 'id,area,monthlyIncomePerCapita\r1,rural,1\r'],
    ['blank lines', '\nid,area,monthlyIncomePerCapita\n\n1,rural,1\n\n'],
    ['quoted cells and spaces around', '"id", area ,monthlyIncomePerCapita\n 1 ," rural ","1"\n'],
  ])('reads a file with %s', async (_, text) => {
    expect((await evaluateCsv(text)).code).toBe(0);
    expect(rows()).toEqual([`1,poor,decided,poorByIncome,,,${EDITION}`]);
  });

  it('keeps an id exactly, and quotes it where CSV asks for it', async () => {
    await evaluateCsv('id,note\n=1+1,"a\nb"\n"x,""y""",\n"two\nlines",\n007,\n');
    const text = space.read('out.csv');
    for (const id of ['\n=1+1,', '\n"x,""y""",', '\n"two\nlines",', '\n007,']) expect(text).toContain(id);
  });

  it('gives a header alone for a header alone', async () => {
    expect((await evaluateCsv('id,area\n')).code).toBe(0);
    expect(space.read('out.csv')).toBe(`${HEAD}\n`);
  });

  it('takes grouped numbers once their locale is said', async () => {
    await evaluateCsv(
      'id,area,monthlyIncomePerCapita\n1,rural,700.000\n2,rural,700000\n',
      '--number-locale',
      'vi',
    );
    expect(rows().map((row) => row.split(',')[1])).toEqual(['poor', 'poor']);
  });

  it('names unknown columns, and columns that this edition does not ask for, in one warning', async () => {
    const { code, stderr } = await evaluateCsv(
      'id,area,monthlyIncomePerCapita,tel,xa,deprivedNutrition\n1,rural,1,0,0,x\n',
    );
    expect(code).toBe(0);
    expect(stderr.split('\n')[0]).toBe(
      'in.csv: left out, being no fact that is known: tel, xa. Also left out, since this edition does not ask for it: deprivedNutrition.',
    );
  });
});

describe('NDJSON', () => {
  it('takes typed and text values; null is unknown', async () => {
    space.write(
      'in.ndjson',
      [
        { id: 7, area: 'rural', monthlyIncomePerCapita: 700000, deprivedWater: null },
        { id: 'b', area: 'Thành thị', monthlyIncomePerCapita: '900000', deprivedWater: 'có' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    expect((await evaluateFile('in.ndjson')).code).toBe(0);
    expect(rows()).toEqual([
      `7,poor,decided,poorByIncome,,,${EDITION}`,
      `b,poor,decided,poorByIncome,,,${EDITION}`,
    ]);
  });

  it('writes NDJSON by the ending, with the same columns', async () => {
    space.write('in.csv', 'id,area,monthlyIncomePerCapita\n1,rural,1\n');
    await space.run([...POVERTY, 'in.csv', '--on', '2018-12-31', '-o', 'out.ndjson']);
    expect(JSON.parse(space.read('out.ndjson'))).toEqual({
      id: '1',
      class: 'poor',
      status: 'decided',
      rule: 'poorByIncome',
      missing: '',
      errors: '',
      edition: EDITION,
    });
  });

  it('makes a bad line an invalid row and keeps the others', async () => {
    space.write(
      'in.ndjson',
      '{"id":"1","area":"rural","monthlyIncomePerCapita":1}\n{"id":"2",\n[1]\n\n{"id":"3","monthlyIncomePerCapita":1.5,"area":true}\n{"id":"4","area":"rural","Khu vực":"rural"}\n',
    );
    const { code, stderr } = await evaluateFile('in.ndjson');
    expect(code).toBe(1);
    expect(rows().map((row) => row.split(',')[2])).toEqual([
      'decided',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect(rows()[3]).toContain(
      'monthlyIncomePerCapita: found 1.5, expected a whole number, digits only;area: found true',
    );
    expect(rows()[4]).toContain('area and Khu vực are the same fact');
    expect(stderr).toContain('row 2 (line 2)');
    expect(stderr).toContain('row 4 (line 5), id 3');
  });
});

describe('a row that is not as it should be', () => {
  const errorsOf = async (value: string, column = 'monthlyIncomePerCapita', ...more: string[]) => {
    const { code } = await evaluateCsv(`id;${column}\n1;${value}\n`, ...more, '--force');
    const [row] = rows();
    expect([code, row?.split(',').slice(0, 3).join(',')]).toEqual([1, '1,,invalid']);
    return (row as string).split(',').slice(5, -1).join(',');
  };

  it.each([
    ['700.000', 'grouped numbers can be read in two ways'],
    ['700,000', 'grouped numbers can be read in two ways'],
    ['1e6', 'expected a whole number'],
    ['NaN', 'expected a whole number'],
    ['12.5', 'expected a whole number'],
    ['-1', 'expected 0 to 1000000000'],
    ['1000000001', 'expected 0 to 1000000000'],
    ['+5', 'expected a whole number'],
    ['0x10', 'expected a whole number'],
    ['７', 'expected a whole number'],
  ])('names the column and the value of an income of %s', async (value, reason) => {
    expect(await errorsOf(value)).toContain(`monthlyIncomePerCapita: found ""${value}"", ${reason}`);
  });

  it.each(['70.00', '7000.000', '700,000', '700.000,5', '.5'])(
    'refuses %s under the Vietnamese number locale',
    async (value) => {
      expect(await errorsOf(value, 'monthlyIncomePerCapita', '--number-locale', 'vi')).toContain(
        'monthlyIncomePerCapita',
      );
    },
  );

  it.each(['x', 'co', 'khong', '2', 'y', 'đúng', '-'])(
    'refuses %s as an answer of yes or no',
    async (value) => {
      expect(await errorsOf(value, 'deprivedWater')).toContain(
        `deprivedWater: found ""${value}"", expected true/false`,
      );
    },
  );

  it('refuses a choice that is none of the options', async () => {
    expect(await errorsOf('mountain', 'area')).toContain(
      'area: found ""mountain"", expected one of rural, urban',
    );
  });

  it('lists all faults of a row, parted by ;, and no ; stands within one', async () => {
    const { code } = await evaluateCsv('id,area,monthlyIncomePerCapita,deprivedWater\n1,a;b,1.000,x\n');
    expect(code).toBe(1);
    const errors = /"(.*)",classification/.exec(rows()[0] as string)?.[1]?.split(';') ?? [];
    expect(errors.map((error) => error.split(':')[0])).toEqual([
      'area',
      'monthlyIncomePerCapita',
      'deprivedWater',
    ]);
    expect(errors[0]).toContain('a\\u003bb');
  });

  it('makes rows with too few or too many cells invalid, and keeps the rest', async () => {
    const { code, stderr } = await evaluateCsv(
      'id,area,monthlyIncomePerCapita\n1,rural\n2,rural,1,\n3,rural,1\n',
    );
    expect(code).toBe(1);
    expect(rows().map((row) => row.split(',').slice(0, 3).join())).toEqual([
      '1,,invalid',
      '2,,invalid',
      '3,poor,decided',
    ]);
    expect(stderr).toContain('2 rows are invalid:');
    expect(stderr).toContain('row 1 (line 2), id 1: the row has 2 cells, expected 3 as in the header');
  });

  it('makes a row without an id invalid', async () => {
    const { code } = await evaluateCsv('householdId,area\n,rural\n,urban\n');
    expect(code).toBe(1);
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toContain(',invalid,,,"householdId: empty, expected the id of the row"');
  });

  it('names both sides where a stated indicator and the facts it is derived from disagree', async () => {
    const { code } = await evaluateCsv(
      'id,area,monthlyIncomePerCapita,Loại nhà tiêu,deprivedSanitation\n1,rural,1,Tự hoại,có\n2,rural,1,Tự hoại,không\n',
    );
    expect(code).toBe(1);
    expect(rows()[0]).toContain(
      'deprivedSanitation: stated as ""có"", but Loại nhà tiêu ""Tự hoại"" give no',
    );
    expect(rows()[1]).toContain('2,poor,decided');
  });

  it('says so in the language of the terminal', async () => {
    space.write('in.csv', 'id,area\n1,x\n');
    const { stderr } = await space.run([...POVERTY, 'in.csv', '--on', '2018-12-31', '-o', 'out.csv'], {
      env: { LANG: 'vi_VN.UTF-8' },
    });
    expect(rows()[0]).toContain('area: thấy ""x"", cần một trong rural, urban');
    expect(stderr).toContain('1 dòng: 0 có kết quả, 0 chưa xác định, 1 không hợp lệ');
  });
});

describe('when nothing can be done', () => {
  const refused = async (
    run: Promise<{ code: number; stdout: string; stderr: string }>,
    message: string | RegExp,
  ) => {
    const before = space.files();
    const { code, stdout, stderr } = await run;
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
    expect(space.files()).toEqual(
      before.includes('in.csv') ? before : space.files().filter((name) => name !== 'out.csv'),
    );
    expect(space.files()).not.toContain('out.csv');
    expect(space.files().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  };

  it('refuses an id that stands twice, naming both rows', async () => {
    await refused(evaluateCsv('id\n1\n2\n1\n'), 'the id 1 stands in row 1 and again in row 3');
  });
  it('prints nothing to standard output either', async () => {
    space.write('in.csv', 'id\n1\n1\n');
    await refused(space.run([...POVERTY, 'in.csv', '--on', '2018-12-31']), 'stands in row 1');
  });
  it('refuses an empty file', async () => {
    await refused(evaluateCsv(''), 'the file is empty');
    await refused(evaluateCsv('\uFEFF\r\n'), 'the file is empty');
  });
  it('refuses a file that is not there, and a folder', async () => {
    await refused(evaluateFile('none.csv'), 'there is no such file');
    await refused(space.run([...POVERTY, '.', '--on', '2018-12-31']), 'expected a name that ends in');
  });
  it('refuses a table without an id, with two, and with one fact twice, naming the columns', async () => {
    await refused(evaluateCsv('area\nrural\n'), 'no column for the id');
    await refused(evaluateCsv('id,Mã hộ\n1,2\n'), 'the columns id and Mã hộ are both the id');
    await refused(
      evaluateCsv('id,area,Khu vực\n1,rural,rural\n'),
      'the columns area and Khu vực are both the fact area',
    );
  });
  it('refuses an open quotation mark', async () => {
    await refused(evaluateCsv('id,area\n1,"rural\n2,urban\n'), 'never closed');
  });
  it.each([
    ['Windows-1258', Buffer.from([0x69, 0x64, 0x0a, 0xe0, 0x31, 0x0a]), 'older one-byte encoding'],
    ['UTF-16 with a mark', Buffer.from('\uFEFFid,area\n', 'utf16le'), 'UTF-16'],
    ['UTF-16 without one', Buffer.from('id,area\n1,rural\n', 'utf16le'), 'UTF-16'],
    ['a workbook', Buffer.from('PK\u0003\u0004....'), 'Excel workbook'],
    ['Parquet', Buffer.from('PAR1....'), 'Parquet'],
    ['binary data', Buffer.from([0x69, 0, 1, 2, 3, 0x64, 0x64, 0x64, 0x64]), 'binary'],
  ])('says that a file named .csv looks like %s', async (_, bytes, looks) => {
    await refused(evaluateCsv(bytes), new RegExp(`expected UTF-8 text, but it looks like .*${looks}`));
  });
  it('says which endings are read, and what is wrong with a file of one of them', async () => {
    space.write('in.xlsx', 'id\n1\n');
    space.write('in.parquet', 'id\n1\n');
    await refused(evaluateFile('in.xlsx'), 'it is no Excel workbook');
    await refused(evaluateFile('in.parquet'), 'it is no Parquet file');
    await refused(evaluateFile('in.xls'), '.xls files are not read. Save the table as .xlsx');
    await refused(evaluateFile('in.doc'), 'ends in .csv, .xlsx, .parquet or .ndjson');
    await refused(evaluateFile('none.xlsx'), 'there is no such file');
    await refused(evaluateFile('none.parquet'), 'there is no such file');
  });
  it('lists the editions when none is said, none is in force, or the two disagree', async () => {
    space.write('in.csv', 'id\n1\n');
    const run = (...more: string[]) => space.run([...POVERTY, 'in.csv', ...more]);
    await refused(run(), /Say which edition[\s\S]*2016-01-01, in force 2016-01-01 to 2021-12-31/);
    await refused(run('--on', '1999-01-01'), /No edition[\s\S]*2016-01-01/);
    await refused(run('--edition', '2017-01-01'), /has no edition 2017-01-01/);
    await refused(run('--on', '2018-02-30'), 'expected a real date');
    await refused(run('--on', '2018-12-31', '--edition', '2022-01-01'), 'is in the edition 2016-01-01');
  });
  it('names the rulebooks when there is none of that id', async () => {
    await refused(
      space.run(['evaluate', 'classification/none', 'in.csv', '--on', '2018-12-31']),
      'Published: classification/poverty',
    );
  });
  it('refuses options that there are not, or without a value', async () => {
    await refused(evaluateFile('in.csv', '--colour'), 'has no option --colour');
    await refused(evaluateFile('in.csv', '--number-locale', 'fr'), 'expected vi or en');
    await refused(space.run(POVERTY), 'Expected: giamngheo evaluate');
  });
  it('replaces no file that exists unless forced, and never the one it reads', async () => {
    space.write('out.csv', 'mine');
    const taken = await evaluateCsv('id\n1\n');
    expect([taken.code, space.read('out.csv')]).toEqual([2, 'mine']);
    expect(taken.stderr).toContain('the file exists');
    expect((await evaluateFile('in.csv', '--force')).code).toBe(0);
    expect(rows()).toHaveLength(1);
    symlinkSync(join(space.folder, 'in.csv'), join(space.folder, 'link.csv'));
    const own = await space.run([...POVERTY, 'in.csv', '--on', '2018-12-31', '-o', 'link.csv', '--force']);
    expect([own.code, space.read('in.csv')]).toEqual([2, 'id\n1\n']);
  });

  it('does not write a summary over the overlay that it reads, with --force neither', async () => {
    const overlay = readFileSync(
      new URL('../../../../examples/overlay/ha-noi-2011.overlay.json', import.meta.url),
      'utf8',
    );
    space.write('mine.json', overlay);
    space.write('in.csv', 'id,area,monthlyIncomePerCapita\n1,rural,1\n');
    const command = [...POVERTY, 'in.csv', '--edition', '2011-01-01', '--overlay', 'mine.json'];
    const { code, stderr } = await space.run([...command, '--summary', 'mine.json', '--force']);
    expect([code, stderr.includes('mine.json: it is a file that is being read')]).toEqual([2, true]);
    expect(space.read('mine.json')).toBe(overlay);
  });
  it('refuses an output in a folder that is not there, or of another format', async () => {
    space.write('in.csv', 'id\n1\n');
    const out = (path: string) => space.run([...POVERTY, 'in.csv', '--on', '2018-12-31', '-o', path]);
    await refused(out('no/out.csv'), 'its folder does not exist');
    await refused(out('out.doc'), 'Cannot write out.doc');
  });
  it('leaves nothing behind when the disk is full', async () => {
    space.write('in.csv', 'id\n1\n');
    symlinkSync('/dev/full', join(space.folder, 'full.csv'));
    await refused(
      space.run([...POVERTY, 'in.csv', '--on', '2018-12-31', '-o', 'full.csv']),
      'no space is left',
    );
    await refused(evaluateFile('in.csv', '--summary', '/dev/full'), 'no space is left');
  });
  it('leaves nothing behind when it is stopped', async () => {
    const stopping = new AbortController();
    space.write('in.csv', `id,area\n${Array.from({ length: 20_000 }, (_, i) => `${i},rural\n`).join('')}`);
    const running = space.run([...POVERTY, 'in.csv', '--on', '2018-12-31', '-o', 'out.csv'], {
      signal: stopping.signal,
    });
    setTimeout(() => stopping.abort(), 20);
    const { code, stderr } = await running;
    expect([code, stderr]).toEqual([130, 'Stopped. Nothing was written.\n']);
    expect(space.files()).toEqual(['in.csv']);
  });
});

describe('--summary', () => {
  it('counts what came out, and says of what', async () => {
    const { code } = await evaluateCsv(
      'id,area,monthlyIncomePerCapita\n1,rural,1\n2,rural,2\n3,rural,\n4,rural,x\n5,urban,1950001\n',
      '--summary',
      'sum.json',
    );
    expect(code).toBe(1);
    const summary = JSON.parse(space.read('sum.json'));
    expect(summary).toMatchObject({
      rows: 5,
      decided: 3,
      undetermined: 1,
      invalid: 1,
      byOutcome: { poor: 2, nearPoor: 0, average: 0, aboveAverage: 1 },
      byRule: { poorByIncome: 2, aboveAverage: 1 },
      edition: EDITION,
      inputHash: createHash('sha256')
        .update(readFileSync(join(space.folder, 'in.csv')))
        .digest('hex'),
    });
    expect(summary.rulebookHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('--members', () => {
  it('reads members by household, and reports those of no household in the input', async () => {
    space.write('m.csv', 'Mã hộ,personId,age,Thẻ BHYT\nA,1,30,có\nA,2,10,không\nC,1,5,có\n');
    const { code, stderr } = await evaluateCsv(
      'id,area,monthlyIncomePerCapita,deprivedHealthInsurance\nA,rural,1,không\nB,rural,1,không\n',
      '--members',
      'm.csv',
    );
    expect(code).toBe(1);
    expect(rows()[0]).toMatch(/^A,,invalid,.*deprivedHealthInsurance: stated as ""không"", but members/);
    expect(rows()[1]).toMatch(/^B,poor,decided/);
    expect(stderr).toContain(
      '1 member belongs to a household that is not in the input:\n  row 3 of the members, 1: household C',
    );
  });

  it('makes a household invalid over a fault of its member', async () => {
    space.write('m.csv', 'householdId,personId,age\nA,p1,abc\n');
    await evaluateCsv('id,area,monthlyIncomePerCapita\nA,rural,1\nB,rural,1\n', '--members', 'm.csv');
    expect(rows()[0]).toMatch(/^A,,invalid,.*member p1 \(row 1 of the members\): age: found ""abc""/);
    expect(rows()[1]).toMatch(/^B,poor/);
  });

  it('refuses a members file without the column for the household, or with a member twice', async () => {
    space.write('m.csv', 'personId,age\n1,2\n');
    expect((await evaluateCsv('id\nA\n', '--members', 'm.csv')).stderr).toContain('whose member a row is');
    space.write('m.csv', 'householdId,personId\nA,1\nA,1\n');
    const twice = await evaluateCsv('id\nA\n', '--members', 'm.csv');
    expect([twice.code, twice.stderr]).toEqual([
      2,
      expect.stringContaining('the member 1 of A stands in row 1 and again in row 2'),
    ]);
  });

  it('takes members that stand in a JSON row', async () => {
    space.write(
      'in.ndjson',
      '{"id":"1","area":"rural","monthlyIncomePerCapita":1,"members":[{"age":30,"hasHealthInsurance":false}],"deprivedHealthInsurance":false}\n{"id":"2","members":{"age":3}}\n',
    );
    await evaluateFile('in.ndjson');
    expect(rows()[0]).toContain('deprivedHealthInsurance: stated as false, but members');
    expect(rows()[1]).toContain('members: found {""age"":3}, expected a list of members');
  });
});
