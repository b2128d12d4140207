#!/usr/bin/env node
// Writes the index files that follow from the folders of data: `npm run generate`.
// With --check nothing is written, and a file that is not current ends the run with 1.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexFiles } from './index-files.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const check = process.argv.includes('--check');
const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

let stale = 0;
for (const [path, text] of indexFiles(root)) {
  if (read(path) === text) continue;
  stale++;
  if (!check) writeFileSync(path, text);
  console.log(`${check ? 'not current' : 'written'}: ${relative(root, path)}`);
}
if (check && stale > 0) {
  console.log('Run `npm run generate` and keep what it writes.');
  process.exitCode = 1;
}
