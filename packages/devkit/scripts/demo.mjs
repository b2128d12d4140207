#!/usr/bin/env node
// `npm run demo`: install, build, and the main job on the sample survey.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installAndBuild, root, run } from './steps.mjs';

console.log('Preparing');
try {
  await installAndBuild();
} catch (error) {
  console.log(`\n${error.message}`);
  process.exit(1);
}
console.log('');

// What the demo shows is plain JavaScript that calls the built command; it stands beside this file.
const show = join(root, 'packages/devkit/scripts/demo-show.mjs');
if (!existsSync(show)) {
  console.log(`The demonstration itself is missing: ${show}`);
  process.exit(1);
}
const { code } = await run([process.execPath, show]);
process.exitCode = code;
