#!/usr/bin/env node
// `npm run bench`: install, and measure what stands in the sources. Options after `--`:
//   --json FILE      write the figures too
//   --only SECTION   only this section; may stand several times
//   --quick          fewer households and rounds
//   --rounds N       child processes a contestant
import { join } from 'node:path';
import { pnpm, root, run, step } from '../../devkit/scripts/steps.mjs';

try {
  await step('install (frozen lockfile)', pnpm('install', '--frozen-lockfile', '--prefer-offline'), {
    env: { CI: 'true' },
  });
  await step('bundle the benchmark', pnpm('--filter', '@giamngheo/bench', 'run', 'bundle'));
} catch (error) {
  console.log(`\n${error.message}`);
  process.exit(1);
}
console.log('');
const { code } = await run([
  process.execPath,
  join(root, 'packages/bench/dist/main.js'),
  ...process.argv.slice(2),
]);
process.exitCode = code;
