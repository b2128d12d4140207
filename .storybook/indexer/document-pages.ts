import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findPageId, findTitle, renderMarkdown } from './render-markdown.ts';
import type { PageEntry } from './rulebook-pages.ts';

const groups: Readonly<Record<string, string>> = {
  decisions: 'Quyết định thiết kế',
  'how-to': 'Hướng dẫn',
  reference: 'Tra cứu',
};

/**
 * The page of a file below docs/.
 * @param file its absolute path
 */
export function listDocumentPages(file: string, root: string): readonly PageEntry[] {
  const path = relative(root, file).split(sep).join('/');
  const [folder = ''] = path.split('/').slice(1, -1);
  const name = (findTitle(readFileSync(file, 'utf8')) ?? path).replaceAll('/', '∕');
  const group = groups[folder] ?? folder;
  return [
    {
      type: 'story',
      exportName: 'page',
      name,
      // The last part equal to the name: Storybook then shows one line for both.
      title: ['Tài liệu (tiếng Anh)', ...(group === '' ? [] : [group]), name].join('/'),
      metaId: (findPageId(path) ?? path).replace(/--page$/, ''),
      importPath: file,
    },
  ];
}

/** The code of a document's page. */
export function writeDocumentModule(file: string, root: string): string {
  const [entry] = listDocumentPages(file, root);
  const html = renderMarkdown(readFileSync(file, 'utf8'), file, root);
  return [
    `import { renderDocument } from ${JSON.stringify(join(root, '.storybook/pages/document-page.ts'))};`,
    `export default ${JSON.stringify({ title: entry?.title, id: entry?.metaId })};`,
    `export const page = { name: ${JSON.stringify(entry?.name)}, render: () => renderDocument(${JSON.stringify(html)}) };`,
  ].join('\n');
}
