import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

const entries = [
  'format',
  'edition',
  'program',
  'engine',
  'explain',
  'receipt',
  'edit',
  'verify',
  'words',
  'diff',
  'cell',
  'columns',
];

export default defineConfig({
  entry: [
    'src/index.ts',
    ...entries.map((name) => `src/${name}/index.ts`),
    // files of their own, so that a page which only makes receipts leaves the check out, or loads it later
    'src/receipt/create.ts',
    'src/receipt/verify.ts',
  ].filter((path) => existsSync(path)),
  format: ['esm'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: true,
  target: 'es2022',
});
