// Measures the review of a batch in a browser: from choosing a file of 50,000 households to its first chart, under the
// strictest policy. Prints JSON: times in milliseconds of each round, the median, the longest task of the page, requests
// made after the file was chosen, and violations of the policy.
//
//   node packages/elements/scripts/bench-batch.mjs [rows] [rounds]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const rows = Number(process.argv[2] ?? 50_000);
const rounds = Number(process.argv[3] ?? 5);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; worker-src 'self'; require-trusted-types-for 'script'";

const folder = mkdtempSync(join(tmpdir(), 'bench-batch-'));
await bundle();
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script><body></body></html>',
);
const survey = makeSurvey();
writeFileSync(join(folder, 'survey.csv'), survey);
const server = createServer(serve).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await measure());
  const median = (key) => all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  const result = {
    rows,
    bytes: Buffer.byteLength(survey),
    rounds: all,
    median: {
      opened: median('opened'),
      firstChart: median('firstChart'),
      longestTask: median('longestTask'),
    },
    goal: { firstChart: 3000, longestTask: 50 },
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const page = await (await browser.newContext()).newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()}`);
  });
  const { port } = server.address();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.locator('gn-batch-review input[type=file]').waitFor();
  // the worker's own code is loaded before any data is there
  await page.evaluate(() => globalThis.warmUp());
  const asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => globalThis.watch());
  await page.locator('input[type=file]').setInputFiles(join(folder, 'survey.csv'));
  const times = await page.evaluate(() => globalThis.measured());
  await page.context().close();
  return { ...times, requests: asked.filter((url) => !url.startsWith('blob:')).length, faults };
}

/** The sample survey again and again, each household with an id of its own. */
function makeSurvey() {
  const [header, ...lines] = readFileSync(at('examples/data/survey-2018.csv'), 'utf8').trimEnd().split('\n');
  const made = Array.from({ length: rows }, (_, i) => lines[i % lines.length].replace(/^[^,]*/, `h${i}`));
  return `${[header, ...made].join('\n')}\n`;
}

async function bundle() {
  const page = join(folder, 'page-source.ts');
  writeFileSync(
    page,
    `import { registerRulebooks } from '@giamngheo/elements';
import { poverty } from '@giamngheo/classification';
registerRulebooks(poverty);
const element = document.createElement('gn-batch-review');
element.setAttribute('rulebook', 'classification/poverty');
element.setAttribute('date', '2018-12-31');
document.body.append(element);
const root = () => element.shadowRoot;
const until = (found) => new Promise((done) => {
  const look = () => { const it = found(); if (it) done(it); else requestAnimationFrame(look); };
  look();
});
let start = 0, longest = 0;
globalThis.warmUp = async () => {
  await element.openFile(new File(['id\\nx\\n'], 'warm.csv'));
};
globalThis.watch = () => {
  new PerformanceObserver((list) => { for (const one of list.getEntries()) longest = Math.max(longest, one.duration); }).observe({ entryTypes: ['longtask'] });
  root().querySelector('input[type=file]').addEventListener('change', () => { start = performance.now(); }, { capture: true });
};
globalThis.measured = async () => {
  await until(() => root().textContent.includes('survey.csv'));
  (await until(() => root().querySelector('button.primary:not([disabled])'))).click();
  const opened = performance.now() - start;
  await until(() => root().querySelector('svg.chart'));
  await new Promise((done) => requestAnimationFrame(done));
  return { opened: Math.round(opened), firstChart: Math.round(performance.now() - start), longestTask: Math.round(longest), worker: !root().textContent.includes('ngay trong trang này') };
};
`,
  );
  // esbuild comes with the bundler that builds the packages
  const esbuild = createRequire(createRequire(at('package.json')).resolve('tsup'))('esbuild');
  await esbuild.build({
    entryPoints: [
      { in: page, out: 'page' },
      { in: at('packages/elements/src/batch-review/worker.ts'), out: 'batch-review/worker' },
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    nodePaths: [at('node_modules'), at('packages/elements/node_modules')],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    plugins: [
      {
        name: 'sources',
        setup(build) {
          build.onResolve({ filter: /^@giamngheo\// }, ({ path }) => {
            const [, name, ...rest] = path.split('/');
            return { path: at(join('packages', name, 'src', ...rest, 'index.ts')) };
          });
          build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, resolveDir, importer }) =>
            importer.includes('node_modules')
              ? undefined
              : { path: resolve(resolveDir, path.replace(/\.js$/, '.ts')) },
          );
        },
      },
    ],
  });
}

function serve({ url }, response) {
  const types = { '.html': 'text/html', '.js': 'text/javascript' };
  const path = url === '/' ? '/index.html' : url;
  try {
    const body = readFileSync(join(folder, dirname(path), path.slice(dirname(path).length)));
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'text/plain',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}
