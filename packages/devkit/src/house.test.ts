import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexFiles } from '../scripts/index-files.mjs';
import { listFiles, listGitFiles, readText, root } from './repository.js';

const allowed = new Set([
  'packages',
  'examples',
  'docs',
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'README.md',
  'LICENSE',
]);

/** Names at the root that the house has no place for; names that begin with a dot may stand there. */
function findStrangers(paths: readonly string[]): string[] {
  const names = new Set(paths.map((path) => path.split('/')[0] ?? ''));
  return [...names].filter((name) => !name.startsWith('.') && !allowed.has(name)).sort();
}

describe('the house', () => {
  const files = listGitFiles();

  it.skipIf(files === undefined)('has only the agreed names at the root', () => {
    expect(findStrangers(files ?? [])).toEqual([]);
  });

  it('would notice a stray file or folder', () => {
    expect(findStrangers(['vitest.config.ts', 'tools/a.ts', '.changeset/a.md', 'docs/a.md'])).toEqual([
      'tools',
      'vitest.config.ts',
    ]);
  });

  it('says the same licence and Node version in every package', () => {
    for (const path of listFiles('packages', (name) => /^packages\/[^/]+\/package\.json$/.test(name))) {
      const found = JSON.parse(readText(path)) as { license?: string; engines?: { node?: string } };
      expect({ path, license: found.license, node: found.engines?.node }).toEqual({
        path,
        license: 'MIT',
        node: '>=20.19',
      });
    }
  });

  it('keeps the generated index files current (npm run generate)', () => {
    for (const [path, text] of indexFiles(root)) {
      expect(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing`).toBe(text);
    }
  });
});
