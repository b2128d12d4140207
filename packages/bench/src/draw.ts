import { readFileSync, writeFileSync } from 'node:fs';
import type { RunResult } from './main.js';
import { drawChart } from './report/chart.js';

// node dist/draw.js RUN.json CHART.svg
const [from, to] = process.argv.slice(2);
if (from !== undefined && to !== undefined) {
  writeFileSync(to, drawChart((JSON.parse(readFileSync(from, 'utf8')) as RunResult).sections));
}
