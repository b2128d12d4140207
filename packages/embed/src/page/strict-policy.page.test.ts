import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '../../../devkit/src/page/open-page.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; worker-src 'self'; require-trusted-types-for 'script'";
const script = readFileSync(fileURLToPath(new URL('../../dist/giamngheo.js', import.meta.url)));
const poverty = 'rulebook="classification/poverty" date="2018-12-31"';
const facts = `facts='{"area":"rural","monthlyIncomePerCapita":690000}'`;
const elements: Record<string, string> = {
  'gn-household-form': `<gn-household-form ${poverty} layout="sheet"></gn-household-form>`,
  'gn-classification-result': `<gn-classification-result ${poverty} ${facts}></gn-classification-result>`,
  'gn-eligibility-list': `<gn-eligibility-list date="2018-12-31" household='{"povertyClass":"poor"}'></gn-eligibility-list>`,
  'gn-target-scorecard': '<gn-target-scorecard></gn-target-scorecard>',
  'gn-funding-check': '<gn-funding-check></gn-funding-check>',
  'gn-report-calendar': '<gn-report-calendar></gn-report-calendar>',
  'gn-rulebook': `<gn-rulebook ${poverty}></gn-rulebook>`,
  'gn-rulebook-diff':
    '<gn-rulebook-diff rulebook="classification/poverty" from="2016-01-01" to="2022-01-01"></gn-rulebook-diff>',
  'gn-batch-review': `<gn-batch-review ${poverty}></gn-batch-review>`,
};

let server: Server;
let browser: Browser;
let address = '';
beforeAll(async () => {
  browser = await startBrowser();
  server = createServer((request, response) => {
    const isScript = request.url === '/giamngheo.js';
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    const tag = decodeURIComponent((request.url ?? '').slice(1));
    response.end(
      isScript
        ? script
        : `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${tag}</title><script src="/giamngheo.js"></script><main>${elements[tag] ?? Object.values(elements).join('')}</main></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe.each(Object.keys(elements))('%s from the one script, under the strict policy', (tag) => {
  it('renders, in Vietnamese and then in English, with no violation and no request', async () => {
    const { page, requests, faults } = await openPage(browser, `${address}/${tag}`);
    const text = () =>
      page.evaluate(async (name) => {
        const element = document.querySelector(name) as
          | (Element & { updateComplete?: Promise<unknown> })
          | null;
        await element?.updateComplete;
        await new Promise((done) => setTimeout(done, 50));
        return element?.shadowRoot?.textContent?.trim() ?? '';
      }, tag);
    const vietnamese = await text();
    expect(vietnamese.length).toBeGreaterThan(20);
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    expect(await text()).not.toBe(vietnamese);
    expect(faults).toEqual([]);
    expect(requests).toEqual([`${address}/${tag}`, `${address}/giamngheo.js`]);
    await page.context().close();
  });
});

describe('gn-batch-review from the one script, under the strict policy', () => {
  it('reads a file in a worker made of the script itself, and asks the network for nothing else', async () => {
    const { page, requests, faults } = await openPage(browser, `${address}/gn-batch-review`);
    const csv = `id,area,monthlyIncomePerCapita\n${Array.from({ length: 50 }, (_, i) => `h${i},rural,${500_000 + i * 10_000}`).join('\n')}\n`;
    await page
      .locator('gn-batch-review input[type=file]')
      .setInputFiles({ name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.locator('gn-batch-review').getByText('survey.csv').first().waitFor();
    expect(page.workers()).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(
      requests.every((one) => one === `${address}/gn-batch-review` || one === `${address}/giamngheo.js`),
    ).toBe(true);
    await page.context().close();
  });
});
