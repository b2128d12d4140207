import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '../page/open-page.js';

const folder = (name: string) => fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
const examples = ['01-html', '02-php', '03-jquery', '04-react', '05-vue', '06-angular'];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Starts an example as its README says, on a port of its own; resolves once it says its address. */
function start(name: string, port: number): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn('npm', ['start', '--silent'], {
    cwd: folder(name),
    env: { ...process.env, PORT: String(port) },
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data;
      const address = /http:\S+/.exec(said)?.[0];
      if (address !== undefined) resolve({ address, server });
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (code) => reject(new Error(`${name} ended (exit ${code}): ${said}`)));
  });
}

describe.each(examples.map((name, i) => ({ name, port: 18_181 + i })))('examples/$name', ({ name, port }) => {
  let started: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    started = await start(name, port);
  });
  afterAll(() => {
    if (started?.server.pid !== undefined) process.kill(-started.server.pid);
  });

  it('shows a class while the form is filled in, posts the form, and shows the result of what was posted', async () => {
    const { page, requests, faults } = await openPage(browser, started.address);
    await page.getByRole('radio', { name: /Nông thôn/ }).check();
    const income = page.getByRole('textbox', { name: /Thu nhập bình quân/ });
    await income.fill('690000');
    await income.press('Tab');
    // the PHP page shows its result only once posted
    if (name !== '02-php')
      await page.locator('gn-classification-result').getByText('Hộ nghèo', { exact: true }).first().waitFor();
    const before = requests.length;
    await page.locator('gn-household-form').getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.locator('gn-classification-result').getByText('Hộ nghèo', { exact: true }).first().waitFor();
    expect(await page.locator('gn-household-form').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(requests.slice(0, before).every((one) => one.startsWith(started.address))).toBe(true);
    await page.context().close();
  });
});
