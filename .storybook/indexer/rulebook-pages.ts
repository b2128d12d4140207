import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findTitle, renderMarkdown } from './render-markdown.ts';

/** One page as the index of Storybook lists it. */
export interface PageEntry {
  readonly type: 'story';
  readonly exportName: string;
  readonly name: string;
  readonly title: string;
  readonly metaId: string;
  readonly importPath: string;
}

interface EditionFolder {
  /** `2016-01-01` */
  readonly name: string;
  /** Last day in force, included; undefined while no end is known. */
  readonly until: string | undefined;
}

const EDITION = /^\d{4}-\d{2}-\d{2}$/;

/** What a package's rulebooks are about, for the side bar; a package that is not named here stands under its own name. */
const domains: Readonly<Record<string, string>> = {
  classification: 'Phân loại hộ',
  eligibility: 'Điều kiện thụ hưởng',
  targets: 'Chỉ tiêu',
  funding: 'Kinh phí',
};

/** Editions in a rulebook's folder, latest first: each folder named by a date, with its rulebook.json. */
function readEditions(folder: string): readonly EditionFolder[] {
  return readdirSync(folder)
    .filter((name) => EDITION.test(name) && existsSync(join(folder, name, 'rulebook.json')))
    .sort()
    .reverse()
    .map((name) => {
      const { inForce } = JSON.parse(readFileSync(join(folder, name, 'rulebook.json'), 'utf8'));
      return { name, until: inForce?.until };
    });
}

/** A slash in a title would open a new branch of the side bar. */
const asTitle = (text: string) => text.replaceAll('/', '∕');
const asDay = (date: string) => date.split('-').reverse().join('/');
const exportOf = (edition: string) => `edition${edition.replaceAll('-', '')}`;

function placeOf(readme: string) {
  const folder = dirname(readme);
  const domain = basename(dirname(dirname(folder)));
  return { folder, domain, name: basename(folder), metaId: `${domain}-${basename(folder)}` };
}

function titleOf(readme: string): string {
  const { folder, domain, name } = placeOf(readme);
  const text = join(folder, 'text.vi.json');
  const words = existsSync(text)
    ? (JSON.parse(readFileSync(text, 'utf8')) as { title: string }).title
    : (findTitle(readFileSync(readme, 'utf8')) ?? name);
  return `${domains[domain] ?? domain}/${asTitle(words)}`;
}

/**
 * The pages of a rulebook: the overview, then one an edition, latest first.
 * @param readme absolute path of `packages/<domain>/rulebooks/<name>/README.md`
 * @example
 * listRulebookPages('/…/packages/classification/rulebooks/poverty/README.md')[1].name // "Từ 01/01/2027 đến 31/12/2030"
 */
export function listRulebookPages(readme: string): readonly PageEntry[] {
  const about = {
    type: 'story' as const,
    title: titleOf(readme),
    metaId: placeOf(readme).metaId,
    importPath: readme,
  };
  return [
    { ...about, exportName: 'overview', name: 'Tổng quan' },
    ...readEditions(dirname(readme)).map(({ name, until }) => ({
      ...about,
      exportName: exportOf(name),
      name: until === undefined ? `Từ ${asDay(name)}` : `Từ ${asDay(name)} đến ${asDay(until)}`,
    })),
  ];
}

/** The files whose change changes the pages of a rulebook. */
export function listRulebookFiles(readme: string): readonly string[] {
  const { folder } = placeOf(readme);
  return readEditions(folder).flatMap(({ name }) => [join(folder, name, 'rulebook.json')]);
}

/**
 * The code of a rulebook's pages. It reads the folder as it stands, and not the generated index.ts, so that a new folder
 * has its pages at once.
 */
export function writeRulebookModule(readme: string, root: string): string {
  const { folder, metaId } = placeOf(readme);
  const editions = readEditions(folder);
  const cases = (name: string) => existsSync(join(folder, name, 'cases.json'));
  const json = (value: unknown) => JSON.stringify(value);
  return [
    "import { rulebookFamily } from '@giamngheo/core/edition';",
    "import { documents, vocabulary } from '@giamngheo/policy';",
    `import { name, version } from ${json(join(folder, '../../package.json'))};`,
    `import vi from ${json(join(folder, 'text.vi.json'))};`,
    `import en from ${json(join(folder, 'text.en.json'))};`,
    `import { renderOverview } from ${json(join(root, '.storybook/pages/overview-page.ts'))};`,
    `import { renderEdition } from ${json(join(root, '.storybook/pages/edition-page.ts'))};`,
    ...editions.map(
      ({ name }) => `import ${exportOf(name)}Data from ${json(join(folder, name, 'rulebook.json'))};`,
    ),
    ...editions
      .filter(({ name }) => cases(name))
      .map(({ name }) => `import ${exportOf(name)}Cases from ${json(join(folder, name, 'cases.json'))};`),
    `const editions = [${editions.map(({ name }) => `${exportOf(name)}Data`).join(', ')}];`,
    'const family = rulebookFamily({ documents, vocabulary, texts: { vi, en }, release: { name, version }, editions });',
    `const readme = ${json(renderMarkdown(readFileSync(readme, 'utf8'), readme, root))};`,
    `export default { title: ${json(titleOf(readme))}, id: ${json(metaId)} };`,
    `export const overview = { name: 'Tổng quan', render: (_, { globals }) => renderOverview(family, readme, ${json(metaId)}, globals.locale) };`,
    ...editions.map(
      ({ name }) =>
        `export const ${exportOf(name)} = { render: (_, { globals }) => renderEdition(family.edition(${json(name)}), ${cases(name) ? `${exportOf(name)}Cases.cases` : '[]'}, globals.locale) };`,
    ),
  ].join('\n');
}
