import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** The shapes that states are told by, each different in outline so that none depends on colour. */
const shapes = {
  /** Holds, met, yes: a filled disc with a tick. */
  yes: svg`<circle cx="10" cy="10" r="9" fill="currentColor"/><path d="M5.5 10.5l3 3 6-7" fill="none" stroke="var(--_ground)" stroke-width="2"/>`,
  /** Does not hold: an empty square with a bar. */
  no: svg`<rect x="2" y="2" width="16" height="16" rx="2" fill="none" stroke="currentColor" stroke-width="2"/><path d="M6 10h8" stroke="currentColor" stroke-width="2"/>`,
  /** To be confirmed: a disc half filled. */
  confirm: svg`<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/><path d="M10 2a8 8 0 010 16z" fill="currentColor"/>`,
  /** Not known yet: a broken ring with a question mark. */
  unknown: svg`<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.5"/><path d="M7.7 8a2.3 2.3 0 114.1 1.4c-.9.8-1.8 1.1-1.8 2.4" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="10" cy="14.4" r="1.1" fill="currentColor"/>`,
  /** Behind, not met: a triangle pointing down. */
  behind: svg`<path d="M1.5 3.5h17L10 18z" fill="currentColor"/>`,
  /** On track: a triangle pointing up, outlined. */
  ahead: svg`<path d="M10 3L18 16.5H2z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>`,
  /** A fault: a filled diamond with an exclamation mark. */
  fault: svg`<path d="M10 .8L19.2 10 10 19.2.8 10z" fill="currentColor"/><path d="M10 5.5v5.5M10 13v1.8" stroke="var(--_ground)" stroke-width="2"/>`,
} as const;

/** Name of a shape. */
export type Shape = keyof typeof shapes;

/** Which colour repeats the shape. */
export type Tone = 'good' | 'warn' | 'bad' | 'none';

const tones: Readonly<Record<Shape, Tone>> = {
  yes: 'good',
  no: 'none',
  confirm: 'warn',
  unknown: 'warn',
  behind: 'bad',
  ahead: 'good',
  fault: 'bad',
};

/** The outline of a shape on a field of 20 by 20, to stand within another drawing; takes its colour from `color`. */
export const shapeOutline = (shape: Shape): SVGTemplateResult => shapes[shape];

/** A shape alone, hidden from assistive technology: words stand beside it. */
export function icon(shape: Shape): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shapes[shape]}</svg>`;
}

/** A state: shape, word, and the colour that repeats them. */
export function mark(shape: Shape, word: string, tone: Tone = tones[shape]): TemplateResult {
  return html`<span class="mark" data-tone=${tone}>${icon(shape)}<span>${word}</span></span>`;
}
