import { defineConfig } from 'tsup';

/** How a package of ours is built: ESM with types and source maps, parts that entries share in files of their own. */
export const library = (entry: readonly string[], more: Parameters<typeof defineConfig>[0] & object = {}) =>
  defineConfig({
    entry: [...entry],
    format: ['esm'],
    // The types' bundler sets an option that this TypeScript calls outdated.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    splitting: true,
    treeshake: true,
    clean: true,
    sourcemap: true,
    target: 'es2022',
    ...more,
  });
