import type { SectionResult } from '../measure/run-section.js';
import { roundFigure } from './table.js';

const WIDTH = 960;
const LABEL = 460;
const BAR = 22;
const GAP = 6;

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Bars of households a second on a logarithmic scale, a group a section, as an SVG for a light page. */
export function drawChart(sections: readonly SectionResult[]): string {
  const shown = sections.filter(({ over }) => over === undefined);
  const most = Math.max(
    ...shown.flatMap(({ figures }) =>
      figures.map(({ perCpuSecond, perSecond }) => Math.max(perCpuSecond.median, perSecond.median)),
    ),
  );
  const scale = (value: number) => (Math.log10(value / 100) / Math.log10(most / 100)) * (WIDTH - LABEL - 120);
  const parts: string[] = [];
  let y = 20;
  for (const { title, figures, clock } of shown) {
    parts.push(`<text x="0" y="${y}" font-weight="600">${escapeText(title)}</text>`);
    y += 14;
    for (const { name, perCpuSecond, perSecond } of figures) {
      const { median } = clock === 'cpu' ? perCpuSecond : perSecond;
      const width = Math.max(2, scale(median));
      const middle = y + BAR / 2 + 4;
      const ours = /^(evaluate|columns|generated|giamngheo)/.test(name);
      parts.push(
        `<text x="${LABEL - 8}" y="${middle}" text-anchor="end">${escapeText(name)}</text>`,
        `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${ours ? '#1a5f9e' : '#9aa7b4'}"/>`,
        `<text x="${(LABEL + width + 6).toFixed(1)}" y="${middle}">${roundFigure(median)}</text>`,
      );
      y += BAR + GAP;
    }
    y += 24;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="Households per second, logarithmic">`,
    `<rect width="${WIDTH}" height="${y}" fill="#ffffff"/>`,
    '<g font-family="system-ui, sans-serif" font-size="13" fill="#1b1f24">',
    ...parts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
