#!/usr/bin/env node
// `npm run test:examples`: builds each example that is built, starts it as its README says, and uses it in a browser.
// Needs the packages built (`npm test` does); its closing line counts the tests.
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { findPhp } from './find-php.mjs';
import { pnpm, root, run, step } from './steps.mjs';

try {
  const chromium = await findChromium();
  findPhp();
  await step('build the examples', pnpm('--filter', './examples/*', 'run', '--if-present', 'build'));
  const { code } = await run(
    [
      process.execPath,
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'packages/devkit/vitest.config.ts', '--root', '.', '--project', 'examples'],
    ],
    { env: { CHROMIUM_PATH: chromium, NO_COLOR: '1', FORCE_COLOR: undefined } },
  );
  process.exitCode = code;
} catch (error) {
  console.log(`\n${error.message}\nNo test was run.\n0 passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
}
