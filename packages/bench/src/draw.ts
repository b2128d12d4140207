import { readFileSync, writeFileSync } from 'node:fs';
import type { RunResult } from './main.js';
import { drawChart } from './report/chart.js';
import { renderRun } from './report/table.js';

const START = '<!-- figures: start -->';
const END = '<!-- figures: end -->';

// node dist/draw.js RUN.json CHART.svg PAGE.md: the chart, and the tables between the two marks of the page.
const [from, chart, page] = process.argv.slice(2);
if (from !== undefined && chart !== undefined && page !== undefined) {
  const run = JSON.parse(readFileSync(from, 'utf8')) as RunResult;
  writeFileSync(chart, drawChart(run.sections));
  const text = readFileSync(page, 'utf8');
  const before = text.slice(0, text.indexOf(START) + START.length);
  writeFileSync(page, `${before}\n\n${renderRun(run)}\n${text.slice(text.indexOf(END))}`);
}
