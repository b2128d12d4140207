import type { DecisionMovement } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import { chartView } from '../base/chart.js';
import { sayFactFault } from '../base/fact-fault.js';
import { countMoves, isAnswer } from './count-data.js';
import { groupsView } from './groups-view.js';
import { ratesChart } from './rates-chart.js';
import type { DiffState } from './rulebook-diff-controller.js';
import { count, type DiffView, percent, points, tableView } from './view.js';

/** The cases in the data that are answered otherwise: how many, rates, the matrix, the moves with their rules, and groups. */
export function movementView(state: DiffState, view: DiffView): TemplateResult | typeof nothing {
  const { movement, groupMoves } = state;
  if (movement === undefined) return nothing;
  return html`<section class="stack" part="movement">
    <h3>${view.text.movement}</h3>
    ${refusedView(state, view)}
    ${movement.decisions.map(
      (one) => html`<div class="stack">
        <h4>${view.names.decision(one)}</h4>
        ${countView(one, movement.count, view)}
        ${
          movement.count === 0
            ? nothing
            : html`${chartView(ratesChart(one, view))}${ratesView(one, view)}${matrixView(one, view)}${movesView(one, view)}`
        }
        ${groupsView(
          one,
          groupMoves.filter(({ decision, outcome }) => decision === one.decision && outcome === one.outcome),
          view,
        )}
      </div>`,
    )}
  </section>`;
}

/** How many are answered otherwise; apart from them, of how many that is not known. */
function countView(one: DecisionMovement, cases: number, { text }: DiffView): TemplateResult {
  const { moved, open } = countMoves(one.states, one.matrix);
  return html`<p><strong>${text.movementCount(moved, cases)}</strong>${open === 0 ? nothing : html` ${text.open(open)}`}</p>`;
}

/** Rows that were not counted, the first few with what is wrong. */
function refusedView(
  { movement, refusals, after }: DiffState,
  { text, locale }: DiffView,
): TemplateResult | typeof nothing {
  if (!movement?.refused || after === undefined) return nothing;
  return html`<div class="notice stack-tight" data-tone="warn">
    <p>${text.refused(movement.refused)}</p>
    <ul>${refusals.map(({ place, error, facts }) => {
      const { code, text: said } = sayFactFault(error, after, facts, locale);
      return html`<li>${text.refusedAt(place)}: ${said} <span class="tag">${code}</span></li>`;
    })}</ul>
  </div>`;
}

function matrixView({ states, matrix }: DecisionMovement, view: DiffView): TemplateResult {
  const { text, names } = view;
  const sum = (row: readonly number[]) => row.reduce((all, part) => all + part, 0);
  const totals = states.map((_, i) => sum(matrix.map((row) => row[i] ?? 0)));
  return tableView(
    text.matrix,
    [
      { label: text.fromTo },
      ...[...states.map((state) => names.state(state)), text.total].map((label) => ({
        label,
        figures: true,
      })),
    ],
    [
      ...matrix.map((row, i) => [
        names.state(states[i] ?? null),
        ...row.map(
          (cell, j) =>
            [
              count(view, cell),
              cell > 0 && i !== j && isAnswer(states[i] ?? '') && isAnswer(states[j] ?? ''),
            ] as const,
        ),
        count(view, sum(row)),
      ]),
      [text.total, ...[...totals, sum(totals)].map((total) => count(view, total))],
    ],
  );
}

function ratesView({ totals }: DecisionMovement, view: DiffView): TemplateResult {
  const { text, names } = view;
  return tableView(
    text.rates,
    [
      { label: text.state },
      ...[text.before, text.after, text.difference].map((label) => ({ label, figures: true })),
    ],
    totals.map(({ state, shareBefore, shareAfter }) => [
      names.state(state),
      percent(view, shareBefore),
      percent(view, shareAfter),
      points(view, shareBefore, shareAfter),
    ]),
  );
}

function movesView({ transitions }: DecisionMovement, view: DiffView): TemplateResult | typeof nothing {
  const { text, names } = view;
  const rows = transitions
    .filter(({ before, after }) => before !== after && isAnswer(before) && isAnswer(after))
    .flatMap(({ before, after, rules }) =>
      rules.map((by) => [
        names.state(before),
        names.state(after),
        names.rules(by.before),
        names.rules(by.after),
        count(view, by.count),
      ]),
    );
  if (rows.length === 0) return html`<p>${text.noMoves}</p>`;
  return tableView(
    text.moves,
    [
      { label: text.from },
      { label: text.to },
      { label: text.rulesBefore, said: true },
      { label: text.rulesAfter, said: true },
      { label: text.cases, figures: true },
    ],
    rows,
  );
}
