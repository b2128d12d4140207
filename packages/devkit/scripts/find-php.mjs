// Finds PHP for the example that PHP renders, or gets it from Debian's packages.
import { spawnSync } from 'node:child_process';

const there = () => spawnSync('php', ['--version'], { stdio: 'ignore' }).status === 0;

/** Throws with what to do when there is no PHP and none could be installed. */
export function findPhp() {
  if (there()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'php-cli']])
    spawnSync('apt-get', args, { stdio: 'ignore', env });
  if (there()) return;
  throw new Error(
    'No PHP was found and none could be installed. Install PHP 8 (Debian: apt-get install php-cli).',
  );
}
