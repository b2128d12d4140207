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

export default defineConfig({
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
  esbuildPlugins: [packedRulebooks],
});
