#!/usr/bin/env node
// Weighs what a page loads, minified and gzipped (gzip -9), against the limits and against docs/reference/sizes.md.
// Run after a build: node packages/elements/scripts/sizes.mjs [--write]   (--write writes the page anew)
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
// esbuild comes with the bundler that builds the packages
const { build } = createRequire(createRequire(at('package.json')).resolve('tsup'))('esbuild');

/** kB (1000 bytes) at most, just above what was reached. */
const limits = {
  'Nine elements with Lit, without core': 107,
  'Nine elements with Lit and core': 172,
  'giamngheo.js, everything in one script': 251,
};

const kB = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;

/** The plugins of the packages' own builds, which are TypeScript. */
async function loadPlugins() {
  // as deep in the tree as its source, whose places are told from its own
  const cache = at('packages/elements/.cache/small-sources.mjs');
  mkdirSync(new URL('.', pathToFileURL(cache)), { recursive: true });
  await build({
    entryPoints: [at('packages/devkit/src/build/small-sources.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile: cache,
  });
  return import(pathToFileURL(cache));
}

/** What is imported when it is needed is not loaded at first. */
const atFirst = {
  name: 'at-first',
  setup: (one) =>
    one.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

/** The weight of an entry as a bundler would make it; with `later`, of all that it loads when needed, too. */
async function weigh(entry, { core = true, plugins = [], later = false } = {}) {
  const { outputFiles } = await build({
    entryPoints: [at(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    splitting: later,
    outdir: at('packages/elements/.cache/sizes'),
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: at('packages/elements/tsconfig.json'),
    external: core ? [] : ['@giamngheo/core', '@giamngheo/core/*'],
    plugins: [...(later ? [] : [atFirst]), ...plugins],
  });
  return outputFiles.reduce((sum, { contents }) => sum + kB(contents), 0);
}

const index = 'packages/elements/dist/index.js';
const whole = {
  'Nine elements with Lit, without core': await weigh(index, { core: false }),
  'Nine elements with Lit and core': await weigh(index),
  'giamngheo.js, everything in one script': kB(readFileSync(at('packages/embed/dist/giamngheo.js'))),
};
const withLater = await weigh(index, { later: true });

const { fromSources, smallTemplates } = await loadPlugins();
const elements = readdirSync(at('packages/elements/src'), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name }) => {
    const file = readdirSync(at(`packages/elements/src/${name}`)).find((path) => path === `gn-${name}.ts`);
    return file === undefined ? [] : [[`gn-${name}`, `packages/elements/src/${name}/${file}`]];
  });
const rows = [];
for (const [name, entry] of elements)
  rows.push([
    name,
    await weigh(entry, { core: false, plugins: [smallTemplates] }),
    await weigh(entry, { plugins: [fromSources, smallTemplates] }),
  ]);

const figure = (value) => value.toFixed(1);
const page = `# Sizes

What a page loads, minified and gzipped (\`gzip -9\`), in kB of 1,000 bytes. Written by
\`node packages/elements/scripts/sizes.mjs --write\` after a build; \`npm run size\` fails when a limit is passed or a figure
here is more than 5 % off.

| page | at first | limit |
|---|---:|---:|
${Object.entries(whole)
  .map(([name, value]) => `| ${name} | ${figure(value)} | ${limits[name]} |`)
  .join('\n')}

\`giamngheo.js\` holds every element, every rulebook and both languages, and loads nothing later. The package loads more when it is
needed: the second engine and the check of a receipt, the check of a rulebook's own text, workbooks, the worker. With all of that,
the nine elements with Lit and core are ${figure(withLater)} kB.

## Each element by itself

With Lit and what the elements share, so the rows do not add up.

| element | without core | with core |
|---|---:|---:|
${rows.map(([name, ...values]) => `| \`${name}\` | ${values.map(figure).join(' | ')} |`).join('\n')}

Why not less: [decision 0018](../decisions/0018-sizes.md).
`;

const path = at('docs/reference/sizes.md');
if (process.argv.includes('--write')) writeFileSync(path, page);
const faults = Object.entries(whole)
  .filter(([name, value]) => value > limits[name])
  .map(([name, value]) => `${name}: ${figure(value)} kB, at most ${limits[name]} kB`);
const numbers = (text) => (text.match(/\d+\.\d/g) ?? []).map(Number);
const [written, found] = [numbers(readFileSync(path, 'utf8')), numbers(page)];
if (written.length !== found.length || found.some((value, i) => Math.abs(value - written[i]) > value * 0.05))
  faults.push('docs/reference/sizes.md is not current: run node packages/elements/scripts/sizes.mjs --write');
for (const [name, value] of Object.entries(whole)) console.log(`${name}: ${figure(value)} kB`);
for (const fault of faults) console.error(`Too large or not current: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
