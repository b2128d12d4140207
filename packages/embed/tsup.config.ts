import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig } from 'tsup';
import { fromSources, smallTemplates } from '../devkit/src/build/small-sources.js';
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

/** The build of immer without the words of its faults; its own entry chooses when it runs, which carries both. */
const productionImmer = {
  name: 'production-immer',
  setup(build: { onResolve(options: object, callback: () => object): void }) {
    const core = createRequire(new URL('../core/package.json', import.meta.url));
    const path = core.resolve('immer').replace(/dist[\\/].*$/, 'dist/immer.production.mjs');
    build.onResolve({ filter: /^immer$/ }, () => ({ path }));
  },
};

/** A last look at the script, after all that writes it anew; it changes nothing that the language does not promise. */
const smallest = {
  name: 'smallest',
  async buildEnd({ writtenFiles }: { writtenFiles: readonly { readonly name: string }[] }) {
    for (const { name } of writtenFiles) {
      const { code } = await minify(await readFile(name, 'utf8'), {
        ecma: 2020,
        compress: { passes: 2, ecma: 2020, hoist_funs: true },
        // letters as escapes: a page that declares no encoding reads the script as its own
        format: { ecma: 2020, ascii_only: true, comments: /^\**!|@license|@preserve/ },
      });
      if (code === undefined) throw new Error(`${name} could not be made small.`);
      await writeFile(name, code);
    }
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
  define: { 'process.env.NODE_ENV': '"production"' },
  esbuildPlugins: [packedRulebooks, absent, productionImmer, fromSources, smallTemplates],
  plugins: [smallest],
});

/** The types of what the script puts on the page. */
const types = defineConfig({
  entry: { giamngheo: 'src/api.ts' },
  format: ['esm'],
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
});

export default [script, types].flat();
