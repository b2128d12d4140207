#!/usr/bin/env node
// What tools and frameworks are told of the elements, all from the sources' own docblocks:
// custom-elements.json, data for VS Code, types for JSX and Vue templates, and React components.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeElements } from './describe-elements.mjs';
import { jsxTypes, reactModule, reactTypes, vueTypes } from './framework-files.mjs';
import { htmlData } from './html-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const analyzer = join(dirname(require.resolve('@custom-elements-manifest/analyzer/package.json')), 'cem.js');

execFileSync(
  process.execPath,
  [
    analyzer,
    'analyze',
    '--config',
    'scripts/manifest-config.mjs',
    '--outdir',
    'dist',
    '--globs',
    'src/base/*.ts',
    'src/*/gn-*.ts',
    '--exclude',
    '**/*.test.ts',
    '**/*.styles.ts',
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const elements = describeElements(manifest);

const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
write('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
write('dist/html-data.json', `${JSON.stringify(htmlData(elements), null, 2)}\n`);
write('dist/jsx.d.ts', jsxTypes(elements));
write('dist/vue.d.ts', vueTypes(elements));
write('dist/react/index.js', reactModule(elements));
write('dist/react/index.d.ts', reactTypes(elements));
