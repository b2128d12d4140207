import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};

// Our own packages are taken from their sources, so that what is measured is what stands there; peers stay as installed.
export default defineConfig({
  entry: ['src/main.ts', 'src/contestant.ts', 'src/draw.ts'],
  format: ['esm'],
  external: Object.keys(devDependencies).filter((name) => !name.startsWith('@giamngheo/')),
  noExternal: [/^@giamngheo\//],
  clean: true,
  target: 'es2022',
});
