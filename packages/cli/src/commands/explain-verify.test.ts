import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/run-command.js';

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
  space.write('case.json', JSON.stringify({ area: 'rural', monthlyIncomePerCapita: 690000 }));
});
afterEach(() => space.remove());

const explain = (...more: string[]) => space.run(['explain', 'classification/poverty', 'case.json', ...more]);

it('explains one case in the language asked for, with the clause', async () => {
  const english = await explain('--on', '2018-12-31');
  expect(english).toMatchObject({ code: 0, stderr: '' });
  expect(english.stdout).toContain('classification/poverty@2016-01-01.r1');
  const vietnamese = await explain('--on', '2018-12-31', '--locale', 'vi');
  expect(vietnamese.stdout).toContain('690.000');
});

it('takes the case from standard input', async () => {
  const { code, stdout } = await space.run(
    ['explain', 'classification/poverty', '-', '--edition', '2016-01-01'],
    {
      stdin: '{"area":"urban","monthlyIncomePerCapita":1}',
    },
  );
  expect([code, stdout.includes('2016-01-01.r1')]).toEqual([0, true]);
});

it.each([
  ['UTF-16 text', Buffer.from('\uFEFF{"area":"rural"}', 'utf16le')],
  ['one-byte encoding', Buffer.from('{"area":"r\xfbral"}', 'latin1')],
])('refuses a case from standard input in %s, and says what it looks like', async (looks, stdin) => {
  const on = ['explain', 'classification/poverty', '-', '--edition', '2016-01-01'];
  const { code, stdout, stderr } = await space.run(on, { stdin });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Cannot read -: expected UTF-8 text/);
  expect(stderr).toContain(looks);
});

it('refuses a case with an unknown fact or of a wrong type, and a file that is no object', async () => {
  space.write('case.json', '{"aera":"rural"}');
  expect(await explain('--on', '2018-12-31')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('aera'),
  });
  space.write('case.json', '{"area":"Nông thôn"}');
  expect(await explain('--on', '2018-12-31')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('area'),
  });
  space.write('case.json', '[]');
  expect(await explain('--on', '2018-12-31')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('one JSON object'),
  });
  space.write('case.json', '{');
  expect(await explain('--on', '2018-12-31')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no JSON'),
  });
  expect((await explain()).stderr).toContain('Say which edition');
});

it('confirms a receipt it wrote, and refuses it when one byte differs', async () => {
  const written = await explain('--on', '2018-12-31', '--receipt', 'r.json');
  expect(written).toMatchObject({ code: 0, stderr: 'Receipt written to r.json\n' });
  const confirmed = await space.run(['verify', 'r.json']);
  expect(confirmed).toMatchObject({ code: 0, stderr: '' });
  expect(confirmed.stdout).toContain('Confirmed: classification/poverty@2016-01-01\n');
  expect(confirmed.stdout).toContain('json-rules-engine');
  const text = space.read('r.json');
  const changes = [
    text.replace('690000', '690001'),
    text.replace('"poor"', '"poos"'),
    text.replace('classification/poverty', 'classification/povertz'),
    text.replace(/\n$/, ''),
    `\uFEFF${text}`,
    text.slice(1),
    `${text} `,
  ];
  for (const changed of changes) {
    space.write('r2.json', changed);
    expect(await space.run(['verify', 'r2.json'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('REFUSED: r2.json'),
    });
  }
  const bytes = Buffer.from(text);
  bytes[30] = 0xff;
  space.write('r2.json', bytes);
  expect((await space.run(['verify', 'r2.json'])).code).toBe(1);
});

it('says that a receipt cannot be read, and writes none over another file', async () => {
  expect(await space.run(['verify', 'none.json'])).toMatchObject({ code: 2, stdout: '' });
  space.write('r.json', 'mine');
  expect(await explain('--on', '2018-12-31', '--receipt', 'r.json')).toMatchObject({ code: 2, stdout: '' });
  expect(space.read('r.json')).toBe('mine');
});

it('writes no receipt over the case that it reads, with --force neither', async () => {
  const before = space.read('case.json');
  expect(await explain('--on', '2018-12-31', '--receipt', './case.json', '--force')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'Cannot write ./case.json: it is a file that is being read. Give another name.\n',
  });
  expect(space.read('case.json')).toBe(before);
});
