import { readFile } from 'node:fs/promises';
import { sourceAliases } from '../source-aliases.js';
import { minifyTemplates } from './minify-templates.js';

/** As much of esbuild's builder as these plugins use. */
interface Build {
  onLoad(
    options: { filter: RegExp },
    callback: (args: { path: string }) => Promise<{ contents: string; loader: 'ts' }>,
  ): void;
  onResolve(
    options: { filter: RegExp },
    callback: (args: { path: string }) => { path: string } | undefined,
  ): void;
}

/** A plugin of esbuild: takes the blanks out of markup and style sheets of the elements, which no later step would do. */
export const smallTemplates = {
  name: 'small-templates',
  setup(build: Build) {
    build.onLoad({ filter: /elements[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: minifyTemplates(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** A plugin of esbuild: takes packages of ours from their sources, of which less is left over than of what was built. */
export const fromSources = {
  name: 'from-sources',
  setup(build: Build) {
    build.onResolve({ filter: /^@giamngheo\// }, ({ path }) => {
      const alias = sourceAliases.find(({ find }) => find.test(path));
      return alias && { path: path.replace(alias.find, alias.replacement) };
    });
  },
};
