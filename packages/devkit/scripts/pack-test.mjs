#!/usr/bin/env node
// Packs every public package, installs the tarballs with plain npm in an empty folder, and uses them there as
// a stranger would: import in Node, types, and the command.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicPackages } from './public-packages.mjs';
import { pnpm, root, run } from './steps.mjs';

const work = mkdtempSync(join(tmpdir(), 'giamngheo-pack-'));

function expectRun(what, command, args, expected) {
  // npm settings of the run that called us (pnpm's) are not those of a stranger's machine
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(npm_|pnpm_|NODE_PATH|INIT_CWD)/i.test(key)),
  );
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: work, encoding: 'utf8', env });
  const problem =
    status !== 0
      ? `exit ${status}`
      : expected && !expected.test(stdout)
        ? `expected ${expected} in what it prints`
        : undefined;
  console.log(`${what}: ${problem ?? 'ok'}`);
  if (problem) throw new Error(`${what}: ${problem}\n${stdout}${stderr}${error?.message ?? ''}`);
  return stdout;
}

/** The script for a page, the worker's, and React components, which need React beside them. */
const onlyForPages = ['@giamngheo/embed', '@giamngheo/elements/worker', '@giamngheo/elements/react'];

async function main() {
  const packages = publicPackages();
  for (const { name, folder } of packages) {
    const { code, output } = await run(pnpm('--dir', folder, 'pack', '--pack-destination', work), {
      quiet: true,
    });
    if (code !== 0) throw new Error(`${name} could not be packed:\n${output}`);
  }
  const tarballs = readdirSync(work).filter((name) => name.endsWith('.tgz'));
  writeFileSync(
    join(work, 'package.json'),
    JSON.stringify({ name: 'stranger', private: true, type: 'module' }, null, 2),
  );
  expectRun('npm install', 'npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    ...tarballs.map((name) => `./${name}`),
  ]);

  const source = [
    "import { evaluate } from '@giamngheo/core';",
    "import { poverty } from '@giamngheo/classification';",
    '',
    "const decision = evaluate(poverty.on('2018-12-31'), { area: 'rural', monthlyIncomePerCapita: 690_000 });",
  ];
  writeFileSync(
    join(work, 'use.mjs'),
    [
      ...source,
      'const quote = decision.rules[0]?.sources[0]?.quote;',
      "if (decision.status !== 'decided' || decision.outcome !== 'poor') throw new Error(JSON.stringify(decision));",
      "if (typeof quote !== 'string' || quote.trim() === '') throw new Error('the rule has no quote');",
      "console.log(decision.outcome + ': ' + quote);",
    ].join('\n'),
  );
  expectRun('import and evaluate', process.execPath, ['use.mjs'], /^poor: \S/);

  writeFileSync(
    join(work, 'entries.mjs'),
    packages
      .flatMap(({ name, manifest }) =>
        Object.entries(manifest.exports ?? {})
          .filter(([, target]) => typeof target === 'string' || target.default !== undefined)
          .map(([entry]) => name + entry.slice(1)),
      )
      .filter((entry) => !onlyForPages.includes(entry))
      .filter((entry) => !entry.includes('*') && !entry.endsWith('.json'))
      .map(
        (entry) =>
          `if (Object.keys(await import('${entry}')).length === 0) throw new Error('${entry} is empty');`,
      )
      .join('\n'),
  );
  expectRun('every entry loads', process.execPath, ['entries.mjs']);

  writeFileSync(
    join(work, 'use.ts'),
    [
      ...source,
      'export const status: string = decision.status;',
      'export const missing: readonly string[] = decision.missing;',
      'export const quote: string | undefined = decision.rules[0]?.sources[0]?.quote;',
      '// @ts-expect-error a date is text',
      'poverty.on(2018);',
    ].join('\n'),
  );
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      types: [],
      module,
      moduleResolution,
    };
    writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expectRun(`types (${moduleResolution})`, process.execPath, [tsc, '-p', '.']);
  }
  expectRun(
    'npx giamngheo rulebooks',
    'npx',
    ['--no-install', 'giamngheo', 'rulebooks'],
    /classification\/poverty/,
  );
}

try {
  await main();
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
