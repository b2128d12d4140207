// Finds a Chromium for the browser tests, or gets one: Debian's package first, else Playwright's own download.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './steps.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (folder && runnable(join(folder, name))) return join(folder, name);
  }
  return ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(runnable);
}

async function playwrights() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Runs a command; its output is of interest only when it fails. */
function attempt(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0
    ? ''
    : `${command} ${args.join(' ')}: ${(result.stderr || result.error?.message || '').trim()}`;
}

/** The path of a Chromium that can be started. Throws with all that was tried when there is none. */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (runnable(asked)) return asked;
    throw new Error(
      `CHROMIUM_PATH is ${asked}, and nothing that can be run is there. Correct it or unset it.`,
    );
  }
  const there = onPath() ?? (await playwrights());
  if (there) return there;
  const tried = [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const faults = [
      attempt('apt-get', ['update']),
      attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']),
    ].filter((fault) => fault !== '');
    const installed = onPath();
    if (installed) return installed;
    tried.push(...faults);
  }
  tried.push(attempt('npx', ['playwright', 'install', 'chromium']));
  const downloaded = await playwrights();
  if (downloaded) return downloaded;
  throw new Error(
    `No Chromium was found and none could be installed. Set CHROMIUM_PATH to one. Tried:\n${tried.join('\n')}`,
  );
}
