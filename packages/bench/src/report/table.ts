import type { RunResult } from '../main.js';
import type { SectionResult } from '../measure/run-section.js';
import type { Spread } from '../measure/spread.js';

/** Three digits that count, with thousands set apart: 1,230,000; 0.85. */
export function roundFigure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const rounded = Number(value.toPrecision(3));
  return rounded >= 1000 ? rounded.toLocaleString('en-US') : String(rounded);
}

const range = ({ least, most }: Spread) => `${roundFigure(least)} to ${roundFigure(most)}`;

/** A section as a Markdown table, with its goals below. */
export function renderSection({ title, over, figures, goals }: SectionResult): string {
  const first = figures[0]?.perCpuSecond.median ?? Number.NaN;
  const size = over === undefined ? '' : `${over === 'rules' ? 'Rules' : 'Households'} | `;
  const rows = figures.map(({ name, size: at, perSecond, perCpuSecond, note }) => {
    const cell = over === undefined ? '' : `${roundFigure(at)} | `;
    const share = over === undefined ? roundFigure(perCpuSecond.median / first) : '';
    const named = note === undefined ? name : `${name} (${note})`;
    return `| ${named} | ${cell}${roundFigure(perCpuSecond.median)} | ${range(perCpuSecond)} | ${roundFigure(perSecond.median)} | ${share} |`;
  });
  const head = [
    `| Evaluator | ${size}Households per second of processor time | least to most | per second on the clock | times the first |`,
    `| --- | ${over === undefined ? '' : '--: | '}--: | --: | --: | --: |`,
  ];
  const asked = goals.map(
    ({ of, against, atLeast, ratio, met, note }) =>
      `- ${of} against ${against}: ${roundFigure(ratio.median)} times (${range(ratio)}); goal ${roundFigure(atLeast)}${note === undefined ? '' : `, ${note}`}: ${met ? 'met' : 'not met'}.`,
  );
  return [`### ${title}`, '', ...head, ...rows, ...(asked.length > 0 ? ['', ...asked] : []), ''].join('\n');
}

/** The machine of a run, and how busy others kept it. */
export function renderMachine({ machine, load, quick }: RunResult): string {
  const { processor, cores, node } = machine;
  const how = quick ? ' A quick run: figures of small rounds.' : '';
  return `${processor}, ${cores} cores, Node ${node}. Processes wanting to run, mean of a minute: ${load.start.toFixed(1)} at the start, ${load.end.toFixed(1)} at the end.${how}`;
}

/** All sections of a run. */
export const renderRun = (run: RunResult): string =>
  `${renderMachine(run)}\n\n${run.sections.map(renderSection).join('\n')}`;
