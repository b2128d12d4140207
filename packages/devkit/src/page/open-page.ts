import { type Browser, chromium, type Page } from 'playwright';

/** A page in a browser, with what it did that no page of ours may do. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses asked for, in order; the page's own first. */
  readonly requests: readonly string[];
  /** What its content security policy refused, and errors that nothing caught. */
  readonly faults: readonly string[];
}

/** Starts the Chromium of `CHROMIUM_PATH`, or Debian's. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens an address in a context of its own and records what the page asks for and does wrong. */
export async function openPage(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // the browser itself asks for an icon that no example has
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      faults.push(message.text());
  });
  // as text: it runs in the page, whose types this package does not have
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => {
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
    });`,
  );
  await page.goto(address);
  return { page, requests, faults };
}
