#!/usr/bin/env node
// Time and peak memory of `giamngheo evaluate` on generated surveys of growing size: memory should stay flat.
//   node scripts/measure.mjs [ROWS...]        (build the packages first)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
if (!existsSync(bin)) {
  console.error(`Not built: ${bin}. Run \`npm run build\` at the root first.`);
  process.exit(2);
}
const sizes = process.argv.slice(2).map(Number);
const indicators = [
  'deprivedHealthCare',
  'deprivedHealthInsurance',
  'deprivedAdultEducation',
  'deprivedChildSchooling',
  'deprivedHousingQuality',
  'deprivedHousingArea',
  'deprivedWater',
  'deprivedSanitation',
  'deprivedTelecom',
  'deprivedInformationAssets',
];

// A small linear congruential generator: the same survey each time.
let seed = 20161231;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

async function writeSurvey(path, rows) {
  const file = createWriteStream(path);
  file.write(`id,area,monthlyIncomePerCapita,${indicators.join(',')}\n`);
  for (let i = 0; i < rows; i++) {
    const income = random() < 0.02 ? '' : Math.round(300 + random() * 2000) * 1000;
    const answers = indicators.map(() => (random() < 0.05 ? '' : random() < 0.25 ? 'có' : 'không'));
    const line = `H${i},${random() < 0.8 ? 'rural' : 'urban'},${income},${answers.join(',')}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Runs the command once; the peak of its resident memory is what the system counted. */
async function measure(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'giamngheo-measure-'));
  try {
    const input = join(folder, 'survey.csv');
    await writeSurvey(input, rows);
    const report = `process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS));`;
    const hook = `data:text/javascript,${encodeURIComponent(report)}`;
    const args = [
      'evaluate',
      'classification/poverty',
      input,
      '--on',
      '2018-12-31',
      '-o',
      join(folder, 'out.csv'),
    ];
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', hook, bin, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'exit');
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`exit ${code}\n${stderr}`);
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
    return { rows, megabytesIn: statSync(input).size / 1e6, seconds, rowsPerSecond: rows / seconds, peak };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log('     rows   MB in   seconds   rows/s   peak MB');
for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000, 400_000]) {
  const { megabytesIn, seconds, rowsPerSecond, peak } = await measure(rows);
  const cells = [
    [rows, 9],
    [megabytesIn.toFixed(1), 8],
    [seconds.toFixed(1), 10],
    [Math.round(rowsPerSecond), 9],
    [Math.round(peak), 10],
  ];
  console.log(cells.map(([value, width]) => String(value).padStart(width)).join(''));
}
