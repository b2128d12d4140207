#!/usr/bin/env node
// `npm run storybook`: from a fresh clone to the Storybook on http://127.0.0.1:6006.
import { installAndBuild, pnpm, run } from './steps.mjs';

try {
  await installAndBuild();
  console.log('  Storybook: http://127.0.0.1:6006 (Ctrl+C ends it)\n');
  const { code } = await run(
    pnpm(
      ...['exec', 'storybook', 'dev', '-p', '6006', '--exact-port', '--host', '127.0.0.1'],
      ...['--ci', '--no-open', '--no-version-updates', '--disable-telemetry'],
    ),
    { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } },
  );
  process.exitCode = code;
} catch (error) {
  console.log(`\n${error.message}`);
  process.exitCode = 1;
}
