#!/usr/bin/env node
// publint and attw on every public package, on the tarball that would be published.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publicPackages } from './public-packages.mjs';
import { pnpm, root, run } from './steps.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);
const work = mkdtempSync(join(tmpdir(), 'giamngheo-check-'));

/** What publint and attw have against a package; empty when nothing. */
async function faultsOf({ name, folder }) {
  const place = join(work, basename(folder));
  mkdirSync(place);
  const packed = await run(pnpm('--dir', folder, 'pack', '--pack-destination', place), { quiet: true });
  if (packed.code !== 0) return [`${name} could not be packed\n${packed.output}`];
  const tarball = join(place, readdirSync(place)[0]);
  const faults = [];
  for (const [tool, ...args] of [
    ['publint', '--strict', tarball],
    // Our packages are ESM only, and say so; the rest of their entries is plain JSON.
    [
      'attw',
      tarball,
      ...['--profile', 'esm-only'],
      ...[
        '--exclude-entrypoints',
        './package.json',
        './schema/*.json',
        './custom-elements.json',
        './html-data.json',
      ],
      // attw takes an entry that has types alone for a broken one
      ...['./jsx', './vue'],
    ],
  ]) {
    const { code, output } = await run([bin(tool), ...args], { quiet: true });
    if (code !== 0) faults.push(`${name}: ${tool}\n${output}`);
  }
  return faults;
}

try {
  const faults = (await Promise.all(publicPackages().map(faultsOf))).flat();
  for (const fault of faults) console.log(fault);
  if (faults.length === 0) console.log('publint and attw have nothing against any package');
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
