import type { DecisionMovement } from '@giamngheo/core/diff';
import { svg } from 'lit';
import { type Chart, pageColours, textWidth } from '../base/chart.js';
import { type DiffView, percent } from './view.js';

const BAR = 14;
const ROW = 60;
const GAP = 8;

/** Two bars an outcome: before above, after filled below, each with its word and rate; laid out for the width there is. */
export function ratesChart(one: DecisionMovement, view: DiffView): Chart {
  const { names, text, width } = view;
  const rows = one.totals.filter(({ before, after }) => before + after > 0);
  const said = (word: string, share: number) => `${word}: ${percent(view, share)}`;
  const most = Math.max(...rows.flatMap(({ shareBefore, shareAfter }) => [shareBefore, shareAfter]), 0.01);
  const words = Math.max(...[text.before, text.after].map((word) => textWidth(said(word, 0.999)))) + GAP;
  const length = (share: number) => Math.max(1, (share / most) * (width - words - 2));
  const bar = (y: number, share: number, word: string, fill: string) => svg`
    <rect x="1" y=${y} width=${length(share)} height=${BAR} fill=${fill} stroke=${pageColours.accent}/>
    <text x=${length(share) + GAP} y=${y + BAR - 2} fill=${pageColours.text}>${said(word, share)}</text>`;
  const finding = rows.map(({ state, shareBefore, shareAfter }) =>
    text.chartPart(names.state(state), percent(view, shareBefore), percent(view, shareAfter)),
  );
  return {
    width,
    height: rows.length * ROW,
    name: text.chart(names.decision(one), finding.join('; ')),
    body: rows.map(
      ({ state, shareBefore, shareAfter }, i) => svg`
        <text x="1" y=${i * ROW + 14} fill=${pageColours.text} font-weight="600">${names.state(state)}</text>
        ${bar(i * ROW + 21, shareBefore, text.before, pageColours.wash)}
        ${bar(i * ROW + 23 + BAR, shareAfter, text.after, pageColours.accent)}`,
    ),
  };
}
