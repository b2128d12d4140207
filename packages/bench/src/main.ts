import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Effort, runSection, type SectionResult } from './measure/run-section.js';
import { renderMachine, renderSection } from './report/table.js';
import { sections } from './sections.js';

/** A whole run, as `--json` writes it. */
export interface RunResult {
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string };
  /** Mean number of running processes over the last minute, at the start and the end: above the cores, others disturbed it. */
  readonly load: { readonly start: number; readonly end: number };
  readonly quick: boolean;
  readonly sections: readonly SectionResult[];
}

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});
const unknown = values.only?.find((id) => !sections.some((one) => one.id === id));
if (unknown !== undefined) {
  console.error(`No section ${unknown}. Give one of ${sections.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}
const effort: Effort = {
  quick: values.quick,
  rounds: Number(values.rounds ?? (values.quick ? 2 : 5)),
  passes: values.quick ? 3 : 5,
  mostSeconds: values.quick ? 0.5 : 2,
};
const start = loadavg()[0] as number;
const results: SectionResult[] = [];
for (const section of sections) {
  if (values.only !== undefined && !values.only.includes(section.id)) continue;
  const result = await runSection(section, effort, (line) => process.stderr.write(`  ${line}\n`));
  results.push(result);
  console.log(renderSection(result));
}
const run: RunResult = {
  machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
  load: { start, end: loadavg()[0] as number },
  quick: values.quick,
  sections: results,
};
console.log(renderMachine(run));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`);
const missed = results.flatMap(({ goals }) => goals).filter(({ met }) => !met);
if (missed.length > 0) console.log(`${missed.length} goal(s) not met.`);
