import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from './testing/run-command.js';

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
const built = existsSync(bin);

let space: Workspace;
beforeEach(() => {
  space = createWorkspace();
});
afterEach(() => space.remove());

function start(argv: readonly string[]) {
  const child = spawn(process.execPath, [bin, ...argv], {
    cwd: space.folder,
    env: { PATH: process.env.PATH, LANG: 'C' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return { child, ended };
}

// The command as users have it. It needs a build, which `npm test` makes first; without one there is nothing to run.
it.runIf(built)('runs as a process: version, exit codes, a table', async () => {
  expect(await start(['--version']).ended).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
  expect(await start(['nothing']).ended).toMatchObject({ code: 2, stdout: '' });
  space.write('in.csv', 'id,area,monthlyIncomePerCapita\n1,rural,1\n2,rural,x\n');
  const { code, stdout } = await start(['evaluate', 'classification/poverty', 'in.csv', '--on', '2018-12-31'])
    .ended;
  expect([code, stdout.split('\n')[1]?.slice(0, 14)]).toEqual([1, '1,poor,decided']);
});

it.runIf(built)('takes its temporary files away on Ctrl-C, and ends with 130', async () => {
  const rows = Array.from({ length: 300_000 }, (_, i) => `${i},rural,${i}\n`).join('');
  space.write('in.csv', `id,area,monthlyIncomePerCapita\n${rows}`);
  const { child, ended } = start([
    'evaluate',
    'classification/poverty',
    'in.csv',
    '--on',
    '2018-12-31',
    '-o',
    'out.csv',
  ]);
  while (!space.files().some((name) => name.endsWith('.tmp')))
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, stdout: '', stderr: 'Stopped. Nothing was written.\n' });
  expect(space.files()).toEqual(['in.csv']);
});

it.runIf(built && process.platform !== 'win32').each([
  [['SIGHUP'], 129],
  [['SIGTERM'], 130],
  [['SIGINT', 'SIGINT'], 130],
  [['SIGINT', 'SIGHUP'], 129],
] as const)('leaves no temporary file behind on %j, and ends with %i', async (signals, expected) => {
  const rows = Array.from({ length: 300_000 }, (_, i) => `${i},rural,${i}\n`).join('');
  space.write('in.csv', `id,area,monthlyIncomePerCapita\n${rows}`);
  const { child, ended } = start(
    ['evaluate', 'classification/poverty', 'in.csv', '--on', '2018-12-31'].concat('-o', 'out.csv'),
  );
  while (!space.files().some((name) => name.endsWith('.tmp')))
    await new Promise((resolve) => setTimeout(resolve, 5));
  for (const signal of signals) child.kill(signal);
  const { code } = await ended;
  // Of two signals that come at once the first may have ended it in good order already.
  expect(signals.length > 1 ? [130, 129] : [expected]).toContain(code);
  expect(space.files()).toEqual(['in.csv']);
});

it.runIf(built && existsSync('/dev/full'))('says so when standard output is full', async () => {
  space.write('in.csv', 'id\n1\n');
  const command = `"${process.execPath}" "${bin}" evaluate classification/poverty in.csv --on 2018-12-31 > /dev/full`;
  const child = spawn('sh', ['-c', command], { cwd: space.folder, env: { LANG: 'C' } });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  expect([code, stderr]).toEqual([2, expect.stringContaining('no space is left')]);
});

it.runIf(built)('is content when the reader of its output goes away', async () => {
  space.write('in.csv', `id\n${Array.from({ length: 20_000 }, (_, i) => `${i}\n`).join('')}`);
  const command = `"${process.execPath}" "${bin}" evaluate classification/poverty in.csv --on 2018-12-31 | head -n 1`;
  const child = spawn('sh', ['-c', command], {
    cwd: join(space.folder),
    env: { PATH: process.env.PATH, LANG: 'C' },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  await once(child, 'close');
  expect(stderr).not.toContain('EPIPE');
});
