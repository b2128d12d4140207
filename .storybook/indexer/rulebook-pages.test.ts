import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listDocumentPages, writeDocumentModule } from './document-pages.js';
import { findPageId, renderMarkdown } from './render-markdown.js';
import { listRulebookPages, writeRulebookModule } from './rulebook-pages.js';

const root = mkdtempSync(join(tmpdir(), 'giamngheo-pages-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = join(root, 'packages/housing/rulebooks/roof');
const readme = join(folder, 'README.md');

function addEdition(name: string, until?: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  const rulebook = { inForce: { from: name, until }, subject: 'household' };
  writeFileSync(join(folder, name, 'rulebook.json'), JSON.stringify(rulebook));
  writeFileSync(join(folder, name, 'cases.json'), '{"cases":[]}');
}

describe('the pages of a rulebook folder', () => {
  it('are there as soon as the folder is, with no index and no other change', () => {
    addEdition('2020-01-01', '2020-12-31');
    writeFileSync(readme, '# Roofs\n\nWho is helped with a roof.\n');
    writeFileSync(join(folder, 'text.vi.json'), JSON.stringify({ title: 'Nhà/mái che' }));
    const period = 'housing/Nhà∕mái che/Từ 01/01/2020 đến 31/12/2020';
    expect(listRulebookPages(readme).map(({ title, name }) => [title, name])).toEqual([
      ['housing/Nhà∕mái che/Tổng quan', 'Tổng quan'],
      [period, 'Văn bản'],
      [period, 'Bảng quyết định'],
      [period, 'Ví dụ kiểm thử'],
      [period, 'Thử một trường hợp'],
      [period, 'Thay đổi'],
      [period, 'Tác động'],
      [period, 'Kiểm tra và độ phủ'],
      [period, 'Bàn rà soát'],
    ]);
    expect(new Set(listRulebookPages(readme).map(({ metaId }) => metaId))).toEqual(new Set(['housing-roof']));
  });

  it('grow with an edition folder, the latest edition first', () => {
    addEdition('2021-01-01');
    mkdirSync(join(folder, '2022-01-01'));
    const pages = listRulebookPages(readme);
    expect(pages).toHaveLength(17);
    expect(pages[1]).toMatchObject({
      exportName: 'edition20210101Law',
      title: 'housing/Nhà∕mái che/Từ 01/01/2021',
    });
  });

  it('have no impact where the sample survey has no such subject', () => {
    const rulebook = { inForce: { from: '2023-01-01' }, subject: 'commune' };
    mkdirSync(join(folder, '2023-01-01'));
    writeFileSync(join(folder, '2023-01-01/rulebook.json'), JSON.stringify(rulebook));
    const own = listRulebookPages(readme).filter(({ exportName }) => exportName.startsWith('edition2023'));
    expect(own.map(({ exportName }) => exportName)).not.toContain('edition20230101Impact');
    expect(own).toHaveLength(7);
    rmSync(join(folder, '2023-01-01'), { recursive: true });
  });

  it('have a module that exports each of them, and reads no generated file', () => {
    const code = writeRulebookModule(readme, root);
    for (const { exportName } of listRulebookPages(readme)) {
      expect(code).toContain(`export const ${exportName} = `);
    }
    expect(code).not.toContain('index.ts');
    expect(code).toContain('2021-01-01/cases.json');
    expect(code).not.toContain('published.json');
  });

  it('are compared with what was last published as soon as that is kept beside the edition', () => {
    writeFileSync(join(folder, '2021-01-01/published.json'), '{}');
    expect(writeRulebookModule(readme, root)).toContain(
      'const published = { "2021-01-01": edition20210101Published };',
    );
  });
});

describe('a Markdown page', () => {
  it('leads to other pages, and to nothing that a Storybook does not hold', () => {
    const file = join(root, 'docs/how-to/a.md');
    mkdirSync(join(root, 'docs/how-to'), { recursive: true });
    writeFileSync(join(root, 'docs/b.md'), '');
    writeFileSync(join(root, 'LICENSE'), '');
    const html = renderMarkdown('[b](../b.md#c) and [licence](../../LICENSE)', file, root);
    expect(html.trim()).toBe('<p><a href="./?path=/story/docs-b--page" target="_top">b</a> and licence</p>');
  });

  it('has code that is reached by keyboard, no empty heading in a table, and its drawings within', () => {
    const file = join(root, 'docs/a.md');
    writeFileSync(join(root, 'docs/c.svg'), '<svg/>');
    const html = renderMarkdown(
      '```\na < b\n```\n\n| | x |\n|---|---|\n| 1 | 2 |\n\n![chart](c.svg) ![gone](d.svg)',
      file,
      root,
    );
    expect(html).toContain(
      '<pre tabindex="0" role="group" aria-label="Mã / Code"><code>a &lt; b</code></pre>',
    );
    expect(html).toContain('<tr><td></td><th class="figure">x</th></tr>');
    expect(html).toContain('src="data:image/svg+xml;base64,PHN2Zy8+"');
    expect(html).toContain('gone');
  });

  it('says in each cell of a wide table which column it is in, for a screen that shows no heads', () => {
    const table = (head: string, cells: string) =>
      renderMarkdown(`|${head}|\n|${head.replace(/[^|]+/g, '---')}|\n|${cells}|\n`, readme, root);
    expect(table('size|before|after', 'a|1.5|2 to 3')).toContain(
      '<td>a</td><td class="figure"><span class="of-column" aria-hidden="true">before</span>1.5</td>',
    );
    expect(table('code|means', '0|well')).toContain('<tr><td>0</td><td>well</td></tr>');
  });

  it('has an id by its path; the English file of a guide has that of the Vietnamese one', () => {
    expect(findPageId('packages/targets/rulebooks/roads/README.md')).toBe('targets-roads--overview');
    expect(findPageId('docs/how-to/write-cases.md')).toBe('docs-how-to-write-cases--page');
    expect(findPageId('docs/guides/read-a-page.en.md')).toBe('docs-guides-read-a-page--page');
    expect(findPageId('docs/reference/rulebooks/x.md')).toBeUndefined();
  });

  it('shows a guide in the language of the toolbar', () => {
    mkdirSync(join(root, 'docs/guides'), { recursive: true });
    const file = join(root, 'docs/guides/read.md');
    writeFileSync(file, '# Đọc\n');
    writeFileSync(join(root, 'docs/guides/read.en.md'), '# Reading\n');
    expect(listDocumentPages(file, root)[0]).toMatchObject({
      title: 'Hướng dẫn/Đọc',
      metaId: 'docs-guides-read',
    });
    const code = writeDocumentModule(file, root);
    expect(code).toContain("globals.locale === 'en'");
    expect(code).toContain('Reading');
  });

  it('of an element stands with its examples, and shows what the sources say', () => {
    mkdirSync(join(root, 'docs/elements'), { recursive: true });
    const file = join(root, 'docs/elements/gn-form.md');
    writeFileSync(file, '# gn-form\n');
    expect(listDocumentPages(file, root)[0]).toMatchObject({ title: 'Thành phần/gn-form', name: 'Tra cứu' });
    expect(writeDocumentModule(file, root)).toContain('renderElementPage("gn-form"');
  });
});
