// Keystroke to verdict: types amounts into gn-household-form on a processor slowed down four times and measures, for each
// key, from the key's event until the verdict stands rendered. Prints { p50, p95, keys, … } as JSON, in milliseconds.
// Run: node packages/elements/scripts/bench-keystroke.mjs [--slow 4] [--rounds 30]
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tools = createRequire(new URL('../../../package.json', import.meta.url));
const { build } = createRequire(tools.resolve('tsup'))('esbuild');
const { chromium } = tools('playwright');

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const slow = option('slow', 4);
const rounds = option('rounds', 30);

const entry = `
  import { poverty } from '@giamngheo/classification';
  import { defineElements } from './packages/elements/src/define.ts';
  import { GnHouseholdForm } from './packages/elements/src/household-form/gn-household-form.ts';
  defineElements({ 'gn-household-form': GnHouseholdForm });
  globalThis.start = async (layout, facts) => {
    document.body.replaceChildren();
    const form = document.createElement('gn-household-form');
    form.layout = layout;
    form.rulebook = poverty.on('2018-12-31');
    form.facts = facts;
    document.body.append(form);
    await form.updateComplete;
    const box = form.shadowRoot.querySelector('#q-monthlyIncomePerCapita');
    const times = [];
    box.addEventListener('keydown', ({ key }) => {
      if (!/^[0-9]$/.test(key)) return;
      const began = performance.now();
      box.addEventListener('input', async () => {
        await form.updateComplete;
        form.shadowRoot.querySelector('[role=status]').getBoundingClientRect();
        times.push(performance.now() - began);
      }, { once: true });
    });
    box.focus();
    box.select();
    globalThis.times = times;
  };
`;

const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: root, loader: 'ts' },
  bundle: true,
  minify: true,
  format: 'iife',
  write: false,
  absWorkingDir: root,
  tsconfig: `${root}/packages/elements/tsconfig.json`,
  nodePaths: [`${root}/packages/elements/node_modules`, `${root}/packages/core/node_modules`],
});
const page =
  '<!doctype html><html lang="vi"><title>bench</title><body></body><script src="/form.js"></script></html>';
const server = createServer((request, response) => {
  const script = request.url === '/form.js';
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(script ? outputFiles[0].contents : page);
}).listen(0, '127.0.0.1');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const results = {};
try {
  const tab = await browser.newPage();
  const protocol = await tab.context().newCDPSession(tab);
  const member = (age) => ({ age });
  const household = { area: 'rural', members: [70, 44, 40, 17, 12, 8, 3].map(member) };
  for (const layout of ['steps', 'sheet']) {
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.evaluate(
      ([layout, facts]) => globalThis.start(layout, facts),
      [layout, layout === 'sheet' ? household : {}],
    );
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slow });
    for (let round = 0; round < rounds; round++) {
      await tab.keyboard.type(['700000', '1250000', '480000'][round % 3]);
      await tab.keyboard.press('Control+A');
    }
    await tab.waitForTimeout(100);
    const times = (await tab.evaluate(() => globalThis.times)).sort((a, b) => a - b);
    const at = (share) => Number(times[Math.floor(share * (times.length - 1))].toFixed(2));
    results[layout] = { p50: at(0.5), p95: at(0.95), max: at(1), keys: times.length };
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
} finally {
  await browser.close();
  server.close();
}
const p50 = Math.max(results.steps.p50, results.sheet.p50);
const p95 = Math.max(results.steps.p95, results.sheet.p95);
console.log(
  JSON.stringify({ unit: 'ms', slow, p50, p95, goal: 16, met: p95 <= 16, layouts: results }, undefined, 2),
);
