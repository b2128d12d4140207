import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { smallTemplates } from '../devkit/src/build/small-sources.js';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/controllers/index.ts',
    'src/batch-review/worker.ts',
    'src/react/index.ts',
  ].filter((path) => existsSync(path)),
  format: ['esm'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: true,
  target: 'es2022',
  esbuildPlugins: [smallTemplates],
});
