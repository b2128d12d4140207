#!/usr/bin/env node
// Builds the Storybook and opens each of its pages, in Vietnamese and in English, on a narrow screen, in a headless
// Chromium. A page fails by a console error, a page error, a request that fails or leaves this machine, a link to a page
// that is not there, an element that is not defined, an axe violation, a body wider than a phone, a decision page without
// its tables, a case that fails. Then the main paths are walked as a person would: the language in the toolbar, a case
// tried, the review bench with undo, redo, export and import.
// With `-- --built` the Storybook that is there is checked as it is; `--only TEXT` opens the pages whose id has the text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './find-chromium.mjs';
import { serveFolder } from './serve-folder.mjs';
import { pnpm, root, step } from './steps.mjs';
import { storybookPaths } from './storybook-paths.mjs';

const TIME_FOR_A_PAGE = 60_000;
const PAGES_AT_ONCE = 2;
/** A tab that has shown so many pages is closed: what they hold is let go. */
const PAGES_A_TAB = 60;
/** Documents that are in English alone: they show the same in both languages. */
const ENGLISH_ALREADY = /^docs-(?!guides-|elements-gn-)/;
const built = join(root, 'storybook-static');
const axe = createRequire(join(root, 'packages/elements/package.json')).resolve('axe-core/axe.min.js');
const option = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const only = process.argv.includes('--only') ? option('only') : '';

/** Notes all that goes wrong in a tab; `take` gives it and starts anew. */
function watch(page, address) {
  let faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A tab that closes lets go of what it still reads.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`request: ${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${address}/`)) faults.push(`leaves this machine: ${url}`);
  });
  return {
    take() {
      const found = faults;
      faults = [];
      return found;
    },
  };
}

/** A tab with Storybook's frame, in which one page after another is shown as its side bar would. */
async function openTab(context, address, id) {
  const page = await context.newPage();
  page.setDefaultTimeout(TIME_FOR_A_PAGE);
  const faults = watch(page, address);
  const globals = 'globals=locale:vi;a11y.manual:!true';
  await page.goto(`${address}/iframe.html?id=${encodeURIComponent(id)}&viewMode=story&${globals}`);
  await page.waitForSelector('main.page h1');
  await page.addScriptTag({ path: axe });
  return { page, faults, shown: 0 };
}

/** Runs in the page: shows a story in a language, and waits until it stands. */
async function showStory({ id, locale, time }) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const rendered = (act) =>
    new Promise((resolve, reject) => {
      const events = ['storyRendered', 'storyThrewException', 'storyErrored', 'storyMissing'];
      const stop = () => {
        clearTimeout(timer);
        for (const event of events) channel.off(event, heard[event]);
      };
      const heard = Object.fromEntries(
        events.map((event) => [
          event,
          (detail) => {
            stop();
            if (event === 'storyRendered') resolve();
            else reject(new Error(`${event}: ${detail?.message ?? detail?.title ?? ''}`));
          },
        ]),
      );
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`not rendered in ${time} ms`));
      }, time);
      for (const event of events) channel.on(event, heard[event]);
      act();
    });
  const main = document.querySelector('main.page');
  const now = new URL(location.href).searchParams.get('id');
  if (globalThis.shownStory === undefined) globalThis.shownStory = now;
  if (globalThis.shownStory !== id) {
    await rendered(() => channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' }));
    globalThis.shownStory = id;
  }
  if (document.documentElement.lang !== locale || main === null)
    await rendered(() => channel.emit('updateGlobals', { globals: { locale } }));
  // Elements draw a little later, and some ask for more.
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Runs in the page: what it shows that it should not, or lacks. */
async function inspectPage({ id, locale, ids }) {
  const main = document.querySelector('main.page');
  if (main?.querySelector('h1') == null) return ['no page with a heading'];
  const found = [];
  if (document.documentElement.scrollWidth > window.innerWidth) {
    const wide = [...main.querySelectorAll('*')].find(
      (one) => one.getBoundingClientRect().right > window.innerWidth + 1 && !one.closest('.table-box, pre'),
    );
    found.push(`the page is wider than a phone: ${wide?.outerHTML.slice(0, 120)}`);
  }
  const elements = [];
  const collect = (tree) => {
    for (const one of tree.querySelectorAll('*')) {
      elements.push(one);
      if (one.shadowRoot) collect(one.shadowRoot);
    }
  };
  collect(document.querySelector('#storybook-root'));
  for (const name of new Set(elements.map(({ localName }) => localName)))
    if (name.includes('-') && !customElements.get(name)) found.push(`<${name}> is not defined`);
  const pages = new Set(ids);
  for (const link of elements.filter((one) => one.localName === 'a' && one.hasAttribute('href'))) {
    const href = link.getAttribute('href') ?? '';
    const target = /^\.\/\?path=\/story\/([^&]+)/.exec(href)?.[1];
    if (target !== undefined && !pages.has(target)) found.push(`a link to no page: ${target}`);
    if (target === undefined && !/^(#|https?:|mailto:)/.test(href))
      found.push(`a link that leads nowhere: ${href}`);
  }
  const kind = main.dataset.page;
  if (kind !== 'document' && main.lang !== locale)
    found.push(`expected the language ${locale}; found ${main.lang}`);
  if (kind === 'table') {
    if (main.querySelectorAll('.decision tbody tr').length === 0) found.push('no decision table');
    if (main.querySelectorAll('.rule .clause').length === 0) found.push('no clause beside a rule');
  }
  if (kind === 'law' && main.querySelectorAll('.clause').length === 0) found.push('no clause');
  if (kind === 'cases') {
    const failed = main.querySelector('[data-cases-failed]')?.getAttribute('data-cases-failed');
    if (failed !== '0') found.push(failed === undefined ? 'no cases' : `${failed} cases fail`);
  }
  if (kind === 'element' && main.querySelector('[data-missing]')) found.push(`the manifest has no ${id}`);
  // Contrast is most of the work of axe, and goes by how a text looks, not by what it says: the page that was just measured
  // in one language is measured again in the other only where some text of it has a look that was not there.
  const known = globalThis.looksMeasured?.id === id ? globalThis.looksMeasured.looks : new Set();
  const looks = new Set(elements.flatMap(lookOf));
  globalThis.looksMeasured = { id, looks: new Set([...known, ...looks]) };
  const { violations } = await globalThis.axe.run('#storybook-root', {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: [...looks].some((look) => !known.has(look)) } },
  });
  for (const { id: rule, nodes } of violations) {
    found.push(
      `axe ${rule}, ${nodes.length} times: ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 140)}`,
    );
  }
  return found;

  /** The colours and the size of an element's own text, with all that lies behind it; nothing for an element without. */
  function lookOf(element) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim() !== ''))
      return [];
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const behind = [];
    for (let one = element; one; one = one.assignedSlot ?? one.parentElement ?? one.getRootNode().host) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
      const layer = `${backgroundColor} ${backgroundImage} ${opacity}`;
      if (layer !== 'rgba(0, 0, 0, 0) none 1') behind.push(layer);
    }
    return [[color, fontSize, fontWeight, ...behind].join('; ')];
  }
}

/** Opens every page, a few at once. Returns how many are as they should be and how many are not. */
async function checkPages(browser, address) {
  const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
  const ids = Object.keys(entries);
  const rest = ids.filter((id) => id.includes(only));
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const tally = { passed: 0, failed: 0 };
  const visitRest = async () => {
    let tab;
    for (let id = rest.shift(); id !== undefined; id = rest.shift()) {
      for (const locale of ['vi', 'en']) {
        if (locale === 'en' && ENGLISH_ALREADY.test(id)) continue;
        const faults = [];
        try {
          tab ??= await openTab(context, address, id);
          await tab.page.evaluate(showStory, { id, locale, time: TIME_FOR_A_PAGE });
          faults.push(...(await tab.page.evaluate(inspectPage, { id, locale, ids })), ...tab.faults.take());
        } catch (error) {
          faults.push(error.message, ...(tab?.faults.take() ?? []));
          await tab?.page.close();
          tab = undefined;
        }
        count(tally, `${id} (${locale})`, faults);
      }
      if (tab !== undefined && ++tab.shown >= PAGES_A_TAB) {
        await tab.page.close();
        tab = undefined;
      }
    }
    await tab?.page.close();
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, visitRest));
  await context.close();
  return tally;
}

/** Walks the main paths, each on a page of its own. */
async function checkPaths(browser, address) {
  const tally = { passed: 0, failed: 0 };
  for (const [name, walk] of Object.entries(storybookPaths)) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(TIME_FOR_A_PAGE);
    const faults = watch(page, address);
    const found = [];
    try {
      await walk(page, address);
    } catch (error) {
      found.push(error.message);
    }
    count(tally, name, [...found, ...faults.take()]);
    await context.close();
  }
  return tally;
}

function count(tally, name, faults) {
  if (faults.length === 0) tally.passed += 1;
  else tally.failed += 1;
  for (const fault of faults) console.log(`${name}: ${fault}`);
}

const result = { passed: 0, failed: 0 };
let server;
let browser;
try {
  if (!process.argv.includes('--built')) await step('build the Storybook', pnpm('run', 'build:storybook'));
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  server = await serveFolder(built);
  const parts = [await checkPages(browser, server.address)];
  if (only === '') parts.push(await checkPaths(browser, server.address));
  for (const { passed, failed } of parts) {
    result.passed += passed;
    result.failed += failed;
  }
  if (result.passed + result.failed === 0) {
    console.log('The Storybook has no page.');
    result.failed = 1;
  }
} catch (error) {
  console.log(error.message);
  result.failed += 1;
} finally {
  await browser?.close();
  await server?.close();
}
console.log(`${result.passed} passed, ${result.failed} failed, 0 skipped`);
process.exitCode = result.failed === 0 ? 0 : 1;
