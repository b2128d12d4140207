#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.js';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first asks for an orderly end, which takes temporary files away; a second one does not wait for that.
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  });
}
let broken = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that goes away (`| head`) is no fault; a full disk is.
  if (error.code !== 'EPIPE') broken = true;
});

const code = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stderr.isTTY === true,
  signal: stopping.signal,
});
process.exitCode = broken ? 2 : code;
