import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { sourceAliases } from '../packages/devkit/src/source-aliases.ts';
import { pageIndexers, pagePlugin } from './indexer/page-plugin.ts';

/** pnpm keeps packages apart: Storybook is told where each of its parts is. */
const folderOf = (id: string) => dirname(fileURLToPath(import.meta.resolve(`${id}/package.json`)));
const root = fileURLToPath(new URL('..', import.meta.url));

const config: StorybookConfig = {
  stories: [
    '../packages/*/rulebooks/*/README.md',
    '../docs/*.md',
    '../docs/{decisions,elements,how-to,reference}/*.md',
    '../docs/guides/!(*.en).md',
    './{elements,guides}/*.stories.ts',
  ],
  addons: [
    {
      name: folderOf('@storybook/addon-docs'),
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    folderOf('@storybook/addon-a11y'),
  ],
  framework: {
    name: folderOf('@storybook/web-components-vite') as '@storybook/web-components-vite',
    options: {},
  },
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
    disableProjectJson: true,
  },
  experimental_indexers: (existing = []) => [...pageIndexers(root), ...existing],
  viteFinal: (settings) => ({
    ...settings,
    plugins: [pagePlugin(root), ...(settings.plugins ?? [])],
    resolve: {
      ...settings.resolve,
      alias: [...sourceAliases, ...aliasList(settings.resolve?.alias)],
    },
    build: { ...settings.build, chunkSizeWarningLimit: 4000 },
  }),
};
export default config;

/** Vite takes aliases as a list or as an object; ours are a list. */
function aliasList(alias: unknown): { find: string | RegExp; replacement: string }[] {
  if (Array.isArray(alias)) return alias;
  return Object.entries((alias ?? {}) as Record<string, string>).map(([find, replacement]) => ({
    find,
    replacement,
  }));
}
