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
  /** What it decides about: `household`. */
  readonly subject: string | undefined;
}

/** The pages of each edition, in the order of the side bar: the end of the export, its name, the function that draws it. */
const editionPages = [
  { end: 'Law', name: 'Văn bản', render: 'renderLaw' },
  { end: 'Table', name: 'Bảng quyết định', render: 'renderTablePage' },
  { end: 'Cases', name: 'Ví dụ kiểm thử', render: 'renderCasesPage' },
  { end: 'Try', name: 'Thử một trường hợp', render: 'renderTry' },
  { end: 'Changes', name: 'Thay đổi', render: 'renderChanges' },
  { end: 'Impact', name: 'Tác động', render: 'renderImpact', subject: 'household' },
  { end: 'Coverage', name: 'Kiểm tra và độ phủ', render: 'renderCoverage' },
  { end: 'Bench', name: 'Bàn rà soát', render: 'renderBench' },
] as const;

/** The pages that an edition has: the sample survey is of households, so only theirs have an impact. */
function pagesOf({ subject }: EditionFolder) {
  return editionPages.filter((page) => !('subject' in page) || page.subject === subject);
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
      const { inForce, subject } = JSON.parse(readFileSync(join(folder, name, 'rulebook.json'), 'utf8'));
      return { name, until: inForce?.until, subject };
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
 * The pages of a rulebook: the overview, then for each edition, latest first, a branch with its pages.
 * @param readme absolute path of `packages/<domain>/rulebooks/<name>/README.md`
 * @example
 * listRulebookPages('/…/packages/classification/rulebooks/poverty/README.md')[1]
 * // { exportName: 'edition20270101Law', name: 'Văn bản', title: 'Phân loại hộ/…/Từ 01/01/2027 đến 31/12/2030', … }
 */
export function listRulebookPages(readme: string): readonly PageEntry[] {
  const title = titleOf(readme);
  const about = { type: 'story' as const, metaId: placeOf(readme).metaId, importPath: readme };
  return [
    { ...about, title: `${title}/Tổng quan`, exportName: 'overview', name: 'Tổng quan' },
    ...readEditions(dirname(readme)).flatMap((edition) =>
      pagesOf(edition).map(({ end, name }) => ({
        ...about,
        title: `${title}/${periodOf(edition)}`,
        exportName: `${exportOf(edition.name)}${end}`,
        name,
      })),
    ),
  ];
}

const periodOf = ({ name, until }: EditionFolder) =>
  until === undefined ? `Từ ${asDay(name)}` : `Từ ${asDay(name)} đến ${asDay(until)}`;

/** The files whose change changes the pages of a rulebook. */
export function listRulebookFiles(readme: string): readonly string[] {
  const { folder } = placeOf(readme);
  return readEditions(folder).flatMap(({ name }) => [join(folder, name, 'rulebook.json')]);
}

/**
 * The code of a rulebook's pages. It reads the folder as it stands, and not the generated index.ts, so that a new folder
 * has its pages at once.
 *
 * `published.json` beside an edition's rulebook.json is that edition as it was last published; what changed since is shown.
 */
export function writeRulebookModule(readme: string, root: string): string {
  const { folder, metaId } = placeOf(readme);
  const editions = readEditions(folder);
  const json = (value: unknown) => JSON.stringify(value);
  const record = (ending: string, kind: string, file: string, member = '') => {
    const having = editions.filter(({ name }) => existsSync(join(folder, name, file)));
    return {
      imports: having.map(
        ({ name }) => `import ${exportOf(name)}${kind} from ${json(join(folder, name, file))};`,
      ),
      text: `const ${ending} = { ${having.map(({ name }) => `${json(name)}: ${exportOf(name)}${kind}${member}`).join(', ')} };`,
    };
  };
  const cases = record('cases', 'CaseFile', 'cases.json', '.cases');
  const published = record('published', 'Published', 'published.json');
  const pages = json(join(root, '.storybook/pages/rulebook-pages.ts'));
  return [
    "import { rulebookFamily } from '@giamngheo/core/edition';",
    "import { documents, vocabulary } from '@giamngheo/policy';",
    `import { name, version } from ${json(join(folder, '../../package.json'))};`,
    `import vi from ${json(join(folder, 'text.vi.json'))};`,
    `import en from ${json(join(folder, 'text.en.json'))};`,
    `import * as pages from ${pages};`,
    ...editions.map(
      ({ name }) => `import ${exportOf(name)}Data from ${json(join(folder, name, 'rulebook.json'))};`,
    ),
    ...cases.imports,
    ...published.imports,
    `const editions = [${editions.map(({ name }) => `${exportOf(name)}Data`).join(', ')}];`,
    cases.text,
    published.text,
    'const family = rulebookFamily({ documents, vocabulary, texts: { vi, en }, release: { name, version }, editions });',
    `const readme = ${json(renderMarkdown(readFileSync(readme, 'utf8'), readme, root))};`,
    `const about = pages.aboutRulebook(family, ${json(metaId)}, cases, published);`,
    `export default { title: ${json(titleOf(readme))}, id: ${json(metaId)} };`,
    "export const overview = { name: 'Tổng quan', render: (_, { globals }) => pages.renderOverview(about, readme, globals.locale) };",
    ...editions.flatMap((edition) =>
      pagesOf(edition).map(
        ({ end, name, render }) =>
          `export const ${exportOf(edition.name)}${end} = { name: ${json(name)}, render: (_, { globals }) => pages.${render}(about.edition(${json(edition.name)}), globals.locale) };`,
      ),
    ),
  ].join('\n');
}
