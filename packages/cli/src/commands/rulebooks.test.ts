import { expect, it } from 'vitest';
import { createWorkspace } from '../testing/run-command.js';

const space = createWorkspace();

it('lists every edition with its dates, revision and evidence', async () => {
  const { code, stdout } = await space.run(['rulebooks']);
  expect(code).toBe(0);
  const poverty = stdout.split('\n').findIndex((line) => line.startsWith('classification/poverty '));
  const editions = stdout.split('\n').slice(poverty, poverty + 4);
  expect(editions.map((line) => /\d{4}-\d{2}-\d{2}/.exec(line)?.[0])).toEqual([
    '2011-01-01',
    '2016-01-01',
    '2022-01-01',
    '2027-01-01',
  ]);
  expect(stdout).toMatch(/2016-01-01 to 2021-12-31 +1 +\d+ primary/);
});

it('refuses an argument that it would have to leave unread', async () => {
  expect(await space.run(['rulebooks', 'classification/poverty'])).toMatchObject({ code: 2, stdout: '' });
});

it('gives the same as data', async () => {
  const data = JSON.parse((await space.run(['rulebooks', '--json'])).stdout);
  const ids = data.map((one: { id: string }) => one.id);
  expect(ids).toEqual(expect.arrayContaining(['classification/poverty', 'classification/poverty-score']));
  expect(data[ids.indexOf('classification/poverty')].editions[1]).toMatchObject({
    edition: '2016-01-01',
    inForce: { from: '2016-01-01', until: '2021-12-31' },
    evidence: { primary: expect.any(Number) },
  });
  space.remove();
});
