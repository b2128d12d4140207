import type { Locale } from '@giamngheo/core';
import type { Figure } from '@giamngheo/core/explain';
import { nothing, type SVGTemplateResult, svg } from 'lit';
import { type Chart, type ChartColours, textWidth } from '../base/chart.js';
import { valueText } from '../base/figure-text.js';
import { shapeOutline } from '../base/icon.js';
import { type TargetFinding, targetName } from './score-targets.js';
import { stateShapes, stateWord } from './state-marks.js';
import { scorecardWords } from './words.js';

/** What a trend is drawn from: findings of one target at one place. */
interface TrendOptions {
  readonly findings: readonly TargetFinding[];
  readonly width: number;
  readonly locale: Locale;
  readonly colours: ChartColours;
}

const HEIGHT = 260;
const TOP = 34;
const BOTTOM = 44;

const numberOf = (figure: Figure | undefined) =>
  typeof figure?.value === 'number' ? figure.value : undefined;

/**
 * Years from left to right: what was reached as points with the shape of their state, joined where two years in a row are
 * known; the straight path dotted, what is required dashed. A year without data has its mark at the foot, and no point.
 */
export function trendChart({ findings, width, locale, colours }: TrendOptions): Chart {
  const words = scorecardWords[locale];
  const years = [...findings].sort((a, b) => a.row.year - b.row.year);
  const figures = years.map((one) => one.figures);
  const known = figures
    .flatMap((one) => [one.actual, one.path, one.target])
    .flatMap((one) => numberOf(one) ?? []);
  const most = Math.max(...known, 0) * 1.1 || 1;
  const least = Math.min(...known, 0);
  const side = Math.min(70, width / 8);
  const step = (width - 2 * side) / Math.max(1, years.length - 1);
  const x = (i: number) => side + step * i;
  const y = (value: number) => TOP + (1 - (value - least) / (most - least)) * (HEIGHT - TOP - BOTTOM);
  const foot = HEIGHT - BOTTOM;
  const line = (role: 'actual' | 'path' | 'target', colour: string, dashes: string) => {
    const d = figures
      .map((one, i) => {
        const value = numberOf(one[role]);
        if (value === undefined) return '';
        const starts = i === 0 || numberOf(figures[i - 1]?.[role]) === undefined;
        return `${starts ? 'M' : 'L'}${x(i)} ${y(value)}`;
      })
      .join('');
    return svg`<path d=${d || 'M0 0'} fill="none" stroke=${colour} stroke-width="2" stroke-dasharray=${dashes || nothing} />`;
  };
  const points = years.map((finding, i): SVGTemplateResult => {
    const value = numberOf(finding.figures.actual);
    const [shape, tone] = stateShapes[finding.state];
    const at = value === undefined ? foot - 14 : y(value);
    const text = value === undefined ? stateWord(finding, locale) : valueText(value, unitOf(finding), locale);
    const half = textWidth(text, 13) / 2;
    const middle = Math.max(half, Math.min(width - half, x(i)));
    return svg`<circle cx=${x(i)} cy=${at} r="11" fill=${colours.ground} />
      <g color=${colours.tones[tone]} transform="translate(${x(i) - 9} ${at - 9}) scale(0.9)">${shapeOutline(shape)}</g>
      <text x=${middle} y=${at - 15} text-anchor="middle" font-size="13" font-weight="600" fill=${colours.text}>${text}</text>
      <text x=${x(i)} y=${foot + 18} text-anchor="middle" fill=${colours.muted}>${finding.row.year}</text>`;
  });
  const keys: readonly [string, string, string][] = [
    [words.trendKeys.actual, colours.accent, ''],
    [words.trendKeys.path, colours.muted, '2 4'],
    [words.trendKeys.target, colours.text, '8 4'],
  ];
  let keyAt = 0;
  const last = years.findLast(({ figures: one }) => numberOf(one.actual) !== undefined) ?? years.at(-1);
  return {
    width,
    height: HEIGHT,
    name: words.trendName(
      years[0] === undefined ? '' : targetName(years[0], locale),
      years[0]?.row.name ?? years[0]?.row.place ?? '',
      last === undefined
        ? ''
        : `${last.row.year}: ${valueText(numberOf(last.figures.actual), unitOf(last), locale)}, ${stateWord(last, locale)}.`,
    ),
    body: svg`<path d="M0 ${foot}H${width}" stroke=${colours.edge} />
      ${line('path', colours.muted, '2 4')}${line('target', colours.text, '8 4')}${line('actual', colours.accent, '')}${points}
      ${keys.map(([word, colour, dashes]) => {
        const start = keyAt;
        keyAt += textWidth(word, 13) + 44;
        return svg`<path d="M${start} ${HEIGHT - 8}h24" stroke=${colour} stroke-width="2" stroke-dasharray=${dashes || nothing} />
          <text x=${start + 30} y=${HEIGHT - 4} font-size="13" fill=${colours.text}>${word}</text>`;
      })}`,
  };
}

const unitOf = ({ figures }: TargetFinding) => figures.actual?.unit ?? figures.target?.unit;
