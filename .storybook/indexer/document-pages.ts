import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findPageId, findTitle, renderMarkdown } from './render-markdown.ts';
import type { PageEntry } from './rulebook-pages.ts';

const ENGLISH = 'Tài liệu (tiếng Anh)';
const groups: Readonly<Record<string, string>> = {
  decisions: 'Quyết định thiết kế',
  'how-to': 'Cách làm',
  reference: 'Tra cứu',
};

/**
 * The page of a file below docs/. Of a guide the Vietnamese file has the page, which shows `name.en.md` in English.
 * @param file its absolute path
 */
export function listDocumentPages(file: string, root: string): readonly PageEntry[] {
  const path = relative(root, file).split(sep).join('/');
  const title = (findTitle(readFileSync(file, 'utf8')) ?? path).replaceAll('/', '∕');
  const about = {
    type: 'story' as const,
    exportName: 'page',
    metaId: (findPageId(path) ?? path).replace(/--page$/, ''),
    importPath: file,
  };
  const tag = elementOf(file);
  if (tag !== undefined) return [{ ...about, name: 'Tra cứu', title: `Thành phần/${tag}` }];
  const [folder = ''] = path.split('/').slice(1, -1);
  // The last part equal to the name: Storybook then shows one line for both.
  if (folder === 'guides') return [{ ...about, name: title, title: `Hướng dẫn/${title}` }];
  const group = groups[folder] ?? folder;
  return [{ ...about, name: title, title: [ENGLISH, ...(group === '' ? [] : [group]), title].join('/') }];
}

/** The element that a page of the documentation is about: `gn-rulebook` of `docs/elements/gn-rulebook.md`. */
function elementOf(file: string): string | undefined {
  return /\/docs\/elements\/(gn-[a-z-]+)\.md$/.exec(file.split(sep).join('/'))?.[1];
}

/** The text of a document; of an element without its first heading, since the page has the element's name as its own. */
function textOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return elementOf(file) === undefined ? text : text.replace(/^# .+\n/, '');
}

/** The code of a document's page. */
export function writeDocumentModule(file: string, root: string): string {
  const [entry] = listDocumentPages(file, root);
  const json = (value: unknown) => JSON.stringify(value);
  const read = (path: string) => json(renderMarkdown(textOf(path), path, root));
  const pages = json(join(root, '.storybook/pages/document-page.ts'));
  const elements = json(join(root, '.storybook/elements/element-page.ts'));
  const tag = elementOf(file);
  const english = file.replace(/\.md$/, '.en.md');
  const hasEnglish = existsSync(english);
  const render =
    tag !== undefined
      ? `renderElementPage(${json(tag)}, ${read(file)}, globals.locale)`
      : hasEnglish
        ? `globals.locale === 'en' ? renderDocument(${read(english)}, 'en') : renderDocument(${read(file)}, 'vi')`
        : `renderDocument(${read(file)}, 'en')`;
  return [
    tag === undefined
      ? `import { renderDocument } from ${pages};`
      : `import { renderElementPage } from ${elements};`,
    `export default ${json({ title: entry?.title, id: entry?.metaId })};`,
    `export const page = { name: ${json(entry?.name)}, render: (_, { globals }) => ${render} };`,
  ].join('\n');
}
