import { html, nothing, render, type SVGTemplateResult, svg } from 'lit';
import type { Tone } from './icon.js';

/** The colours of a drawing: custom properties in the page, plain colours in a file of its own. */
export interface ChartColours {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly accent: string;
  readonly wash: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly font: string;
}

/** For drawings within an element. */
export const pageColours: ChartColours = {
  ground: 'var(--_ground)',
  text: 'var(--_text)',
  muted: 'var(--_muted)',
  line: 'var(--_line)',
  edge: 'var(--_edge)',
  accent: 'var(--_accent)',
  wash: 'var(--_sunken)',
  tones: { good: 'var(--_good)', warn: 'var(--_warn)', bad: 'var(--_bad)', none: 'var(--_muted)' },
  font: 'inherit',
};

/** For a file that is read without our style sheet: the light colours. */
export const fileColours: ChartColours = {
  ground: '#ffffff',
  text: '#16211f',
  muted: '#4a5957',
  line: '#c5d0ce',
  edge: '#6f807d',
  accent: '#0b5d57',
  wash: '#e8eeee',
  tones: { good: '#17663a', warn: '#7a4b00', bad: '#a32116', none: '#4a5957' },
  font: "'Noto Sans', 'Liberation Sans', Arial, sans-serif",
};

/** A drawing before it stands anywhere. Lengths in CSS pixels. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** The finding in one sentence: its name for those who do not see it. */
  readonly name: string;
  readonly body: SVGTemplateResult | readonly SVGTemplateResult[];
}

/** A drawing as an image with a name. The table beside it says the same in words and figures. */
export function chartView(chart: Chart, colours: ChartColours = pageColours) {
  const { width, height, name, body } = chart;
  const filed = colours !== pageColours;
  return html`<svg
    class="chart"
    role="img"
    aria-label=${name}
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    font-family=${colours.font}
    font-size="14"
    part="chart"
  >
    ${filed ? svg`<title>${name}</title><rect width=${width} height=${height} fill=${colours.ground} />` : nothing}${body}
  </svg>`;
}

/** A drawing as the text of an SVG file. */
export function chartFile(chart: Chart): string {
  const stand = document.createElement('div');
  render(chartView(chart, fileColours), stand);
  const picture = stand.querySelector('svg') as SVGElement;
  for (const name of ['part', 'class']) picture.removeAttribute(name);
  const text = new XMLSerializer().serializeToString(picture).replace(/<!--.*?-->/gs, '');
  // shapes are cut out in the colour of the ground, which no style sheet says here
  const coloured = text.replaceAll('var(--_ground)', fileColours.ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${coloured}\n`;
}

/** About how wide a text of that size is: a bound that letters with marks keep to as well. */
export const textWidth = (text: string, size = 14): number => text.length * size * 0.56;

/** A text in lines that fit a width, parted at spaces. */
export function wrapText(text: string, width: number, size = 14): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(next, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = next;
    }
  }
  return [...lines, line];
}
