import type { Locale } from '@giamngheo/core';
import type { Figure } from '@giamngheo/core/explain';
import { nothing, type SVGTemplateResult, svg } from 'lit';
import { type Chart, type ChartColours, textWidth, wrapText } from '../base/chart.js';
import { DASH, distanceText, valueText } from '../base/figure-text.js';
import { shapeOutline } from '../base/icon.js';
import { type TargetFinding, targetName } from './score-targets.js';
import { stateShapes, stateWord } from './state-marks.js';
import { scorecardWords } from './words.js';

/** What bars are drawn from. */
interface BarsOptions {
  readonly findings: readonly TargetFinding[];
  readonly width: number;
  readonly locale: Locale;
  readonly colours: ChartColours;
  /** Parts of a label that all findings share stand in the heading, not at each bar. */
  readonly shared: { readonly target: boolean; readonly place: boolean; readonly year: boolean };
}

const LINE = 20;
const BAR = 14;

/** A share of what is required; undefined where it is not known, or nothing is required. */
const shareOf = (figure: Figure | undefined, of: Figure | undefined): number | undefined =>
  typeof figure?.value === 'number' && typeof of?.value === 'number' && of.value > 0
    ? figure.value / of.value
    : undefined;

/** The labels of a finding: target, place and year, without what all of the chart share. */
export function labelOf(
  { row, ...finding }: TargetFinding,
  locale: Locale,
  shared: BarsOptions['shared'],
): string {
  const parts = [
    ...(shared.target ? [] : [targetName({ row, ...finding }, locale)]),
    ...(shared.place ? [] : [row.name ?? row.place]),
    ...(shared.year ? [] : [String(row.year)]),
  ];
  return parts.length === 0 ? String(row.year) : parts.join(' · ');
}

/**
 * A bar for each finding: what was reached as a part of what is required, which all bars share as one line, so that
 * targets in different units can stand together. Where nothing is known there is no bar, and it says so.
 */
export function barsChart({ findings, width, locale, colours, shared }: BarsOptions): Chart {
  const words = scorecardWords[locale];
  const shares = findings.map(({ figures }) => shareOf(figures.actual, figures.target));
  const most = Math.min(1.6, Math.max(1.1, ...shares.map((share) => share ?? 0)));
  const x = (share: number) => (Math.max(0, Math.min(most, share)) / most) * (width - 2) + 1;
  const target = x(1);
  // states stand under each other where there is room
  const widest = Math.max(0, ...findings.map((finding) => textWidth(stateWord(finding, locale), 15) + 29));
  let y = 30;
  const rows: SVGTemplateResult[] = findings.map((finding, i) => {
    const { figures, state } = finding;
    const [shape, tone] = stateShapes[state];
    const word = stateWord(finding, locale);
    const values = wrapText(barText(finding, locale), width, 13);
    const label = labelOf(finding, locale, shared);
    const right = width > 420 ? widest : textWidth(word, 15) + 29;
    const lines = wrapText(label, width - right - 12);
    const top = y;
    const bar = top + LINE * lines.length + 4;
    const share = shares[i];
    const path = shareOf(figures.path, figures.target);
    const end = share === undefined ? 0 : x(share);
    const below = bar + BAR + 19;
    y = below + LINE * (values.length - 1) + 20;
    return svg`<g>
      ${lines.map((line, n) => svg`<text x="0" y=${top + LINE * n + 14} fill=${colours.text}>${line}</text>`)}
      <g color=${colours.tones[tone]} transform="translate(${width - right} ${top}) scale(0.9)">${shapeOutline(shape)}</g>
      <text x=${width - right + 24} y=${top + 14} font-weight="600" fill=${colours.tones[tone]}>${word}</text>
      <rect x="0.5" y=${bar + 0.5} width=${width - 1} height=${BAR} fill=${share === undefined ? 'none' : colours.wash} stroke=${share === undefined ? colours.edge : 'none'} stroke-dasharray="3 3" />
      ${share === undefined ? nothing : svg`<rect x="0.5" y=${bar + 0.5} width=${Math.max(0, end - 1)} height=${BAR} fill=${colours.tones[tone]} />`}
      ${path === undefined ? nothing : svg`<path d="M${x(path)} ${bar + BAR + 1}l5 7h-10z" fill=${colours.text} />`}
      <path d="M${target} ${bar - 4}v${BAR + 9}" stroke=${colours.text} stroke-width="2" />
      ${values.map((line, n) => svg`<text x="0" y=${below + LINE * n} font-size="13" fill=${colours.muted}>${line}</text>`)}
    </g>`;
  });
  const height = Math.max(60, y - 6);
  const key = `▲ ${words.pathTick}`;
  const keyFits = textWidth(key, 13) + textWidth(`${words.hundred} ↓`, 13) + 16 < target;
  const hasPath = findings.some(({ figures }) => figures.path !== undefined);
  return {
    width,
    height,
    name: words.chartName(
      findings.length,
      findings.filter(({ state }) => state === 'met').length,
      findings.filter(({ state }) => state === 'behind' || state === 'notMet').length,
      findings.filter(({ state }) => state === 'noData').length,
    ),
    body: svg`${rows}
      <text x=${Math.min(target + 6, width)} y="14" text-anchor="end" font-size="13" fill=${colours.text}>${words.hundred} ↓</text>
      ${hasPath && keyFits ? svg`<text x="0" y="14" font-size="13" fill=${colours.muted}>${key}</text>` : nothing}`,
  };
}

/** What was reached and what is required, with what is lacking or beyond. */
function barText({ figures, fault }: TargetFinding, locale: Locale): string {
  const words = scorecardWords[locale];
  if (fault !== undefined) return words.states.invalid;
  const { actual, target, gap } = figures;
  if (target === undefined) return words.several;
  const unit = actual?.unit ?? target.unit;
  const share = unit === 'ratio' ? unit : undefined;
  const asked = valueText(target.value, target.unit, locale);
  if (typeof actual?.value !== 'number') return `${DASH} / ${asked}`;
  const parts = `${valueText(actual.value, share, locale)} / ${asked}`;
  if (typeof gap?.value !== 'number' || gap.value === 0) return parts;
  const distance = distanceText(Math.abs(gap.value), share, locale);
  return `${parts} (${gap.value > 0 ? words.lacking(distance) : words.beyond(distance)})`;
}
