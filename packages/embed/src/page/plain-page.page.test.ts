import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '../../../devkit/src/page/open-page.js';

const script = fileURLToPath(new URL('../../dist/giamngheo.js', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A folder with the script and a page, as an agency would copy them. */
function folderWith(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'giamngheo-page-'));
  mkdirSync(folder, { recursive: true });
  copyFileSync(script, join(folder, 'giamngheo.js'));
  writeFileSync(join(folder, 'index.html'), page);
  return pathToFileURL(join(folder, 'index.html')).href;
}

describe('a plain page from the file system with one classic script and one element', () => {
  it('shows a class, with no request but for the page and the script', async () => {
    const address = folderWith(`<!doctype html>
<meta charset="utf-8">
<script src="giamngheo.js"></script>
<gn-classification-result rulebook="classification/poverty" date="2018-12-31"
  facts='{"area":"rural","monthlyIncomePerCapita":690000}'></gn-classification-result>`);
    const { page, requests, faults } = await openPage(browser, address);
    await page.locator('gn-classification-result').getByText('Hộ nghèo', { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
    expect(requests).toHaveLength(2);
    await page.context().close();
  });

  it('gives the evaluator and every rulebook to scripts of the page', async () => {
    const { page, faults } = await openPage(
      browser,
      folderWith('<!doctype html><meta charset="utf-8"><script src="giamngheo.js"></script>'),
    );
    const found = await page.evaluate(() => {
      const { giamngheo } = globalThis as unknown as {
        giamngheo: {
          rulebook(id: string): { on(date: string): unknown };
          rulebooks(): readonly unknown[];
          evaluate(
            edition: unknown,
            facts: unknown,
          ): { outcome: string; rules: { sources: { quote: string }[] }[] };
        };
      };
      const edition = giamngheo.rulebook('classification/poverty').on('2018-12-31');
      const { outcome, rules } = giamngheo.evaluate(edition, {
        area: 'rural',
        monthlyIncomePerCapita: 690_000,
      });
      return { outcome, quote: rules[0]?.sources[0]?.quote, rulebooks: giamngheo.rulebooks().length };
    });
    expect(found.outcome).toBe('poor');
    expect(found.quote).toMatch(/700\.000/);
    expect(found.rulebooks).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
