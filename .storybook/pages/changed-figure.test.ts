import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceAliases } from '../../packages/devkit/src/source-aliases.js';
import { pagePlugin } from '../indexer/page-plugin.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'giamngheo-figure-'));
const domain = join(copy, 'packages/classification');
const folder = join(domain, 'rulebooks/poverty');
const readme = join(folder, 'README.md');
const edition = join(folder, '2016-01-01/rulebook.json');
let server: ViteDevServer;

beforeAll(async () => {
  cpSync(join(root, 'packages/classification/rulebooks/poverty'), folder, { recursive: true });
  cpSync(join(root, 'packages/classification/package.json'), join(domain, 'package.json'));
  cpSync(edition, join(folder, '2016-01-01/published.json'));
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    resolve: { alias: sourceAliases },
    // Lit's everyday build: that for development writes on the console.
    ssr: { resolve: { externalConditions: ['node'] } },
    plugins: [pagePlugin(root)],
  });
});
afterAll(async () => {
  await server.close();
  rmSync(copy, { recursive: true, force: true });
});

type Page = { render(args: unknown, context: { globals: { locale: string } }): unknown };

/** What a reload does: the folder is read anew. */
function reload(): void {
  const { moduleGraph } = server.environments.ssr;
  for (const module of moduleGraph.idToModuleMap.values())
    if (module.id?.startsWith(copy)) moduleGraph.invalidateModule(module);
}

/** The text of a page as it stands. */
async function read(page: string): Promise<string> {
  const pages = (await server.ssrLoadModule(readme)) as Record<string, Page>;
  return textOf(pages[page]?.render({}, { globals: { locale: 'vi' } }));
}

/** The words and marks of a template, in order. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (typeof part !== 'object' || part === null) return part === undefined ? '' : String(part);
  const { strings, values } = part as { strings?: readonly string[]; values?: readonly unknown[] };
  return (strings ?? [])
    .map((piece, i) => piece + textOf(values?.[i]))
    .join('')
    .replace(/\s+/g, ' ');
}

/** The part of the page on changes that is against what was last published. */
const since = (page: string) => page.slice(page.indexOf('data-against="published"'));

describe('a threshold in rulebook.json that was changed by hand', () => {
  it('shows after a reload in words, table, failing cases, differences and impact, with nothing else touched', async () => {
    expect(await read('edition20160101Table')).toContain('700.000');
    expect(await read('edition20160101Cases')).toContain('data-cases-failed=0');
    const before = await read('edition20160101Impact');
    const text = readFileSync(edition, 'utf8');
    writeFileSync(edition, text.replace('"rural": 700000', '"rural": 800000'));
    reload();
    const table = await read('edition20160101Table');
    expect(table).toContain('từ 800.000 đồng trở xuống');
    expect(table).toContain('trên 800.000 đồng đến 1.000.000 đồng');
    expect(await read('edition20160101Cases')).toMatch(/data-cases-failed=[1-9]/);
    const changes = await read('edition20160101Changes');
    expect(changes).toContain('nông thôn: 700.000 → 800.000');
    expect(changes).toContain('nông thôn: 400.000 → 800.000');
    expect(await read('edition20160101Impact')).not.toBe(before);
  });

  it('is told against what was last published, which asks for a new revision until there is one', async () => {
    expect(await read('edition20160101Changes')).toContain('data-revision-stands');
    const text = readFileSync(edition, 'utf8');
    writeFileSync(edition, text.replace('"revision": 1', '"revision": 2'));
    reload();
    const changes = since(await read('edition20160101Changes'));
    expect(changes).toContain('Lần công bố gần nhất là bản dữ liệu lần 1; bản đang xem là lần 2.');
    expect(changes).not.toContain('data-revision-stands');
    expect(changes).toContain('nông thôn: 700.000 → 800.000');
    expect(changes).toContain('Ý nghĩa đối với hộ, người');
    cpSync(edition, join(folder, '2016-01-01/published.json'));
    reload();
    expect(since(await read('edition20160101Changes'))).toContain('data-changes="0"');
  });
});
