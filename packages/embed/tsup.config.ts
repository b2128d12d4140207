import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';
import { pack } from './src/pack/pack.js';

/** Puts the published rulebooks in the script, packed. */
const packedRulebooks = {
  name: 'packed-rulebooks',
  setup(build: {
    onResolve(options: object, callback: () => object): void;
    onLoad(options: object, callback: () => Promise<object>): void;
  }) {
    build.onResolve({ filter: /^giamngheo:packed$/ }, () => ({ path: 'packed', namespace: 'packed' }));
    build.onLoad({ filter: /.*/, namespace: 'packed' }, async () => {
      const { publishedData } = await import('./src/pack/published-data.js');
      return { contents: pack(publishedData()), loader: 'text' };
    });
  },
};

/** What only checks, and is as large as the rest: a module of `src/absent` stands for it. */
const absent = {
  name: 'absent',
  setup(build: { onResolve(options: object, callback: (args: { path: string }) => object): void }) {
    build.onResolve({ filter: /\/(second-opinion|check-source)[-\w]*\.js$/ }, ({ path }) => {
      const [, name] = /(second-opinion|check-source)/.exec(path) ?? [];
      return { path: fileURLToPath(new URL(`src/absent/${name}.ts`, import.meta.url)) };
    });
  },
};

const script = defineConfig({
  entry: { giamngheo: 'src/giamngheo.ts' },
  format: ['iife'],
  outExtension: () => ({ js: '.js' }),
  noExternal: [/.*/],
  platform: 'browser',
  minify: true,
  treeshake: true,
  clean: true,
  sourcemap: false,
  target: 'es2022',
  esbuildPlugins: [packedRulebooks, absent],
});

/** The types of what the script puts on the page. */
const types = defineConfig({
  entry: { giamngheo: 'src/api.ts' },
  format: ['esm'],
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
});

export default [script, types].flat();
