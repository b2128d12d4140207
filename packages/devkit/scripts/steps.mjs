// Running the project's own steps, in plain JavaScript: works before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The pnpm that package.json pins; run through npx, so nothing needs to be installed for it. */
const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;

/** `command` and its arguments to the pinned pnpm. */
export const pnpm = (...args) => ['npx', '-y', pinned, ...args];

/**
 * Runs a command in the root folder. Quiet: output is kept, and given back with the exit code.
 * Not quiet: output goes where ours goes.
 */
export function run([command, ...args], { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      // what is kept is printed later or not at all: no colours in it
      env: { ...process.env, ...(quiet ? { NO_COLOR: '1', FORCE_COLOR: undefined } : {}), ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A step that did not end well; what it said has been printed. */
export class StepFailed extends Error {}

/** Runs a step quietly and prints one line for it. On failure prints all that it said and throws `StepFailed`. */
export async function step(title, command, options = {}) {
  const start = performance.now();
  const { code, output } = await run(command, { ...options, quiet: true });
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  console.log(`  ${title.padEnd(44)} ${seconds.padStart(7)}${code === 0 ? '' : '  FAILED'}`);
  if (code === 0) return;
  console.log(output.trimEnd());
  throw new StepFailed(`The step "${title}" failed (exit ${code}): ${command.join(' ')}`);
}

/** Runs steps side by side, each a list of arguments to `step`; throws the first fault once all have ended. */
export async function stepsTogether(...steps) {
  const ended = await Promise.allSettled(steps.map((one) => step(...one)));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Installs from the frozen lockfile, then builds every package after those it depends on. */
export async function installAndBuild() {
  await step('install (frozen lockfile)', pnpm('install', '--frozen-lockfile', '--prefer-offline'), {
    env: { CI: 'true' },
  });
  await step('build', pnpm('run', 'build'));
}
