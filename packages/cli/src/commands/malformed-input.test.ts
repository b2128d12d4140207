import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/run-command.js';

const POVERTY = 'classification/poverty';
const INCOME = 'monthlyIncomePerCapita';

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

type Language = 'vi' | 'en';
const evaluateFile = async (name: string, text: string | Uint8Array, locale: Language, ...more: string[]) => {
  space.write(name, text);
  return space.run([
    ...['evaluate', POVERTY, name, '--on', '2018-12-31', '-o', 'out.ndjson', '--force', '--locale', locale],
    ...more,
  ]);
};
const errors = () =>
  space
    .read('out.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { errors: string }).errors);
const errorOf = async (line: string, locale: Language) => {
  const { code } = await evaluateFile('in.ndjson', `${line}\n`, locale);
  expect(code).toBe(1);
  return errors()[0];
};

describe('a CSV file', () => {
  it.each([
    ['vi', 'sau ô trong ngoặc kép mở ở dòng 2 còn có chữ ở dòng 4'],
    ['en', 'the quoted cell opened on line 2 is followed by text on line 4'],
  ] as const)('with stray quotation marks is refused whole, in %s', async (locale, message) => {
    const text = 'id,area,TNBQ\nA,rural,"5\nB,rural,6\nC,rural,"7\nD,urban,8\n';
    const { code, stderr } = await evaluateFile('in.csv', text, locale);
    expect(stderr).toContain(message);
    expect([code, space.files()]).toEqual([2, ['in.csv']]);
  });

  it.each([
    ['vi', 'dấu ngoặc kép mở ở dòng 3 không được đóng'],
    ['en', 'the quotation mark opened on line 3 is never closed'],
  ] as const)('with an open quotation mark is refused where it opens, in %s', async (locale, message) => {
    const { code, stderr } = await evaluateFile('in.csv', 'id,area\nA,rural\nB,"rural\nC,urban\n', locale);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ['vi', 'bắt đầu ở dòng 3 dài hơn'],
    ['en', 'the row that starts on line 3 is longer'],
  ] as const)(
    'with a row beyond all measure is refused where the row starts, in %s',
    async (locale, message) => {
      const { code, stderr } = await evaluateFile(
        'in.csv',
        `id,x\nA,\nB,"${'x\n'.repeat(600_000)}"\n`,
        locale,
      );
      expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    },
  );

  it.each([
    ['vi', 'dòng dữ liệu 2 (dòng 4 của tệp), mã B'],
    ['en', 'row 2 (line 4), id B'],
  ] as const)('names the line on which a row starts, in %s', async (locale, place) => {
    const text = 'id,area,note\nA,rural,"1\n2"\nB,x,"1\r\n2\n3"\n';
    expect((await evaluateFile('in.csv', text, locale)).stderr).toContain(place);
  });

  it.each([
    ['vi', 'cột 3, không có tên'],
    ['en', 'column 3, without a name'],
  ] as const)('is warned about a column without a name that holds data, in %s', async (locale, words) => {
    const { code, stderr } = await evaluateFile('in.csv', 'id,area,,\nA,rural,1,\n', locale);
    expect([code, stderr]).toEqual([0, expect.stringContaining(words)]);
    expect(stderr).not.toMatch(/(cột|column) 4/);
  });

  it.each([
    ['vi', 'cắt cụt ở cuối'],
    ['en', 'cut off at its end'],
  ] as const)('that ends within a letter is said to be cut off, in %s', async (locale, words) => {
    const { code, stderr } = await evaluateFile(
      'in.csv',
      Buffer.from('id,area\n1,thành thị').subarray(0, -1),
      locale,
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  it.each([
    ['0.700', 'vi', 'vi', 'cần nhóm ba chữ số'],
    ['00.700', 'vi', 'en', 'expected groups of three digits'],
    ['0,700', 'en', 'en', 'expected groups of three digits'],
    ['001,000', 'en', 'vi', 'cần nhóm ba chữ số'],
  ] as const)(
    'with %s under the number locale %s has an invalid row, in %s',
    async (cell, numbers, locale, words) => {
      await evaluateFile('in.csv', `id;${INCOME}\nA;${cell}\n`, locale, '--number-locale', numbers);
      expect(errors()[0]).toContain(`${INCOME}: ${locale === 'vi' ? 'thấy' : 'found'} "${cell}", ${words}`);
    },
  );
});

describe('a line of NDJSON', () => {
  it.each([
    ['vi', 'members []: cho ra 0 đối với memberCount, cần từ 1 đến 50, hãy sửa lại hoặc bỏ đi nếu chưa biết'],
    ['en', 'members []: gives 0 for memberCount, expected 1 to 50, correct it or leave it out if unknown'],
  ] as const)('with no member is refused in the words of %s', async (locale, message) => {
    expect(await errorOf('{"id":"B","members":[]}', locale)).toBe(message);
  });

  it.each([
    ['"x"', 'vi', 'members: thấy "x", cần một danh sách thành viên'],
    ['"x"', 'en', 'members: found "x", expected a list of members'],
    ['3', 'en', 'members: found 3, expected a list of members'],
    ['true', 'en', 'members: found true, expected a list of members'],
  ] as const)('with members %s is told that a list is expected, in %s', async (value, locale, message) => {
    expect(await errorOf(`{"id":"B","members":${value}}`, locale)).toContain(message);
  });

  it.each([
    ['vi', 'area: có hai lần trong dòng, chỉ giữ một'],
    ['en', 'area: stands twice in the line, keep one'],
  ] as const)('with a key twice is invalid, in %s', async (locale, message) => {
    expect(await errorOf('{"id":"B","area":"rural","area":"urban"}', locale)).toBe(message);
  });

  it.each(['1e400', '12345678901234567890', '1e6', '700000.0'])(
    'shows %s as it is written',
    async (number) => {
      expect(await errorOf(`{"id":"B","${INCOME}":${number}}`, 'en')).toContain(
        `${INCOME}: found ${number}, expected`,
      );
      expect(await errorOf(`{"id":"B","${INCOME}":${number}}`, 'vi')).toContain(
        `${INCOME}: thấy ${number}, cần`,
      );
    },
  );

  it('names a word that is no JSON', async () => {
    expect(await errorOf(`{"id":"B","${INCOME}":NaN}`, 'en')).toContain('no JSON: found NaN in');
    expect(await errorOf(`{"id":"B","${INCOME}":NaN}`, 'vi')).toContain('không phải JSON: thấy NaN trong');
  });

  it('keeps every digit of an id that is a number', async () => {
    await evaluateFile('in.ndjson', '{"id":12345678901234567890}\n{"id":12345678901234567891}\n', 'en');
    expect(space.read('out.ndjson')).toContain('"id":"12345678901234567891"');
  });
});

describe('explain', () => {
  const explain = async (text: string, locale: Language) => {
    space.write('case.json', text);
    const { code, stdout, stderr } = await space.run(
      ['explain', POVERTY, 'case.json', '--on', '2018-12-31'].concat('--locale', locale),
    );
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  it.each([
    ['{"area":"rural","area":"urban"}', 'khóa area có hai lần', 'the key area stands twice'],
    [
      '{"area":"x"}',
      'area: thấy "x", cần một trong rural, urban',
      'area: found "x", expected one of rural, urban',
    ],
    ['{"deprivedWater":"có"}', 'deprivedWater: thấy "có", cần true hoặc false', 'expected true or false'],
    [`{"${INCOME}":"1"}`, `${INCOME}: thấy "1", cần số nguyên`, 'expected a whole number'],
    [
      `{"${INCOME}":1e400}`,
      `${INCOME}: thấy Infinity, cần số nguyên`,
      'found Infinity, expected a whole number',
    ],
    [`{"${INCOME}":-1}`, `${INCOME}: thấy -1, cần từ 0 đến 1000000000`, 'expected 0 to 1000000000'],
    ['{"members":1}', 'members: thấy 1, cần một danh sách thành viên', 'expected a list of members'],
    ['{"members":[1]}', 'members[0]: thấy 1, cần một đối tượng', 'members[0]: found 1, expected an object'],
    ['{"members":[{"age":"x"}]}', 'members[0].age: thấy "x", cần số nguyên', 'members[0].age: found "x"'],
    ['{"members":[]}', 'members []: cho ra 0 đối với memberCount', 'members []: gives 0 for memberCount'],
    ['{"nothing":1}', 'nothing: thấy 1, nhưng bộ quy tắc không hỏi', 'asks for no such fact'],
    [
      '{"memberCount":2,"members":[{}]}',
      'memberCount: khai là 2, nhưng members [{}] cho ra 1',
      'memberCount: stated as 2, but members [{}] give 1',
    ],
  ])('refuses %s in both languages', async (text, vi, en) => {
    expect(await explain(text, 'vi')).toContain(vi);
    expect(await explain(text, 'en')).toContain(en);
  });
});

describe('an option given twice', () => {
  it.each([
    [['--on', '2018-12-31', '--on', '2017-12-31'], '--on'],
    [['--on=2018-12-31', '-o', 'a.csv', '--output', 'b.csv'], '--output'],
    [['--on', '2018-12-31', '--locale', 'en'], '--locale'],
  ])('is refused: %j', async (argv, option) => {
    space.write('in.csv', 'id\n1\n');
    const run = (locale: Language) => space.run(['evaluate', POVERTY, 'in.csv', '--locale', locale, ...argv]);
    expect(await run('en')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`the option ${option} is given twice`),
    });
    expect(await run('vi')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`tùy chọn ${option} được ghi hai lần`),
    });
  });
});
