#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.js';

const stopping = new AbortController();
let stoppedCode: number | undefined;
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 130],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => {
    // The first asks for an orderly end; a second one does not wait for that, but leaves nothing behind either.
    if (stoppedCode !== undefined) process.exit(code);
    stoppedCode = code;
    stopping.abort();
  });
}
let broken = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that goes away (`| head`) is no fault; a full disk is.
  if (error.code !== 'EPIPE') broken = true;
});
// A terminal that was closed takes no more messages; that must not keep temporary files from being taken away.
process.stderr.on('error', () => {});

const code = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stderr.isTTY === true,
  signal: stopping.signal,
});
process.exitCode = broken ? 2 : code === 130 ? (stoppedCode ?? code) : code;
