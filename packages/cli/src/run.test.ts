import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from './testing/run-command.js';

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

it('prints its version, as the package has it', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(await space.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

it('prints help in the language of the terminal, or the one asked for', async () => {
  expect((await space.run(['--help'])).stdout).toContain('giamngheo evaluate RULEBOOK INPUT');
  expect((await space.run(['--help'], { env: { LANG: 'vi_VN.UTF-8' } })).stdout).toContain('Cách dùng');
  expect((await space.run(['--help'], { env: { LC_ALL: 'C', LANG: 'vi_VN' } })).stdout).toContain('Usage');
  expect((await space.run(['--help', '--locale', 'vi'])).stdout).toContain('Cách dùng');
  expect((await space.run(['evaluate', '--help', '--locale=vi'])).stdout).toContain('Cách dùng');
  expect((await space.run(['--locale', 'vi', 'rulebooks'])).stdout).toContain('hiệu lực');
});

it('lists the commands when there is none of that name, and shows help without any', async () => {
  const unknown = await space.run(['classify']);
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toContain('Commands: rulebooks, evaluate, ');
  expect((await space.run(['toString'])).code).toBe(2);
  expect(await space.run([])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Usage'),
  });
});

it('refuses a language that it does not speak', async () => {
  expect(await space.run(['rulebooks', '--locale', 'fr'])).toMatchObject({
    code: 2,
    stderr: '--locale: expected vi or en; found fr.\n',
  });
});
