#!/usr/bin/env node
// `npm run test:databases`: every case and random rulebooks on a real PostgreSQL server and on Spark, and the country's
// run in small. Installs what is missing. Needs the packages built; its closing line counts the tests.
import { join } from 'node:path';
import { startPostgres } from './find-postgres.mjs';
import { findSpark } from './find-spark.mjs';
import { root, run } from './steps.mjs';

let server;
try {
  const python = findSpark();
  server = startPostgres();
  const { code } = await run(
    [
      process.execPath,
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'packages/devkit/vitest.config.ts', '--root', '.', '--project', 'databases'],
      ...process.argv.slice(2),
    ],
    { env: { PGHOST: server.host, PYSPARK_PYTHON: python, NO_COLOR: '1', FORCE_COLOR: undefined } },
  );
  process.exitCode = code;
} catch (error) {
  console.log(`\n${error.message}\nNo test was run.\n0 passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
} finally {
  server?.stop();
}
