#!/usr/bin/env node
// Builds the Storybook and opens each of its pages, in Vietnamese and in English, in a headless Chromium. A page fails by
// a console error, a page error, a request that fails or leaves this machine, an edition without its decision table, a
// case that fails, or a body wider than a phone.
// With `-- --built` the Storybook that is there is checked as it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './find-chromium.mjs';
import { serveFolder } from './serve-folder.mjs';
import { pnpm, root, step } from './steps.mjs';

const TIME_FOR_A_PAGE = 30_000;
const PAGES_AT_ONCE = 2;
const built = join(root, 'storybook-static');

/** What a page shows that it should not, or lacks; empty when it is as it should be. */
async function faultsOf(context, address, { id, locale }) {
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`request failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`request: ${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${address}/`)) faults.push(`leaves this machine: ${url}`);
  });
  try {
    await page.goto(
      `${address}/iframe.html?id=${encodeURIComponent(id)}&viewMode=story&globals=locale:${locale}`,
    );
    await page.waitForSelector('main.page h1', { timeout: TIME_FOR_A_PAGE });
    faults.push(...(await page.evaluate(inspectPage, { isEdition: /--edition-/.test(id), locale })));
  } catch (error) {
    faults.push(error.message);
  }
  await page.close();
  return faults;
}

/** Runs in the page. */
function inspectPage({ isEdition, locale }) {
  const main = document.querySelector('main.page');
  const found = [];
  if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page is wider than a phone');
  if (!isEdition) return found;
  if (main.lang !== locale) found.push(`expected the language ${locale}; found ${main.lang}`);
  const rows = [...main.querySelectorAll('.decision tbody tr')];
  if (rows.length === 0) found.push('no decision table');
  if (main.querySelectorAll('.rule .clause').length === 0) found.push('no clause beside a rule');
  const failed = main.querySelector('[data-cases-failed]')?.getAttribute('data-cases-failed');
  if (failed !== '0') found.push(failed === undefined ? 'no cases' : `${failed} cases fail`);
  return found;
}

/** Opens every page, a few at once. Returns how many are as they should be and how many are not. */
async function checkPages(browser, address) {
  const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
  const visits = Object.keys(entries).flatMap((id) => ['vi', 'en'].map((locale) => ({ id, locale })));
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  let [passed, failed] = [0, 0];
  const visitNext = async () => {
    for (let visit = visits.shift(); visit !== undefined; visit = visits.shift()) {
      const faults = await faultsOf(context, address, visit);
      if (faults.length === 0) passed += 1;
      else failed += 1;
      for (const fault of faults) console.log(`${visit.id} (${visit.locale}): ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, visitNext));
  return { passed, failed };
}

let result = { passed: 0, failed: 1 };
let server;
let browser;
try {
  if (!process.argv.includes('--built')) await step('build the Storybook', pnpm('run', 'build:storybook'));
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  server = await serveFolder(built);
  result = await checkPages(browser, server.address);
  if (result.passed + result.failed === 0) {
    console.log('The Storybook has no page.');
    result.failed = 1;
  }
} catch (error) {
  console.log(error.message);
} finally {
  await browser?.close();
  await server?.close();
}
console.log(`${result.passed} passed, ${result.failed} failed, 0 skipped`);
process.exitCode = result.failed === 0 ? 0 : 1;
