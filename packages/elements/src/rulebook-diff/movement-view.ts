import type { Locale } from '@giamngheo/core';
import type { DecisionMovement, GroupMovement, Movement } from '@giamngheo/core/diff';
import { formatNumber } from '@giamngheo/core/explain';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Chart, chartView, pageColours } from '../base/chart.js';
import type { SideNames } from './names.js';
import type { DiffElementWords } from './words.js';

/** A share as a percentage with one digit. */
const percent = (share: number, locale: Locale) => `${formatNumber(Math.round(share * 1000) / 10, locale)}%`;

/** A difference of shares in percentage points, with its sign. */
function points(before: number, after: number, text: DiffElementWords, locale: Locale): string {
  const value = Math.round((after - before) * 1000) / 10;
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return text.points(`${sign}${formatNumber(Math.abs(value), locale)}`);
}

/** Who moves: the sentence, the matrix, rates, the moves with their rules, and groups. */
export function movementView(
  movement: Movement,
  names: SideNames,
  text: DiffElementWords,
  locale: Locale,
): TemplateResult {
  return html`<section class="stack" part="movement">
    <h3>${text.movement}</h3>
    ${movement.refused === 0 ? nothing : html`<p class="notice" data-tone="warn">${text.refused(movement.refused)}</p>`}
    ${movement.decisions.map((one) => decisionView(one, movement.count, names, text, locale))}
  </section>`;
}

function decisionView(
  one: DecisionMovement,
  count: number,
  names: SideNames,
  text: DiffElementWords,
  locale: Locale,
): TemplateResult {
  const title = names.decision(one);
  return html`<div class="stack">
    <h4>${title}</h4>
    <p>${text.movementCount(one.moved, count)}</p>
    ${chartView(ratesChart(one, title, names, text, locale))}
    ${matrixView(one, names, text)}
    ${ratesView(one, names, text, locale)}
    ${movesView(one, names, text)}
    ${[...new Set(one.groups.map(({ by }) => by))].map((by) =>
      groupsView(
        by,
        one.groups.filter((group) => group.by === by),
        text,
      ),
    )}
  </div>`;
}

function scroll(name: string, table: TemplateResult): TemplateResult {
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${name}>${table}</div>`;
}

function matrixView(one: DecisionMovement, names: SideNames, text: DiffElementWords): TemplateResult {
  const { states, matrix } = one;
  const sum = (row: readonly number[]) => row.reduce((all, part) => all + part, 0);
  return scroll(
    text.matrix,
    html`<table>
      <caption>${text.matrix}</caption>
      <thead><tr><th scope="col">${text.fromTo}</th>${states.map((state) => html`<th scope="col" class="number">${names.state(state)}</th>`)}<th scope="col" class="number">${text.total}</th></tr></thead>
      <tbody>${matrix.map(
        (row, i) =>
          html`<tr><th scope="row">${names.state(states[i] ?? null)}</th>${row.map((cell, j) => html`<td class="number ${cell > 0 && i !== j ? 'moved' : ''}">${cell}</td>`)}<td class="number">${sum(row)}</td></tr>`,
      )}</tbody>
    </table>`,
  );
}

function ratesView(
  one: DecisionMovement,
  names: SideNames,
  text: DiffElementWords,
  locale: Locale,
): TemplateResult {
  return scroll(
    text.rates,
    html`<table>
      <caption>${text.rates}</caption>
      <thead><tr><th scope="col">${text.state}</th><th scope="col" class="number">${text.rateBefore}</th><th scope="col" class="number">${text.rateAfter}</th><th scope="col" class="number">${text.difference}</th></tr></thead>
      <tbody>${one.totals.map(
        ({ state, shareBefore, shareAfter }) =>
          html`<tr><th scope="row">${names.state(state)}</th><td class="number">${percent(shareBefore, locale)}</td><td class="number">${percent(shareAfter, locale)}</td><td class="number">${points(shareBefore, shareAfter, text, locale)}</td></tr>`,
      )}</tbody>
    </table>`,
  );
}

function movesView(
  one: DecisionMovement,
  names: SideNames,
  text: DiffElementWords,
): TemplateResult | typeof nothing {
  const rows = one.transitions
    .filter(({ before, after }) => before !== after)
    .flatMap(({ before, after, rules }) => rules.map((by) => ({ before, after, by })));
  if (rows.length === 0) return nothing;
  const list = (ids: readonly string[]) => ids.map(names.rule).join('; ') || '–';
  return scroll(
    text.moves,
    html`<table>
      <caption>${text.moves}</caption>
      <thead><tr><th scope="col">${text.from}</th><th scope="col">${text.to}</th><th scope="col">${text.rules}</th><th scope="col" class="number">${text.households}</th></tr></thead>
      <tbody>${rows.map(
        ({ before, after, by }) =>
          html`<tr><th scope="row">${names.state(before)}</th><td>${names.state(after)}</td><td>${list(by.before)} → ${list(by.after)}</td><td class="number">${by.count}</td></tr>`,
      )}</tbody>
    </table>`,
  );
}

function groupsView(by: string, groups: readonly GroupMovement[], text: DiffElementWords): TemplateResult {
  const name = text.byGroup(by);
  return scroll(
    name,
    html`<table>
      <caption>${name}</caption>
      <thead><tr><th scope="col">${text.group}</th><th scope="col" class="number">${text.households}</th><th scope="col" class="number">${text.movedInGroup}</th></tr></thead>
      <tbody>${groups.map(
        ({ value, count, moved }) =>
          html`<tr><th scope="row">${value || '–'}</th><td class="number">${count}</td><td class="number">${moved}</td></tr>`,
      )}</tbody>
    </table>`,
  );
}

const WIDTH = 640;
const BAR = 14;
const ROW = 58;
const LEFT = 16;

/** Two bars an outcome: before above, after below, each with its rate in figures. */
function ratesChart(
  one: DecisionMovement,
  title: string,
  names: SideNames,
  text: DiffElementWords,
  locale: Locale,
): Chart {
  const rows = one.totals.filter(({ before, after }) => before + after > 0);
  const most = Math.max(...rows.flatMap(({ shareBefore, shareAfter }) => [shareBefore, shareAfter]), 0.01);
  const length = (share: number) => (share / most) * (WIDTH - 190);
  const bar = (y: number, share: number, word: string, filled: boolean) => svg`
    <rect x=${LEFT} y=${y} width=${Math.max(length(share), 1)} height=${BAR} fill=${filled ? pageColours.accent : pageColours.wash} stroke=${pageColours.accent}/>
    <text x=${LEFT + length(share) + 8} y=${y + BAR - 2} fill=${pageColours.text}>${word}: ${percent(share, locale)}</text>`;
  return {
    width: WIDTH,
    height: rows.length * ROW + 6,
    name: text.chart(title),
    body: rows.map(
      ({ state, shareBefore, shareAfter }, i) => svg`
        <text x=${LEFT} y=${i * ROW + 16} fill=${pageColours.text} font-weight="600">${names.state(state)}</text>
        ${bar(i * ROW + 22, shareBefore, text.rateBefore, false)}
        ${bar(i * ROW + 22 + BAR + 2, shareAfter, text.rateAfter, true)}`,
    ),
  };
}
