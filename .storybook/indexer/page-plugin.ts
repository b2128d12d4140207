import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';
import { listDocumentPages, writeDocumentModule } from './document-pages.ts';
import { readElementManifest } from './element-manifest.ts';
import { listRulebookFiles, listRulebookPages, writeRulebookModule } from './rulebook-pages.ts';

const RULEBOOK = /\/packages\/[^/]+\/rulebooks\/[^/]+\/README\.md$/;
const DOCUMENT = /\/docs\/.+\.md$/;
const MANIFEST = 'virtual:element-manifest';
const slashes = (path: string) => path.replaceAll('\\', '/');

/** What lists the pages of each rulebook folder and document. A new folder is found by itself. */
export function pageIndexers(root: string): Indexer[] {
  return [
    { test: RULEBOOK, createIndex: async (file) => [...listRulebookPages(file)] },
    { test: DOCUMENT, createIndex: async (file) => [...listDocumentPages(file, root)] },
  ];
}

/** What turns a rulebook's README.md, or a document, into the code of its pages, and the elements' sources into what they say. */
export function pagePlugin(root: string): Plugin {
  return {
    name: 'policy-pages',
    enforce: 'pre',
    resolveId: (id) => (id === MANIFEST ? `\0${MANIFEST}` : undefined),
    load(id) {
      if (id === `\0${MANIFEST}`) {
        return {
          code: `export default ${JSON.stringify(readElementManifest(root))};`,
          moduleType: 'js',
          map: null,
        };
      }
      const file = slashes(id.split('?')[0] ?? '');
      if (RULEBOOK.test(file)) {
        for (const path of listRulebookFiles(file)) this.addWatchFile(path);
        return { code: writeRulebookModule(file, root), moduleType: 'js', map: null };
      }
      if (DOCUMENT.test(file)) return { code: writeDocumentModule(file, root), moduleType: 'js', map: null };
      return undefined;
    },
  };
}
