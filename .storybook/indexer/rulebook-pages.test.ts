import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPageId, renderMarkdown } from './render-markdown.js';
import { listRulebookPages, writeRulebookModule } from './rulebook-pages.js';

const root = mkdtempSync(join(tmpdir(), 'giamngheo-pages-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = join(root, 'packages/housing/rulebooks/roof');
const readme = join(folder, 'README.md');

function addEdition(name: string, until?: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'rulebook.json'), JSON.stringify({ inForce: { from: name, until } }));
  writeFileSync(join(folder, name, 'cases.json'), '{"cases":[]}');
}

describe('the pages of a rulebook folder', () => {
  it('are there as soon as the folder is, with no index and no other change', () => {
    addEdition('2020-01-01', '2020-12-31');
    writeFileSync(readme, '# Roofs\n\nWho is helped with a roof.\n');
    writeFileSync(join(folder, 'text.vi.json'), JSON.stringify({ title: 'Nhà/mái che' }));
    expect(listRulebookPages(readme).map(({ title, name, metaId }) => [title, name, metaId])).toEqual([
      ['housing/Nhà∕mái che', 'Tổng quan', 'housing-roof'],
      ['housing/Nhà∕mái che', 'Từ 01/01/2020 đến 31/12/2020', 'housing-roof'],
    ]);
  });

  it('grow by one with an edition folder, the latest edition first', () => {
    addEdition('2021-01-01');
    mkdirSync(join(folder, '2022-01-01'));
    expect(listRulebookPages(readme).map(({ exportName }) => exportName)).toEqual([
      'overview',
      'edition20210101',
      'edition20200101',
    ]);
    expect(listRulebookPages(readme)[1]?.name).toBe('Từ 01/01/2021');
  });

  it('have a module that exports each of them, and reads no generated file', () => {
    const code = writeRulebookModule(readme, root);
    for (const { exportName } of listRulebookPages(readme)) {
      expect(code).toContain(`export const ${exportName} = `);
    }
    expect(code).not.toContain('index.ts');
    expect(code).toContain('2021-01-01/cases.json');
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

  it('has an id by its path', () => {
    expect(findPageId('packages/targets/rulebooks/roads/README.md')).toBe('targets-roads--overview');
    expect(findPageId('docs/how-to/write-cases.md')).toBe('docs-how-to-write-cases--page');
    expect(findPageId('docs/reference/rulebooks/x.md')).toBeUndefined();
  });
});
