import { expect, it } from 'vitest';
import { createWorkspace } from '../testing/run-command.js';

const space = createWorkspace();

it.each(['duckdb', 'postgres', 'spark'])(
  'prints a rulebook as a query for %s, with its clauses and its hash',
  async (dialect) => {
    const args = ['sql', 'classification/poverty', '--dialect', dialect, '--on', '2018-12-31'];
    const { code, stdout, stderr } = await space.run(args);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('-- classification/poverty@2016-01-01.r1: ');
    expect(stdout).toMatch(/^-- Rulebook \S*[0-9a-f]{64}$/m);
    expect(stdout).toContain('[qd-59-2015#art-2.1]');
  },
);

it('reads the tables that are named, part by part', async () => {
  const tables = ['--table', 'registry.households', '--members-table', 'registry.people'];
  const args = ['sql', 'classification/poverty', '--dialect', 'postgres', '--on', '2018-12-31', ...tables];
  const { stdout } = await space.run(args);
  expect(stdout).toContain('FROM "registry"."households" AS "source"');
  expect(stdout).toContain('FROM "registry"."people" AS "member"');
});

it('reads names of columns and codes from a file', async () => {
  const columns = { area: { column: 'khu_vuc', values: { rural: 'NT', urban: 'TT' } } };
  space.write('registry.json', JSON.stringify({ table: 'ho_gia_dinh', id: 'ma_ho', columns }));
  const args = [
    'sql',
    'classification/poverty',
    '--dialect',
    'postgres',
    '--on',
    '2018-12-31',
    '--source',
    'registry.json',
  ];
  const { stdout } = await space.run(args);
  expect(stdout).toContain(`WHEN "source"."khu_vuc" = 'NT' THEN 'rural'`);
  expect(stdout).toContain('"source"."ma_ho" AS "id"');
});

it.each([
  [['--on', '2018-12-31'], '--dialect'],
  [['--dialect', 'oracle', '--on', '2018-12-31'], 'duckdb or postgres or spark'],
  [['--dialect', 'duckdb'], '2016-01-01'],
  [['--dialect', 'duckdb', '--on', '1999-01-01'], '1999-01-01'],
])('with %j prints nothing, says what is wrong, and exits 2', async (args, told) => {
  const { code, stdout, stderr } = await space.run(['sql', 'classification/poverty', ...args]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(told);
});

it('counts the households of each answer where it is asked to', async () => {
  const args = ['sql', 'classification/poverty', '--dialect', 'postgres', '--on', '2018-12-31', '--counts'];
  const { code, stdout } = await space.run(args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/GROUP BY "class", "status", "rule", "edition"\n$/);
});

it('refuses a description of tables that says something else', async () => {
  space.write('wrong.json', JSON.stringify({ colums: {} }));
  space.write('stranger.json', JSON.stringify({ columns: { areas: 'x' } }));
  const args = ['sql', 'classification/poverty', '--dialect', 'duckdb', '--on', '2018-12-31', '--source'];
  const wrong = await space.run([...args, 'wrong.json']);
  const stranger = await space.run([...args, 'stranger.json']);
  expect([wrong.code, stranger.code]).toEqual([2, 2]);
  expect(wrong.stderr).toContain('wrong.json');
  expect(stranger.stderr).toContain('areas');
  space.remove();
});
