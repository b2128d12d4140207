#!/usr/bin/env node
// `npm test`: everything that must hold before a change lands, from a fresh clone. The gates run first and end
// the run with a clear message; the tests come last, and their closing line is the last line of all.
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { installAndBuild, pnpm, root, run, step, stepsTogether } from './steps.mjs';

async function passGates() {
  console.log('Gates');
  await installAndBuild();
  await stepsTogether(
    ['lint', pnpm('run', 'lint')],
    ['unused files and dependencies', pnpm('run', 'knip')],
    ['sizes', pnpm('run', 'size')],
  );
  await step('types', pnpm('run', 'typecheck'));
  // Each waits for npm and for files more than it computes.
  await stepsTogether(
    ['packages as published (publint, attw)', pnpm('run', 'check:pack')],
    ['packed packages in an empty folder', pnpm('run', 'pack-test')],
  );
  const chromium = await findChromium();
  console.log(`  browser: ${chromium}\n\nTests`);
  return chromium;
}

/** vitest without pnpm in between, which would add a line of its own after a failure. */
function runTests(chromium) {
  return run(
    [
      process.execPath,
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'packages/devkit/vitest.config.ts', '--root', '.'],
      ...['--project', 'node', '--project', 'chromium', '--project', 'pages'],
    ],
    { env: { CHROMIUM_PATH: chromium, NO_COLOR: '1', FORCE_COLOR: undefined } },
  );
}

try {
  const chromium = await passGates();
  const { code } = await runTests(chromium);
  process.exitCode = code;
} catch (error) {
  console.log(`\n${error.message}\nNo test was run.\n0 passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
}
