import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/totals/index.ts'],
  format: ['esm'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  treeshake: true,
  clean: true,
  sourcemap: true,
  target: 'es2022',
});
