#!/usr/bin/env node
// The types of the whole repository. The packages that know no page are checked as one, since each would otherwise check
// core's sources again; beside them, on another core, those that do, which have settings of their own.
import { join } from 'node:path';
import { root, run } from './steps.mjs';

const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** Checks one project after another; stops at none. Resolves to whether all are right. */
async function check(...projects) {
  let right = true;
  for (const project of projects) {
    const { code, output } = await run([process.execPath, tsc, '--noEmit', '-p', project], { quiet: true });
    if (code !== 0) {
      console.log(`${project}\n${output}`);
      right = false;
    }
  }
  return right;
}

const right = await Promise.all([
  check('packages/devkit/tsconfig.without-page.json'),
  check('packages/elements', 'packages/embed', '.storybook'),
]);
if (right.includes(false)) process.exitCode = 1;
else console.log('the types of every package are right');
